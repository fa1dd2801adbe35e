import { dateFormat } from './date-format';
import type { Translate } from './translate';

const minuteMs = 60_000;

const ownZone = () => Temporal.Now.timeZoneId();

/** "10 seconds" */
export const formatSeconds = (seconds: number, t: Translate): string => t('duration.seconds', { count: seconds });

/** "45 minutes", "1 hour", "1 hour 20 minutes" */
export const formatMinutes = (minutes: number, t: Translate): string => {
  if (minutes < 60) return t('duration.minutes', { count: minutes });
  const hours = t('duration.hours', { count: Math.floor(minutes / 60) });
  const rest = minutes % 60;
  return rest === 0 ? hours : t('duration.hoursAndMinutes', { hours, minutes: t('duration.minutes', { count: rest }) });
};

/** Whole minutes that are used of an amount: rounded down, so that used and left add up. */
export const usedMinutes = (ms: number): number => Math.floor(ms / minuteMs);

/** What is left, rounded up: "12 minutes", "less than a minute". */
export const formatTimeLeft = (ms: number, t: Translate): string =>
  ms < minuteMs ? t('duration.underAMinute') : formatMinutes(Math.ceil(ms / minuteMs), t);

/** "4:00 PM", "16:00": an instant in the language's own way. */
export const formatTimeOfDay = (instant: number, t: Translate, zone: string = ownZone()): string =>
  dateFormat(t.locale, { hour: 'numeric', minute: '2-digit' }, zone)
    .format(instant)
    // A time never breaks at its end of line; the narrow space before "PM" is in few fonts.
    .replace(/[ \u202f]/g, '\u00a0');

/** The same for a stored clock time such as `22:30`. */
export const formatClockTime = (clockTime: string, t: Translate): string =>
  formatTimeOfDay(Date.parse(`2001-01-01T${clockTime}:00Z`), t, 'UTC');

/**
 * "until 4:00 PM", "until tomorrow, 4:00 AM", "until Friday, 6:00 PM", and with the date from a week on.
 *
 * @param until the instant, epoch milliseconds
 * @param now as of when "today" and "tomorrow" are meant, epoch milliseconds
 */
export const formatUntil = (until: number, now: number, t: Translate, zone: string = ownZone()): string => {
  const at = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const end = at(until);
  const days = at(now).toPlainDate().until(end.toPlainDate()).days;
  // `count` is the hour: some languages have another word before one o'clock.
  const time = { time: formatTimeOfDay(until, t, zone), count: end.hour };
  if (days <= 0) return t('duration.untilTime', time);
  if (days === 1) return t('duration.untilTomorrow', time);
  const form: Intl.DateTimeFormatOptions = days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  const day = dateFormat(t.locale, form, zone).format(until);
  return t('duration.untilDay', { ...time, day });
};

const dayForm = (days: number): Intl.DateTimeFormatOptions =>
  Math.abs(days) < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };

/**
 * "today at 4:00 PM", "tomorrow at 4:00 PM", "yesterday at 4:00 PM", "on Friday at 4:00 PM", and with the date from a
 * week on.
 *
 * @param instant epoch milliseconds
 * @param now as of when "today" is meant, epoch milliseconds
 */
export const formatMoment = (instant: number, now: number, t: Translate, zone: string = ownZone()): string => {
  const at = (each: number) => Temporal.Instant.fromEpochMilliseconds(each).toZonedDateTimeISO(zone);
  const days = at(now).toPlainDate().until(at(instant).toPlainDate()).days;
  const time = { time: formatTimeOfDay(instant, t, zone), count: at(instant).hour };
  if (days === 0) return t('duration.todayAt', time);
  if (days === 1) return t('duration.tomorrowAt', time);
  if (days === -1) return t('duration.yesterdayAt', time);
  const day = dateFormat(t.locale, dayForm(days), zone).format(instant);
  return t('duration.dayAt', { ...time, day });
};

/** "Friday, 3 July, 4:00 AM": a date that is written out, with its time. */
export const formatDate = (instant: number, t: Translate, zone: string = ownZone()): string => {
  const day = dateFormat(t.locale, { weekday: 'long', day: 'numeric', month: 'long' }, zone).format(instant);
  const { hour } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return t('duration.dateAt', { day, time: formatTimeOfDay(instant, t, zone), count: hour });
};
