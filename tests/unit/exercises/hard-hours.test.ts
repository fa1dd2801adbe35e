import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isSure } from '../../../lib/domain/exercises/confidence';
import { hourOfWeek, windowsOfHours, withHour, withHourEveryDay } from '../../../lib/domain/exercises/hard-hours';
import { type WeeklyWindow, weekdays, weeklyWindowSchema } from '../../../lib/domain/limits/limit';
import { openUntil } from '../../../lib/domain/time/schedule';

const hourOf = (time: string) => Number(time.slice(0, 2));

/** The hours that windows hold, read the other way round. */
const hoursOf = (windows: readonly WeeklyWindow[]) =>
  windows
    .flatMap(({ days, from, to }) =>
      days.flatMap((day) => {
        const length = (hourOf(to) - hourOf(from) + 24) % 24 || 24;
        return Array.from({ length }, (_, index) => (hourOfWeek(day, hourOf(from)) + index) % 168);
      }),
    )
    .toSorted((a, b) => a - b);

const anyHours = fc.uniqueArray(fc.integer({ min: 0, max: 167 }), { maxLength: 168 });

describe('the windows of marked hours', () => {
  it.each<[string, number[], WeeklyWindow[]]>([
    ['nothing', [], []],
    ['one hour', [hourOfWeek(3, 21)], [{ days: [3], from: '21:00', to: '22:00' }]],
    [
      'over midnight',
      [hourOfWeek(5, 23), hourOfWeek(6, 0), hourOfWeek(6, 1)],
      [{ days: [5], from: '23:00', to: '02:00' }],
    ],
    ['from Sunday to Monday', [hourOfWeek(7, 23), hourOfWeek(1, 0)], [{ days: [7], from: '23:00', to: '01:00' }]],
    [
      'the same every evening',
      weekdays.map((day) => hourOfWeek(day, 22)),
      [{ days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '23:00' }],
    ],
    [
      'a whole day and a bit',
      Array.from({ length: 26 }, (_, index) => hourOfWeek(2, 8) + index),
      [
        { days: [2], from: '08:00', to: '08:00' },
        { days: [3], from: '08:00', to: '10:00' },
      ],
    ],
    [
      'the whole week',
      Array.from({ length: 168 }, (_, index) => index),
      [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }],
    ],
  ])('%s', (_, hours, windows) => {
    expect(windowsOfHours(hours)).toEqual(windows);
  });

  it('hold exactly the marked hours, each once, and are windows that a limit may have', () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        const windows = windowsOfHours(hours);
        expect(hoursOf(windows)).toEqual(hours.toSorted((a, b) => a - b));
        for (const window of windows) expect(v.is(weeklyWindowSchema, window)).toBe(true);
      }),
    );
  });

  it('are open in the middle of each marked hour and of no other', () => {
    // Monday, 5 January 2026, in a zone whose clock never changes.
    const monday = Date.UTC(2026, 0, 5);
    fc.assert(
      fc.property(anyHours, fc.integer({ min: 0, max: 167 }), (hours, hour) => {
        const open = openUntil(windowsOfHours(hours), monday + (hour + 0.5) * 3_600_000, 'UTC') !== null;
        expect(open).toBe(hours.includes(hour));
      }),
      { numRuns: 60 },
    );
  });
});

describe('marking', () => {
  it('is for one hour, or for that hour on every day and back', () => {
    expect(withHour([5], 3, true)).toEqual([3, 5]);
    expect(withHour([3, 5], 3, true)).toEqual([3, 5]);
    expect(withHour([3, 5], 3, false)).toEqual([5]);
    const some = withHourEveryDay([22, 30], 22);
    expect(some).toEqual([22, 30, 46, 70, 94, 118, 142, 166]);
    expect(withHourEveryDay(some, 22)).toEqual([30]);
  });
});

it.each([
  [null, false],
  [0, false],
  [6, false],
  [7, true],
  [10, true],
])('whoever is %s sure is sure enough: %s', (confidence, expected) => {
  expect(isSure(confidence)).toBe(expected);
});
