import type { Weekday } from '../limits/limit';
import { dateFormat } from './date-format';
import type { Translate } from './translate';

/** The name of a weekday in the language. */
export const weekdayName = (day: Weekday, t: Translate, length: 'short' | 'long'): string =>
  // The first of January 2001 was a Monday.
  dateFormat(t.locale, { weekday: length }).format(Date.UTC(2001, 0, day));
