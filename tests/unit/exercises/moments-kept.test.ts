import { describe, expect, it } from 'vitest';
import { exercises } from '../../../lib/domain/exercises/exercises';
import { knownAtPause } from '../../../lib/domain/exercises/known-at-pause';
import {
  type Circumstance,
  type FoundHindrance,
  foundHindrances,
  type Hindrance,
  isAsked,
  type Moment,
} from '../../../lib/domain/exercises/moment';
import { afterMoment, calmMoment, type KeptEntries } from '../../../lib/domain/exercises/moments-kept';
import { offer } from '../../../lib/domain/exercises/offer';
import { lapseTimeOf } from '../../../lib/domain/exercises/review-day';
import { ruledOut } from '../../../lib/domain/exercises/ruled-out';
import type { CheckIn } from '../../../lib/domain/notebook/check-in-body';
import { emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import type { ClueKey } from '../../../lib/domain/notebook/clues';
import type { Entry } from '../../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';

/** A Wednesday; the person's week began on Monday, 8 June. */
const now = { date: '2026-06-10', hour: 21, offsetMinutes: 120 };
const nothing: KeptEntries = { rulers: [], ifThen: [], value: [], review: [], weather: [], urge: [], checkIn: [] };

const entry = <K extends EntryKind>(kind: K, body: EntryBodies[K], over: Partial<Entry<K>> = {}) =>
  ({ id: 1, onPause: 'no', ...now, kind, body, ...over }) as Entry<K>; // CAST: of this kind
const urge = (clues: readonly ClueKey[], over: Partial<Entry<'urge'>> = {}) =>
  entry('urge', { before: 6, after: null, clues: [...clues] }, over);
const review = (day: string | null, over: Partial<Entry<'review'>> = {}) =>
  entry('review', { day, before: '', useful: '', change: '', confidence: null }, over);
const checkIn = (week: string, answers: Partial<CheckIn>) => entry('checkIn', { ...emptyCheckIn(week), ...answers });
const rulers = (importance: number) =>
  entry('rulers', { importance, whyNotLower: '', confidence: null, lift: '', first: '' });

const parts = { now, weekStart: 1, dayStart: '04:00', limitGoal: false, outside: [] } as const;
const calm = (entries: Partial<KeptEntries> | null, over: Partial<Parameters<typeof calmMoment>[1]> = {}) =>
  calmMoment(entries && { ...nothing, ...entries }, { ...parts, ...over }, false);
const afterwards = (entries: Partial<KeptEntries> | null, time: Parameters<typeof afterMoment>[2] = null) =>
  afterMoment(entries && { ...nothing, ...entries }, parts, time);
const rule = (over: Partial<Parameters<typeof ruledOut>[0]>) =>
  ruledOut({ reviews: [], checkIns: [], outside: [], ...over }, now.date);

type Known = Circumstance | Hindrance;
const seen = { timeRanOut: false, metToday: 0, valuesWritten: false };
const onDays = (...dates: string[]) => dates.map((date) => urge([], { date }));

/** Of each circumstance and of each hindrance that nobody is asked about: what makes it known. */
const makers: Readonly<Record<Circumstance | Exclude<FoundHindrance, 'turnedOff'>, () => readonly Known[]>> = {
  repeated: () => knownAtPause({ ...seen, metToday: 3 }),
  leaving: () => knownAtPause({ ...seen, timeRanOut: true }),
  tense: () => calm({ urge: [urge(['stressed'])] }).known,
  anxious: () => calm({ urge: [urge(['anxious'])] }).known,
  lonely: () => calm({ urge: [urge(['lonely'])] }).known,
  bargaining: () => calm({ urge: [urge(['justFive'])] }).known,
  valuesWritten: () => knownAtPause({ ...seen, valuesWritten: true }),
  valuesDue: () => calm({}).known,
  reviewed: () => calm({ review: [review('2026-06-08', { date: '2026-06-09' })] }).known,
  weekBegins: () => calm({}, { weekStart: 3 }).known,
  pattern: () => afterwards({ urge: onDays('2026-06-08', '2026-06-09', '2026-06-10') }).known,
  undecided: () => calm({ rulers: [rulers(3)] }).known,
  decided: () => calm({ rulers: [rulers(8)] }, { limitGoal: true }).known,
  lapse: () => rule({ reviews: [review('2026-06-10')] }).known,
  thirdLapse: () => afterwards({ review: [review('2026-06-09'), review('2026-06-09')] }, 'yesterday').known,
  crisis: () => rule({ checkIns: [{ ...emptyCheckIn('2026-06-01'), phq: [0, 0, 2, 1] }] }).known,
  leftAlone: () => calmMoment(nothing, parts, true).known,
};

describe('each circumstance that an exercise names', () => {
  const named = new Set<string>([
    ...exercises.flatMap(({ when }) => when.flatMap(({ known }) => known ?? [])),
    ...exercises.flatMap(({ notWhen }) => notWhen.filter((hindrance) => !isAsked(hindrance))),
  ]);

  it('is made by something', () => {
    // Of one exercise alone, so it is no part of a moment: `offer` asks the tally.
    expect([...Object.keys(makers), 'turnedOff'].sort()).toEqual([...named].sort());
    expect(foundHindrances.filter((hindrance) => !named.has(hindrance))).toEqual([]);
  });

  it.each(Object.entries(makers))('%s', (name, make) => {
    expect(make()).toContain(name);
  });
});

describe('a time outside the plan', () => {
  it.each<[string, Parameters<typeof rule>[0], boolean]>([
    ['that was looked back at today', { reviews: [review('2026-06-10')] }, true],
    ['looked back at today, of a day that was not said', { reviews: [review(null)] }, true],
    ['of yesterday', { reviews: [review('2026-06-09')] }, false],
    ['over a goal today', { outside: [{ date: '2026-06-10', limits: ['a'] }] }, true],
    ['over a goal yesterday', { outside: [{ date: '2026-06-09', limits: ['a'] }] }, false],
    ['that the notebook tells where the record is broken', { reviews: [review('2026-06-10')], outside: null }, true],
  ])('%s', (_name, kept, holds) => {
    expect(rule(kept).known.includes('lapse')).toBe(holds);
    expect(rule(kept).unknown).toEqual([]);
  });

  it('may have been where the record does not say', () => {
    expect(rule({ outside: null })).toEqual({ known: [], unknown: ['lapse'] });
  });

  it('has its time from the record where it was on another day', () => {
    const out = (...dates: string[]) => dates.map((date) => ({ date, limits: ['a'] }));
    expect(lapseTimeOf(out('2026-06-07', '2026-06-09'), now.date)).toBe('yesterday');
    expect(lapseTimeOf(out('2026-06-07'), now.date)).toBe('earlier');
    expect(lapseTimeOf(out('2026-06-09', '2026-06-10'), now.date)).toBeNull();
    expect(lapseTimeOf([], now.date)).toBeNull();
  });
});

describe('a check-in', () => {
  const low = { wellbeing: 0 };
  it.each<[string, readonly [string, Partial<CheckIn>][], readonly string[]]>([
    ['of this week at the lowest step', [['2026-06-08', low]], ['low']],
    [
      'at the lowest step two weeks running',
      [
        ['2026-06-01', low],
        ['2026-06-08', low],
      ],
      ['crisis', 'low'],
    ],
    [
      'that is long past',
      [
        ['2026-05-18', low],
        ['2026-05-25', low],
      ],
      [],
    ],
    [
      'that is better than the last',
      [
        ['2026-06-01', low],
        ['2026-06-08', { wellbeing: 3 }],
      ],
      [],
    ],
  ])('%s', (_name, weeks, known) => {
    const checkIns = weeks.map(([week, answers]) => ({ ...emptyCheckIn(week), ...answers }));
    expect(rule({ checkIns }).known).toEqual(known);
  });

  it('tells of being alone where somebody pulls away more than before', () => {
    const pulled = (before: number | null, last: number | null) =>
      calm({ checkIn: [checkIn('2026-06-01', { apart: before }), checkIn('2026-06-08', { apart: last })] }).known;
    expect(pulled(1, 2)).toContain('lonely');
    expect(pulled(2, 2)).not.toContain('lonely');
    expect(pulled(null, 3)).not.toContain('lonely');
    expect(pulled(1, null)).not.toContain('lonely');
    expect(calm({ checkIn: [checkIn('2026-06-08', { apart: 4 })] }).known).not.toContain('lonely');
  });
});

describe('what was noted of an urge', () => {
  it('tells of now for a few hours', () => {
    const at = (hour: number, date = now.date) => calm({ urge: [urge(['lonely'], { hour, date })] });
    expect(at(18).known).toContain('lonely');
    expect(at(17).known).not.toContain('lonely');
    expect(at(21, '2026-06-09').known).not.toContain('lonely');
    expect(at(20).urge).toBe(6);
    expect(at(12).urge).toBeNull();
    const ebbed = urge([], {});
    expect(calm({ urge: [{ ...ebbed, body: { ...ebbed.body, after: 2 } }] }).urge).toBe(2);
  });
});

describe('a notebook that is locked', () => {
  const names = (moment: Moment) =>
    offer(moment, { library: exercises, helped: {}, nameOf: (key) => key }).map(({ key }) => key);

  it('tells neither what is so nor what is not', () => {
    expect(calm(null)).toMatchObject({ known: [], unknown: foundHindrances });
    expect(names(calm(null))).not.toContain('rulers');
    expect(names(calm(null))).not.toContain('safety');
    expect(names(calm({}))).toContain('rulers');
  });

  it('leaves kindness first', () => {
    expect(names(afterwards(null, 'earlier'))).toEqual(['kindness', 'breathing', 'grounding']);
  });
});

describe('after a time outside the plan', () => {
  const names = (moment: Moment) =>
    offer(moment, { library: exercises, helped: { review: { yes: 9, aBit: 0, no: 0 } }, nameOf: (key) => key }).map(
      ({ key }) => key,
    );

  it.each([
    ['justNow', 0, false],
    ['today', 30, true],
    ['yesterday', 30, true],
    ['earlier', 30, true],
    [null, null, false],
  ] as const)('that was %s, at least %s minutes have passed; a look back is offered: %s', (time, minutes, offered) => {
    expect(afterwards({}, time).minutesSince).toBe(minutes);
    expect(names(afterwards({}, time)).includes('review')).toBe(offered);
    expect(names(afterwards({}, time))[0]).toBe('kindness');
  });

  it('has no third look back of one day', () => {
    const two = { review: [review('2026-06-10'), review('2026-06-10')] };
    expect(names(afterwards(two, 'today'))).not.toContain('review');
    expect(names(afterwards(two, 'yesterday'))).toContain('review');
    expect(names(afterwards({ review: [review('2026-06-10')] }, 'today'))).toContain('review');
  });

  it('has people for whom is alone', () => {
    expect(names(afterwards({ urge: [urge(['lonely'])] }, 'justNow'))).toEqual(['kindness', 'reach', 'grounding']);
  });
});
