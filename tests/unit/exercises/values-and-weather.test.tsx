import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { begin as beginBalance } from '../../../components/screens/exercises/balance/balance-exercise';
import { begin as beginSort } from '../../../components/screens/exercises/sort/sort-exercise';
import { begin as beginWeather } from '../../../components/screens/exercises/weather/weather-exercise';
import { hourOfWeek } from '../../../lib/domain/exercises/hard-hours';
import { emptyLimitForm } from '../../../lib/domain/limits/limit-form';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { createFakeClient, someLimit, someSettings } from '../ui/fake-client';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const open = async (
  begin: typeof beginWeather,
  {
    notebook = createFakeNotebook(),
    goal = false,
    ...more
  }: Partial<Parameters<typeof createFakeRoom>[0]> & { goal?: boolean; notebook?: FakeNotebook } = {},
) => {
  const limits = [someLimit({ goal: goal ? { minutes: 20, per: 'day' } : null })];
  const { client } = createFakeClient({ 'settings.get': someSettings({ limits }) });
  shown = await showExercise(begin(createFakeRoom({ notebook, client, ...more })));
  await settle();
  return notebook;
};
const press = async (name: string) => {
  await shown.press(name);
  await settle();
};
const write = async (words: string, index = 0) => {
  await shown.write(words, index);
};
const bodies = (notebook: FakeNotebook) => notebook.all().map(({ body }) => body);
const seed = <K extends EntryKind>(notebook: FakeNotebook, kind: K, body: EntryBodies[K], date = '2026-06-01') =>
  notebook.add({ kind, body, date, hour: 20, offsetMinutes: 120, onPause: 'no' });
const says = () => [...shown.container.querySelectorAll('[role=status]')].map((each) => each.textContent).join(' | ');

it('has thirty different words', async () => {
  await open(beginSort);
  expect(new Set([...shown.container.querySelectorAll('.chip')].map((chip) => chip.textContent)).size).toBe(30);
});

describe('the values sort', () => {
  it('takes ten of thirty, three of ten, a line for each, and keeps them as values', async () => {
    const notebook = await open(beginSort);
    const ten = ['care', 'honesty', 'fun', 'health', 'faith', 'growth', 'family', 'love', 'calm', 'rest'];
    for (const word of ten) await press(word);
    expect(says()).toBe('10 of 10');
    await press('order');
    expect(says()).toBe('There is no room for one more. Take one away first.');
    expect(shown.container.querySelectorAll('input:checked')).toHaveLength(10);
    await press('Next');
    for (const word of ['honesty', 'calm', 'rest']) await press(word);
    await press('Next');
    expect(shown.heading()).toBe('Whose are these?');
    await press('Partly mine');
    expect(says()).toContain('choose only your own');
    await press('Next');
    await write('I say where I was');
    await write('Tea before bed', 1);
    await press('Next');
    expect(bodies(notebook)).toEqual([]);
    const boxes = shown.container.querySelectorAll<HTMLInputElement>('.my-value input');
    await act(() => boxes[1]?.click());
    await press('Keep it');
    expect(notebook.all().map(({ kind, body, onPause }) => [kind, body, onPause])).toEqual([
      ['value', { word: 'honesty', line: 'I say where I was' }, 'no'],
      ['value', { word: 'calm', line: 'Tea before bed' }, 'open'],
      ['value', { word: 'rest', line: '' }, 'no'],
    ]);
    await act(() => boxes[1]?.click());
    await settle();
    expect(notebook.all().map(({ onPause }) => onPause)).toEqual(['no', 'no', 'no']);
  });

  it('can be left without a word, and keeps nothing', async () => {
    const notebook = await open(beginSort);
    await press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    expect(shown.heading()).toBe('No words for now.');
    expect(bodies(notebook)).toEqual([]);
    await press('Once more');
    await press('care');
    await press('Next');
    await press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('goes on after a reload with what was kept, and dates it anew without keeping it twice', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'value', { word: 'care', line: 'Old line' }, '2026-01-01');
    await seed(notebook, 'value', { word: 'fun', line: '' }, '2026-01-01');
    await open(beginSort, { notebook });
    expect(shown.text()).toContain('Last time you chose care and fun.');
    await press('Go on with these');
    expect(shown.container.querySelector('input')?.value).toBe('Old line');
    await write('Breakfast together');
    await press('Keep this as I go on');
    await press('Next');
    expect(notebook.all().map(({ date, body }) => [date, body])).toEqual([
      ['2026-06-10', { word: 'care', line: 'Breakfast together' }],
      ['2026-06-10', { word: 'fun', line: '' }],
    ]);
  });

  it('keeps what is written in haste once, and as it was at last', async () => {
    const notebook = await open(beginSort);
    for (const name of ['care', 'Next', 'care', 'Next', 'Mine', 'Next']) await press(name);
    await shown.press('Keep this as I go on');
    await write('Breakfast together');
    await shown.press('Next');
    await settle();
    expect(bodies(notebook)).toEqual([{ word: 'care', line: 'Breakfast together' }]);
  });

  it('is there once where the lock closes in between', async () => {
    const notebook = createFakeNotebook();
    await open(beginSort, { notebook });
    for (const name of ['care', 'Next', 'care', 'Next', 'Mine', 'Next']) await press(name);
    await press('Keep this as I go on');
    await act(() => notebook.setLock('locked'));
    await write('Breakfast together');
    await press('Next');
    await act(() => notebook.setLock('open'));
    expect(bodies(notebook)).toEqual([{ word: 'care', line: 'Breakfast together' }]);
  });

  it('lets words of another time stay until the person takes them away', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'value', { word: 'order', line: '' });
    await open(beginSort, { notebook });
    await press('care');
    await press('Next');
    await press('care');
    await press('Next');
    await press('Mine');
    await press('Next');
    await press('Skip this');
    await press('Keep it');
    expect(bodies(notebook)).toEqual([
      { word: 'order', line: '' },
      { word: 'care', line: '' },
    ]);
    await press('Take away: order');
    expect(bodies(notebook)).toEqual([{ word: 'care', line: '' }]);
  });

  it('has another way where someone else chooses', async () => {
    await open(beginSort);
    await press('Two rulers');
    expect(shown.onOpen).toHaveBeenCalledWith('rulers');
  });
});

