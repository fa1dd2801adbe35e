import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { exportedJson } from '../../../lib/domain/data/exported-records';
import type { HelpedRow, PauseRow, PersonRecord, TimeRow } from '../../../lib/domain/data/record-rows';
import { helpedAnswers, tallyOf } from '../../../lib/domain/exercises/helped';
import type { Limit, Weekday } from '../../../lib/domain/limits/limit';
import { putTogether } from '../../../lib/domain/review/put-together';
import { spansToRollUp } from '../../../lib/domain/review/roll-up';
import { trendOf } from '../../../lib/domain/review/trend';
import { addCounts, countPauses, recordedDays, weekOfLimit } from '../../../lib/domain/review/week';
import { momentsOf, touches, type WeekRow, weekRowSchema } from '../../../lib/domain/review/week-row';
import { dateAfter } from '../../../lib/domain/time/dates';
import { type Calendar, hourOf, weekBack, weekOf } from '../../../lib/domain/time/person-time';
import { limitOf } from '../limits/samples';

// Whatever was recorded, wherever and however the person's weeks run: as weeks it comes to the same.

const now = Date.parse('2026-06-10T10:00:00Z');
const hourMs = 3_600_000;
const instant = fc.integer({ min: now - 300 * 24 * hourMs, max: now });
const weekStart = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>; // CAST: within the days of a week
const calendar: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Africa/Casablanca'),
  dayStart: fc.constantFrom('00:00', '04:00', '23:00'),
  weekStart,
});
const goal = fc.option(
  fc.record({ minutes: fc.integer({ min: 0, max: 60 }), per: fc.constantFrom('day' as const, 'week' as const) }),
  { nil: null },
);
const limits: fc.Arbitrary<readonly Limit[]> = fc
  .tuple(goal, goal)
  .map((goals) => goals.map((each, index) => limitOf({ id: 'ab'[index] ?? '', goal: each, strength: 'pause' })));
// One that is there no more has rows too.
const id = fc.constantFrom('a', 'b', 'gone');
const time = fc.array(fc.tuple(instant, id, fc.integer({ min: 0, max: 3_600 })), { maxLength: 60 });
const pauses = fc.array(fc.tuple(instant, fc.uniqueArray(id), fc.constantFrom('left' as const, 'goneOn' as const)), {
  maxLength: 40,
});
const helped = fc.array(
  fc.tuple(instant, fc.constantFrom('surf' as const, 'room' as const), fc.constantFrom(...helpedAnswers)),
  { maxLength: 20 },
);
const record = fc.tuple(calendar, time, pauses, helped).map(([where, ...rows]): [Calendar, PersonRecord] => {
  const times = new Map<string, TimeRow>();
  for (const [at, limit, seconds] of rows[0]) {
    const row = { ...hourOf(at, where), limit, ms: seconds * 1_000 };
    times.set(JSON.stringify([row.date, row.hour, row.offsetMinutes, limit]), row);
  }
  return [
    where,
    {
      time: [...times.values()],
      pauses: rows[1].map(([at, on, outcome]): PauseRow => ({ ...hourOf(at, where), limits: on, outcome })),
      helped: rows[2].map(([at, exercise, answer]): HelpedRow => ({ ...hourOf(at, where), exercise, helped: answer })),
      weeks: [],
    },
  ];
});

/** What becomes of a record whose days before this one are old. */
const rolledUp = (before: PersonRecord, firstKept: string, weekStart: Weekday, limits: readonly Limit[]) => {
  const isOld = ({ date }: { readonly date: string }) => date < firstKept;
  const all = [...before.time, ...before.pauses, ...before.helped];
  const spans = spansToRollUp({
    dates: all.filter(isOld).map(({ date }) => date),
    weeks: before.weeks,
    weekStart,
    spared: null,
  });
  let after = before;
  for (const span of spans) {
    const isInside = ({ date }: { readonly date: string }) => touches(span, date, date);
    const week = after.weeks.find(({ from, days }) => from === span.from && days === span.days) ?? null;
    const { time, pauses, helped } = after;
    const rows = { time: time.filter(isInside), pauses: pauses.filter(isInside), helped: helped.filter(isInside) };
    const row = putTogether(span, { week, rows }, limits);
    if (!row) throw new Error('nothing to put together');
    after = {
      time: time.filter((each) => !isInside(each)),
      pauses: pauses.filter((each) => !isInside(each)),
      helped: helped.filter((each) => !isInside(each)),
      weeks: [...after.weeks.filter((each) => each !== week), row],
    };
  }
  return after;
};
const weeksIn = (where: Calendar) => Array.from({ length: 45 }, (_, back) => weekBack(now, 44 - back, where).days);
const trendIn = ({ time, pauses, weeks }: PersonRecord, where: Calendar, limits: readonly Limit[]) =>
  trendOf(limits, weeksIn(where), time, pauses, weeks);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
/** Seconds by limit in what is taken out, and pauses, and answers. */
const exported = (of: PersonRecord) => {
  const file = JSON.parse(
    exportedJson({
      record: of,
      limits: ['a', 'b', 'gone'].map((each) => ({ id: each, name: each })),
      written: null,
      withNames: false,
      madeAt: '',
    }),
  );
  const inWeeks = file.weeks as { limits: { limit: number; seconds: number }[]; left: number; goneOn: number }[]; // CAST: our own
  const times = [...file.time, ...inWeeks.flatMap((week) => week.limits)] as { limit: number; seconds: number }[]; // CAST: our own
  return {
    seconds: [1, 2, 3].map((limit) => sum(times.filter((row) => row.limit === limit).map((row) => row.seconds))),
    pauses: file.pauses.length + sum(inWeeks.map(({ left, goneOn }) => left + goneOn)),
  };
};

