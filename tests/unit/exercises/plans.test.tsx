import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { begin as beginAhead } from '../../../components/screens/exercises/ahead/ahead-exercise';
import type { ExerciseRoom, Sitting } from '../../../components/screens/exercises/exercise';
import { begin as beginReview } from '../../../components/screens/exercises/review/review-exercise';
import { begin as beginSafety } from '../../../components/screens/exercises/safety/safety-exercise';
import { begin as beginSurroundings } from '../../../components/screens/exercises/surroundings/surroundings-exercise';
import { formOfFriction } from '../../../lib/domain/exercises/friction-form';
import { dayOfLapse, isTooEarly, wantsPeople } from '../../../lib/domain/exercises/review-day';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { createFakeClient, someSettings } from '../ui/fake-client';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => {
  shown.close();
  vi.unstubAllGlobals();
});

const settle = async () => {
  await act(() => vi.dynamicImportSettled());
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
};
const open = async (
  begin: (room: ExerciseRoom) => Sitting,
  parts: Partial<Omit<Parameters<typeof createFakeRoom>[0] & object, 'client'>> = {},
) => {
  const notebook = parts.notebook ?? createFakeNotebook();
  const settings = someSettings({ lists: [{ id: 'own', name: 'My list', source: { kind: 'starter' }, createdAt: 0 }] });
  const { client } = createFakeClient({ 'settings.get': settings });
  shown = await showExercise(begin(createFakeRoom({ ...parts, notebook, client })));
  await settle();
  return notebook;
};
const press = async (name: string) => {
  await shown.press(name);
  await settle();
};
const write = (words: string, index = 0) => shown.write(words, index);
const bodies = (notebook: FakeNotebook) => notebook.all().map(({ body }) => body);
const seed = <K extends EntryKind>(notebook: FakeNotebook, kind: K, body: EntryBodies[K]) =>
  notebook.add({ kind, body, date: '2026-06-01', hour: 20, offsetMinutes: 120, onPause: 'no' });
const review = (day: string | null) => ({ day, before: '', useful: '', change: '', confidence: null });

