import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openingLine } from '../../../components/screens/week/opening';
import { RequestRefused } from '../../../lib/app/client';
import { createTranslate } from '../../../lib/domain/language/translate';
import { emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import type { WeekOfLimit } from '../../../lib/domain/review/week';
import en from '../../../locales/en.json';
import { createFakeNotebook } from '../../support/fake-notebook';
import { someLimit, someSettings } from '../ui/fake-client';
import { type OpenPage, openPage, someWeek } from './page';

let page: OpenPage;
/** A week is shown once its check-in was looked for. */
const openWeek = async (world: Parameters<typeof openPage>[0]) => {
  const opened = await openPage(world);
  await opened.settle();
  return opened;
};
afterEach(() => page?.close());

const ofLimit = (over: Partial<WeekOfLimit> = {}): WeekOfLimit => ({
  id: 'a',
  name: 'Feeds',
  goal: { minutes: 20, per: 'day' },
  minutes: [14, 19, 0, 16, 28, null, null],
  keptDays: 4,
  totalMinutes: 77,
  pauses: { met: 3, left: 2, goneOn: 1 },
  ...over,
});
const now = someWeek({
  limits: [ofLimit()],
  pauses: { met: 8, left: 6, goneOn: 2 },
  recordedDays: 5,
  hasEarlier: true,
});
const last = someWeek({
  days: [9, 10, 11, 12, 13, 14, 15].map((day) => `2026-11-${String(day).padStart(2, '0')}`),
  today: null,
  weeksBack: 1,
  limits: [ofLimit({ minutes: [22, 18, 25, 9, 31, 44, 15], keptDays: 3 })],
  recordedDays: 7,
  hasEarlier: false,
});
const settings = someSettings({ limits: [someLimit({ name: 'Feeds' })] });

describe('a record that is not whole', () => {
  it('says how many rows of the week could not be read, beside what could', async () => {
    page = await openWeek({ fragment: '#week', settings, weeks: [{ ...now, unreadable: 2 }, last] });
    expect(page.text()).toContain('2 rows of this week could not be read.');
    expect(page.text()).toContain('Feeds');
  });

  it('says that it cannot be opened, and that limits hold', async () => {
    page = await openWeek({ fragment: '#week', settings, weekRefusal: new RequestRefused('record-failed', '') });
    expect(page.text()).toContain('Ebb cannot open your records right now. Your limits hold and go on counting.');
  });
});

describe('the week', () => {
  it('opens with what went well, what the person did, and the week before beside it', async () => {
    page = await openWeek({ fragment: '#week', settings, weeks: [now, last] });
    expect(page.heading()).toBe('You kept your goal on 4 of 5 days so far.');
    expect(page.text()).toContain('Left the page 6 times out of 8');
    expect(page.text()).toContain('You kept your goal on 3 of 7 days.');
  });

  it('draws a chart that says in words what it shows', async () => {
    page = await openWeek({ fragment: '#week', settings, weeks: [now, last] });
    const label = page.container.querySelector('svg[role=img]')?.getAttribute('aria-label');
    expect(label).toBe(
      'Feeds, minutes by day: Monday 14, Tuesday 19, Wednesday 0, Thursday 16, Friday 28. ' +
        'Your own goal: 20 minutes a day. ' +
        'The week before: Monday 22, Tuesday 18, Wednesday 25, Thursday 9, Friday 31, Saturday 44, Sunday 15.',
    );
  });

  it('of so long ago that it is one row says so, and makes up no days', async () => {
    const blank = [null, null, null, null, null, null, null];
    const long = { ...last, asOne: { from: '2026-11-09', to: '2026-11-15' } };
    const limits = [ofLimit({ minutes: blank, keptDays: 3, totalMinutes: 77 })];
    page = await openWeek({
      fragment: '#week',
      settings,
      weeks: [{ ...long, limits, weeksBack: 0, pauses: now.pauses, hasEarlier: true }],
    });
    expect(page.heading()).toBe('You kept your goal on 3 of 7 days.');
    expect(page.text()).toContain('as one week, without its single days.');
    expect(page.text()).toContain('In all: 1 hour 17 minutes.');
    expect(page.text()).toContain('Kept on 3 of 7 days');
    expect(page.text()).toContain('Pause page: met 3 times, left 2 times');
    expect(page.container.querySelector('svg[role=img], .week-table')).toBeNull();
    expect(page.text()).not.toContain('as a table');
  });

  it('gives the same minutes as a table', async () => {
    page = await openWeek({ fragment: '#week', settings, weeks: [now, last] });
    await page.press('Feeds, as a table');
    const rows = [...page.container.querySelectorAll('.week-table tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['Minutes', 'This week so far', 'Last week'],
      ['Monday', '14', '22'],
      ['Tuesday', '19', '18'],
      ['Wednesday', '0', '25'],
      ['Thursday', '16', '9'],
      ['Friday', '28', '31'],
      ['Saturday', 'to come', '44'],
      ['Sunday', 'to come', '15'],
      ['Week', '77', '164'],
    ]);
  });

  it('pages to the week before and back', async () => {
    page = await openWeek({ fragment: '#week', settings, weeks: [now, last] });
    await page.press('Earlier');
    expect(page.heading()).toBe('You kept your goal on 3 of 7 days.');
    await page.press('Later');
    expect(page.heading()).toBe('You kept your goal on 4 of 5 days so far.');
  });

  it('shows nothing of a very low week while the one beside it is still read', async () => {
    const notebook = createFakeNotebook();
    const week = now.days[0] ?? '';
    const hour = { date: now.today ?? '', hour: 9, offsetMinutes: 0 };
    await notebook.add({ kind: 'checkIn', ...hour, body: { ...emptyCheckIn(week), wellbeing: 0 }, onPause: 'no' });
    const wholeOnly = en.summary.next.heading;
    page = await openWeek({ fragment: '#week', settings, weeks: [now, last], notebook });
    await act(() => vi.dynamicImportSettled());
    await page.settle();
    expect(page.text()).toContain(en.week.care.heading);
    expect(page.text()).toContain(en.summary.people.more);
    expect(page.text()).not.toContain(wholeOnly);
    const read = page.background.answers['summary.get'];
    let arrive = (_: typeof read) => {};
    // CAST: a background that takes its time
    page.background.answers['summary.get'] = new Promise((resolve) => {
      arrive = resolve;
    }) as unknown as NonNullable<typeof read>;
    await page.press('Earlier');
    expect(page.heading()).toBe('You kept your goal on 3 of 7 days.');
    expect(page.text()).not.toContain(wholeOnly);
    arrive(read);
    // The summary first, and then what the notebook has for it.
    await page.settle();
    await page.settle();
    expect(page.text()).toContain(wholeOnly);
  });

  it.each([
    ['a private window', someWeek({ private: true }), 'There is no week to show here'],
    ['no record', someWeek(), 'Nothing is recorded yet'],
    ['the first week', someWeek({ recordedDays: 2, limits: [ofLimit()] }), 'Collecting your usual week'],
    ['a week that has just begun', someWeek({ hasEarlier: true }), 'Your week has just begun.'],
  ])('is honest about %s', async (_name, week, heading) => {
    page = await openWeek({ fragment: '#week', settings, weeks: [week, last] });
    expect(page.heading()).toBe(heading);
  });

  it('says that all private browsing leaves nothing to show', async () => {
    page = await openWeek({ fragment: '', weeks: [someWeek()] });
    expect(page.text()).toContain('Private windows are limited like all others and never recorded.');
    expect(page.find<HTMLAnchorElement>('a', 'Make your first limit').getAttribute('href')).toBe('#limits/new');
  });
});

describe('the opening line', () => {
  const t = createTranslate(en, 'en', en);
  const two = [ofLimit(), ofLimit({ id: 'b' })];
  it.each([
    ['one goal, week running', now, 'You kept your goal on 4 of 5 days so far.'],
    ['one goal, week over', last, 'You kept your goal on 3 of 7 days.'],
    ['few kept days', { ...last, limits: [ofLimit({ keptDays: 2 })] }, 'This was a hard week. You are here.'],
    [
      'no kept day, week running',
      { ...now, limits: [ofLimit({ keptDays: 0 })] },
      'You met the pause page 8 times and left 6 times.',
    ],
    ['several goals', { ...now, limits: two }, 'You met the pause page 8 times and left 6 times.'],
    ['no goal', { ...now, limits: [ofLimit({ keptDays: null })] }, 'You met the pause page 8 times and left 6 times.'],
    ['never left', { ...now, limits: two, pauses: { met: 1, left: 0, goneOn: 1 } }, 'You met the pause page once.'],
    ['no pause', { ...now, limits: two, pauses: { met: 0, left: 0, goneOn: 0 } }, 'The pause page did not come up.'],
  ])('%s', (_name, week, line) => {
    expect(openingLine(week, t)).toBe(line);
  });
});
