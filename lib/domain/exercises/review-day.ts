import type { Entry } from '../notebook/entry';

/** When a time outside the plan was, as the person says. */
export const lapseTimes = ['justNow', 'today', 'yesterday', 'earlier'] as const;
export type LapseTime = (typeof lapseTimes)[number];

/** Within the last half hour it is too early to look back: kindness first. */
export const isTooEarly = (time: LapseTime | null): boolean => time === 'justNow';

/** The person's day that it was on; null where it is not known. */
export const dayOfLapse = (time: LapseTime | null, today: string): string | null => {
  if (time === 'justNow' || time === 'today') return today;
  return time === 'yesterday' ? Temporal.PlainDate.from(today).subtract({ days: 1 }).toString() : null;
};

/** From so many on one day, people are of more use than one more look back. */
const peopleFrom = 3;

/** Whether this would be at least the third of that day. It is never said how many there were. */
export const wantsPeople = (reviews: readonly Entry<'review'>[], day: string | null): boolean =>
  day !== null && reviews.filter(({ body }) => body.day === day).length >= peopleFrom - 1;
