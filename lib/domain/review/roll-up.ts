import type { Experiment } from '../experiment/experiment';
import type { Weekday } from '../limits/limit';
import { dateAfter, daysBetween, isDate } from '../time/dates';
import { weekBegin } from '../time/person-time';
import { touches, type WeekSpan } from './week-row';

/** What is looked at to say which days become weeks. */
interface OldDays {
  /** Days of which there are rows by the hour, all before the first day that is kept as a day. */
  readonly dates: readonly string[];
  /** Rows that there are of weeks. */
  readonly weeks: readonly WeekSpan[];
  readonly weekStart: Weekday;
  /** The experiment whose pauses are still looked at by their days; its end is null while it runs. */
  readonly spared: Pick<Experiment, 'first' | 'ended'> | null;
}

/** The days around this one in its week that no row has yet, as one stretch. */
const stretchAround = (date: string, weeks: readonly WeekSpan[], weekStart: Weekday): WeekSpan => {
  const first = weekBegin(date, weekStart);
  const isFree = (day: string) => !weeks.some((week) => touches(week, day, day));
  const at = daysBetween(first, date);
  let [begin, end] = [at, at];
  while (begin > 0 && isFree(dateAfter(first, begin - 1))) begin -= 1;
  while (end < 6 && isFree(dateAfter(first, end + 1))) end += 1;
  return { from: dateAfter(first, begin), days: end - begin + 1 };
};

/**
 * The stretches of days that become one row each, the first first: whole weeks of the person; where another week start has
 * left fewer days, those; and where something was recorded later, the days of a row that is there.
 */
export const spansToRollUp = ({ dates, weeks, weekStart, spared }: OldDays): readonly WeekSpan[] => {
  const spans: WeekSpan[] = [];
  // What the calendar has not cannot be counted among its weeks: it stays as it is.
  for (const date of dates.filter(isDate).toSorted()) {
    const last = spans.at(-1);
    if (last && touches(last, date, date)) continue;
    const there = weeks.find((week) => touches(week, date, date));
    spans.push(there ? { from: there.from, days: there.days } : stretchAround(date, weeks, weekStart));
  }
  return spans.filter((span) => spared === null || !touches(span, spared.first, spared.ended));
};

/** Further apart than this somebody was away, or the clock is wrong. */
const mostDaysApart = 30;

/**
 * Whether days may become weeks today. What was put together cannot be taken apart, so a clock that runs a year ahead for an
 * hour must not do it: after a long time away it waits for the day after.
 *
 * @param last the day on which it was looked at before, null for never; both `YYYY-MM-DD`
 */
export const mayRollUp = (last: string | null, today: string): 'done' | 'now' | 'later' => {
  if (last === today) return 'done';
  const apart = last === null || !isDate(last) ? 0 : daysBetween(last, today);
  return apart > 0 && apart <= mostDaysApart ? 'now' : 'later';
};
