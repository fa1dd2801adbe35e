import type { Limit } from '../limits/limit';
import { addCounts, countPauses, type PauseCount, type PauseOutcome, type TimeRow, weekOfLimit } from './week';
import type { WeekRow } from './week-row';

/** One limit in one week of a trend. */
export interface TrendLimit {
  readonly id: string;
  /** Whole minutes; null where nothing at all was recorded in the week. */
  readonly minutes: number | null;
  /** Days on which the daily goal was kept; null where there is none. */
  readonly keptDays: number | null;
}

export interface TrendWeek {
  /** The person's days, `YYYY-MM-DD`, the first first. */
  readonly days: readonly string[];
  readonly recordedDays: number;
  readonly limits: readonly TrendLimit[];
  readonly pauses: PauseCount;
}

/** Rows by their day, so that each week takes its own. */
const byDate = <R extends { readonly date: string }>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> => {
  const days = new Map<string, R[]>();
  for (const row of rows) {
    const day = days.get(row.date);
    if (day) day.push(row);
    else days.set(row.date, [row]);
  }
  return days;
};

/**
 * Whole weeks, as they are given. A week without a record is blank, and no nought. A row that is kept as a week belongs to the
 * one in which it begins.
 */
export const trendOf = (
  limits: readonly Limit[],
  weeks: readonly (readonly string[])[],
  time: readonly TimeRow[],
  pauses: readonly PauseOutcome[],
  kept: readonly WeekRow[] = [],
): readonly TrendWeek[] => {
  const [timeOn, pausesOn] = [byDate(time), byDate(pauses)];
  const keptOn = new Map(kept.map((row) => [row.from, row]));
  return weeks.map((days) => {
    const own = days.flatMap((day) => timeOn.get(day) ?? []);
    const met = days.flatMap((day) => pausesOn.get(day) ?? []);
    const rows = days.flatMap((day) => keptOn.get(day) ?? []);
    const ofDays = days.filter((day) => timeOn.has(day) || pausesOn.has(day)).length;
    const recordedDays = rows.reduce((sum, row) => sum + row.recordedDays, ofDays);
    return {
      days,
      recordedDays,
      pauses: addCounts(countPauses(met), rows),
      limits: limits.map((limit) => {
        const { id, totalMinutes, keptDays } = weekOfLimit(limit, days, own, met, rows);
        return recordedDays === 0 ? { id, minutes: null, keptDays: null } : { id, minutes: totalMinutes, keptDays };
      }),
    };
  });
};

/** Minutes won back for one limit. */
export interface Regained {
  readonly id: string;
  readonly minutes: number;
}

/** A usual week has this many days with a record, and so has one that is held against it. */
const daysOfUsual = 4;

/**
 * What a week took less than the person's own usual week, by limit, the most first; none that took more. Totals of limits
 * are never added up: the same minute may count in several.
 *
 * @param usual the first week with enough of a record; null for none
 */
export const regainedIn = (week: TrendWeek, usual: TrendWeek | null): readonly Regained[] => {
  if (usual === null || week.recordedDays < daysOfUsual || usual.days[0] === week.days[0]) return [];
  return week.limits
    .flatMap(({ id, minutes }) => {
      const before = usual.limits.find((limit) => limit.id === id)?.minutes ?? null;
      return minutes === null || before === null || minutes >= before ? [] : [{ id, minutes: before - minutes }];
    })
    .toSorted((a, b) => b.minutes - a.minutes);
};

/** The person's own usual week: the first one of these, the first first, with enough of a record. */
export const usualWeek = (weeks: readonly TrendWeek[]): TrendWeek | null =>
  weeks.find(({ recordedDays }) => recordedDays >= daysOfUsual) ?? null;

/** Days on which one limit's daily goal was kept, of those with a record, in the last weeks; null where there are none. */
export const keptIn = (
  trend: readonly TrendWeek[],
  id: string,
): { readonly kept: number; readonly days: number } | null => {
  const weeks = trend.flatMap(({ limits, recordedDays }) => {
    const kept = limits.find((limit) => limit.id === id)?.keptDays ?? null;
    return kept === null ? [] : [{ kept, recordedDays }];
  });
  if (weeks.length === 0) return null;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return { kept: sum(weeks.map(({ kept }) => kept)), days: sum(weeks.map(({ recordedDays }) => recordedDays)) };
};
