import type { PersonHour } from '../time/person-time';
import type { Entry } from './entry';

/** So many hours after it somebody may still say how an urge went on; no minute of it is kept. */
const hoursAsked = 3;

/** Hours on one line, whatever the zone. The small hours of a person's day are on the date after it. */
const hoursOf = ({ date, hour, offsetMinutes }: PersonHour, dayStart: string): number => {
  const days = Temporal.PlainDate.from('2000-01-01').until(date, { largestUnit: 'days' }).days;
  const afterMidnight = hour < Number(dayStart.slice(0, 2)) ? 1 : 0;
  return (days + afterMidnight) * 24 + hour - offsetMinutes / 60;
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
  const hours = hoursOf(now, dayStart) - hoursOf(last, dayStart);
  return hours >= 0 && hours <= hoursAsked ? last : null;
};
