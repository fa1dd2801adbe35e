import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SummaryView, WeekView } from '../../../lib/app/protocol/views';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { type CheckIn, emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import type { TrendWeek } from '../../../lib/domain/review/trend';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { openPage, someWeek } from '../options/page';
import { someLimit, someSettings } from '../ui/fake-client';

const mondays = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];
const daysFrom = (monday: string) =>
  Array.from({ length: 7 }, (_, index) => Temporal.PlainDate.from(monday).add({ days: index }).toString());
const trendWeek = (monday: string, minutes: number | null, keptDays: number | null = null): TrendWeek => ({
  days: daysFrom(monday),
  recordedDays: minutes === null ? 0 : 6,
  limits: [{ id: 'a', minutes, keptDays }],
  pauses: { met: 0, left: 0, goneOn: 0 },
});
const limitWeek = (minutes: readonly number[], goal = 30) => ({
  id: 'a',
  name: 'Evenings',
  goal: { minutes: goal, per: 'day' as const },
  minutes,
  keptDays: minutes.filter((value) => value <= goal).length,
  totalMinutes: minutes.reduce((sum, value) => sum + value, 0),
  pauses: { met: 8, left: 6, goneOn: 2 },
});
const week = (over: Partial<WeekView> = {}): WeekView =>
  someWeek({
    days: daysFrom('2026-11-16'),
    recordedDays: 7,
    hasEarlier: true,
    pauses: { met: 8, left: 6, goneOn: 2 },
    limits: [limitWeek([10, 20, 30, 10, 20, 25, 15])],
    ...over,
  });
const summary = (over: Partial<SummaryView> = {}): SummaryView => ({
  weeksBack: 0,
  trend: [
    trendWeek('2026-10-26', 300, 1),
    trendWeek('2026-11-02', null),
    trendWeek('2026-11-09', 200, 3),
    trendWeek('2026-11-16', 130, 6),
  ],
  usual: trendWeek('2026-10-26', 300, 1),
  moments: [],
  exercises: [],
  ...over,
});

const done = (...keys: readonly ExerciseKey[]) => keys.map((exercise) => ({ date: '2026-11-17', exercise }));

const open = async (view: SummaryView, shown = week(), notebook: FakeNotebook = createFakeNotebook()) => {
  const page = await openPage({
    fragment: '#week',
    notebook,
    settings: someSettings({ limits: [someLimit({ createdAt: new Date(2026, 10, 10, 12).getTime() })] }),
    weeks: [shown],
    summary: view,
  });
  await act(() => vi.dynamicImportSettled());
  // The texts, then the notebook, then the summary.
  for (let step = 0; step < 4; step += 1) await page.settle();
  const headings = () => [...page.container.querySelectorAll('main h2')].map(({ textContent }) => textContent);
  return { ...page, notebook, headings };
};
const checkedIn = async (...weeks: readonly Partial<CheckIn>[]) => {
  const notebook = createFakeNotebook();
  for (const [index, answers] of weeks.entries()) {
    const first = mondays[mondays.length - weeks.length + index] ?? '';
    const at = { date: first, hour: 20, offsetMinutes: 60, onPause: 'no' } as const;
    await notebook.add({ ...at, kind: 'checkIn', body: { ...emptyCheckIn(first), ...answers } });
  }
  return notebook;
};

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

describe('a kept plan', () => {
  it('leads with what was kept and done, then the weeks before, one thing to try, and people', async () => {
    const { headings, text } = await open(summary({ exercises: done('surf', 'surf', 'breathing') }));
    expect(headings()).toEqual([
      'What you did',
      'Evenings',
      'What you tried',
      'The weeks before',
      'How was your week?',
      'One thing for next week',
      'People',
    ]);
    expect(text()).toContain('Evenings: kept on 10 of 18 days with a record in four weeks.');
    expect(text()).toContain('A record you made. Not a test, and not a medical assessment.');
  });

  it('speaks of time regained once the week is over, of one limit, and never below nought', async () => {
    const { text } = await open(summary(), week({ today: '2026-11-20' }));
    expect(text()).not.toContain('Time regained');
    document.body.replaceChildren();
    const past = await open(summary(), week({ today: null }));
    expect(past.text()).toContain('Evenings: 2 hours 50 minutes less than in your usual week.');
    document.body.replaceChildren();
    const more = await open(summary({ usual: trendWeek('2026-10-26', 100) }), week({ today: null }));
    expect(more.text()).not.toContain('Time regained');
  });

  it('shows a table behind each chart', async () => {
    const moments = [22, 23, 21].map((hour) => ({ date: '2026-11-17', hour }));
    const { container, text } = await open(summary({ moments }));
    expect(container.querySelectorAll('svg[role=img]').length).toBeGreaterThan(2);
    const captions = [...container.querySelectorAll('caption')].map(({ textContent }) => textContent);
    expect(captions).toEqual(['Evenings, minutes by week', 'Pauses met and urges noted, by day and hour']);
    expect(text()).toContain('Often: in the evening.');
    expect(text()).toContain('no record');
  });
});

