import { daysBetween } from '../time/dates';
import type { PersonHour } from '../time/person-time';
import type { Entry } from './entry';

/** So many hours after it somebody may still say how an urge went on; no minute of it is kept. */
const hoursAsked = 3;

/** Hours on one line, whatever the zone. The small hours of a person's day are on the date after it. */
const hoursOf = ({ date, hour, offsetMinutes }: PersonHour, dayStart: string): number => {
  const days = daysBetween('2000-01-01', date);
  const afterMidnight = hour < Number(dayStart.slice(0, 2)) ? 1 : 0;
  return (days + afterMidnight) * 24 + hour - offsetMinutes / 60;
};

/** Whether an urge was noted a few hours ago at most: it still says how things are. */
export const isOfNow = (urge: PersonHour, now: PersonHour, dayStart: string): boolean => {
  const hours = hoursOf(now, dayStart) - hoursOf(urge, dayStart);
  return hours >= 0 && hours <= hoursAsked;
};

/**
 * The last urge of which nobody said yet how it went on, where that was a few hours ago at most; else null.
 *
 * @param urges the first first
 * @param dayStart `HH:MM`
 */
export const openUrge = (urges: readonly Entry<'urge'>[], now: PersonHour, dayStart: string): Entry<'urge'> | null => {
  const last = urges.at(-1);
  if (!last || last.body.before === null || last.body.after !== null) return null;
  return isOfNow(last, now, dayStart) ? last : null;
};
