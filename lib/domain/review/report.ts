import { type DayPart, dayParts, type HardMoment } from './hard-hours';
import type { TrendWeek } from './trend';

/** The parts of a report for a professional; each can be left out. None names a site. */
export const reportSections = [
  'limits',
  'pauses',
  'hours',
  'lines',
  'clues',
  'exercises',
  'plans',
  'medicines',
  'note',
] as const;
export type ReportSection = (typeof reportSections)[number];

/** What a report has before the person changes it: their own plans are theirs, and stay out unless they say so. */
export const firstSections: readonly ReportSection[] = reportSections.filter((section) => section !== 'plans');

/** One limit over the weeks of a report. */
export interface ReportLimit {
  readonly id: string;
  /** Whole minutes a week, over the weeks with a record; null where there is none. */
  readonly minutesAWeek: number | null;
  readonly keptDays: number | null;
  /** Days with a record. */
  readonly days: number;
}

export const reportLimits = (trend: readonly TrendWeek[]): readonly ReportLimit[] => {
  const ids = [...new Set(trend.flatMap(({ limits }) => limits.map(({ id }) => id)))];
  return ids.map((id) => {
    const weeks = trend.flatMap(({ limits, recordedDays }) =>
      limits.filter((limit) => limit.id === id && limit.minutes !== null).map((limit) => ({ ...limit, recordedDays })),
    );
    const minutes = weeks.reduce((sum, week) => sum + (week.minutes ?? 0), 0);
    const kept = weeks.filter(({ keptDays }) => keptDays !== null);
    return {
      id,
      minutesAWeek: weeks.length === 0 ? null : Math.round(minutes / weeks.length),
      keptDays: kept.length === 0 ? null : kept.reduce((sum, week) => sum + (week.keptDays ?? 0), 0),
      days: weeks.reduce((sum, week) => sum + week.recordedDays, 0),
    };
  });
};

/** How many moments fell in each part of the day. */
export const momentsByPart = (moments: readonly HardMoment[]): Readonly<Record<DayPart, number>> => {
  const counts = { night: 0, morning: 0, afternoon: 0, evening: 0 };
  for (const { hour } of moments) {
    const part = dayParts.findLast(({ from }) => hour >= from)?.key;
    if (part) counts[part] += 1;
  }
  return counts;
};

/** Each with how often it came up, the most first. */
export const countsOf = <K extends string>(
  keys: readonly K[],
): readonly { readonly key: K; readonly count: number }[] => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
};