describe('gain and cost', () => {
  const rulers = (importance: number) => ({ importance, whyNotLower: '', confidence: 5, lift: '', first: '' });

  it('says kindly that the rulers come first, and goes there', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'rulers', rulers(6));
    await open(beginBalance, { notebook, goal: true });
    expect(shown.heading()).toBe('Something else first.');
    expect(shown.container.querySelector('textarea')).toBeNull();
    await press('Two rulers');
    expect(shown.onOpen).toHaveBeenCalledWith('rulers');
  });

  it('wants a goal, and goes to the plan', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'rulers', rulers(8));
    await open(beginBalance, { notebook });
    await press('If and then');
    expect(shown.onOpen).toHaveBeenCalledWith('ifThen');
  });

  it('asks where nothing can be read, and takes nothing to be missing', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'rulers', rulers(8));
    notebook.setLock('locked');
    await open(beginBalance, { notebook, goal: true });
    expect(shown.heading()).toBe('Does a change matter a lot to you?');
    expect(shown.text()).toContain('cannot be read right now');
    await press('Two rulers');
    expect(shown.onOpen).toHaveBeenCalledWith('rulers');
    await press('Yes, go on');
    await write('Rest from the day');
    await act(() => notebook.setLock('open'));
    await act(() => notebook.setLock('locked'));
    expect(shown.container.querySelector('textarea')?.value).toBe('Rest from the day');
  });

  it('needs no answer once the notes are open', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'rulers', rulers(8));
    notebook.setLock('locked');
    await open(beginBalance, { notebook, goal: true });
    await act(() => notebook.setLock('open'));
    await settle();
    expect(shown.heading()).toBe('What does it give you?');
  });

  it('weighs where it matters and there is a goal, and shows what is to be kept', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'rulers', rulers(7));
    await open(beginBalance, { notebook, goal: true });
    await write('Rest from the day');
    await press('Next');
    await write('Sleep');
    await press('Next');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('Rest from the day');
    await write('Rest: a bath, music');
    await press('Next');
    await press('Keep it');
    expect(bodies(notebook).at(-1)).toEqual({
      gives: 'Rest from the day',
      costs: 'Sleep',
      keep: 'Rest: a bath, music',
    });
  });

  it('can be passed over at each step', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'rulers', rulers(7));
    await open(beginBalance, { notebook, goal: true });
    for (const _ of [1, 2, 3]) await press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
  });
});