describe('harder ways in', () => {
  it('puts something into each way, names the way out, and hands to Ebb what Ebb can do', async () => {
    const openLimitForm = vi.fn();
    const notebook = await open(beginSurroundings, { openLimitForm });
    await write('The phone in bed');
    await press('One more post in a feed');
    await press('Next');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('The phone in bed');
    await press('A limit in late evenings');
    await press('Next');
    await press('Log out each time');
    await write('Delete the app');
    await press('Next');
    await write('My sister has the password of the router');
    const date = shown.container.querySelector<HTMLInputElement>('input[type=date]');
    expect(date?.min).toBe('2026-06-10');
    await act(() => {
      if (!date) return;
      date.value = '2026-07-10';
      date.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Next');
    expect(shown.text()).toContain('It holds until 10 July 2026.');
    await press('Keep it');
    expect(bodies(notebook)).toEqual([
      {
        routes: [
          { route: 'The phone in bed', friction: 'A limit in late evenings' },
          { route: 'One more post in a feed', friction: 'Delete the app' },
        ],
        wayOut: 'My sister has the password of the router',
        until: '2026-07-10',
      },
    ]);
    await press('A limit in the evenings');
    expect(openLimitForm).toHaveBeenCalledExactlyOnceWith(
      formOfFriction('evenings', [{ id: 'own', name: 'My list' }], 'Late evenings'),
    );
  });

  it('can be passed over at each step', async () => {
    const notebook = await open(beginSurroundings);
    await press('Skip this');
    await press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    expect(bodies(notebook)).toEqual([]);
  });

  it('has another way where others use the device', async () => {
    await open(beginSurroundings);
    await press('Reach out to someone');
    expect(shown.onOpen).toHaveBeenCalledWith('reach');
  });

  it.each([
    ['adult', { strength: 'block', labelled: true, lists: ['one'], when: 'always' }],
    ['evenings', { strength: 'pause', labelled: true, lists: ['one'], when: 'schedule' }],
    ['feeds', { strength: 'pause', labelled: false, lists: [], when: 'budgets' }],
  ] as const)('fills in the form of a limit: %s', (friction, fields) => {
    expect(formOfFriction(friction, [{ id: 'one', name: 'List' }], 'Name')).toMatchObject({ ...fields, name: 'Name' });
  });
});

describe('looking back', () => {
  it('is three lines, the smallest change, and how sure one is of it', async () => {
    const notebook = await open(beginReview);
    await press('Yesterday');
    await press('Next');
    await write('In bed, tired');
    await press('Next');
    await write('I stopped after ten minutes');
    await press('Next');
    await press('the plan');
    await write('Phone out of the room all week');
    await press('Next');
    await press('4');
    await write('Phone out of the room tonight');
    await press('8');
    await press('Next');
    await press('Keep it');
    expect(bodies(notebook)).toEqual([
      {
        day: '2026-06-09',
        before: 'In bed, tired',
        useful: 'I stopped after ten minutes',
        change: 'Phone out of the room tonight',
        confidence: 8,
      },
    ]);
    await press('If and then');
    expect(shown.onOpen).toHaveBeenCalledWith('ifThen');
  });

  it('waits half an hour, and has something kind until then', async () => {
    await open(beginReview);
    await press('In the last half hour');
    expect(shown.text()).toContain('Leave it for half an hour');
    expect([...shown.container.querySelectorAll('button')].map((each) => each.textContent)).not.toContain('Next');
    await press('Earlier today');
    await press('Next');
    expect(shown.heading()).toBe('What came just before?');
  });

  it('has the people who can help on each screen, and can be passed over at each', async () => {
    const openHelp = vi.fn();
    const notebook = await open(beginReview, { openHelp });
    for (let step = 0; step < 6; step += 1) {
      expect(shown.sitting.ended.value).toBe(step === 5);
      await press('People who can help');
      expect(openHelp).toHaveBeenCalledTimes(step + 1);
      if (step < 5) await press('Skip this');
    }
    expect(bodies(notebook)).toEqual([]);
  });

  it('shows who answers on a day that was hard again and again, and counts nothing aloud', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'review', review('2026-06-10'));
    await seed(notebook, 'review', review('2026-06-10'));
    await open(beginReview, { notebook });
    await press('Yesterday');
    expect(shown.container.querySelector('.phone-lines')).toBeNull();
    await press('Earlier today');
    expect(shown.container.querySelector('.phone-lines a[href^="tel:"]')).not.toBeNull();
    expect(shown.text()).not.toMatch(/third|three|3 times/i);
    await press('Next');
    expect(shown.heading()).toBe('What came just before?');
  });

  it('shows who answers where earlier ones cannot be read, and says nothing of how many there were', async () => {
    const notebook = createFakeNotebook();
    notebook.setLock('locked');
    await open(beginReview, { notebook });
    expect(shown.container.querySelector('.phone-lines')).toBeNull();
    await press('Earlier today');
    expect(shown.text()).toContain('If it has been a hard day, these people answer:');
    expect(shown.container.querySelector('.phone-lines a[href^="tel:"]')).not.toBeNull();
    await act(() => notebook.setLock('open'));
    await settle();
    expect(shown.container.querySelector('.phone-lines')).toBeNull();
  });

  it.each([
    [null, null, false],
    ['justNow', '2026-03-01', true],
    ['today', '2026-03-01', false],
    ['yesterday', '2026-02-28', false],
    ['earlier', null, false],
  ] as const)('%s is the day %s, too early: %s', (time, day, early) => {
    expect(dayOfLapse(time, '2026-03-01')).toBe(day);
    expect(isTooEarly(time)).toBe(early);
  });

  it('wants people from the third of one day on', () => {
    const entry = (day: string | null) =>
      ({
        id: 1,
        kind: 'review',
        date: '2026-06-10',
        hour: 1,
        offsetMinutes: 0,
        onPause: 'no',
        body: review(day),
      }) as const;
    const day = '2026-06-10';
    expect(wantsPeople([entry(day)], day)).toBe('no');
    expect(wantsPeople([entry(day), entry('2026-06-09')], day)).toBe('no');
    expect(wantsPeople([entry(day), entry(day)], day)).toBe('yes');
    expect(wantsPeople([entry(null), entry(null), entry(null)], null)).toBe('no');
    expect(wantsPeople(null, day)).toBe('unknown');
    expect(wantsPeople(null, null)).toBe('no');
  });
});

