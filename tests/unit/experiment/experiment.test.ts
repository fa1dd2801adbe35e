import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arm, armOn, type Experiment, extraWaits, verdictIn } from '../../../lib/domain/experiment/experiment';
import { leastDays, resultOf, type TriedPause } from '../../../lib/domain/experiment/experiment-result';
import { seededChance } from '../../../lib/domain/experiment/seeded-chance';
import type { Verdict } from '../../../lib/domain/limits/verdict';

const first = '2026-10-01';
const someExperiment = (over: Partial<Experiment> = {}): Experiment => ({
  style: 'wait',
  extraSeconds: 20,
  seed: 'seed',
  first,
  ended: null,
  ...over,
});
const day = (index: number) => Temporal.PlainDate.from(first).add({ days: index }).toString();
const seeds = fc.uuid();

describe('the arm of a day', () => {
  it('is the same at every look, and each once in every two days', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 400 }), (seed, block) => {
        const experiment = someExperiment({ seed });
        const arms = [armOn(experiment, day(block * 2)), armOn(experiment, day(block * 2 + 1))];
        expect(arms.toSorted()).toEqual([0, 1]);
        expect([armOn({ ...experiment }, day(block * 2)), armOn({ ...experiment }, day(block * 2 + 1))]).toEqual(arms);
      }),
    );
  });

  it('is none before the first day, and none from the day on which it was stopped', () => {
    const experiment = someExperiment({ ended: day(5) });
    expect([-3, -1, 5, 6].map((index) => armOn(experiment, day(index)))).toEqual([null, null, null, null]);
    expect(armOn(experiment, day(4))).not.toBeNull();
  });

  it('begins a block with either arm about as often, and does not follow the block before', () => {
    // 4000 draws: a fair coin stays within 3.9 standard deviations of 2000 nearly always; the seeds are fixed.
    let [ones, changes] = [0, 0];
    for (let number = 0; number < 200; number++) {
      const experiment = someExperiment({ seed: `seed-${number}` });
      const begins = Array.from({ length: 21 }, (_, block) => armOn(experiment, day(block * 2)));
      ones += begins.slice(1).filter((arm) => arm === 1).length;
      changes += begins.slice(1).filter((arm, index) => arm !== begins[index]).length;
    }
    expect(Math.abs(ones - 2000)).toBeLessThan(124);
    expect(Math.abs(changes - 2000)).toBeLessThan(124);
  });
});

const limits = fc.array(fc.string(), { minLength: 1, maxLength: 3 });
const verdicts: fc.Arbitrary<Verdict> = fc.oneof(
  fc.record({ kind: fc.constant('allow' as const), passUntil: fc.constant(null) }),
  fc.record({ kind: fc.constant('notice' as const), limits, passUntil: fc.constant(null) }),
  fc.record({
    kind: fc.constant('pause' as const),
    limits,
    waitSeconds: fc.integer({ min: 3, max: 600 }),
    minutes: fc.constant([5, 10]),
    until: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('block' as const),
    limits,
    until: fc.constant(null),
    allowance: fc.constant({ waitSeconds: 10, minutes: 5, left: 1 }),
  }),
);

describe('a trial', () => {
  it('never makes anything looser: the wait is as long at least, and all else is the same', () => {
    const arms = fc.constantFrom<Arm>(0, 1);
    const styles = fc.constantFrom('wait', 'question', 'exercises');
    fc.assert(
      fc.property(verdicts, arms, styles, fc.constantFrom(...extraWaits), (verdict, arm, style, extraSeconds) => {
        const tried = verdictIn({ style, extraSeconds }, arm, verdict);
        if (tried.kind === 'pause' && verdict.kind === 'pause') {
          expect(tried.waitSeconds).toBeGreaterThanOrEqual(verdict.waitSeconds);
          expect({ ...tried, waitSeconds: 0 }).toEqual({ ...verdict, waitSeconds: 0 });
        } else expect(tried).toBe(verdict);
      }),
    );
  });

  it('makes the wait longer in one arm of one style', () => {
    const verdict: Verdict = { kind: 'pause', limits: ['a'], waitSeconds: 10, minutes: [5], until: null };
    expect(verdictIn({ style: 'wait', extraSeconds: 20 }, 1, verdict)).toMatchObject({ waitSeconds: 30 });
    expect(verdictIn({ style: 'wait', extraSeconds: 20 }, 0, verdict)).toBe(verdict);
    expect(verdictIn({ style: 'question', extraSeconds: 20 }, 1, verdict)).toBe(verdict);
  });
});

