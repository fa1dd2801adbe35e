import { describe, expect, test } from 'vitest';
import {
  type Counter,
  type Counters,
  type Counts,
  credit,
  parseLedger,
  parseVisits,
  prune,
  rolled,
  usageOf,
} from '../../../lib/domain/attention/ledger';
import type { Calendar } from '../../../lib/domain/time/person-time';
import { berlin, hour, limitWith, minute } from './samples';

const gap = 10 * minute;
const limit = limitWith('a');
const none: Counts = { ledger: {}, visits: {} };
const time = (iso: string) => Date.parse(`${iso}Z`);
const noon = time('2026-06-10T10:00'); // a Wednesday
const dayStart = time('2026-06-10T02:00');
const weekStart = time('2026-06-08T02:00');

const credited = (counts: Counts, start: number, ms: number, changes: Partial<Parameters<typeof credit>[0]> = {}) =>
  credit({
    ...counts,
    limit,
    span: { start, end: start + ms },
    others: none,
    calendar: berlin,
    visitGapMs: gap,
    ...changes,
  });
const usage = (counts: readonly Counts[], now: number, calendar = berlin) => usageOf('a', counts, now, calendar, gap);
const both = (counter: Counter): Counters => ({ day: counter, week: counter });

describe('a span of attention', () => {
  test('counts for the day and the week, and begins a visit', () => {
    expect(credited(none, noon, 5000)).toEqual({
      ledger: {
        a: { day: { start: dayStart, ms: 5000, openings: 1 }, week: { start: weekStart, ms: 5000, openings: 1 } },
      },
      visits: { a: { startedAt: noon, lastAt: noon + 5000, ms: 5000 } },
    });
  });

  test.each([
    ['goes on with the visit before the gap has passed', gap - 1, 1],
    ['begins another visit once the gap has passed', gap, 2],
  ])('%s', (_, pause, openings) => {
    const counts = credited(credited(none, noon, 5000), noon + 5000 + pause, 5000);
    expect(counts.ledger.a?.day.openings).toBe(openings);
    expect(counts.visits.a?.ms).toBe(openings === 1 ? 10_000 : 5000);
  });

  test('is parted where the day ends', () => {
    const end = time('2026-06-11T02:00');
    const counts = credited(none, end - 3000, 5000);
    expect(counts.ledger.a).toEqual({
      day: { start: end, ms: 2000, openings: 0 },
      week: { start: weekStart, ms: 5000, openings: 1 },
    });
  });

  test('counts inside the windows only', () => {
    const within = limitWith('a', [{ days: [3], from: '12:00', to: '12:01' }]);
    const counts = credited(none, noon - 3000, 5000, { limit: within });
    expect(counts.ledger.a?.day).toEqual({ start: dayStart, ms: 2000, openings: 1 });
    expect(counts.visits.a).toEqual({ startedAt: noon, lastAt: noon + 2000, ms: 2000 });
    expect(credited(none, noon - 5000, 4000, { limit: within })).toEqual(none);
  });

  test('goes on with the visit of the other windows without another opening', () => {
    const normal = credited(none, noon, 60_000);
    const hidden = credited(none, noon + 90_000, 5000, { others: normal });
    expect(hidden.ledger.a?.day.openings).toBe(0);
    expect(usage([normal, hidden], noon + 95_000)).toMatchObject({
      day: { ms: 65_000, openings: 1 },
      visit: { ms: 65_000, startedAt: noon, lastAt: noon + 95_000, endsAt: noon + 95_000 + gap },
    });
    const later = noon + 95_000 + gap - 1;
    const back = credited(normal, later, 1000, { others: hidden });
    expect(usage([back, hidden], later + 1000).visit).toMatchObject({ ms: 66_000, startedAt: noon });
  });

  test('leaves the counters of other limits alone', () => {
    const counts: Counts = { ledger: { b: both({ start: dayStart, ms: 1, openings: 1 }) }, visits: {} };
    expect(credited(counts, noon, 5000).ledger.b).toBe(counts.ledger.b);
  });
});