const sheet = () =>
  [...shown.container.querySelectorAll('.plan-sheet section')].map((section) => [
    section.querySelector('h2')?.textContent,
    ...[...section.querySelectorAll('li')].map((line) => line.textContent),
  ]);

describe('the plan ahead', () => {
  it('is lists that are added to and taken from, kept as one goes on, and one sheet at the end', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'person', { name: 'Sam', way: 'call', contact: '0171 555' });
    await open(beginAhead, { notebook });
    await write('Short sleep');
    await press('One more line');
    await write('Seeing nobody', 1);
    await press('One more line');
    await press('Take line 3 away');
    await press('Keep this as I go on');
    await press('Next');
    await press('Skip this');
    await press('Sam, 0171 555');
    await press('Next');
    await press('Emergency, 999');
    await press('Next');
    await write('Sit with tea, then sleep');
    await press('Next');
    expect(shown.sitting.ended.value).toBe(true);
    expect(sheet()).toEqual([
      ['Signs to look out for', 'Short sleep', 'Seeing nobody'],
      ['People and places', 'Sam, 0171 555'],
      ['Lines to call', 'Emergency, 999'],
      ['If it happens, I will', 'Sit with tea, then sleep'],
    ]);
    expect(bodies(notebook).at(-1)).toEqual({
      signs: ['Short sleep', 'Seeing nobody'],
      helps: [],
      people: ['Sam, 0171 555'],
      lines: ['Emergency, 999'],
      afterwards: 'Sit with tea, then sleep',
    });
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await press('Print it');
    expect(print).toHaveBeenCalledOnce();
  });

  it('is one plan, gone on with at its first open step and brought up to date after a reload', async () => {
    const notebook = createFakeNotebook();
    await seed(notebook, 'ahead', { signs: ['Short sleep'], helps: ['Tea'], people: [], lines: [], afterwards: '' });
    await open(beginAhead, { notebook });
    expect(shown.container.querySelector('input')?.value).toBe('Short sleep');
    await write('Short sleep, two nights');
    await press('Go on with it');
    expect(shown.heading()).toBe('Who and where is good for you?');
    expect(document.activeElement?.textContent).toBe('Who and where is good for you?');
    await write('Sam');
    for (const name of ['Next', 'Skip this', 'Skip this']) await press(name);
    expect(bodies(notebook)).toEqual([
      { signs: ['Short sleep, two nights'], helps: ['Tea'], people: ['Sam'], lines: [], afterwards: '' },
    ]);
  });

  it('can be passed over at each step and keeps nothing by itself', async () => {
    const notebook = await open(beginAhead);
    for (const _ of [1, 2, 3, 4, 5]) await press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    expect(shown.text()).toContain('Nothing is written yet.');
    expect(bodies(notebook)).toEqual([]);
  });
});

