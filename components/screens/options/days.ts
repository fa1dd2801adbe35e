import { dateFormat } from '../../../lib/domain/language/date-format';
import type { Translate } from '../../../lib/domain/language/translate';
import { type Weekday, weekdays } from '../../../lib/domain/limits/limit';

/** The seven weekdays, from the one on which the person's week begins. */
export const weekFrom = (start: Weekday): readonly Weekday[] => [
  ...weekdays.filter((day) => day >= start),
  ...weekdays.filter((day) => day < start),
];

const instantOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The weekday of a date `YYYY-MM-DD`. */
export const weekdayOf = (date: string, t: Translate, length: 'short' | 'long'): string =>
  dateFormat(t.locale, { weekday: length }).format(instantOf(date));

/** "16 – 22 November", as the language writes a stretch of days. */
export const formatDays = (from: string, to: string, t: Translate): string =>
  dateFormat(t.locale, { day: 'numeric', month: 'long' }).formatRange(instantOf(from), instantOf(to));
