import { describe, expect, test } from 'vitest';
import { type Counts, credit, usageOf } from '../../../lib/domain/attention/ledger';
import type { Runs } from '../../../lib/domain/attention/minute-runs';
import type { Budget, Limit, WeeklyWindow } from '../../../lib/domain/limits/limit';
import type { LimitStanding } from '../../../lib/domain/limits/standing';
import { standingOf } from '../../../lib/domain/limits/standing-of';
import type { Calendar } from '../../../lib/domain/time/person-time';
import { berlin, daily, hour, inBerlin, limitOf, minute, nextDay, noon, unused, usedToday, visitOf } from './samples';

const gap = 10 * minute;
const rolling = (unit: Budget['unit'], hours: number, amount: number): Budget => ({
  unit,
  per: 'rolling',
  hours,
  amount,
});
const tenInOne = rolling('minutes', 1, 10);
const thirtyInThree = rolling('minutes', 3, 30);
const perDay: Budget = { unit: 'minutes', per: 'day', amount: 30 };

const limitOn = (budgets: readonly Budget[], within: readonly WeeklyWindow[] | null = null): Limit =>
  limitOf({ when: { kind: 'budgets', budgets: [...budgets], within: within && [...within] } });

/** Whole minutes that were used, by how many minutes before noon they began. */
const minutesBefore = (...runs: readonly (readonly [ago: number, length: number])[]): Runs =>
  runs.map(([ago, length]) => [noon / minute - ago, length, minute] as const);

const at = (budgets: readonly Budget[], used: Runs, over: Partial<typeof unused> = {}): LimitStanding =>
  standingOf(
    limitOn(budgets),
    { ...unused, buckets: { hours: 24, used, opened: [] }, ...over },
    { now: noon, calendar: berlin, focus: null },
  );

describe('a rolling budget of minutes', () => {
  test('with room leaves what use without a break may take, and has no instant at which it is fresh', () => {
    expect(at([tenInOne], minutesBefore([30, 4]))).toMatchObject({
      inForce: false,
      counting: true,
      until: null,
      remainingMs: 6 * minute,
      comesIntoForceAt: noon + 6 * minute,
      changesAt: null,
      budgets: [{ used: 4 * minute, allowed: 10 * minute, spent: false, renewsAt: null }],
    });
  });

  test('leaves more where time leaves its window meanwhile', () => {
    // 58 and 57 minutes ago: at 12:02 and 12:03 they are gone.
    expect(at([tenInOne], minutesBefore([58, 2], [20, 4]))).toMatchObject({
      remainingMs: 6 * minute,
      comesIntoForceAt: noon + 6 * minute,
      budgets: [{ used: 6 * minute }],
    });
  });

  test('is in force when it is spent, until enough has left', () => {
    const until = noon + 10 * minute;
    expect(at([tenInOne], minutesBefore([50, 4], [20, 6]))).toMatchObject({
      inForce: true,
      until,
      changesAt: until,
      remainingMs: null,
      comesIntoForceAt: null,
    });
    expect(at([tenInOne], minutesBefore([50, 4], [20, 9])).until).toBe(noon + 13 * minute);
  });

  test('stands beside a day: any that is spent is enough, and the last of them to be fresh ends it', () => {
    const spentHour = minutesBefore([20, 10]);
    const half = minutesBefore([20, 5]);
    expect(at([perDay, tenInOne], spentHour)).toMatchObject({ inForce: true, until: noon + 40 * minute });
    expect(at([tenInOne, perDay], half, usedToday(30 * minute))).toMatchObject({ inForce: true, until: nextDay });
    expect(at([perDay, tenInOne], spentHour, usedToday(30 * minute)).until).toBe(nextDay);
    expect(at([perDay, tenInOne], half, usedToday(28 * minute))).toMatchObject({
      inForce: false,
      remainingMs: 2 * minute,
      comesIntoForceAt: noon + 2 * minute,
    });
  });

  test('stands beside another of another length', () => {
    const used = minutesBefore([150, 25], [20, 5]);
    expect(at([tenInOne, thirtyInThree], used)).toMatchObject({
      inForce: true,
      until: noon + 30 * minute,
      budgets: [
        { used: 5 * minute, spent: false },
        { used: 30 * minute, spent: true },
      ],
    });
  });

  test('stands beside a visit', () => {
    const perVisit: Budget = { unit: 'minutes', per: 'visit', amount: 5 };
    const usage = { ...unused, visit: visitOf(5 * minute) };
    expect(at([perVisit, tenInOne], minutesBefore([5, 5]), usage)).toMatchObject({
      inForce: true,
      until: noon + 10 * minute,
    });
  });
});

