import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlankModel } from '../../../components/models/blank';
import { Blank } from '../../../components/ui/blank';
import { HideButton } from '../../../components/ui/hide-button';
import { createTranslate } from '../../../lib/domain/language/translate';
import en from '../../../locales/en.json';
import { createFakeClient } from '../ui/fake-client';

const t = createTranslate(en, 'en', en);
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

let page: HTMLElement;
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, page));
  page.remove();
});

const show = (preference: boolean | undefined, refusal?: Error) => {
  const { client, asked } = createFakeClient(refusal ? { 'settings.change': refusal } : {});
  const stored = signal(preference);
  const blank = new BlankModel(client, stored);
  const opened: string[] = [];
  act(() =>
    render(
      <Blank t={t} blank={blank} help={{ open: () => opened.push('help') }}>
        <HideButton t={t} onHide={blank.hide} />
        <h1>My own words</h1>
        <input />
      </Blank>,
      page,
    ),
  );
  /** What a person sees, and a screen reader reads. */
  const seen = () => {
    const words = page.querySelector<HTMLElement>('.words');
    return [page.querySelector('.blank')?.textContent ?? '', words?.hidden ? '' : (words?.textContent ?? '')].join('');
  };
  const press = async (name: string) => {
    const found = [...page.querySelectorAll<HTMLElement>('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
    );
    await act(() => found?.click());
    await settle();
  };
  return { asked, stored, blank, opened, seen, press };
};

describe('a page that hides what it says', () => {
  it('says what it says while nobody has hidden it, also before that is known', () => {
    expect(show(false).seen()).toContain('My own words');
    expect(show(undefined).seen()).toContain('My own words');
  });

  it('opens without words, but for a way back and help', async () => {
    const page = show(true);
    expect(page.seen()).toBe('EbbShowHelp');
    await page.press('Help');
    expect(page.opened).toEqual(['help']);
    await page.press('Show');
    expect(page.seen()).toContain('My own words');
  });

  it('is hidden at once, on every page, and loses nothing that was typed', async () => {
    const shown = show(false);
    const field = page.querySelector('input');
    if (!field) throw new Error('no field');
    field.value = 'half a line';
    field.focus();
    await shown.press('Hide what this page says');
    expect(shown.seen()).toBe('EbbShowHelp');
    expect(document.activeElement?.textContent).toBe('Show');
    expect(shown.asked).toEqual([
      { type: 'settings.change', change: { kind: 'set-preferences', preferences: { blank: true } } },
    ]);
    shown.stored.value = true;
    await shown.press('Show');
    expect(page.querySelector('input')?.value).toBe('half a line');
    expect(document.activeElement).toBe(field);
  });

  it('can be hidden again, and turned off where it shows itself', async () => {
    const shown = show(true);
    await shown.press('Show');
    await shown.press('Hide what this page says');
    expect(shown.seen()).toBe('EbbShowHelp');
    expect(shown.asked).toEqual([]);
    await shown.press('Show');
    expect(shown.seen()).toContain('Ebb’s pages open blank.');
    await shown.press('Open them with words');
    expect(shown.asked.at(-1)).toMatchObject({ change: { preferences: { blank: false } } });
  });

  it('follows another page that was hidden', async () => {
    const shown = show(false);
    await act(() => {
      shown.stored.value = true;
    });
    expect(shown.seen()).toBe('EbbShowHelp');
  });

  it('stays hidden where that could not be saved', async () => {
    const shown = show(false, new Error('no room'));
    await shown.press('Hide what this page says');
    expect(shown.seen()).toBe('EbbShowHelp');
  });
});
