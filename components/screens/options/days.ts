import type { Translate } from '../../../lib/domain/language/translate';
import { type Weekday, weekdays } from '../../../lib/domain/limits/limit';

const format = (t: Translate, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(t.locale, { ...options, timeZone: 'UTC' });

/** The name of a weekday in the language. */
export const weekdayName = (day: Weekday, t: Translate, length: 'short' | 'long'): string =>
  // The first of January 2001 was a Monday.
  format(t, { weekday: length }).format(Date.UTC(2001, 0, day));

/** The seven weekdays, from the one on which the person's week begins. */
export const weekFrom = (start: Weekday): readonly Weekday[] => [
  ...weekdays.filter((day) => day >= start),
  ...weekdays.filter((day) => day < start),
];

const instantOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The weekday of a date `YYYY-MM-DD`. */
export const weekdayOf = (date: string, t: Translate, length: 'short' | 'long'): string =>
  format(t, { weekday: length }).format(instantOf(date));

/** "16 – 22 November", as the language writes a stretch of days. */
export const formatDays = (from: string, to: string, t: Translate): string =>
  format(t, { day: 'numeric', month: 'long' }).formatRange(instantOf(from), instantOf(to));
