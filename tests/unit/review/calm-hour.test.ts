import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CalmHour, calmHourAt, proposedCalmHour, type SeenTo } from '../../../lib/domain/review/calm-hour';

const at = (text: string) => Date.parse(text);
const berlin = 'Europe/Berlin';
const monday: CalmHour = { weekday: 1, time: '18:00' };
const seen = (done: string, hour = monday): SeenTo => ({ ...hour, done });

describe('the calm hour', () => {
  it('is proposed for no evening of a weekend, nor for one a day later', () => {
    expect([5, 6, 7]).not.toContain(proposedCalmHour.weekday);
    expect(proposedCalmHour.weekday + 1).toBeLessThan(6);
  });

  // June 2026: the 8th and the 15th are Mondays; 18:00 in Berlin is 16:00 UTC.
  it.each([
    ['no hour', null, seen('2026-06-08'), '2026-06-15T16:00:00Z', berlin, null, false],
    ['just set, in the same week', monday, null, '2026-06-10T10:00:00Z', berlin, seen('2026-06-08'), false],
    ['just set, an hour too late', monday, null, '2026-06-15T17:00:00Z', berlin, seen('2026-06-15'), false],
    ['a moment before', monday, seen('2026-06-08'), '2026-06-15T15:59:59Z', berlin, seen('2026-06-08'), false],
    ['on the minute', monday, seen('2026-06-08'), '2026-06-15T16:00:00Z', berlin, seen('2026-06-15'), true],
    ['seen to already', monday, seen('2026-06-15'), '2026-06-15T16:00:01Z', berlin, seen('2026-06-15'), false],
    ['late by a day', monday, seen('2026-06-08'), '2026-06-16T16:00:00Z', berlin, seen('2026-06-15'), true],
    ['later: left out', monday, seen('2026-06-08'), '2026-06-16T16:00:01Z', berlin, seen('2026-06-15'), false],
    ['weeks later: left out', monday, seen('2026-05-04'), '2026-06-20T10:00:00Z', berlin, seen('2026-06-15'), false],
    [
      'further west, the same hour',
      monday,
      seen('2026-06-15'),
      '2026-06-15T22:00:00Z',
      'America/New_York',
      seen('2026-06-15'),
      false,
    ],
    [
      'further west, a week on',
      monday,
      seen('2026-06-15'),
      '2026-06-22T22:00:00Z',
      'America/New_York',
      seen('2026-06-22'),
      true,
    ],
    [
      'moved to another day',
      { weekday: 3, time: '18:00' },
      seen('2026-06-15'),
      '2026-06-15T20:00:00Z',
      berlin,
      seen('2026-06-15', { weekday: 3, time: '18:00' }),
      false,
    ],
    [
      'moved to later on the same day',
      { weekday: 1, time: '20:00' },
      seen('2026-06-15'),
      '2026-06-15T17:00:00Z',
      berlin,
      seen('2026-06-15', { weekday: 1, time: '20:00' }),
      false,
    ],
    [
      'a clock that was a year ahead',
      monday,
      seen('2027-06-14'),
      '2026-06-15T16:00:00Z',
      berlin,
      seen('2026-06-15'),
      false,
    ],
  ] as const)('%s', (_, hour, before, now, zone, seenTo, due) => {
    expect(calmHourAt(hour, before, at(now), zone)).toEqual({ seenTo, due });
  });

  it('comes in a skipped hour of the clock, and in a repeated one once', () => {
    // On 29 March 2026 two o'clock becomes three in Berlin, and on 25 October three becomes two.
    const skipped: CalmHour = { weekday: 7, time: '02:30' };
    expect(calmHourAt(skipped, seen('2026-03-22', skipped), at('2026-03-29T01:00:00Z'), berlin).due).toBe(true);
    const first = calmHourAt(skipped, seen('2026-10-18', skipped), at('2026-10-25T00:30:00Z'), berlin);
    expect(first.due).toBe(true);
    expect(calmHourAt(skipped, first.seenTo, at('2026-10-25T01:30:00Z'), berlin).due).toBe(false);
  });
});

test('however often it is looked at and wherever the person is, it comes once on a day, on its weekday or the day after', () => {
  const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata'];
  const begin = at('2026-02-01T00:00:00Z');
  const looks = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 24 * 60 }), zone: fc.constantFrom(...zones) }), {
    minLength: 20,
    maxLength: 120,
  });
  let shown = 0;
  fc.assert(
    fc.property(looks, fc.integer({ min: 1, max: 7 }), (all, weekday) => {
      const hour = { weekday: weekday as CalmHour['weekday'], time: '18:00' }; // CAST: from 1 to 7
      let seenTo: SeenTo | null = null;
      const days: string[] = [];
      for (const { hours, zone } of all.toSorted((a, b) => a.hours - b.hours)) {
        const now = begin + hours * 3_600_000;
        const turn = calmHourAt(hour, seenTo, now, zone);
        seenTo = turn.seenTo;
        if (!turn.due) continue;
        shown += 1;
        days.push(turn.seenTo?.done ?? '');
        const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).dayOfWeek;
        expect([weekday, (weekday % 7) + 1]).toContain(today);
      }
      expect(new Set(days).size).toBe(days.length);
    }),
  );
  expect(shown).toBeGreaterThan(100);
});
