import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nextMeeting, nextReminder, type Reminder } from '../../../lib/domain/notebook/reminder';

const zone = 'Europe/Berlin';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
const weekly = (weekday: number, time: string, before = 0): Reminder => ({ date: null, weekday, time, before });
const once = (date: string, time: string, before = 0): Reminder => ({ date, weekday: null, time, before });

describe('the next time of a meeting', () => {
  it.each<[string, Reminder, string, string | null]>([
    ['on its day, before its hour', weekly(3, '19:00'), '2026-06-10T18:59', '2026-06-10T19:00'],
    ['at its hour it is a week on', weekly(3, '19:00'), '2026-06-10T19:00', '2026-06-17T19:00'],
    ['on another day', weekly(1, '08:30'), '2026-06-10T12:00', '2026-06-15T08:30'],
    ['of one day', once('2026-06-12', '08:30'), '2026-06-10T12:00', '2026-06-12T08:30'],
    ['of one day that is over', once('2026-06-12', '08:30'), '2026-06-12T08:30', null],
    ['in an hour that the clock skips', once('2026-03-29', '02:30'), '2026-03-28T12:00', '2026-03-29T03:00'],
    ['with no day at all', { date: null, weekday: null, time: '10:00', before: 0 }, '2026-06-10T12:00', null],
  ])('%s', (_, reminder, now, expected) => {
    expect(nextMeeting(reminder, at(now), zone)).toBe(expected === null ? null : at(expected));
  });
});

describe('the next reminder', () => {
  it('is the earliest of all, so many minutes before', () => {
    const reminders = [weekly(3, '19:00', 60), once('2026-06-10', '18:30', 5)];
    expect(nextReminder(reminders, at('2026-06-10T12:00'), zone)).toBe(at('2026-06-10T18:00'));
    expect(nextReminder(reminders, at('2026-06-10T18:00'), zone)).toBe(at('2026-06-10T18:25'));
    expect(nextReminder(reminders, at('2026-06-10T18:25'), zone)).toBe(at('2026-06-17T18:00'));
  });

  it('may be on the day before', () => {
    expect(nextReminder([weekly(4, '00:10', 30)], at('2026-06-10T12:00'), zone)).toBe(at('2026-06-10T23:40'));
  });

  it('is none where nothing is to come', () => {
    expect(nextReminder([once('2026-06-10', '08:00', 10)], at('2026-06-10T07:50'), zone)).toBeNull();
    expect(nextReminder([], at('2026-06-10T07:50'), zone)).toBeNull();
  });
});

test('a weekly reminder always comes, within eight days, and later than asked', () => {
  const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      times,
      fc.integer({ min: 0, max: 1440 }),
      fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-31T00:00') }),
      (weekday, [hour, minute], before, now) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const next = nextReminder([weekly(weekday, time, before)], now, zone) ?? 0;
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(8 * 24 * 3_600_000);
      },
    ),
  );
});
