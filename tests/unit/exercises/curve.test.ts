import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathAt } from '../../../lib/domain/exercises/breath';
import { curveOf, levelAt, type Mark, pathOf, waterHeight } from '../../../lib/domain/exercises/curve';

const minute = 60_000;
const rise = (atMs: number): Mark => ({ atMs, change: 1 });
const fall = (atMs: number): Mark => ({ atMs, change: -1 });
const someMarks = fc.array(
  fc.record({ atMs: fc.integer({ min: 0, max: 3 * minute }), change: fc.constantFrom<1 | -1>(1, -1) }),
  { maxLength: 60 },
);

describe('the level', () => {
  it.each([
    { marks: [], atMs: 1000, level: 0 },
    { marks: [rise(1000)], atMs: 999, level: 0 },
    { marks: [rise(1000)], atMs: 1000, level: 0 },
    { marks: [rise(1000)], atMs: 1050, level: 0.5 },
    { marks: [rise(1000)], atMs: 1100, level: 1 },
    { marks: [rise(1000)], atMs: 9000, level: 1 },
    { marks: [rise(1000), rise(1000)], atMs: 9000, level: 2 },
    { marks: [rise(1000), fall(2000)], atMs: 9000, level: 0 },
    { marks: [fall(1000)], atMs: 9000, level: -1 },
  ])('of $marks at $atMs is $level', ({ marks, atMs, level }) => {
    expect(levelAt(marks, atMs, 100)).toBeCloseTo(level);
  });

  it('takes a tap in at once where there is no time to swell', () => {
    expect(levelAt([rise(0)], 1, 0)).toBe(1);
  });
});

describe('the curve', () => {
  it('of no taps is a line in the middle', () => {
    const { points, start, crestMs } = curveOf([], minute);
    expect(points.every(({ height }) => height === 0.5)).toBe(true);
    expect(start).toBe(0.5);
    expect(crestMs).toBeNull();
  });

  it('begins where it began, goes up with a rise and comes back with a fall', () => {
    const { points, start, crestMs } = curveOf([rise(20_000), fall(40_000)], minute);
    expect(points[0]).toEqual({ across: 0, height: start });
    expect(points.at(-1)?.height).toBeCloseTo(start);
    const highest = Math.max(...points.map(({ height }) => height));
    expect(highest).toBeGreaterThan(start);
    expect(crestMs).toBeGreaterThan(20_000);
    expect(crestMs).toBeLessThanOrEqual(40_000);
  });

  it('does not draw one small rise as a mountain', () => {
    const { points, start } = curveOf([rise(1000)], minute);
    expect(Math.max(...points.map(({ height }) => height)) - start).toBeCloseTo(0.25);
  });

  it('names no crest where it only fell', () => {
    expect(curveOf([fall(1000)], minute).crestMs).toBeNull();
  });

  it('is there for a ride that ended at once', () => {
    const { points } = curveOf([rise(0)], 0);
    expect(points.every(({ height }) => Number.isFinite(height))).toBe(true);
  });

  it('goes from left to right within its box, whatever the taps', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const { points, start } = curveOf(marks, 3 * minute);
        for (const { height } of [...points, { height: start }]) {
          expect(height).toBeGreaterThanOrEqual(-1e-9);
          expect(height).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(points.map(({ across }) => across)).toEqual(
          points.map(({ across }) => across).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('turned upside down is the curve of the opposite taps', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const opposite = marks.map(({ atMs, change }): Mark => ({ atMs, change: change === 1 ? -1 : 1 }));
        const one = curveOf(marks, 3 * minute).points;
        const other = curveOf(opposite, 3 * minute).points;
        for (const [index, point] of one.entries()) expect(point.height + (other[index]?.height ?? 0)).toBeCloseTo(1);
      }),
    );
  });

  it('becomes a path from the left edge to the right, with up as up', () => {
    const points = [
      { across: 0, height: 0 },
      { across: 0.5, height: 1 },
      { across: 1, height: 0.25 },
    ];
    expect(pathOf(points, 200, 100)).toBe('M0.0 100.0L100.0 0.0L200.0 75.0');
    expect(pathOf([], 200, 100)).toBe('');
  });
});

describe('the water', () => {
  it('stands in the middle at first, higher with each rise, lower with each fall, and never at an end', () => {
    const heights = [-20, -3, -1, 0, 1, 3, 20].map((net) =>
      waterHeight(Array.from({ length: Math.abs(net) }, () => (net > 0 ? rise(0) : fall(0)))),
    );
    expect(heights[3]).toBe(0.5);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(1);
  });
});

describe('a breath', () => {
  it.each([
    [0, { phase: 'in', count: 1, fullness: 0 }],
    [2_000, { phase: 'in', count: 3, fullness: 0.5 }],
    [3_999, { phase: 'in', count: 4, fullness: 1 }],
    [4_000, { phase: 'out', count: 1, fullness: 1 }],
    [7_000, { phase: 'out', count: 4, fullness: 0.5 }],
    [9_999, { phase: 'out', count: 6, fullness: 0 }],
    [10_000, { phase: 'in', count: 1, fullness: 0 }],
    [-5, { phase: 'in', count: 1, fullness: 0 }],
  ] as const)('after %d ms', (ms, { phase, count, fullness }) => {
    const breath = breathAt(ms);
    expect(breath).toMatchObject({ phase, count });
    expect(breath.fullness).toBeCloseTo(fullness, 3);
  });

  it('is never held: it moves in every half second', () => {
    for (let ms = 0; ms < 10_000; ms += 500) {
      expect(breathAt(ms + 499).fullness).not.toBeCloseTo(breathAt(ms).fullness, 3);
    }
  });
});