describe('a hard week', () => {
  it('offers a look back, and counts no times outside the plan', async () => {
    const { headings, text } = await open(summary(), week({ limits: [limitWeek([90, 80, 70, 60, 90, 90, 90])] }));
    expect(headings()).toContain('A time outside your plan');
    expect(text()).toContain('What helped it end?');
    expect(text()).not.toMatch(/\b7 (times|days) outside/);
  });

  it('names what was often there, from urges and the check-in', async () => {
    const notebook = await checkedIn({ clues: ['tired', 'lonely'] });
    const urge = { date: '2026-11-18', hour: 23, offsetMinutes: 60, onPause: 'no', kind: 'urge' } as const;
    await notebook.add({ ...urge, body: { before: 7, after: null, clues: ['tired', 'lonely', 'bored'] } });
    const { text } = await open(summary(), week(), notebook);
    expect(text()).toContain('Often: tired and lonely.');
    expect(text()).toContain('You noticed an urge and noted it.');
    expect(text()).toContain('You took the time for a check-in.');
  });
});

describe('the four lines', () => {
  it('come with three check-ins, in words', async () => {
    const notebook = await checkedIn({ room: 4, wellbeing: 1 }, { room: 2, wellbeing: 2 });
    expect((await open(summary(), week(), notebook)).headings()).not.toContain('Your four lines');
    document.body.replaceChildren();
    const three = await checkedIn({ room: 4, wellbeing: 1 }, { room: 2, wellbeing: 2 }, { room: 1, wellbeing: 3 });
    const { headings, container } = await open(summary(), week(), three);
    expect(headings()).toContain('Your four lines');
    const labels = [...container.querySelectorAll('.small-line svg')].map((chart) => chart.getAttribute('aria-label'));
    expect(labels).toEqual([
      'Room in my head. At first: nearly all the time. In the last week: a little.',
      'How I felt. At first: low. In the last week: good.',
    ]);
  });
});

describe('a very low week', () => {
  it.each([[{ wellbeing: 0 }], [{ phq: [0, 0, 2, 2] }]] as readonly [Partial<CheckIn>][])(
    'shows what was done and people alone: %j',
    async (answers) => {
      const notebook = await checkedIn(answers);
      const { headings, text } = await open(summary({ exercises: done('surf') }), week(), notebook);
      expect(headings()).toEqual(['What you did', 'People you can call now', 'What you tried', 'People']);
      expect(text()).toContain('There are people who know this well.');
    },
  );
});

describe('one thing for next week', () => {
  it('is kept with how sure the person is, and made smaller where that is little', async () => {
    const { notebook, type, press, text, container } = await open(summary());
    await type('What would you like to try?', 'Phone in the kitchen at ten');
    const five = [...container.querySelectorAll('.rating label')].find(({ textContent }) => textContent === '5');
    await act(() => five?.querySelector('input')?.click());
    expect(text()).toContain('What would make it smaller');
    await press('Keep it');
    expect(notebook.all().map(({ kind, body }) => [kind, body])).toEqual([
      ['nextWeek', { week: '2026-11-16', text: 'Phone in the kitchen at ten', confidence: 5 }],
    ]);
  });
});

describe('a week that is kept as one', () => {
  const asOne = { from: '2026-11-15', to: '2026-11-20' };
  const shown = week({ asOne, today: null, weeksBack: 20 });

  it('has its hours in one row, and no day that nobody knows any more', async () => {
    const moments = [22, 23, 21].map((hour) => ({ date: '2026-11-16', hour }));
    const { container, text } = await open(summary({ moments }), shown);
    expect(text()).toContain('Often: in the evening.');
    const table = [...container.querySelectorAll('table')].find((each) =>
      each.querySelector('caption')?.textContent?.includes('in the week, by hour'),
    );
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([['Week', '0', '0', '0', '0', '0', '0', '0', '3']]);
  });

  it('is deleted with all of its own days', async () => {
    const { press, asked } = await open(summary(), shown);
    await press('Delete this week');
    await press('Delete it');
    expect(asked.filter(({ type }) => type === 'records.erase')).toEqual([{ type: 'records.erase', ...asOne }]);
  });
});

it('a week can be deleted, with what was written on its days', async () => {
  const notebook = await checkedIn({ wellbeing: 3 });
  const { press, asked } = await open(summary(), week(), notebook);
  await press('Delete this week');
  await press('Delete it');
  expect(asked.filter(({ type }) => type === 'records.erase')).toEqual([
    { type: 'records.erase', from: '2026-11-16', to: '2026-11-22' },
  ]);
  expect(notebook.all()).toEqual([]);
});

it('is not shown to whoever does not want it, until they do', async () => {
  const { press, text } = await open(summary());
  await press('Do not show me this week');
  expect(text()).toContain('The weekly look back is quiet, as you asked.');
  expect(text()).not.toContain('One thing for next week');
  await press('Show it again');
  await act(() => vi.dynamicImportSettled());
  expect(text()).toContain('Evenings');
});
