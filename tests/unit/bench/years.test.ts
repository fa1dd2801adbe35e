import { describe, expect, test } from 'vitest';
import { noYears, together } from '../../bench/time/tally.ts';
import { liveYears, tallyOf } from '../../bench/time/years.ts';
import type { LivedDay } from '../../simulation/lived-days';

const day = (changes: Partial<LivedDay> = {}): LivedDay => ({
  realMs: 60_000,
  countedMs: 60_000,
  passedMs: 3_600_000,
  inPlace: true,
  openingsOff: 0,
  cost: { over: 0, under: 0 },
  ...changes,
});

describe('the tally of a year', () => {
  test('takes the largest error, and quiet days apart', () => {
    const days = [
      day(),
      day({ countedMs: 61_000 }),
      day({ countedMs: 57_000, openingsOff: 1 }),
      day({ countedMs: 75_000, cost: { over: 10_000, under: 5_000 } }),
      day({ countedMs: 50_000, cost: { over: 10_000, under: 5_000 } }),
    ];
    expect(tallyOf({ days, events: 9 })).toMatchObject({
      people: 1,
      events: 9,
      days: 5,
      quietDays: 3,
      overQuietMs: 1_000,
      underQuietMs: 3_000,
      overMs: 15_000,
      underMs: 10_000,
      brokenMs: 5_000,
      openingsOff: 1,
      misplaced: 0,
    });
  });

  test('sees more counted than passed, and a day that began at another time', () => {
    const days = [day({ passedMs: 59_000 }), day({ inPlace: false, countedMs: 0 })];
    expect(tallyOf({ days, events: 0 })).toMatchObject({ overPassedMs: 1_000, misplaced: 1, underMs: 0 });
  });

  test('of two is their sum where things are counted, and the larger where errors are', () => {
    const one = { ...noYears, people: 1, days: 3, overMs: 5, misplaced: 1 };
    const other = { ...noYears, people: 2, days: 4, overMs: 9, misplaced: 2 };
    expect(together(one, other)).toEqual({ ...noYears, people: 3, days: 7, overMs: 9, misplaced: 3 });
  });
});

test('a person lives the same year each time, and it is counted as promised', { timeout: 60_000 }, () => {
  const lived = liveYears(7, 8);
  expect(liveYears(7, 8)).toEqual(lived);
  expect(lived.days).toBeGreaterThan(100);
  expect(lived).toMatchObject({ overPassedMs: 0, overQuietMs: 0, underQuietMs: 0, brokenMs: 0, misplaced: 0 });
});
