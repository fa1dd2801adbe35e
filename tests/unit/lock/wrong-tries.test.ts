import { describe, expect, test } from 'vitest';
import { asOfNow, longestDelayMs, noTries, parseTries, waitMs, withTry } from '../../../lib/domain/lock/wrong-tries';

const now = Date.parse('2026-06-10T10:00:00Z');
const second = 1_000;
const minute = 60 * second;

describe('wrong passphrases', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 5 * second],
    [4, 15 * second],
    [5, 30 * second],
    [6, minute],
    [7, 2 * minute],
    [8, 5 * minute],
    [9, 10 * minute],
    [10, 15 * minute],
    [5_000, 15 * minute],
  ])('after %i of them one waits %i ms, and never longer than a quarter of an hour', (count, wait) => {
    expect(waitMs({ count, at: now }, now)).toBe(wait);
    expect(wait).toBeLessThanOrEqual(longestDelayMs);
    expect(waitMs({ count, at: now }, now + wait)).toBe(0);
    expect(waitMs({ count, at: now }, now + wait - 1)).toBe(wait === 0 ? 0 : 1);
  });

  test('are counted one by one', () => {
    const tried = withTry(withTry(noTries, now), now + 5);
    expect(tried).toEqual({ count: 2, at: now + 5 });
  });

  test.each([
    ['nothing', undefined, noTries],
    ['nonsense', { count: -1, at: 'x' }, noTries],
    ['what was stored', { count: 4, at: now - 1 }, { count: 4, at: now - 1 }],
    ['one from the future', { count: 4, at: now + 60 * minute }, { count: 4, at: now + 60 * minute }],
  ])('of which %s is stored are read', (_name, stored, expected) => {
    expect(parseTries(stored)).toEqual(expected);
    expect(waitMs(parseTries(stored), now)).toBeLessThanOrEqual(longestDelayMs);
  });

  // A clock that was set back must not shut anyone out until it has caught up.
  test('of a clock that was ahead are as of now, once, and the wait runs out', () => {
    const ahead = { count: 4, at: now + 60 * minute };
    const moved = asOfNow(ahead, now);
    expect(moved).toEqual({ count: 4, at: now });
    if (!moved) throw new Error('it was in the future');
    const later = now + 15 * second;
    expect(asOfNow(moved, later)).toBeNull();
    expect(waitMs(moved, later - 1)).toBe(1);
    expect(waitMs(moved, later)).toBe(0);
  });
});