const inParts = ({ time, pauses, weeks }: PersonRecord, days: readonly string[], limits: readonly Limit[]) => {
  const isInside = ({ date }: { readonly date: string }) => days.includes(date);
  const [own, met] = [time.filter(isInside), pauses.filter(isInside)];
  const kept = weeks.filter(({ from }) => days.includes(from));
  return {
    // By days no more: that is the point of it.
    limits: limits.map((limit) => ({ ...weekOfLimit(limit, days, own, met, kept), minutes: [] })),
    pauses: addCounts(countPauses(met), kept),
    recorded: recordedDays(own, met).size + sum(kept.map((week) => week.recordedDays)),
    hours: [...met.map(({ hour }) => hour), ...kept.flatMap(momentsOf).map(({ hour }) => hour)].sort((a, b) => a - b),
  };
};

test('a week comes to the same in every total, as days and as one row', () => {
  fc.assert(
    fc.property(record, limits, fc.integer({ min: 0, max: 20 }), ([where, before], own, kept) => {
      const firstKept = weekBack(now, kept, where).days[0] ?? '';
      const after = rolledUp(before, firstKept, where.weekStart, own);
      expect(trendIn(after, where, own)).toEqual(trendIn(before, where, own));
      for (const days of weeksIn(where)) {
        const [one, other] = [inParts(after, days, own), inParts(before, days, own)];
        // A week of which there is nothing has no row, and the goal of today.
        expect(one).toEqual(other);
      }
      const answers = (of: PersonRecord) =>
        tallyOf(
          of.helped,
          of.weeks.flatMap(({ exercises }) => exercises),
        );
      expect(answers(after)).toEqual(answers(before));
      expect(exported(after)).toEqual(exported(before));
      // Nothing finer is left of the old weeks, and each row can be read back.
      const rows = [...after.time, ...after.pauses, ...after.helped];
      expect(rows.filter(({ date }) => date < firstKept)).toEqual([]);
      for (const week of after.weeks) expect(v.parse(weekRowSchema, week)).toEqual(week);
      // Doing it twice changes nothing.
      expect(rolledUp(after, firstKept, where.weekStart, own)).toBe(after);
    }),
    { numRuns: 150 },
  );
});

test('with another week start later every day is in one row and every minute is counted once', () => {
  fc.assert(
    fc.property(record, limits, weekStart, fc.integer({ min: 5, max: 20 }), ([where, before], own, next, kept) => {
      const first = rolledUp(before, weekBack(now, kept, where).days[0] ?? '', where.weekStart, own);
      const moved = { ...where, weekStart: next };
      const after = rolledUp(first, weekBack(now, kept - 3, moved).days[0] ?? '', next, own);
      const spans = after.weeks.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      for (const [index, span] of spans.entries()) {
        const before = spans[index - 1];
        if (before) expect(dateAfter(before.from, before.days) <= span.from).toBe(true);
      }
      const total = (of: PersonRecord, at: Calendar) => {
        const trend = trendIn(of, at, own);
        return [sum(trend.map(({ pauses }) => pauses.met)), sum(trend.map((week) => week.recordedDays))];
      };
      expect(total(after, moved)).toEqual(total(before, where));
      expect(exported(after)).toEqual(exported(before));
    }),
    { numRuns: 100 },
  );
});

test('what is recorded later on days of a row is added to it', () => {
  const where: Calendar = { zone: 'UTC', dayStart: '04:00', weekStart: 1 };
  const hour = { date: '2026-01-06', hour: 9, offsetMinutes: 0 };
  const one: PersonRecord = {
    time: [{ ...hour, limit: 'a', ms: 1_000 }],
    pauses: [{ ...hour, limits: ['a'], outcome: 'left' }],
    helped: [{ ...hour, exercise: 'surf', helped: 'yes' }],
    weeks: [],
  };
  const own = [limitOf({ id: 'a', goal: { minutes: 1, per: 'day' } })];
  const [first] = weekOf(now, where).days;
  const before = rolledUp(one, first ?? '', where.weekStart, own);
  const late = { ...one, pauses: [{ ...hour, hour: 10, limits: ['b'], outcome: 'goneOn' as const }] };
  const { weeks } = rolledUp({ ...late, weeks: before.weeks }, first ?? '', where.weekStart, own);
  const [week] = weeks as [WeekRow]; // CAST: asked for below
  expect(weeks).toHaveLength(1);
  expect(week).toMatchObject({ from: '2026-01-05', days: 7, recordedDays: 1, left: 1, goneOn: 1 });
  expect(week.limits).toEqual([
    { limit: 'a', ms: 2_000, goal: { minutes: 1, per: 'day' }, keptDays: 1, left: 1, goneOn: 0 },
    { limit: 'b', ms: 0, goal: null, keptDays: null, left: 0, goneOn: 1 },
  ]);
  expect([week.hours[9], week.hours[10]]).toEqual([1, 1]);
  expect(week.exercises).toEqual([{ exercise: 'surf', yes: 2, aBit: 0, no: 0 }]);
});