describe('the plan to stay safe', () => {
  it('begins with the people who answer now', async () => {
    await open(beginSafety);
    expect(shown.text()).toContain('If you may hurt yourself, please call now.');
    const numbers = [...shown.container.querySelectorAll<HTMLAnchorElement>('.phone-lines a')].map(({ href }) => href);
    expect(numbers.length).toBeGreaterThan(1);
    for (const href of numbers) expect(href).toMatch(/^tel:[+*]?\d+$/);
  });

  it('has lines of another country where one is chosen, and puts none in by itself', async () => {
    const notebook = await open(beginSafety);
    await press('Next');
    for (const _ of [1, 2, 3, 4]) await press('Skip this');
    expect(shown.heading()).toBe('Which trained people and lines will you call?');
    const proposed = () => [...shown.container.querySelectorAll('.chip')].map((chip) => chip.textContent);
    const before = proposed();
    const select = shown.container.querySelector('select');
    await act(() => {
      if (!select) return;
      select.value = 'US';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(proposed()).not.toEqual(before);
    expect(proposed()[0]).toBe('Emergency, 911');
    await press('Emergency, 911');
    await press('Next');
    await press('Skip this');
    expect(sheet()).toEqual([['Lines and trained people', 'Emergency, 911']]);
    await press('Keep it');
    expect(bodies(notebook)).toMatchObject([{ lines: ['Emergency, 911'], signs: [] }]);
  });

  it('can be passed over at each step, with help on each', async () => {
    const openHelp = vi.fn();
    await open(beginSafety, { openHelp });
    await press('All of them are under Help');
    await press('Next');
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await press('People who can help');
      expect(openHelp).toHaveBeenCalledTimes(step + 1);
      await press('Skip this');
    }
    expect(shown.sitting.ended.value).toBe(true);
  });
});

const noSafety = { signs: [], alone: [], places: [], people: [], lines: [], surroundings: [] };
const noAhead = { signs: [], helps: [], people: [], lines: [], afterwards: '' };
const skipAll = async () => {
  for (const _ of [1, 2, 3, 4, 5, 6, 7]) {
    if (shown.sitting.ended.value) return;
    await press(shown.buttons().includes('Skip this') ? 'Skip this' : 'Next');
  }
};

describe.each([
  ['safety', beginSafety, { ...noSafety, signs: ['No calls'] }, { ...noSafety, signs: ['I stay in bed'] }, ['Next']],
  ['ahead', beginAhead, { ...noAhead, signs: ['No calls'] }, { ...noAhead, signs: ['I stay in bed'] }, []],
] as const)('one plan of a kind: %s', (kind, begin, kept, typed, toFirst) => {
  const seedPlan = async (notebook: FakeNotebook) => {
    await seed(notebook, kind, kept as unknown as EntryBodies[typeof kind]); // CAST: a plan of this kind
  };
  const toSigns = async () => {
    for (const name of toFirst) await press(name);
  };

  it('keeps its words where someone goes past it and keeps it again', async () => {
    const notebook = createFakeNotebook();
    await seedPlan(notebook);
    await open(begin, { notebook });
    await toSigns();
    await skipAll();
    expect(shown.text()).toContain('Kept. You find it under Notes and plans.');
    expect(shown.buttons()).not.toContain('Keep it');
    expect(bodies(notebook)).toEqual([kept]);
  });

  it('is not kept without words, and says so calmly', async () => {
    const notebook = await open(begin);
    await toSigns();
    await press('Keep this as I go on');
    await skipAll();
    expect(shown.text()).toContain('Nothing is written yet. That is fine.');
    expect(shown.buttons()).not.toContain('Keep it');
    expect(bodies(notebook)).toEqual([]);
  });

  it('takes in what was kept meanwhile in another window, and stays one', async () => {
    const notebook = await open(begin);
    await toSigns();
    await write('I stay in bed');
    await act(() => seedPlan(notebook));
    await press('Keep this as I go on');
    expect(bodies(notebook)).toEqual([{ ...kept, signs: ['No calls', 'I stay in bed'] }]);
  });

  it('takes nothing from one that could not be read, being begun while the notes are locked', async () => {
    const notebook = createFakeNotebook();
    await seedPlan(notebook);
    notebook.setLock('locked');
    await open(begin, { notebook });
    expect(shown.text()).not.toContain('Go on with it');
    await toSigns();
    await write('I stay in bed');
    await press('Keep this as I go on');
    await act(() => notebook.setLock('open'));
    await skipAll();
    expect(bodies(notebook)).toEqual([kept, typed]);
  });

  it('is found where the notes are opened before anything is kept', async () => {
    const notebook = createFakeNotebook();
    await seedPlan(notebook);
    notebook.setLock('locked');
    await open(begin, { notebook });
    await toSigns();
    await write('I stay in bed');
    await act(() => notebook.setLock('open'));
    await skipAll();
    await press('Keep it');
    expect(bodies(notebook)).toEqual([{ ...kept, signs: ['No calls', 'I stay in bed'] }]);
  });

  it('goes where its last line was taken away', async () => {
    const notebook = createFakeNotebook();
    await seedPlan(notebook);
    await open(begin, { notebook });
    await toSigns();
    await write('');
    await press('Skip this');
    expect(bodies(notebook)).toEqual([]);
    expect(shown.text()).toContain('Keep this as I go on');
  });
});
