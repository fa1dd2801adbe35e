import { describe, expect, test } from 'vitest';
import { bootstrapMedian, halfWidth, median, ratios, seededRandom } from '../../bench/statistics.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('median', () => {
  test('is the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 100, 2, 1])).toBe(9);
  });

  test('of an even number is the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test('leaves its input as it was, and has nothing to say of nothing', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
    expect(() => median([])).toThrow('nothing');
  });
});

describe('ratios', () => {
  test('takes each subject by its own baseline', () => {
    const pairs = [
      { subject: 3, baseline: 2 },
      { subject: 1, baseline: 4 },
    ];
    expect(ratios(pairs)).toEqual([1.5, 0.25]);
  });

  test('refuses what was not measured', () => {
    expect(() => ratios([{ subject: 1, baseline: 0 }])).toThrow('no ratio');
    expect(() => ratios([{ subject: Number.NaN, baseline: 1 }])).toThrow('no ratio');
  });
});

describe('bootstrapMedian', () => {
  test('of equal values is that value', () => {
    expect(bootstrapMedian([1.2, 1.2, 1.2, 1.2])).toEqual([1.2, 1.2]);
  });

  // Of two values the median of a draw is 0 or 1 in a quarter of the draws each: more than is left off.
  test('of two values reaches from one to the other', () => {
    expect(bootstrapMedian([0, 1])).toEqual([0, 1]);
  });

  // A draw's median is at most k when five or more of nine are: 126 (k/9)^5 ((9-k)/9)^4 + … is 0.0013 for k = 1 and
  // 0.0303 for k = 2, so that 2 is the first value under which 2.5 % lie; from above the same by symmetry.
  test('of nine values is the one worked out by hand', () => {
    expect(bootstrapMedian(upTo(9))).toEqual([2, 8]);
  });

  // The same with one less left off: 0.0303 > 0.01 > 0.0013 leaves it, and 0.1448 > 0.05 > 0.0303 moves it inwards.
  test('follows the level', () => {
    expect(bootstrapMedian(upTo(9), { level: 0.98 })).toEqual([2, 8]);
    expect(bootstrapMedian(upTo(9), { level: 0.9 })).toEqual([3, 7]);
    expect(bootstrapMedian(upTo(9), { level: 0.999 })).toEqual([1, 9]);
  });

  test('is the same each time, and nearly the same for another seed', () => {
    const random = seededRandom(7);
    const values = Array.from({ length: 200 }, () => 1 + random() / 5);
    const [low, high] = bootstrapMedian(values);
    expect(bootstrapMedian(values)).toEqual([low, high]);
    const [otherLow, otherHigh] = bootstrapMedian(values, { seed: 1 });
    expect(Math.abs(otherLow - low)).toBeLessThan(0.005);
    expect(Math.abs(otherHigh - high)).toBeLessThan(0.005);
    expect(low).toBeLessThan(median(values));
    expect(high).toBeGreaterThan(median(values));
  });
});

test('seededRandom gives the numbers of its algorithm', () => {
  const random = seededRandom(1);
  // Mulberry32's first outputs for the seed 1.
  expect([random(), random(), random()].map((each) => each.toFixed(6))).toEqual(['0.627074', '0.002736', '0.527447']);
});

test('halfWidth goes by the farther end', () => {
  expect(halfWidth(10, [9, 13])).toBe(3);
  expect(halfWidth(10, [4, 11])).toBe(6);
});
