import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counts, parseLedger, prune } from '../../../../lib/domain/attention/ledger';
import { freshAt } from '../../../../lib/domain/attention/renewal';
import { type Weekday, weekdays } from '../../../../lib/domain/limits/limit';
import { type Calendar, dayOf } from '../../../../lib/domain/time/person-time';
import { budgetDayEndsAt } from '../../../simulation/budget-days';
import { type Counting, counting, limitNamed, visitGapMs } from '../../../simulation/counting';
import { dayStart, zone } from '../../../simulation/life';
import { firstInstant, lastInstant } from '../../../simulation/zones';
import { hour, second } from '../samples';
import { refilledByDaylightSaving, refilledByTravel } from './wrong-countings';

/** What a person may do who wants a new budget: wait, set the clock, travel, choose other days and weeks. */
interface Move {
  readonly calendar: Calendar;
  readonly waitMs: number;
  readonly clockMs: number;
  /** Whether the ledger is tidied up in between, and so written as it stands. */
  readonly pruned: boolean;
}

const calendar: fc.Arbitrary<Calendar> = fc.record({
  zone,
  dayStart,
  weekStart: fc.constantFrom<Weekday>(...weekdays),
});
const dayMs = 24 * hour;
const clock = (least: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    fc.integer({ min: least, max: 0 }),
    fc.integer({ min: 0, max: -least }),
  );
const moves = fc.array(
  fc.record({
    calendar,
    waitMs: fc.integer({ min: 0, max: 30 * hour }),
    clockMs: clock(-10 * dayMs),
    pruned: fc.boolean(),
  }),
  { minLength: 2, maxLength: 40 },
);
const instant = fc.integer({ min: firstInstant, max: lastInstant });

const leastDayMs = 20 * hour;
const leastWeekMs = (6 * 24 + 20) * hour;
/** The first day and week may have begun as long before. */
const longestDayMs = 26 * hour;
const longestWeekMs = 7 * dayMs + 2 * hour;

/** Runs the moves with a second of attention after each; how often day and week were new, and how far the clock went on. */
const refillsOf = (sut: Counting, start: number, list: readonly Move[]) => {
  const limit = limitNamed('a');
  let counts: Counts = { ledger: {}, visits: {} };
  let [now, forwardMs, days, weeks, taken] = [start, 0, 0, 0, false];
  for (const { calendar, waitMs, clockMs, pruned } of list) {
    now += waitMs + clockMs;
    forwardMs += waitMs + Math.max(0, clockMs);
    if (pruned) counts = { ...counts, ledger: parseLedger(prune(counts.ledger, ['a'], now, calendar)) };
    const { day, week } = sut.usageOf('a', [counts], now, calendar, visitGapMs);
    if (taken && day.ms === 0) days += 1;
    if (taken && week.ms === 0) weeks += 1;
    const span = { start: now, end: now + second };
    counts = sut.credit({ ...counts, limit, span, others: { visits: {} }, calendar, visitGapMs });
    now += second;
    forwardMs += second;
    taken = true;
  }
  return { days, weeks, forwardMs };
};

const neverEarly = (sut: Counting) =>
  fc.property(instant, moves, (start, list) => {
    const { days, weeks, forwardMs } = refillsOf(sut, start, list);
    return days * leastDayMs <= forwardMs + longestDayMs && weeks * leastWeekMs <= forwardMs + longestWeekMs;
  });

const neverNewBySettingBack = (sut: Counting) =>
  fc.property(instant, calendar, fc.integer({ min: 0, max: 400 * dayMs }), fc.boolean(), (now, where, ms, pruned) => {
    const span = { start: now, end: now + second };
    const none = { ledger: {}, visits: {} };
    const limit = limitNamed('a');
    const counts = sut.credit({ ...none, limit, span, others: none, calendar: where, visitGapMs });
    const back = now - ms;
    const ledger = pruned ? prune(counts.ledger, ['a'], back, where) : counts.ledger;
    const usageAt = (at: number, kept = ledger) =>
      sut.usageOf('a', [{ ledger: kept, visits: {} }], at, where, visitGapMs);
    const before = usageAt(span.end, counts.ledger);
    const { day, week } = usageAt(back);
    expect([day.ms, day.openings, week.ms]).toEqual([before.day.ms, before.day.openings, before.week.ms]);
    // Nor a while later: less than 20 h of the clock are less than 20 h.
    if (pruned && ms > 2 * dayMs) expect(usageAt(back + leastDayMs - 1).day.ms).toBe(before.day.ms);
  });

/** For a machine that is busy with other things. */
const timeout = 60_000;

describe('a budget', { timeout }, () => {
  test('is new no oftener than once in 20 h of the clock, whatever zone, day start and clock are set to', () => {
    fc.assert(neverEarly(counting), { numRuns: 600 });
  });

  test.each([
    ['a change of zone or day start refills the day', refilledByTravel],
    ['a change of the clock in spring or autumn refills the day', refilledByDaylightSaving],
  ])('is seen to be new too often where %s', (_, wrong) => {
    expect(fc.check(neverEarly(wrong), { numRuns: 1_000, endOnFailure: true }).failed).toBe(true);
  });

  test('is not new because the clock is set back, by however much', () => {
    fc.assert(neverNewBySettingBack(counting), { numRuns: 1_000 });
  });

  test('is seen to be new by setting the clock back where the day seems to have begun at another time', () => {
    expect(fc.check(neverNewBySettingBack(refilledByTravel), { numRuns: 1_000, endOnFailure: true }).failed).toBe(true);
  });

  test('ends where another way of reckoning ends it, also after a change of zone or day start', () => {
    fc.assert(
      fc.property(instant, calendar, calendar, (now, one, other) => {
        const { start } = dayOf(now, one);
        expect(freshAt(start, 'day', other)).toBe(budgetDayEndsAt(start, other));
      }),
      { numRuns: 2_000 },
    );
  });
});
