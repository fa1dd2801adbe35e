import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasShrunk, isDue, nextRefreshAt, nextRetryAt, resumeAt } from '../../../lib/domain/lists/refresh-times';

const hour = 3_600_000;
const now = Date.parse('2026-06-10T09:00:00Z');
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('a list is asked for', () => {
  test('at most once a day, and not by everybody at once', () => {
    fc.assert(
      fc.property(chances, (chance) => {
        const wait = nextRefreshAt(now, chance) - now;
        expect(wait).toBeGreaterThanOrEqual(24 * hour);
        expect(wait).toBeLessThan(28 * hour);
      }),
    );
    expect(nextRefreshAt(now, 0.9)).toBeGreaterThan(nextRefreshAt(now, 0.1));
  });

  test.each([
    [1, 0.25],
    [2, 0.5],
    [3, 1],
    [7, 16],
    [8, 24],
    [1000, 24],
  ])('after %d failures in a row in %d hours', (times, hours) => {
    expect(nextRetryAt(now, times, 0) - now).toBe(hours * hour);
    expect(nextRetryAt(now, times, 0.999) - now).toBeLessThanOrEqual(hours * hour * 1.25);
  });

  test('again soon where the browser was closed, and ever later where that happens each time', () => {
    expect(resumeAt(now, 0) - now).toBe(60_000);
    expect(resumeAt(now, 3) - now).toBe(8 * 60_000);
    expect(resumeAt(now, 500) - now).toBe(24 * hour);
  });

  test.each([
    ['never asked', null, true],
    ['a minute ahead', now + 60_000, false],
    ['a day and four hours ahead', now + 28 * hour, false],
    ['now', now, true],
    ['long past', now - 90 * 24 * hour, true],
    ['in a year, as a clock that was ahead had set it', now + 365 * 24 * hour, true],
  ])('when the time has come: %s', (_, at, due) => expect(isDue(at, now)).toBe(due));
});

test.each([
  [0, 0, false],
  [100, 100, false],
  [100, 50, false],
  [100, 49, true],
  [1_000_000, 1, true],
  [10, 1000, false],
])('a list of %d sites that has %d now has shrunk: %s', (before, after, shrunk) =>
  expect(hasShrunk(before, after)).toBe(shrunk),
);
