import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Weekday, WeeklyWindow } from '../../../lib/domain/limits/limit';
import { nextOpening, openSpans, openUntil } from '../../../lib/domain/time/schedule';

const berlin = 'Europe/Berlin';
const hour = 3_600_000;
const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const window = (days: readonly Weekday[], from: string, to: string): WeeklyWindow => ({ days: [...days], from, to });
const iso = (instant: number | null) =>
  instant === null || instant === Number.POSITIVE_INFINITY ? instant : new Date(instant).toISOString().slice(0, 16);

const evening = [window([1], '22:00', '02:00')];
const wholeMonday = [window([1], '08:00', '08:00')];
const night = [window(everyDay, '02:15', '02:45')];

describe('a weekly window', () => {
  // 2026-06-08 and 2026-06-15 are Mondays; 2026-03-29 and 2026-10-25 are Sundays on which Berlin changes its clock.
  test.each<[string, readonly WeeklyWindow[], string, string | number | null, string | null]>([
    // [what, windows, now, open until, next opening]
    ['is closed before it opens', evening, '2026-06-08T19:59Z', null, '2026-06-08T20:00'],
    ['is open from its first instant', evening, '2026-06-08T20:00Z', '2026-06-09T00:00', '2026-06-15T20:00'],
    ['goes on past midnight', evening, '2026-06-08T23:59Z', '2026-06-09T00:00', '2026-06-15T20:00'],
    ['is closed at its end', evening, '2026-06-09T00:00Z', null, '2026-06-15T20:00'],
    ['belongs to the day on which it begins', evening, '2026-06-07T23:00Z', null, '2026-06-08T20:00'],
    ['with equal ends is a whole day', wholeMonday, '2026-06-09T05:00Z', '2026-06-09T06:00', '2026-06-15T06:00'],
    ['has its times skipped to one instant: never open', night, '2026-03-29T00:30Z', null, '2026-03-30T00:15'],
    [
      'begins at the first pass, ends at the second',
      night,
      '2026-10-25T00:15Z',
      '2026-10-25T01:45',
      '2026-10-26T01:15',
    ],
    ['stays open between the passes', night, '2026-10-25T00:50Z', '2026-10-25T01:45', '2026-10-26T01:15'],
    [
      'that begins in the gap opens after it',
      [window([7], '02:30', '05:00')],
      '2026-03-29T01:00Z',
      '2026-03-29T03:00',
      '2026-04-05T00:30',
    ],
    [
      'that ends in the gap closes there',
      [window([7], '01:00', '02:30')],
      '2026-03-29T00:59Z',
      '2026-03-29T01:00',
      '2026-04-04T23:00',
    ],
    ['is never open where there is none', [], '2026-06-08T19:59Z', null, null],
  ])('%s', (_, windows, now, until, next) => {
    expect(iso(openUntil(windows, Date.parse(now), berlin))).toBe(until);
    expect(iso(nextOpening(windows, Date.parse(now), berlin))).toBe(next);
  });

  test.each<[string, readonly WeeklyWindow[], string, string | number | null]>([
    [
      'overlapping',
      [window([1], '10:00', '12:00'), window([1], '11:00', '13:00')],
      '2026-06-08T08:30Z',
      '2026-06-08T11:00',
    ],
    [
      'touching',
      [window([1], '10:00', '12:00'), window([1], '12:00', '13:00')],
      '2026-06-08T08:30Z',
      '2026-06-08T11:00',
    ],
    [
      'touching over midnight',
      [window([1], '20:00', '00:00'), window([2], '00:00', '06:00')],
      '2026-06-08T19:00Z',
      '2026-06-09T04:00',
    ],
    [
      'touching in the gap',
      [window([7], '01:00', '02:15'), window([7], '02:45', '05:00')],
      '2026-03-29T00:30Z',
      '2026-03-29T03:00',
    ],
    ['from Monday to Friday', [window([1, 2, 3, 4, 5], '00:00', '00:00')], '2026-06-08T08:30Z', '2026-06-12T22:00'],
    ['around the whole week', [window(everyDay, '04:00', '04:00')], '2026-06-08T08:30Z', Number.POSITIVE_INFINITY],
    [
      'around the week in two halves',
      [window(everyDay, '09:00', '17:00'), window(everyDay, '16:00', '10:00')],
      '2026-06-08T08:30Z',
      Number.POSITIVE_INFINITY,
    ],
    [
      'but for a break that the clock swallows',
      [window(everyDay, '02:45', '02:15')],
      '2026-03-29T00:30Z',
      '2026-03-30T00:15',
    ],
    ['but for one minute', [window(everyDay, '00:00', '23:59')], '2026-06-08T08:30Z', '2026-06-08T21:59'],
  ])('merges windows %s', (_, windows, now, until) => {
    expect(iso(openUntil(windows, Date.parse(now), berlin))).toBe(until);
  });

  test('never opens again where it never closes', () => {
    expect(nextOpening([window(everyDay, '00:00', '00:00')], Date.parse('2026-06-08T08:30Z'), berlin)).toBeNull();
  });

  test('opens after a midnight that the clock skips', () => {
    const windows = [window([7], '00:00', '06:00')];
    const now = Date.parse('2026-09-06T03:59Z');
    expect(iso(nextOpening(windows, now, 'America/Santiago'))).toBe('2026-09-06T04:00');
    expect(iso(openUntil(windows, now + hour, 'America/Santiago'))).toBe('2026-09-06T09:00');
  });

  test('gives the open parts of a span, clipped', () => {
    const span = { start: Date.parse('2026-06-08T21:00Z'), end: Date.parse('2026-06-16T21:00Z') };
    expect(openSpans(evening, span, berlin).map(({ start, end }) => [iso(start), iso(end)])).toEqual([
      ['2026-06-08T21:00', '2026-06-09T00:00'],
      ['2026-06-15T20:00', '2026-06-16T00:00'],
    ]);
    expect(openSpans(evening, { start: span.start, end: span.start }, berlin)).toEqual([]);
  });

  test('tells the same whichever way it is asked', () => {
    const zones = fc.constantFrom(
      berlin,
      'America/Santiago',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'America/New_York',
    );
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);
    const windows = fc.array(
      fc.record({ days: fc.subarray([...everyDay], { minLength: 1 }), from: clock, to: clock }),
      { minLength: 1, maxLength: 3 },
    );
    const instants = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-12-31') });
    fc.assert(
      fc.property(windows, instants, zones, (list, now, zone) => {
        const until = openUntil(list, now, zone);
        const next = nextOpening(list, now, zone);
        const parts = openSpans(list, { start: now, end: now + 7 * 24 * hour }, zone);
        expect(until !== null).toBe(parts[0]?.start === now);
        if (until !== null && until !== Number.POSITIVE_INFINITY) {
          expect(openUntil(list, until - 1, zone)).toBe(until);
          expect(openUntil(list, until, zone)).toBeNull();
        }
        if (next !== null) {
          expect(openUntil(list, next - 1, zone)).toBeNull();
          expect(openUntil(list, next, zone)).not.toBeNull();
          expect(parts.filter(({ start }) => start > now && start < next)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