describe('usage', () => {
  test('is nothing for a limit that has no counters', () => {
    expect(usage([none, none], noon)).toEqual({
      day: { ms: 0, openings: 0, renewsAt: time('2026-06-11T02:00') },
      week: { ms: 0, openings: 0, renewsAt: time('2026-06-15T02:00') },
      visit: null,
    });
  });

  test('is new with the day', () => {
    const counts = credited(none, noon, hour);
    expect(usage([counts], time('2026-06-11T01:59')).day.ms).toBe(hour);
    expect(usage([counts], time('2026-06-11T02:00'))).toMatchObject({
      day: { ms: 0, openings: 0 },
      week: { ms: hour },
    });
    expect(usage([counts], time('2026-06-15T02:00'))).toMatchObject({ week: { ms: 0, openings: 0 } });
  });

  test('sums what is current, and at most the time that passed', () => {
    const normal = credited(none, dayStart, 10 * minute);
    const hidden = credited(none, dayStart + 5 * minute, 10 * minute, { others: normal });
    const old: Counts = { ledger: { a: both({ start: time('2026-05-01T02:00'), ms: hour, openings: 9 }) }, visits: {} };
    expect(usage([normal, hidden, old], dayStart + 15 * minute)).toMatchObject({
      day: { ms: 15 * minute, openings: 1 },
      visit: { ms: 15 * minute },
    });
  });

  test('gives nothing back when the clock is set back', () => {
    const counts = credited(none, noon, hour);
    for (const back of [dayStart + minute, dayStart - 3 * hour, time('2026-06-01T10:00'), time('2020-01-01T00:00')]) {
      expect(usage([counts], back)).toMatchObject({ day: { ms: hour, openings: 1 }, week: { ms: hour } });
    }
  });

  test('of a clock that was years ahead is over 20 h after it was found wrong, and then with the days', () => {
    const ahead = credited(none, time('2040-06-10T10:00'), hour);
    const seen = prune(ahead.ledger, ['a'], noon, berlin);
    expect(usage([{ ledger: seen, visits: ahead.visits }], noon)).toMatchObject({ day: { ms: hour }, visit: null });
    expect(usage([{ ledger: seen, visits: {} }], noon + 20 * hour - 1).day.ms).toBe(hour);
    expect(usage([{ ledger: seen, visits: {} }], noon + 20 * hour).day.ms).toBe(0);
    const next = credited({ ledger: seen, visits: {} }, noon + 20 * hour, minute);
    expect(usage([next], noon + 21 * hour).day).toMatchObject({ ms: minute, renewsAt: time('2026-06-12T02:00') });
  });

  test('is not new when the clock is set back by days to the minute before a day start', () => {
    const counts = credited(none, noon, hour);
    const before = time('2026-06-08T01:59');
    const found: Counts = { ledger: prune(counts.ledger, ['a'], before, berlin), visits: {} };
    expect(usage([found], before).day.ms).toBe(hour);
    expect(usage([found], before + minute).day.ms).toBe(hour);
    expect(usage([found], before + 20 * hour).day.ms).toBe(hour);
    // With the next day start of the calendar that is not the same one moved.
    expect(usage([found], time('2026-06-09T02:00')).day.ms).toBe(0);
  });

  test('of a visit ends with the gap', () => {
    const counts = credited(none, noon, minute);
    expect(usage([counts], noon + minute + gap - 1).visit).not.toBeNull();
    expect(usage([counts], noon + minute + gap).visit).toBeNull();
  });
});

