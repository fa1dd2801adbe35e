import type { Entry } from '../notebook/entry';
import type { DayOutside } from '../review/outside';

/** When a time outside the plan was, as the person says. */
export const lapseTimes = ['justNow', 'today', 'yesterday', 'earlier'] as const;
export type LapseTime = (typeof lapseTimes)[number];

const tooEarlyMinutes = 30;

/** Within the last half hour it is too early to look back: kindness first. */
export const isTooEarly = (time: LapseTime | null): boolean => time === 'justNow';

/** Minutes that have passed at least; null where nobody can say. */
export const minutesSinceAtLeast = (time: LapseTime | null): number | null =>
  time === null ? null : isTooEarly(time) ? 0 : tooEarlyMinutes;

/** The person's day that it was on; null where it is not known. */
export const dayOfLapse = (time: LapseTime | null, today: string): string | null => {
  if (time === 'justNow' || time === 'today') return today;
  return time === 'yesterday' ? Temporal.PlainDate.from(today).subtract({ days: 1 }).toString() : null;
};

/** When it was by the record: the last day outside the plan. Null where it was today, at some hour, or there is none. */
export const lapseTimeOf = (outside: readonly DayOutside[], today: string): LapseTime | null => {
  const last = outside.at(-1)?.date;
  if (last === undefined || last >= today) return null;
  return last === dayOfLapse('yesterday', today) ? 'yesterday' : 'earlier';
};

/** From so many on one day, people are of more use than one more look back. */
const peopleFrom = 3;

/**
 * Whether this would be at least the third of that day. It is never said how many there were.
 *
 * @param reviews null where they cannot be read
 */
export const wantsPeople = (
  reviews: readonly Entry<'review'>[] | null,
  day: string | null,
): 'yes' | 'no' | 'unknown' => {
  if (day === null) return 'no';
  if (reviews === null) return 'unknown';
  return reviews.filter(({ body }) => body.day === day).length >= peopleFrom - 1 ? 'yes' : 'no';
};