describe('a rolling budget of openings', () => {
  const twoInThree = rolling('openings', 3, 2);
  const opened = (...ago: readonly number[]) => ({
    buckets: { hours: 3, used: [], opened: ago.map((minutes) => noon / minute - minutes) },
  });

  test('is in force when it is spent, until the oldest has left', () => {
    expect(at([twoInThree], [], opened(100, 30))).toMatchObject({ inForce: true, until: noon + 80 * minute });
    expect(at([twoInThree], [], opened(180, 30))).toMatchObject({ inForce: false, comesIntoForceAt: null });
  });

  test('lets the visit that runs come to its end', () => {
    expect(at([twoInThree], [], { ...opened(100, 30), visit: visitOf(minute) })).toMatchObject({
      inForce: false,
      budgets: [{ used: 2, spent: true, renewsAt: noon + 80 * minute }],
      changesAt: noon + 10 * minute,
    });
  });
});

/** What one limit has after attention in these spans, each from an instant for so long. */
const countsAfter = (limit: Limit, ...spans: readonly (readonly [start: number, ms: number])[]): Counts => {
  let counts: Counts = { ledger: {}, visits: {} };
  for (const [start, ms] of spans) {
    const span = { start, end: start + ms };
    counts = credit({ ...counts, limit, span, others: { visits: {} }, calendar: berlin, visitGapMs: gap });
  }
  return counts;
};

const standingAfter = (limit: Limit, counts: Counts, now: number, calendar = berlin) =>
  standingOf(limit, usageOf(limit.id, [counts], now, calendar, gap), { now, calendar, focus: null });

describe('within windows', () => {
  const night = [daily('22:00', '02:00')];

  test('across midnight counts on, and only inside them', () => {
    const limit = limitOn([thirtyInThree], night);
    const half = inBerlin('2026-06-10T21:50');
    const counts = countsAfter(limit, [half, 20 * minute], [inBerlin('2026-06-10T23:55'), 10 * minute]);
    const late = standingAfter(limit, counts, inBerlin('2026-06-11T00:05'));
    expect(late).toMatchObject({ inForce: false, counting: true, budgets: [{ used: 20 * minute }] });
    // What was used from 22:00 on leaves from 01:00 on, while the new time comes: it never fills up before 01:05.
    expect(late.comesIntoForceAt).toBe(inBerlin('2026-06-11T00:15'));
    const spent = countsAfter(limit, [inBerlin('2026-06-10T23:40'), 30 * minute]);
    expect(standingAfter(limit, spent, inBerlin('2026-06-11T00:10'))).toMatchObject({
      inForce: true,
      // At 02:00 the window closes; the first minute would leave at 02:40.
      until: inBerlin('2026-06-11T02:00'),
    });
  });

  test('spent when they open again is in force then, and fresh by then is not', () => {
    const twice = [daily('09:00', '13:00'), daily('14:00', '17:00')];
    const limit = limitOn([thirtyInThree], twice);
    const counts = countsAfter(limit, [inBerlin('2026-06-10T12:00'), 30 * minute]);
    const two = inBerlin('2026-06-10T14:00');
    expect(standingAfter(limit, counts, inBerlin('2026-06-10T13:30'))).toMatchObject({
      inForce: false,
      counting: false,
      comesIntoForceAt: two,
      changesAt: two,
    });
    expect(standingAfter(limit, counts, two)).toMatchObject({ inForce: true, until: inBerlin('2026-06-10T15:00') });
    const short = limitOn([tenInOne], twice);
    const old = countsAfter(short, [inBerlin('2026-06-10T12:45'), 10 * minute]);
    expect(standingAfter(short, old, inBerlin('2026-06-10T13:30')).comesIntoForceAt).toBe(two + 10 * minute);
  });

  test('carries what is used before they close over to the next, where it still counts', () => {
    const twice = [daily('09:00', '13:00'), daily('14:00', '17:00')];
    const limit = limitOn([thirtyInThree], twice);
    const counts = countsAfter(limit, [inBerlin('2026-06-10T12:35'), 20 * minute]);
    expect(standingAfter(limit, counts, inBerlin('2026-06-10T12:55')).comesIntoForceAt).toBe(
      inBerlin('2026-06-10T14:05'),
    );
    const openings = limitOn([rolling('openings', 3, 1)], twice);
    const opened = countsAfter(openings, [inBerlin('2026-06-10T12:00'), minute]);
    expect(standingAfter(openings, opened, inBerlin('2026-06-10T13:30')).comesIntoForceAt).toBe(
      inBerlin('2026-06-10T14:00'),
    );
  });
});

