import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HelpScreen } from '../../../components/screens/help/help-screen';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { emergencySummary, helpCountries } from '../../../lib/domain/help/emergency-summary';
import { createTranslate } from '../../../lib/domain/language/translate';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';

const english = createTranslate(en, 'en', en);
const spanish = createTranslate(es, 'es', {});

let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('main');
  document.body.append(page);
});

afterEach(() => {
  act(() => render(null, page));
  page.remove();
});

const show = (country: string | null, t = english, onCountry: (country: string) => void = () => {}) =>
  act(() => render(<HelpScreen t={t} country={country} onCountry={onCountry} onPrivate={null} />, page));

const all = (selector: string) => [...page.querySelectorAll(selector)];
const cardOf = (organisation: string) =>
  all('.help-card').find((card) => card.querySelector('h3, h4')?.textContent === organisation);
const position = (selector: string, inside: Element | undefined) =>
  inside ? [...inside.querySelectorAll('*')].findIndex((element) => element.matches(selector)) : -1;

describe('HelpScreen', () => {
  it.each([...helpCountries])('puts the emergency number of %s before every other', (country) => {
    show(country);
    const [first] = all('a[href^="tel:"]');
    expect(first?.getAttribute('href')).toBe(`tel:${emergencySummary[country]}`);
    expect(page.querySelector('h2')?.textContent).toBe('Emergency');
  });

  it('shows 112 and the international lines before a country is chosen', () => {
    show(null);
    expect(page.querySelector('a[href^="tel:"]')?.getAttribute('href')).toBe('tel:112');
    expect(page.textContent).toContain('This number works on most mobile phones');
    expect(cardOf('Befrienders Worldwide')).toBeDefined();
    expect(page.querySelector('select')?.value).toBe('');
  });

  it('puts the crisis lines right after the emergency number', () => {
    show('US');
    expect(
      all('h2')
        .slice(0, 3)
        .map((heading) => heading.textContent),
    ).toEqual(['Emergency', 'Crisis lines', 'Someone who listens']);
  });

  it('keeps the crisis lines in view when one kind is chosen', () => {
    show('US');
    const groups = all('.chip')
      .find((chip) => chip.textContent === 'Groups')
      ?.querySelector('input');
    act(() => groups?.click());
    const headings = all('h2').map((heading) => heading.textContent);
    expect(headings).toContain('Crisis lines');
    expect(headings).toContain('Groups');
    expect(headings).not.toContain('Someone who listens');
  });

  it('skips no level of heading', () => {
    show('GB');
    const levels = all('h1, h2, h3, h4').map((heading) => Number(heading.tagName[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('copies a number and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    show('US');
    const copy = page.querySelector<HTMLElement>('[aria-label="Copy 911"]');
    act(() => copy?.click());
    expect(writeText).toHaveBeenCalledWith('911');
    await vi.waitFor(() => expect(page.querySelector('[role="status"]')?.textContent).toBe('Copied: 911'));
    vi.unstubAllGlobals();
  });

  it('asks to write the number down where copying is refused', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    show('US');
    act(() => page.querySelector<HTMLElement>('[aria-label="Copy 911"]')?.click());
    await vi.waitFor(() => expect(page.querySelector('[role="status"]')?.textContent).toContain('write it down: 911'));
    vi.unstubAllGlobals();
  });

  it('opens sites in a new tab that knows nothing of this page', () => {
    show('GB');
    const links = all('a[href^="https:"]');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect(link.getAttribute('rel')).toBe('noreferrer noopener');
      expect(link.getAttribute('target')).toBe('_blank');
    }
  });

  it('opens sites in a private window where that can be promised, and says which window it is', () => {
    const onPrivate = vi.fn();
    act(() => render(<HelpScreen t={english} country="GB" onCountry={() => {}} onPrivate={onPrivate} />, page));
    const card = cardOf('Samaritans');
    const names = [...(card?.querySelectorAll('.row button, .row a') ?? [])].map((each) => each.textContent);
    expect(names).toEqual(['Open in a private window', 'Open in this window']);
    act(() => card?.querySelector<HTMLElement>('.row button')?.click());
    expect(onPrivate.mock.calls[0]?.[0]).toMatch(/^https:.*samaritans/);
    show('GB');
    expect(cardOf('Samaritans')?.textContent).not.toContain('private window');
  });

  it('shows only what serves a wish, and never hides the crisis lines', () => {
    show('US');
    const before = all('.help-parts .help-card').length;
    const pick = (name: string) => {
      const chip = all('.chip')
        .find((each) => each.textContent === name)
        ?.querySelector('input');
      act(() => chip?.click());
    };
    pick('Free');
    const after = all('.help-parts .help-card').length;
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(before);
    expect(cardOf('988 Suicide & Crisis Lifeline')).toBeDefined();
    pick('Without a call');
    expect(page.textContent).toContain('None of these here.');
    expect(cardOf('988 Suicide & Crisis Lifeline')).toBeDefined();
  });

  it('loads nothing', () => {
    show('GB');
    expect(all('img, iframe, script, link, video, audio, object')).toEqual([]);
  });

  it('shows the link before a number that is in doubt, and after one that was seen', () => {
    show('SE');
    const doubtful = cardOf('Mind Självmordslinjen');
    expect(doubtful?.textContent).toContain('Please check it first');
    expect(position('a[href^="https:"]', doubtful)).toBeLessThan(position('a[href^="tel:"]', doubtful));
    show('GB');
    const seen = cardOf('Samaritans');
    expect(position('a[href^="https:"]', seen)).toBeGreaterThan(position('a[href^="tel:"]', seen));
  });

  it('says of every service where it was seen, and that nobody called', () => {
    show('DE');
    for (const card of all('.help-card')) {
      expect(card.textContent).toContain('Seen on ');
      expect(card.textContent).toContain('Not called by us.');
    }
  });

  it('tells who picked a country', () => {
    const onCountry = vi.fn();
    show(null, english, onCountry);
    const select = page.querySelector('select');
    act(() => {
      if (select) select.value = 'NZ';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onCountry).toHaveBeenCalledWith('NZ');
  });

  it('has the four folded parts, and opens one from its link', () => {
    show('GB');
    const folds = all('details.help-fold') as HTMLDetailsElement[];
    expect(folds.map((fold) => fold.open)).toEqual([false, false, false, false]);
    expect(folds[0]?.textContent).toContain('Stop It Now (Lucy Faithfull Foundation)');
    expect(folds[1]?.textContent).toContain('How to remove it');
    expect(folds[2]?.textContent).toContain('COSA');
    expect(folds[3]?.textContent).toContain('0800 1111');
    Element.prototype.scrollIntoView = () => {};
    const link = all('.help-also button').find((button) => button.textContent === 'If someone made you install this');
    act(() => (link as HTMLElement | undefined)?.click());
    expect(folds[1]?.open).toBe(true);
  });

  it('says to someone under 18 where there is a line for them, and where none is known', () => {
    show('AU');
    const young = () => all('details.help-fold')[3]?.textContent;
    expect(young()).toContain('Kids Helpline');
    expect(young()).not.toContain('We know no line');
    show('CL');
    expect(young()).toContain('We know no line for young people in this country yet.');
    expect(young()).not.toContain('The people below');
  });

  it('names no line for young people among those for adults', () => {
    show('GB');
    expect(page.querySelector('.help-parts')?.textContent).not.toContain('Childline');
  });

  it('has every text in Spanish, stances of groups included', () => {
    show('ES', spanish);
    expect(page.textContent).not.toMatch(/\bhelp\.[a-z]/);
    expect(page.textContent).not.toContain('{');
    expect(cardOf('SA, Sexaholics Anonymous')?.querySelector('[lang="es"]')?.textContent).toContain('matrimonio');
    for (const row of helpDirectory.filter(({ kinds, country }) => kinds.includes('group') && country === null)) {
      expect(row.es?.note, row.id).toBeTruthy();
    }
  });
});
