import { describe, expect, test } from 'vitest';
import { type Counts, credit, usageOf } from '../../../lib/domain/attention/ledger';
import type { Calendar } from '../../../lib/domain/time/person-time';
import { berlin, hour, limitWith, minute } from './samples';

// The days on which other programs of the kind refill a budget, run in a circle, or count a night's sleep.

const gap = 10 * minute;
const limit = limitWith('a');
const none: Counts = { ledger: {}, visits: {} };
const time = (iso: string) => Date.parse(`${iso}Z`);
const from = (dayStart: string): Calendar => ({ ...berlin, dayStart });

const credited = (counts: Counts, start: number, end: number, calendar: Calendar) =>
  credit({ ...counts, limit, span: { start, end }, others: none, calendar, visitGapMs: gap });
const usedAt = (counts: Counts, now: number, calendar: Calendar) => usageOf('a', [counts], now, calendar, gap);

/** Every quarter of an hour of the day. */
const quarters = (start: number, end: number) =>
  Array.from({ length: (end - start) / (15 * minute) }, (_, index) => start + index * 15 * minute);

describe('a budget on the day of the change', () => {
  test.each([
    ['in spring, from midnight', '00:00', '2026-03-28T23:00', '2026-03-29T22:00', 23],
    ['in autumn, from midnight', '00:00', '2026-10-24T22:00', '2026-10-25T23:00', 25],
    ['in spring, from four', '04:00', '2026-03-28T03:00', '2026-03-29T02:00', 23],
    ['in autumn, from four', '04:00', '2026-10-24T02:00', '2026-10-25T03:00', 25],
    ['in spring, from an hour that is skipped', '02:30', '2026-03-28T01:30', '2026-03-29T01:00', 23.5],
    ['in autumn, from an hour that comes twice', '02:30', '2026-10-25T00:30', '2026-10-26T01:30', 25],
  ])('is not refilled before the day is over: %s', (_, dayStart, starts, ends, hours) => {
    const calendar = from(dayStart);
    const [start, end] = [time(starts), time(ends)];
    expect((end - start) / hour).toBe(hours);
    const counts = credited(none, start + minute, start + 31 * minute, calendar);
    for (const now of quarters(start + 45 * minute, end)) {
      expect([new Date(now).toISOString(), usedAt(counts, now, calendar).day]).toEqual([
        new Date(now).toISOString(),
        { ms: 30 * minute, openings: 1, renewsAt: end },
      ]);
    }
    expect(usedAt(counts, end - 1, calendar).day.ms).toBe(30 * minute);
    expect(usedAt(counts, end, calendar).day.ms).toBe(0);
  });

  test.each([
    ['spring', '2026-03-22T23:00', '2026-03-29T22:00', 7 * 24 - 1],
    ['autumn', '2026-10-18T22:00', '2026-10-25T23:00', 7 * 24 + 1],
  ])('of a week is not refilled before the week is over, in %s', (_, starts, ends, hours) => {
    const calendar = from('00:00');
    const [start, end] = [time(starts), time(ends)];
    expect((end - start) / hour).toBe(hours);
    const counts = credited(none, start, start + hour, calendar);
    for (const now of quarters(start + hour, end)) expect(usedAt(counts, now, calendar).week.ms).toBe(hour);
    expect(usedAt(counts, end, calendar).week.ms).toBe(0);
  });

  test('is not refilled by a flight on that day', () => {
    const counts = credited(none, time('2026-10-25T08:00'), time('2026-10-25T08:30'), berlin);
    for (const zone of ['America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', 'Pacific/Honolulu']) {
      const there = { ...berlin, zone };
      expect(usedAt(counts, time('2026-10-25T09:00'), there).day.ms).toBe(30 * minute);
      expect(usedAt(counts, time('2026-10-25T22:59'), there).day.ms).toBe(30 * minute);
    }
  });
});

describe('a stretch of use', () => {
  test('over the last hour of the autumn day is parted at its end, and the parting ends', () => {
    const midnight = time('2026-10-25T23:00');
    const counts = credited(none, midnight - 30 * minute, midnight + 10 * minute, from('00:00'));
    expect(counts.ledger.a?.day).toEqual({ start: midnight, ms: 10 * minute, openings: 0 });
    const before = credited(none, midnight - 30 * minute, midnight, from('00:00'));
    expect(before.ledger.a?.day).toEqual({ start: time('2026-10-24T22:00'), ms: 30 * minute, openings: 1 });
  });

  test('through the hour that comes twice counts both of them', () => {
    const calendar = from('00:00');
    const counts = credited(none, time('2026-10-25T00:00'), time('2026-10-25T02:00'), calendar);
    expect(usedAt(counts, time('2026-10-25T02:00'), calendar).day.ms).toBe(2 * hour);
  });

  test('through the hour that is skipped counts what passed and no more', () => {
    const calendar = from('00:00');
    const counts = credited(none, time('2026-03-29T00:30'), time('2026-03-29T01:30'), calendar);
    expect(usedAt(counts, time('2026-03-29T01:30'), calendar).day.ms).toBe(hour);
  });

  test.each([
    ['Europe/Berlin', '2026-03-26T23:00', [24, 24, 23, 24]],
    ['Europe/Berlin', '2026-10-22T22:00', [24, 24, 25, 24]],
    ['Australia/Lord_Howe', '2026-10-01T13:30', [24, 24, 23.5, 24]],
    ['Australia/Lord_Howe', '2026-04-02T13:00', [24, 24, 24.5, 24]],
    ['Antarctica/Troll', '2026-03-27T00:00', [24, 24, 22, 24]],
  ])('without a break fills each day to its length: %s from %s', (zone, starts, hours) => {
    const calendar = { ...from('00:00'), zone };
    let [counts, start] = [none, time(starts)];
    for (const length of hours) {
      const end = start + length * hour;
      counts = credited(counts, start, end, calendar);
      expect([length, usedAt(counts, end - 1, calendar).day.ms]).toEqual([length, length * hour]);
      expect(usedAt(counts, end, calendar).day.ms).toBe(0);
      start = end;
    }
  });
});