describe('a budget day', () => {
  const zoned = (zone: string, start = '04:00'): Calendar => ({ ...berlin, zone, dayStart: start });
  test.each([
    ['at home', berlin, '2026-06-11T02:00'],
    ['after a flight west', zoned('America/New_York'), '2026-06-11T08:00'],
    ['after a flight east, not before 20 h', zoned('Asia/Karachi'), '2026-06-10T23:00'],
    ['after a long flight east, not before 20 h', zoned('Asia/Tokyo'), '2026-06-10T22:00'],
    ['with a later day start', zoned('Europe/Berlin', '12:00'), '2026-06-11T10:00'],
    ['with an earlier day start', zoned('Europe/Berlin', '00:00'), '2026-06-10T22:00'],
  ])('that began at 04:00 in Berlin is over: %s', (_, calendar, renewsAt) => {
    const counts = credited(none, dayStart, minute);
    expect(new Date(usage([counts], noon, calendar).day.renewsAt).toISOString().slice(0, 16)).toBe(renewsAt);
    expect(usage([counts], time(renewsAt) - 1, calendar).day.ms).toBe(minute);
    expect(usage([counts], time(renewsAt), calendar).day.ms).toBe(0);
  });

  test.each([
    ['short by the change of the clock', '2026-03-28T12:00', '2026-03-29T02:00'],
    ['long by the change of the clock', '2026-10-24T12:00', '2026-10-25T03:00'],
  ])('may be %s', (_, now, renewsAt) => {
    expect(new Date(usage([none], time(now)).day.renewsAt).toISOString().slice(0, 16)).toBe(renewsAt);
  });

  test('cannot be begun early by changing the day start again and again', () => {
    const starts = Array.from({ length: 24 }, (_, index) => `${String(index).padStart(2, '0')}:00`);
    const counts = credited(none, dayStart, minute);
    for (const start of starts) {
      expect(usage([counts], dayStart + 20 * hour - 1, zoned('Europe/Berlin', start)).day.ms).toBe(minute);
    }
  });
});

describe('a budget week', () => {
  test.each<[string, Calendar, string]>([
    ['at home', berlin, '2026-06-15T02:00'],
    ['after a flight west', { ...berlin, zone: 'America/New_York' }, '2026-06-15T08:00'],
    ['after a flight east, not before 6 days and 20 h', { ...berlin, zone: 'Asia/Tokyo' }, '2026-06-14T22:00'],
    ['with another week start, longer and never shorter', { ...berlin, weekStart: 7 }, '2026-06-21T02:00'],
    ['with a later week start', { ...berlin, weekStart: 2 }, '2026-06-16T02:00'],
  ])('that began on a Monday in Berlin is over: %s', (_, calendar, renewsAt) => {
    const counts = credited(none, dayStart, minute);
    expect(new Date(usage([counts], noon, calendar).week.renewsAt).toISOString().slice(0, 16)).toBe(renewsAt);
  });
});

describe('a stored ledger', () => {
  const good = both({ start: 1, ms: 2, openings: 3 });
  test('loses the entries that do not fit and keeps the others', () => {
    const stored = {
      good,
      negative: both({ start: 1, ms: -2, openings: 3 }),
      nan: both({ start: 1, ms: Number.NaN, openings: 3 }),
      endless: both({ start: Number.POSITIVE_INFINITY, ms: 1, openings: 3 }),
      half: { day: good.day },
      word: 'x',
    };
    expect(parseLedger(stored)).toEqual({ good });
    expect(parseVisits({ a: { startedAt: 1, lastAt: 2, ms: 1 }, b: { startedAt: 1, lastAt: 2, ms: -1 } })).toEqual({
      a: { startedAt: 1, lastAt: 2, ms: 1 },
    });
  });

  test.each([undefined, null, 3, 'x', [1]])('is empty where it is none: %j', (stored) => {
    expect(parseLedger(stored)).toEqual({});
    expect(parseVisits(stored)).toEqual({});
  });

  test('is pruned of what ended and of limits that are gone', () => {
    const { ledger } = credited(none, noon, minute);
    expect(prune(ledger, ['a'], noon, berlin)).toEqual(ledger);
    expect(prune(ledger, ['b'], noon, berlin)).toEqual({});
    expect(prune(ledger, ['a'], time('2026-06-12T10:00'), berlin).a?.day.ms).toBe(0);
    expect(prune(ledger, ['a'], time('2026-06-15T02:00'), berlin)).toEqual({});
    expect(rolled(ledger.a, noon, berlin)).toEqual(ledger.a);
  });
});
