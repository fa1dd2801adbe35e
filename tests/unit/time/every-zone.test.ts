import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, dayOf } from '../../../lib/domain/time/person-time';
import { dayBeganAt, dayEndsAt } from '../../simulation/budget-days';
import { dayStart, zone } from '../../simulation/life';
import { changesOf, firstInstant, lastInstant, offsetsOf, zones, zonesThatChange } from '../../simulation/zones';

const hour = 3_600_000;
const calendarOf = (inZone: string, dayStart = '04:00'): Calendar => ({ zone: inZone, dayStart, weekStart: 1 });

/** The lengths in hours of the days around every change of a zone's clock, and of one day far from any. */
const lengthsIn = (inZone: string, dayStart: string) => {
  const calendar = calendarOf(inZone, dayStart);
  const around = changesOf(inZone).flatMap((at) => [-2, -1, 0, 1, 2].map((days) => at + days * 24 * hour));
  const lengths = [firstInstant + 15 * 24 * hour, ...around].map((now) => {
    const { start, end } = dayOf(now, calendar);
    return (end - start) / hour;
  });
  return [...new Set(lengths)].sort((a, b) => a - b);
};

/** Every other zone moves its clock by whole hours, one at a time. */
const unusual: Readonly<Record<string, readonly number[]>> = {
  'Australia/Lord_Howe': [23.5, 24, 24.5],
  'Antarctica/Troll': [22, 24, 26],
};

/** For a machine that is busy with other things. */
const timeout = 60_000;

describe('a day from 2024 to 2030', { timeout }, () => {
  test.each(['00:00', '04:00'])('that begins at %s has 23, 24 or 25 hours, but for two zones', (start) => {
    for (const inZone of zones) {
      const allowed = unusual[inZone] ?? [23, 24, 25];
      const found = lengthsIn(inZone, start);
      expect([inZone, found.filter((length) => !allowed.includes(length))]).toEqual([inZone, []]);
      if (unusual[inZone]) expect([inZone, found]).toEqual([inZone, unusual[inZone]]);
      if (!zonesThatChange.includes(inZone)) expect([inZone, found]).toEqual([inZone, [24]]);
    }
  });

  test('is longer or shorter than 24 hours by no more than the clock moved, whenever it begins', () => {
    fc.assert(
      fc.property(zone, dayStart, fc.integer({ min: firstInstant, max: lastInstant }), (inZone, start, now) => {
        const day = dayOf(now, calendarOf(inZone, start));
        const offsets = offsetsOf(inZone).map(({ offsetMs }) => offsetMs);
        const moved = offsetsOf(inZone).some(({ at }) => at > day.start - 3 * hour && at <= day.end);
        const most = moved ? Math.max(...offsets) - Math.min(...offsets) : 0;
        expect(Math.abs(day.end - day.start - 24 * hour)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 2_000 },
    );
  });
});

type DayOf = typeof dayOf;

/** Instants that are near a change of the zone's clock every other time. */
const momentIn = zone.chain((inZone) => {
  const any = fc.integer({ min: firstInstant, max: lastInstant });
  const changes = changesOf(inZone);
  const near = fc
    .tuple(fc.constantFrom(firstInstant, ...changes), fc.integer({ min: -30 * hour, max: 30 * hour }))
    .map(([at, ms]) => at + ms);
  return fc.record({ inZone: fc.constant(inZone), now: fc.oneof(any, near), start: dayStart });
});

const everyInstantHasOneDay = (find: DayOf) =>
  fc.property(momentIn, ({ inZone, now, start }) => {
    const calendar = calendarOf(inZone, start);
    const day = find(now, calendar);
    expect(day.start <= now && now < day.end).toBe(true);
    expect([day.start, day.end]).toEqual([dayBeganAt(now, calendar), dayEndsAt(now, calendar)]);
    expect(find(day.end - 1, calendar)).toEqual(day);
    expect(find(day.end, calendar).start).toBe(day.end);
    expect(find(day.start - 1, calendar).end).toBe(day.start);
  });

describe('every instant', { timeout }, () => {
  test('lies in exactly one day, and another way of reckoning finds the same one', () => {
    fc.assert(everyInstantHasOneDay(dayOf), { numRuns: 3_000 });
  });

  test.each<[string, DayOf]>([
    [
      'a day is taken for 24 hours',
      (now, calendar) => {
        const day = dayOf(now, calendar);
        return { ...day, end: day.start + 24 * hour };
      },
    ],
    [
      'days are reckoned with the offset of the moment',
      (now, calendar) => {
        const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(calendar.zone);
        return dayOf(now, { ...calendar, zone: here.offset });
      },
    ],
  ])('does not where %s', (_, wrong) => {
    expect(fc.check(everyInstantHasOneDay(wrong), { numRuns: 3_000, endOnFailure: true }).failed).toBe(true);
  });
});
