import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardFacts } from '../../../lib/domain/learn/card-facts';
import { cardKeys, sheetKeys } from '../../../lib/domain/learn/pages';
import { sheetParts } from '../../../lib/domain/learn/sheets';
import { defaultPreferences } from '../../../lib/domain/settings/default-preferences';
import es from '../../../locales/es.json';
import { type OpenPage, openPage } from '../options/page';
import { someSettings } from '../ui/fake-client';

let page: OpenPage;

/** The screen and its texts are files of their own: what is imported comes in its own time. */
const arrive = async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    await act(() => vi.dynamicImportSettled());
    await page.settle();
  }
};
const open = async (fragment: string, more: Partial<Parameters<typeof openPage>[0]> = {}) => {
  page = await openPage({ fragment, ...more });
  await arrive();
};
const all = <T extends Element>(selector: string) => [...page.container.querySelectorAll<T>(selector)];

describe('Learn', () => {
  afterEach(() => {
    page.close();
    vi.unstubAllGlobals();
  });

  it('stands in the navigation before Help, and is marked as where one is', async () => {
    await open('#learn/control');
    const places = all('.side a').map((link) => link.textContent);
    expect(places.indexOf('Learn')).toBe(places.indexOf('Help') - 1);
    expect(page.container.querySelector('.side [aria-current]')?.textContent).toBe('Learn');
  });

  it('lists every card and every sheet at an address of its own', async () => {
    await open('#learn');
    expect(page.heading()).toBe('Learn');
    expect(all<HTMLAnchorElement>('.learn-entry').map((link) => link.getAttribute('href'))).toEqual(
      [...cardKeys, ...sheetKeys].map((key) => `#learn/${key}`),
    );
    expect(page.text()).toContain('We do not know how this works for you over a year.');
  });

  it.each(cardKeys)('shows %s with its parts, its sources, a thing to try and the way to Help', async (card) => {
    await open(`#learn/${card}`);
    expect(all('main h2').map((heading) => heading.textContent)).toEqual([
      'What is known',
      'What is disputed',
      'One thing to try',
      'One person to ask',
      'Sources',
    ]);
    expect(all('.learn-sources li')).toHaveLength(cardFacts[card].sources.length);
    const links = all<HTMLAnchorElement>('.learn-steps a').map((link) => link.getAttribute('href'));
    expect(links).toEqual([cardFacts[card].tryAt, '#help']);
    expect(page.text()).not.toContain('learn.');
  });

  it('goes from each card to the next, and ends at the last', async () => {
    await open('#learn/preoccupation');
    expect(page.container.querySelector('.learn-next a')?.getAttribute('href')).toBe('#learn/control');
    await page.goTo('#learn/medication');
    expect(page.container.querySelector('.learn-next')).toBeNull();
  });

  it('puts the focus on the heading of a card that one goes to', async () => {
    await open('#learn');
    await page.goTo('#learn/trauma');
    expect(document.activeElement?.textContent).toBe('Hard things from the past');
  });

  it.each(sheetKeys)('shows the sheet %s with every line, and prints it', async (sheet) => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await open(`#learn/${sheet}`);
    expect(all('.print-lines > li')).toHaveLength(sheetParts[sheet].flatMap(({ lines }) => lines).length);
    await page.press('Print');
    expect(print).toHaveBeenCalledOnce();
  });

  it('follows the language of Ebb', async () => {
    await open('#learn/body', { settings: someSettings({ preferences: { ...defaultPreferences, language: 'es' } }) });
    expect(page.heading()).toBe(es.learn.cards.body.title);
    expect(page.text()).toContain(es.learn.part.disputed);
  });

  it('is there when the settings cannot be read', async () => {
    await open('#learn/control', { unreadable: new Error('no') });
    expect(page.heading()).toBe('Going past your own limits');
  });
});
