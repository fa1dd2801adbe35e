import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceOf,
  type Finding,
  findingOf,
  intervalOf,
  type Share,
  within,
} from '../../../lib/domain/review/shares';

const share = fc
  .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }))
  .map(([left, goneOn]): Share => ({ left, met: left + goneOn }));

describe('the interval of a share', () => {
  // Computed with SciPy 1.17: binomtest(left, met).proportion_ci(level, method='wilson').
  it.each([
    { left: 12, met: 14, z: 90, low: 0.6470626062, high: 0.9515410865 },
    { left: 12, met: 14, z: 95, low: 0.600586205, high: 0.9599060787 },
    { left: 12, met: 14, z: 99, low: 0.5130504555, high: 0.9715654935 },
    { left: 81, met: 263, z: 95, low: 0.2552885199, high: 0.366209577 },
    { left: 0, met: 20, z: 95, low: 0, high: 0.1611251581 },
    { left: 1, met: 29, z: 95, low: 0.0061132143, high: 0.1717552188 },
    { left: 15, met: 148, z: 99, low: 0.0536448696, high: 0.1832673501 },
  ] as const)('of $left of $met at $z %', ({ left, met, z, low, high }) => {
    const interval = intervalOf({ left, met }, within[z]);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  });

  it('holds the share and stays within 0 and 1; of none it is everything', () => {
    expect(intervalOf({ left: 0, met: 0 }, within[95])).toEqual({ low: 0, high: 1 });
    fc.assert(
      fc.property(share, ({ left, met }) => {
        const { low, high } = intervalOf({ left, met }, within[95]);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (met > 0) expect(low <= left / met + 1e-12 && left / met <= high + 1e-12).toBe(true);
      }),
    );
  });
});

describe('the interval of a difference', () => {
  // R. G. Newcombe 1998, Statistics in Medicine 17:873, table II, method 10; four digits as printed there.
  it.each([
    { one: [56, 70], other: [48, 80], low: 0.0524, high: 0.3339 },
    { one: [9, 10], other: [3, 10], low: 0.1705, high: 0.809 },
    { one: [6, 7], other: [2, 7], low: 0.0582, high: 0.8062 },
    { one: [5, 56], other: [0, 29], low: -0.0381, high: 0.1926 },
    { one: [0, 10], other: [0, 20], low: -0.1611, high: 0.2775 },
    { one: [10, 10], other: [0, 20], low: 0.6791, high: 1 },
  ] as const)('of $one and $other', ({ one, other, low, high }) => {
    const interval = differenceOf({ left: one[0], met: one[1] }, { left: other[0], met: other[1] }, within[95]);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('is the other way round for the other way round', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const there = differenceOf(one, other, within[90]);
        const back = differenceOf(other, one, within[90]);
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.high).toBeCloseTo(-back.low, 12);
      }),
    );
  });
});

describe('what is said of a group', () => {
  // The differences by SciPy's Wilson limits, put together as above: 18 of 20 against 20 of 40 is +0.063 to +0.605 at 99 %;
  // 15 of 20 is -0.094 to +0.499 at 99 % and +0.029 to +0.426 at 90 %; 12 of 20 is -0.121 to +0.302 at 90 %.
  it.each<{ group: readonly [number, number]; others: readonly [number, number]; finding: Finding }>([
    { group: [9, 9], others: [0, 200], finding: 'early' },
    { group: [50, 60], others: [1, 9], finding: 'early' },
    { group: [18, 20], others: [20, 40], finding: 'more' },
    { group: [15, 20], others: [20, 40], finding: 'perhapsMore' },
    { group: [12, 20], others: [20, 40], finding: 'alike' },
    { group: [5, 20], others: [20, 40], finding: 'perhapsLess' },
    { group: [2, 20], others: [20, 40], finding: 'less' },
  ])('$group against $others: $finding', ({ group, others, finding }) => {
    expect(findingOf({ left: group[0], met: group[1] }, { left: others[0], met: others[1] })).toBe(finding);
  });

  it('turns round where left and gone on change places', () => {
    const turned: Readonly<Record<Finding, Finding>> = {
      early: 'early',
      more: 'less',
      perhapsMore: 'perhapsLess',
      alike: 'alike',
      perhapsLess: 'perhapsMore',
      less: 'more',
    };
    const goneOn = ({ left, met }: Share): Share => ({ left: met - left, met });
    fc.assert(
      fc.property(share, share, (group, others) => {
        expect(findingOf(goneOn(group), goneOn(others))).toBe(turned[findingOf(group, others)]);
      }),
    );
  });
});
