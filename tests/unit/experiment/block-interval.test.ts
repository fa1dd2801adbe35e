import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockDifference, testBlocks } from '../../../lib/domain/experiment/block-interval';
import { seededChance } from '../../../lib/domain/experiment/seeded-chance';

const chance = () => seededChance('a seed');
const blocksFrom = (differences: readonly number[], weights: readonly number[]): readonly BlockDifference[] =>
  differences.map((difference, index) => ({ difference, weight: weights[index] ?? 1 }));

const someBlocks = (minLength: number, maxLength: number) =>
  fc.array(
    fc.record({
      difference: fc.integer({ min: -12, max: 12 }).map((twelfths) => twelfths / 12),
      weight: fc.integer({ min: 1, max: 8 }).map((halves) => halves / 2),
    }),
    { minLength, maxLength },
  );

/** The definition, written out: every choice of signs, one by one. */
const byDefinition = (blocks: readonly BlockDifference[], effect: number): number => {
  const terms = blocks.map(({ difference, weight }) => weight * (difference - effect));
  const seen = Math.abs(terms.reduce((sum, term) => sum + term, 0));
  const ways = 2 ** blocks.length;
  let asFar = 0;
  for (let way = 0; way < ways; way++) {
    const sum = terms.reduce((total, term, index) => total + ((way >> index) & 1 ? -term : term), 0);
    if (Math.abs(sum) >= seen - 1e-9) asFar += 1;
  }
  return asFar / ways;
};

describe('the permutation test inside blocks', () => {
  const blocks = blocksFrom([0.5, -0.25, 1 / 3, 0.2, 0, 0.6, -0.1, 0.4], [1, 2, 1.5, 2.5, 0.5, 1, 3, 2]);

  it('has the values of SciPy', () => {
    // SciPy 1.17: permutation_test((differences * weights,), sum, permutation_type='samples', n_resamples=inf) is 0.1875;
    // the others by NumPy over all 256 choices of signs; the estimate is numpy.average with weights.
    const test = testBlocks(blocks, chance());
    expect(test.estimate).toBeCloseTo(0.15555555555555556, 12);
    expect(test.chanceOf(0)).toBe(0.1875);
    expect(test.chanceOf(0.1)).toBe(0.6328125);
    expect(test.chanceOf(0.3)).toBe(0.390625);
    expect(test.chanceOf(-0.2)).toBe(0.0234375);
  });

  it('has the interval that a walk over all effects finds', () => {
    // NumPy, the same 256 choices at every effect from -1 to 1 in steps of 0.0005: kept from -0.0855 to 0.4570.
    const interval = testBlocks(blocks, chance()).interval(0.05);
    expect(interval?.low).toBeCloseTo(-0.0855, 3);
    expect(interval?.high).toBeCloseTo(0.457, 3);
  });

  it('is what its definition says, at any effect', () => {
    fc.assert(
      fc.property(someBlocks(1, 8), fc.integer({ min: -50, max: 50 }), (some, hundredths) => {
        // Off the grid of the differences, so that no two sums are equal by a hair's breadth.
        const effect = hundredths / 100 + 0.001234567;
        expect(testBlocks(some, chance()).chanceOf(effect)).toBeCloseTo(byDefinition(some, effect), 12);
      }),
    );
  });

  it('is as often below any level as the level says, where nothing differs', () => {
    // Over all draws of one experiment under the null the values are exactly uniform on their steps, or better.
    fc.assert(
      fc.property(someBlocks(3, 7), fc.constantFrom(0.05, 0.1, 0.25, 0.5), (some, level) => {
        const ways = 2 ** some.length;
        let below = 0;
        for (let way = 0; way < ways; way++) {
          const drawn = some.map(({ difference, weight }, index) => ({
            difference: (way >> index) & 1 ? -difference : difference,
            weight,
          }));
          if (testBlocks(drawn, chance()).chanceOf(0) <= level) below += 1;
        }
        expect(below / ways).toBeLessThanOrEqual(level);
      }),
      { numRuns: 30 },
    );
  });

  it('reaches each of its levels exactly where no two sums are equal', () => {
    // Powers of two: every choice of signs has a sum of its own, so the values of the draws are 2/2^n, 4/2^n and so on.
    const some = blocksFrom([0.5, 0.25, 0.125, 0.0625, 0.03125], []);
    const values = Array.from({ length: 32 }, (_, way) =>
      testBlocks(
        some.map(({ difference, weight }, index) => ({
          difference: (way >> index) & 1 ? -difference : difference,
          weight,
        })),
        chance(),
      ).chanceOf(0),
    ).sort((a, b) => a - b);
    expect(values).toEqual(Array.from({ length: 32 }, (_, index) => (Math.floor(index / 2) + 1) / 16));
  });
});

describe('the interval', () => {
  it('holds the estimate', () => {
    fc.assert(
      fc.property(someBlocks(6, 20), (some) => {
        const test = testBlocks(some, chance());
        const interval = test.interval(0.05);
        expect(interval).not.toBeNull();
        expect(interval?.low).toBeLessThanOrEqual(test.estimate + 1e-12);
        expect(interval?.high).toBeGreaterThanOrEqual(test.estimate - 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('is the mirror where the arms change places', () => {
    fc.assert(
      fc.property(someBlocks(6, 20), (some) => {
        const there = testBlocks(some, chance());
        const back = testBlocks(
          some.map(({ difference, weight }) => ({ difference: -difference, weight })),
          chance(),
        );
        expect(back.estimate).toBeCloseTo(-there.estimate, 12);
        expect(back.interval(0.05)?.low).toBeCloseTo(-(there.interval(0.05)?.high ?? 9), 12);
        expect(back.chanceOf(0)).toBeCloseTo(there.chanceOf(0), 12);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what the test does not rule out, and nothing else', () => {
    fc.assert(
      fc.property(someBlocks(6, 12), (some) => {
        const test = testBlocks(some, chance());
        const { low, high } = test.interval(0.05) ?? { low: 0, high: 0 };
        const inside = (test.estimate + low) / 2;
        expect(test.chanceOf(inside)).toBeGreaterThan(0.05);
        if (low > -0.99) expect(test.chanceOf(low - 0.000_1)).toBeLessThanOrEqual(0.05);
        if (high < 0.99) expect(test.chanceOf(high + 0.000_1)).toBeLessThanOrEqual(0.05);
      }),
      { numRuns: 30 },
    );
  });

  it('is none where too few blocks can rule anything out', () => {
    expect(testBlocks([], chance()).interval(0.05)).toBeNull();
    expect(testBlocks(blocksFrom([1, 1, 1, 1, 1], []), chance()).interval(0.05)).toBeNull();
    expect(testBlocks(blocksFrom([1, 1, 1, 1, 1, 1], []), chance()).interval(0.05)).toEqual({ low: 1, high: 1 });
  });

  it('is nearly the same where exchanges are drawn as where all are looked at', () => {
    const random = seededChance('differences');
    const some = Array.from({ length: 16 }, () => ({ difference: random() - 0.4, weight: 1 + random() }));
    // One more block that weighs next to nothing: from 17 on exchanges are drawn.
    const drawn = testBlocks([...some, { difference: 0, weight: 1e-6 }], chance()).interval(0.05);
    const all = testBlocks(some, chance()).interval(0.05);
    expect(drawn?.low).toBeCloseTo(all?.low ?? 9, 2);
    expect(drawn?.high).toBeCloseTo(all?.high ?? 9, 2);
  });
});