/** So many pauses on each of so many days, some of them left by arm. */
const lived = (experiment: Experiment, days: number, left: Readonly<Record<Arm, number>>, met = 4) =>
  Array.from({ length: days }, (_, index) => day(index)).flatMap((date): TriedPause[] => {
    const arm = armOn(experiment, date) ?? 0;
    return Array.from({ length: met }, (_pause, count) => ({
      date,
      arm,
      outcome: count < left[arm] ? ('left' as const) : ('goneOn' as const),
    }));
  });

describe('the result', () => {
  const experiment = someExperiment();

  it('is none before 28 whole days', () => {
    const pauses = lived(experiment, 60, { 0: 1, 1: 3 });
    expect(resultOf(experiment, pauses, day(27))).toMatchObject({ progress: { days: 27 }, outcome: null });
    expect(resultOf(experiment, pauses, day(leastDays)).outcome).not.toBeNull();
    expect(resultOf(experiment, pauses, day(-1))).toMatchObject({ progress: { days: 0 }, outcome: null });
  });

  it('is none before 20 pauses in either arm', () => {
    const few = lived(experiment, 28, { 0: 1, 1: 1 }, 2).filter(({ arm }, index) => arm === 0 || index % 4 === 0);
    const { progress, outcome } = resultOf(experiment, few, day(28));
    expect(progress.arms[0].met).toBe(28);
    expect(progress.arms[1].met).toBeLessThan(20);
    expect(outcome).toBeNull();
  });

  it('is the difference by day, with its interval', () => {
    // Every day alike: three of four left with arm 1, one of four without, so 0.5 in each block and nothing in between. Of
    // 2^13 exchanges only the true one is as far out: 1 of 8192.
    const { progress, outcome } = resultOf(experiment, lived(experiment, 28, { 0: 1, 1: 3 }), day(28));
    expect(progress).toEqual({
      days: 28,
      arms: [
        { left: 14, met: 56 },
        { left: 42, met: 56 },
      ],
    });
    expect(outcome).toMatchObject({ estimate: 0.5, interval: { low: 0.5, high: 0.5 }, pairs: 14 });
    expect(outcome?.byChance).toBeCloseTo(1 / 8192, 12);
  });

  it('leaves out today, half a block, other days, pauses of no arm and pages that stood from one day to the next', () => {
    const own = lived(experiment, 28, { 0: 1, 1: 3 });
    const strange: TriedPause[] = [
      { date: day(28), outcome: 'left', arm: armOn(experiment, day(28)) ?? 0 },
      { date: day(-1), outcome: 'left', arm: 0 },
      { date: day(3), outcome: 'left' },
      { date: day(3), outcome: 'left', arm: armOn(experiment, day(3)) === 0 ? 1 : 0 },
    ];
    expect(resultOf(experiment, [...own, ...strange], day(28))).toEqual(resultOf(experiment, own, day(28)));
    const oneMore = lived(experiment, 29, { 0: 1, 1: 3 });
    expect(resultOf(experiment, oneMore, day(29)).outcome).toEqual(resultOf(experiment, own, day(29)).outcome);
  });

  it('stays what it was after it was stopped, and says nothing where it was stopped too early', () => {
    const pauses = lived(experiment, 30, { 0: 1, 1: 3 });
    const stopped = someExperiment({ ended: day(30) });
    expect(resultOf(stopped, pauses, day(400)).outcome).toEqual(resultOf(experiment, pauses, day(30)).outcome);
    expect(resultOf(someExperiment({ ended: day(9) }), pauses, day(400))).toMatchObject({
      progress: { days: 9 },
      outcome: null,
    });
  });

  it('takes what a day is worth from the fewer of its pauses', () => {
    // A day with one pause and one with a hundred weigh like a hundred and one hundredth of two: 100/101 of a pause, not 50.5.
    const random = seededChance('pauses');
    const pauses = lived(experiment, 28, { 0: 2, 1: 2 }).map((pause) => ({
      ...pause,
      outcome: random() < 0.5 ? ('left' as const) : ('goneOn' as const),
    }));
    const date = day(0);
    const arm = armOn(experiment, date) ?? 0;
    const flood = Array.from({ length: 1000 }, (): TriedPause => ({ date, arm, outcome: 'left' }));
    const before = resultOf(experiment, pauses, day(28)).outcome?.estimate ?? 9;
    const after = resultOf(experiment, [...pauses, ...flood], day(28)).outcome?.estimate ?? 9;
    expect(Math.abs(after - before)).toBeLessThan(0.15);
  });
});
