import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketsOver, counted, currentBuckets, type MinuteBuckets } from '../../../lib/domain/attention/rolling';
import { type RollingBudget, roomAgainAt, spentByUseAt, usedAt } from '../../../lib/domain/attention/rolling-usage';
import type { Span } from '../../../lib/domain/time/person-time';
import { hour, minute } from './samples';

const beginning = Date.parse('2026-06-10T10:00:17.345Z');

/** Some time without use, then a span of attention in the one or the other replica. */
interface Stretch {
  readonly restMs: number;
  readonly ms: number;
  readonly replica: 0 | 1;
  readonly opens: boolean;
}

const stretches = fc.array(
  fc.record<Stretch>({
    restMs: fc.oneof(fc.constant(0), fc.nat(40 * minute)),
    ms: fc.integer({ min: 1, max: 75_000 }),
    replica: fc.constantFrom(0, 1),
    opens: fc.boolean(),
  }),
  { maxLength: 60 },
);
const hourCounts = fc.integer({ min: 1, max: 6 });
const after = fc.nat(7 * hour);

/** The spans of one replica, one after the other. The replicas have clocks of their own, so their spans overlap. */
const spansOf = (list: readonly Stretch[], replica: 0 | 1): readonly (Span & { opens: boolean })[] => {
  let at = beginning;
  return list
    .filter((stretch) => stretch.replica === replica)
    .map(({ restMs, ms, opens }) => {
      const start = at + restMs;
      at = start + ms;
      return { start, end: at, opens };
    });
};

const bucketsOf = (spans: readonly (Span & { opens: boolean })[], hours: number): MinuteBuckets =>
  spans.reduce<MinuteBuckets>((buckets, span) => counted(buckets, span, { opens: span.opens, hours }), {
    hours,
    used: [],
    opened: [],
  });

const budgetOf = (unit: RollingBudget['unit'], hours: number): RollingBudget => ({
  unit,
  per: 'rolling',
  hours,
  amount: 1,
});

/** Milliseconds of the spans that lie in the stretch. */
const overlap = (spans: readonly Span[], from: number, to: number) =>
  spans.reduce((total, { start, end }) => total + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);

/** What a list of counted milliseconds says: minute by minute, those that lie wholly in the window. */
const naive = (replicas: readonly (readonly Span[])[], now: number, hours: number) => {
  let total = 0;
  for (let from = Math.floor((now - hours * hour) / minute) * minute; from <= now; from += minute) {
    if (from <= now - hours * hour) continue;
    const amounts = replicas.map((spans) => overlap(spans, from, from + minute));
    const passed = Math.max(Math.min(minute, now - from), ...amounts);
    total += Math.min(
      passed,
      amounts.reduce((sum, ms) => sum + ms, 0),
    );
  }
  return total;
};

const latest = (list: readonly (readonly Span[])[]) => Math.max(beginning, ...list.flat().map(({ end }) => end));

describe('a rolling budget', () => {
  test('counts what a list of milliseconds counts, over all replicas, and never more than was used or passed', () => {
    fc.assert(
      fc.property(stretches, hourCounts, after, (list, hours, wait) => {
        const spans = [spansOf(list, 0), spansOf(list, 1)];
        const now = latest(spans) + wait;
        const buckets = bucketsOver(
          spans.map((each) => bucketsOf(each, hours)),
          now,
        );
        const ms = usedAt({ budget: budgetOf('minutes', hours), buckets }, now);
        expect(ms).toBe(naive(spans, now, hours));
        const window = spans.map((each) => overlap(each, now - hours * hour, now));
        expect(ms).toBeLessThanOrEqual(window.reduce((sum, each) => sum + each, 0));
        expect(ms).toBeLessThanOrEqual(hours * hour);
        const openings = usedAt({ budget: budgetOf('openings', hours), buckets }, now);
        expect(openings).toBe(
          spans.flat().filter(({ opens, start }) => opens && Math.floor(start / minute) * minute > now - hours * hour)
            .length,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('has room again at exactly the instant that it says', () => {
    fc.assert(
      fc.property(
        stretches,
        hourCounts,
        fc.constantFrom('minutes', 'openings'),
        fc.nat(),
        (list, hours, unit, pick) => {
          const spans = spansOf(list, 0);
          const buckets = bucketsOf(spans, hours);
          const now = latest([spans]);
          const question = { budget: budgetOf(unit, hours), buckets };
          const allowed = 1 + (pick % Math.max(1, usedAt(question, now)));
          const again = roomAgainAt({ ...question, allowed }, now);
          expect(again === null).toBe(usedAt(question, now) < allowed);
          if (again === null) return;
          expect(usedAt(question, again - 1)).toBeGreaterThanOrEqual(allowed);
          expect(usedAt(question, again)).toBeLessThan(allowed);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is spent by use without a break at exactly the instant that it says', () => {
    const minutes = fc.integer({ min: 1, max: 59 });
    fc.assert(
      fc.property(stretches, hourCounts, after, minutes, fc.nat(), (list, hours, wait, amount, pick) => {
        const spans = spansOf(list, 0);
        const buckets = bucketsOf(spans, hours);
        const now = latest([spans]) + wait;
        const question = { budget: budgetOf('minutes', hours), buckets, allowed: amount * minute };
        const usedUpTo = (at: number) =>
          usedAt({ ...question, buckets: counted(buckets, { start: now, end: at }, { opens: false, hours }) }, at);
        const spent = spentByUseAt(question, now);
        expect(usedUpTo(spent)).toBeGreaterThanOrEqual(question.allowed);
        for (const at of [spent - 1, now + (pick % Math.max(1, spent - now))]) {
          if (at >= now && at < spent) expect(usedUpTo(at)).toBeLessThan(question.allowed);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a clock that jumps', () => {
  const jumps = fc.array(
    fc.record({
      ms: fc.integer({ min: 1, max: 75_000 }),
      jumpMs: fc.oneof(fc.constant(0), fc.integer({ min: -8 * hour, max: 0 }), fc.constant(-400 * 24 * hour)),
    }),
    { minLength: 1, maxLength: 40 },
  );

  test('back frees nothing of what was counted, and locks for no longer than the windows', () => {
    fc.assert(
      fc.property(jumps, hourCounts, (list, hours) => {
        const budget = budgetOf('minutes', hours);
        let now = beginning;
        let passed = 0;
        let buckets: MinuteBuckets | undefined;
        for (const { ms, jumpMs } of list) {
          buckets = counted(buckets, { start: now, end: now + ms }, { opens: false, hours });
          now += ms;
          passed += ms;
          const before = usedAt({ budget, buckets }, now);
          now += jumpMs;
          buckets = currentBuckets(buckets, now);
          expect(usedAt({ budget, buckets }, now)).toBeGreaterThanOrEqual(before);
          // All that was ever counted still counts, and not a millisecond more than passed.
          expect(usedAt({ budget, buckets }, now)).toBe(passed);
        }
        expect(usedAt({ budget, buckets }, now + 2 * hours * hour + passed + 2 * minute)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