describe('elapsed time', () => {
  const limit = limitOn([rolling('minutes', 2, 20)], [daily('22:00', '06:00')]);

  test('goes on over the hour that the clock skips', () => {
    // On 29 March 2026 Berlin goes from 02:00 to 03:00.
    const start = Date.parse('2026-03-29T01:30+01:00');
    const counts = countsAfter(limit, [start, 20 * minute]);
    const spent = standingAfter(limit, counts, Date.parse('2026-03-29T03:10+02:00'));
    expect(spent).toMatchObject({ inForce: true, until: Date.parse('2026-03-29T04:30+02:00') });
    expect(standingAfter(limit, counts, start + 2 * hour).inForce).toBe(false);
  });

  test('goes on over the hour that the clock repeats', () => {
    // On 25 October 2026 Berlin goes from 03:00 back to 02:00.
    const start = Date.parse('2026-10-25T02:30+02:00');
    const counts = countsAfter(limit, [start, 10 * minute], [start + hour, 10 * minute]);
    const spent = standingAfter(limit, counts, Date.parse('2026-10-25T02:40+01:00'));
    expect(spent).toMatchObject({ inForce: true, until: Date.parse('2026-10-25T03:30+01:00') });
  });

  test('is the same in every zone, with every day start and week start, and at every midnight', () => {
    const always = limitOn([rolling('minutes', 24, 30)]);
    const counts = countsAfter(always, [inBerlin('2026-06-10T23:50'), 30 * minute]);
    const calendars: readonly Calendar[] = [
      berlin,
      { zone: 'Pacific/Auckland', dayStart: '00:00', weekStart: 7 },
      { zone: 'America/Los_Angeles', dayStart: '12:00', weekStart: 3 },
    ];
    for (const calendar of calendars) {
      // The day began anew at 04:00 in Berlin; the last 24 hours did not.
      expect(standingAfter(always, counts, inBerlin('2026-06-11T12:00'), calendar)).toMatchObject({
        inForce: true,
        until: inBerlin('2026-06-11T23:50'),
      });
    }
  });
});

describe('in a focus session and on hold', () => {
  const spent = { ...unused, buckets: { hours: 1, used: minutesBefore([20, 10]), opened: [] } };
  test('is as other budgets are', () => {
    const focus = { limits: ['a'], startedAt: noon - minute, endsAt: noon + 2 * hour };
    const limit = { ...limitOn([tenInOne]), strength: 'block' as const };
    expect(standingOf(limit, spent, { now: noon, calendar: berlin, focus })).toMatchObject({
      inForce: true,
      until: noon + 2 * hour,
      changesAt: noon + 40 * minute,
    });
    expect(standingOf({ ...limit, onHold: true }, spent, { now: noon, calendar: berlin, focus: null })).toMatchObject({
      inForce: false,
      counting: true,
      until: null,
    });
  });
});
