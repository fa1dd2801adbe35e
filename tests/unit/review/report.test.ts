import { describe, expect, it } from 'vitest';
import { countsOf, firstSections, momentsByPart, reportLimits } from '../../../lib/domain/review/report';
import type { TrendWeek } from '../../../lib/domain/review/trend';

const week = (recordedDays: number, minutes: number | null, keptDays: number | null): TrendWeek => ({
  days: [],
  recordedDays,
  limits: [{ id: 'a', minutes, keptDays }],
  pauses: { met: 0, left: 0, goneOn: 0 },
});

describe('the report', () => {
  it('averages over the weeks with a record, and adds up days kept', () => {
    expect(reportLimits([week(6, 100, 3), week(0, null, null), week(7, 51, 6)])).toEqual([
      { id: 'a', minutesAWeek: 76, keptDays: 9, days: 13 },
    ]);
    expect(reportLimits([week(0, null, null)])).toEqual([{ id: 'a', minutesAWeek: null, keptDays: null, days: 0 }]);
    expect(reportLimits([week(3, 10, null)])[0]?.keptDays).toBeNull();
  });

  it('counts parts of the day, and what came up', () => {
    const at = (hour: number) => ({ date: '2026-06-10', hour });
    expect(momentsByPart([at(0), at(5), at(6), at(12), at(17), at(18), at(23)])).toEqual({
      night: 2,
      morning: 1,
      afternoon: 2,
      evening: 2,
    });
    expect(countsOf(['a', 'b', 'b'])).toEqual([
      { key: 'b', count: 2 },
      { key: 'a', count: 1 },
    ]);
  });

  it('leaves own plans out unless the person says otherwise', () => {
    expect(firstSections).not.toContain('plans');
    expect(firstSections).toContain('lines');
  });
});