describe('the weather map', () => {
  const cell = (label: string) => {
    const found = shown.container.querySelector<HTMLElement>(`[aria-label="${label}"]`);
    if (!found) throw new Error(`no ${label}`);
    return found;
  };
  const marked = () =>
    [...shown.container.querySelectorAll('[aria-pressed=true]')].map((each) => each.getAttribute('aria-label'));
  const key = (name: string) =>
    act(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      );
    });

  /** What Space and Enter do on a button. */
  const mark = () => act(() => (document.activeElement as HTMLElement).click()); // CAST: a button has the focus

  it('is a grid with one place in the order of Tab, marked by keys', async () => {
    await open(beginWeather);
    expect(shown.container.querySelectorAll('[aria-pressed]')).toHaveLength(168);
    const first = shown.container.querySelectorAll<HTMLElement>('table [tabindex="0"]');
    expect([...first].map((each) => each.getAttribute('aria-label'))).toEqual(['Monday, 22:00']);
    await act(() => first[0]?.focus());
    await mark();
    await key('ArrowDown');
    await key('ArrowRight');
    await mark();
    expect(marked()).toEqual(['Monday, 22:00', 'Tuesday, 23:00']);
    expect(says()).toBe('2 hours marked');
    await key('ArrowLeft');
    await key('ArrowLeft');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('23, every day');
    await mark();
    expect(says()).toBe('8 hours marked');
    await key('ArrowLeft');
    await key('Home');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('00, every day');
  });

  it('is drawn with the mouse, and rubbed out from an hour that is marked', async () => {
    await open(beginWeather);
    const stroke = async (from: string, ...over: string[]) => {
      await act(() => {
        cell(from).dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse' }));
      });
      for (const label of over)
        await act(() => {
          cell(label).dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse', buttons: 1 }));
        });
    };
    await stroke('Monday, 22:00', 'Monday, 23:00', 'Tuesday, 23:00');
    expect(marked()).toEqual(['Monday, 22:00', 'Monday, 23:00', 'Tuesday, 23:00']);
    await stroke('Monday, 23:00', 'Tuesday, 23:00');
    expect(marked()).toEqual(['Monday, 22:00']);
    await act(() => cell('Monday, 22:00').click());
    expect(marked()).toEqual([]);
  });

  const toTheEnd = async () => {
    for (const label of ['Friday, 22:00', 'Friday, 23:00', 'Saturday, 0:00']) await act(() => cell(label).click());
    await press('Next');
    expect(shown.text()).toContain('Friday, 22:00 to 1:00');
    await write('Be at my sister’s');
    await press('Next');
    await write('A walk', 1);
    await press('Next');
    await press('5');
    expect(says()).toContain('make the plan smaller');
    await write('Call my sister at nine');
    await press('8');
    expect(says()).toContain('That is a good size.');
    await press('Next');
  };

  it('shrinks the plan until it is a 7, and keeps all of it', async () => {
    const notebook = await open(beginWeather);
    await toTheEnd();
    await press('Keep it');
    expect(bodies(notebook)).toEqual([
      {
        hours: [hourOfWeek(5, 22), hourOfWeek(5, 23), hourOfWeek(6, 0)],
        plan: 'Call my sister at nine',
        nice: ['Tuesday: A walk'],
        confidence: 8,
      },
    ]);
  });

  it('hands the hours to the form of a limit', async () => {
    const openLimitForm = vi.fn();
    await open(beginWeather, { openLimitForm });
    await toTheEnd();
    await press('Make these hours a limit');
    expect(openLimitForm).toHaveBeenCalledExactlyOnceWith({
      ...emptyLimitForm,
      name: 'Hard hours',
      when: 'schedule',
      windows: [{ days: [5], from: '22:00', to: '01:00' }],
    });
  });

  it('says where that is on a page without the form, and nothing without hours', async () => {
    await open(beginWeather);
    await toTheEnd();
    expect(shown.text()).toContain('You can make these hours a limit later');
    shown.close();
    const notebook = await open(beginWeather, { openLimitForm: vi.fn() });
    for (const _ of [1, 2, 3, 4]) await press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    expect(shown.text()).not.toContain('limit');
    expect(bodies(notebook)).toEqual([]);
  });

  it('goes on with the map of this week, and begins a new one from an older', async () => {
    const old = { hours: [22], plan: 'Be out', nice: [], confidence: 9 };
    const notebook = createFakeNotebook();
    await seed(notebook, 'weather', old, '2026-06-09');
    await open(beginWeather, { notebook });
    await press('Go on with it');
    expect(says()).toBe('1 hour marked');
    await act(() => cell('Monday, 23:00').click());
    await press('Next');
    expect(bodies(notebook)).toEqual([{ ...old, hours: [22, 23] }]);
    shown.close();
    const older = createFakeNotebook();
    await seed(older, 'weather', old, '2026-06-03');
    await open(beginWeather, { notebook: older });
    await press('Go on with it');
    for (const name of ['Next', 'Next', 'Skip this', 'Skip this', 'Keep it']) await press(name);
    expect(bodies(older)).toEqual([old, { hours: [22], plan: 'Be out', nice: [], confidence: null }]);
  });

  it('has the people who can help at its beginning', async () => {
    const openHelp = vi.fn();
    await open(beginWeather, { openHelp });
    await press('People who can help');
    expect(openHelp).toHaveBeenCalledOnce();
  });
});
