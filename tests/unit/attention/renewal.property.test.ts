import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counters, rolled } from '../../../lib/domain/attention/ledger';
import { freshAt } from '../../../lib/domain/attention/renewal';
import { weekdays } from '../../../lib/domain/limits/limit';
import { type Calendar, dayOf, weekOf } from '../../../lib/domain/time/person-time';
import { hour } from './samples';

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const calendars: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  dayStart: clock,
  weekStart: fc.constantFrom(...weekdays),
});
const instants = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') });
const leastDay = 20 * hour;
const leastWeek = (6 * 24 + 20) * hour;

const used = ({ day, week }: Counters): Counters => ({
  day: { ...day, ms: day.ms + 1 },
  week: { ...week, ms: week.ms + 1 },
});

describe('a budget', () => {
  test('is not refilled within 20 h, or a week within 6 days and 20 h, by any change of zone, day start or week start', () => {
    const moves = fc.array(fc.tuple(calendars, fc.integer({ min: 0, max: 30 * hour })), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(instants, moves, (first, list) => {
        let now = first;
        let counters: Counters | undefined;
        for (const [calendar, ms] of list) {
          now += ms;
          const next = rolled(counters, now, calendar);
          if (counters && next.day.ms === 0)
            expect(next.day.start - counters.day.start).toBeGreaterThanOrEqual(leastDay);
          if (counters && next.week.ms === 0)
            expect(next.week.start - counters.week.start).toBeGreaterThanOrEqual(leastWeek);
          expect(Math.max(next.day.start, next.week.start)).toBeLessThanOrEqual(now);
          counters = used(next);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is fresh with every day and week of a calendar that nobody changes', () => {
    fc.assert(
      fc.property(instants, calendars, (now, calendar) => {
        const day = dayOf(now, calendar);
        const week = weekOf(now, calendar);
        // Days of zones that moved to another date or offset that year may be shorter than a budget day can be.
        if (day.end - day.start >= leastDay) expect(freshAt(day.start, 'day', calendar)).toBe(day.end);
        if (week.end - week.start >= leastWeek) expect(freshAt(week.start, 'week', calendar)).toBe(week.end);
      }),
      { numRuns: 500 },
    );
  });

  test('is fresh within two days or two weeks after any change', () => {
    fc.assert(
      fc.property(instants, calendars, (start, calendar) => {
        expect(freshAt(start, 'day', calendar) - start).toBeLessThanOrEqual(37 * hour);
        expect(freshAt(start, 'week', calendar) - start).toBeLessThanOrEqual(14 * 24 * hour);
      }),
      { numRuns: 500 },
    );
  });
});
