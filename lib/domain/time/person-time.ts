import type { Weekday } from '../limits/limit';

/** What turns instants into the person's days and weeks: the zone of the device (IANA), and where a day and a week begin. */
export interface Calendar {
  readonly zone: string;
  /** `HH:MM` */
  readonly dayStart: string;
  readonly weekStart: Weekday;
}

/** A half-open stretch of time, [start, end), in epoch milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A day of the person: from day start on `date` (`YYYY-MM-DD`) to day start on the date after. */
export interface PersonDay extends Span {
  readonly date: string;
}

/** Seven days of the person, first to last, `YYYY-MM-DD`. */
export interface PersonWeek extends Span {
  readonly days: readonly string[];
}

/** Where an instant falls in the person's record. */
export interface PersonHour {
  /** The person's day, `YYYY-MM-DD`; in the small hours that is the date before the one on the wall. */
  readonly date: string;
  /** 0 to 23, as on the wall. */
  readonly hour: number;
  /** Minutes that the wall clock is ahead of UTC. */
  readonly offsetMinutes: number;
}

/** The wall date and time in the zone at an instant (epoch ms). */
const wallAt = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(zone);

/** The date on the wall in the zone at an instant (epoch ms). */
export const wallDateAt = (instant: number, zone: string): Temporal.PlainDate => wallAt(instant, zone).toPlainDate();

/**
 * The instant (epoch ms) of a wall time `HH:MM`. A time that the clock skips means the first instant after the gap,
 * not the time moved by the length of the gap; one that it repeats means the occurrence that is asked for.
 */
export const instantOf = (
  date: Temporal.PlainDate,
  time: string,
  zone: string,
  repeated: 'first' | 'second',
): number => {
  const wall = date.toPlainDateTime(time);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!earlier.toPlainDateTime().equals(wall)) {
    // `earlier` lies before the gap, so the next transition is the gap itself.
    return earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? earlier.epochMilliseconds;
  }
  if (repeated === 'first') return earlier.epochMilliseconds;
  return wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
};

const dayStartOf = (date: Temporal.PlainDate, { dayStart, zone }: Calendar) => instantOf(date, dayStart, zone, 'first');

const spanOfDays = (first: Temporal.PlainDate, count: number, calendar: Calendar): Span => ({
  start: dayStartOf(first, calendar),
  end: dayStartOf(first.add({ days: count }), calendar),
});

/** The span of the person's day of that date (`YYYY-MM-DD`). Empty where the zone skipped the whole day. */
export const daySpan = (date: string, calendar: Calendar): Span =>
  spanOfDays(Temporal.PlainDate.from(date), 1, calendar);

/** The person's day that holds the instant `now` (epoch ms). Every instant lies in exactly one. */
export const dayOf = (now: number, calendar: Calendar): PersonDay => {
  // One ahead of the wall: where the clock goes back over a day start, its second pass belongs to the day begun already.
  let date = wallDateAt(now, calendar.zone).add({ days: 1 });
  while (dayStartOf(date, calendar) > now) date = date.subtract({ days: 1 });
  return { ...spanOfDays(date, 1, calendar), date: date.toString() };
};

const weekFrom = (first: Temporal.PlainDate, calendar: Calendar): PersonWeek => ({
  ...spanOfDays(first, 7, calendar),
  days: Array.from({ length: 7 }, (_, index) => first.add({ days: index }).toString()),
});

/** The first day of the week in which a day of the person lies, both `YYYY-MM-DD`. */
export const weekBegin = (date: string, weekStart: Weekday): string => {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 }).toString();
};

/** The person's week that holds the instant `now` (epoch ms). */
export const weekOf = (now: number, calendar: Calendar): PersonWeek =>
  weekFrom(Temporal.PlainDate.from(weekBegin(dayOf(now, calendar).date, calendar.weekStart)), calendar);

/** The week that lies `weeks` weeks before the one that holds `now`; 0 is that week itself. */
export const weekBack = (now: number, weeks: number, calendar: Calendar): PersonWeek => {
  const [first = ''] = weekOf(now, calendar).days;
  return weekFrom(Temporal.PlainDate.from(first).subtract({ days: 7 * weeks }), calendar);
};

/** Day, hour and zone offset of an instant (epoch ms), for a row of the record. */
export const hourOf = (instant: number, calendar: Calendar): PersonHour => {
  const wall = wallAt(instant, calendar.zone);
  return {
    date: dayOf(instant, calendar).date,
    hour: wall.hour,
    offsetMinutes: Math.round(wall.offsetNanoseconds / 60_000_000_000),
  };
};
