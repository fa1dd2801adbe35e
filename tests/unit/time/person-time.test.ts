import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Weekday } from '../../../lib/domain/limits/limit';
import {
  type Calendar,
  dayOf,
  daySpan,
  hourOf,
  instantOf,
  weekBack,
  weekOf,
} from '../../../lib/domain/time/person-time';

const hour = 3_600_000;
const calendar = (zone: string, dayStart = '04:00', weekStart: Weekday = 1): Calendar => ({
  zone,
  dayStart,
  weekStart,
});
const instant = (date: string, time: string, zone: string, repeated: 'first' | 'second') =>
  new Date(instantOf(Temporal.PlainDate.from(date), time, zone, repeated)).toISOString();

describe('a wall time', () => {
  test.each([
    // [what, zone, date, time, first, second]
    ['that exists once', 'Europe/Berlin', '2026-03-28', '02:30', '2026-03-28T01:30', '2026-03-28T01:30'],
    ['that the clock skips', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00', '2026-03-29T01:00'],
    ['late in the gap', 'Europe/Berlin', '2026-03-29', '02:59', '2026-03-29T01:00', '2026-03-29T01:00'],
    ['at the gap', 'Europe/Berlin', '2026-03-29', '02:00', '2026-03-29T01:00', '2026-03-29T01:00'],
    ['at the end of the gap', 'Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00', '2026-03-29T01:00'],
    ['that the clock repeats', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30', '2026-10-25T01:30'],
    ['at the beginning of the repeat', 'Europe/Berlin', '2026-10-25', '02:00', '2026-10-25T00:00', '2026-10-25T01:00'],
    ['after the repeat', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00', '2026-10-25T02:00'],
    ['in a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30', '2026-10-03T15:30'],
    [
      'in a repeat of half an hour',
      'Australia/Lord_Howe',
      '2026-04-05',
      '01:45',
      '2026-04-04T14:45',
      '2026-04-04T15:15',
    ],
    ['skipped in New York', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00', '2026-03-08T07:00'],
    ['repeated in New York', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30', '2026-11-01T06:30'],
    ['midnight that is skipped', 'America/Santiago', '2026-09-06', '00:00', '2026-09-06T04:00', '2026-09-06T04:00'],
    [
      'before a midnight that comes twice',
      'America/Santiago',
      '2026-04-04',
      '23:30',
      '2026-04-05T02:30',
      '2026-04-05T03:30',
    ],
    ['midnight that is skipped', 'Africa/Cairo', '2026-04-24', '00:30', '2026-04-23T22:00', '2026-04-23T22:00'],
    ['on a date that is skipped', 'Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00', '2011-12-30T10:00'],
  ])('%s: %s %s %s', (_, zone, date, time, first, second) => {
    expect(instant(date, time, zone, 'first')).toBe(`${first}:00.000Z`);
    expect(instant(date, time, zone, 'second')).toBe(`${second}:00.000Z`);
  });
});

describe('a day of the person', () => {
  test.each([
    ['before the day start', '2026-06-10T01:59Z', 'Europe/Berlin', '04:00', '2026-06-09', 24],
    ['at the day start', '2026-06-10T02:00Z', 'Europe/Berlin', '04:00', '2026-06-10', 24],
    ['that loses an hour', '2026-03-28T20:00Z', 'Europe/Berlin', '04:00', '2026-03-28', 23],
    ['that gains an hour', '2026-10-24T20:00Z', 'Europe/Berlin', '04:00', '2026-10-24', 25],
    ['that ends in the gap', '2026-03-29T00:59Z', 'Europe/Berlin', '02:30', '2026-03-28', 23.5],
    ['that begins in the gap', '2026-03-29T01:00Z', 'Europe/Berlin', '02:30', '2026-03-29', 23.5],
    ['before its start repeats', '2026-10-25T00:29Z', 'Europe/Berlin', '02:30', '2026-10-24', 24],
    ['between the two passes of its start', '2026-10-25T01:10Z', 'Europe/Berlin', '02:30', '2026-10-25', 25],
    ['that loses half an hour', '2026-10-03T10:00Z', 'Australia/Lord_Howe', '04:00', '2026-10-03', 23.5],
    ['that gains half an hour', '2026-04-04T10:00Z', 'Australia/Lord_Howe', '04:00', '2026-04-04', 24.5],
    ['that begins after a skipped midnight', '2026-09-06T04:00Z', 'America/Santiago', '00:00', '2026-09-06', 23],
    ['whose last hour comes twice', '2026-04-05T03:30Z', 'America/Santiago', '00:00', '2026-04-04', 25],
    ['whose start comes twice, at its second pass', '2026-04-05T03:10Z', 'America/Santiago', '23:30', '2026-04-04', 25],
    ['that the zone cut short', '2011-12-30T10:00Z', 'Pacific/Apia', '04:00', '2011-12-30', 4],
  ])('%s: %s in %s from %s', (_, now, zone, dayStart, date, hours) => {
    const day = dayOf(Date.parse(now), calendar(zone, dayStart));
    expect(day.date).toBe(date);
    expect((day.end - day.start) / hour).toBe(hours);
    expect(daySpan(date, calendar(zone, dayStart))).toEqual({ start: day.start, end: day.end });
  });

  const zones = Intl.supportedValuesOf('timeZone');
  const instants = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2040-01-01') });
  const times = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

  test('holds every instant, and the days around it touch it', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), times, (now, zone, dayStart) => {
        const day = dayOf(now, calendar(zone, dayStart));
        expect(day.start).toBeLessThanOrEqual(now);
        expect(day.end).toBeGreaterThan(now);
        expect(dayOf(day.start, calendar(zone, dayStart))).toEqual(day);
        expect(dayOf(day.end - 1, calendar(zone, dayStart))).toEqual(day);
        expect(dayOf(day.end, calendar(zone, dayStart)).start).toBe(day.end);
        expect(dayOf(day.start - 1, calendar(zone, dayStart)).end).toBe(day.start);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['Europe/Berlin', [23, 24, 25]],
    ['America/New_York', [23, 24, 25]],
    ['America/Santiago', [23, 24, 25]],
    ['Africa/Cairo', [23, 24, 25]],
    ['Australia/Lord_Howe', [23.5, 24, 24.5]],
    ['UTC', [24]],
  ])('has in a year of %s these lengths in hours: %j', (zone, lengths) => {
    for (const dayStart of ['00:00', '04:00', '20:00']) {
      const found = new Set<number>();
      for (
        let now = Date.parse('2026-01-01');
        now < Date.parse('2027-01-01');
        now = dayOf(now, calendar(zone, dayStart)).end
      ) {
        const day = dayOf(now, calendar(zone, dayStart));
        found.add((day.end - day.start) / hour);
      }
      expect([...found].sort((a, b) => a - b)).toEqual(lengths);
    }
  });
});

describe('a week of the person', () => {
  test.each<[string, string, Weekday, string, number]>([
    ['2026-06-10T10:00Z', 'Europe/Berlin', 1, '2026-06-08', 168],
    ['2026-06-08T01:00Z', 'Europe/Berlin', 1, '2026-06-01', 168],
    ['2026-06-10T10:00Z', 'Europe/Berlin', 7, '2026-06-07', 168],
    ['2026-06-10T10:00Z', 'Europe/Berlin', 3, '2026-06-10', 168],
    ['2026-03-25T10:00Z', 'Europe/Berlin', 1, '2026-03-23', 167],
    ['2026-10-20T10:00Z', 'Europe/Berlin', 1, '2026-10-19', 169],
  ])('at %s in %s from weekday %i begins on %s', (now, zone, weekStart, first, hours) => {
    const week = weekOf(Date.parse(now), calendar(zone, '04:00', weekStart));
    expect(week.days[0]).toBe(first);
    expect(week.days).toHaveLength(7);
    expect((week.end - week.start) / hour).toBe(hours);
  });

  test('pages back by the calendar, over a change of the clock', () => {
    const berlin = calendar('Europe/Berlin');
    const now = Date.parse('2026-04-08T10:00Z');
    expect(weekBack(now, 0, berlin)).toEqual(weekOf(now, berlin));
    expect(weekBack(now, 2, berlin).days).toEqual([
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
    ]);
    expect(weekBack(now, 1, berlin).start).toBe(weekBack(now, 2, berlin).end);
  });
});

describe('an hour of the record', () => {
  test.each([
    ['2026-06-10T01:10Z', 'Europe/Berlin', { date: '2026-06-09', hour: 3, offsetMinutes: 120 }],
    ['2026-06-10T02:10Z', 'Europe/Berlin', { date: '2026-06-10', hour: 4, offsetMinutes: 120 }],
    ['2026-10-25T00:30Z', 'Europe/Berlin', { date: '2026-10-24', hour: 2, offsetMinutes: 120 }],
    ['2026-10-25T01:30Z', 'Europe/Berlin', { date: '2026-10-24', hour: 2, offsetMinutes: 60 }],
    ['2026-04-04T15:10Z', 'Australia/Lord_Howe', { date: '2026-04-04', hour: 1, offsetMinutes: 630 }],
    ['2026-01-01T12:00Z', 'Asia/Kathmandu', { date: '2026-01-01', hour: 17, offsetMinutes: 345 }],
  ])('%s in %s', (now, zone, expected) => {
    expect(hourOf(Date.parse(now), calendar(zone))).toEqual(expected);
  });
});
