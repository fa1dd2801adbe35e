import type { Preferences } from '../settings/settings';
import { mostLockDays } from './commitment';

interface Clock {
  /** Epoch ms. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
  readonly dayStart: Preferences['dayStart'];
}

/** The instant at which the person's day on this date (`YYYY-MM-DD`) begins: until then a lock holds. Epoch ms. */
export const lockEndOn = (date: string, { zone, dayStart }: Pick<Clock, 'zone' | 'dayStart'>): number =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: dayStart }).epochMilliseconds;

/**
 * The first and the last date that a lock can reach, `YYYY-MM-DD`; null where none is left.
 *
 * @param lockedUntil the end of the present lock, which can only be made later
 */
export const lockDates = (
  clock: Clock,
  lockedUntil: number | null,
): { readonly first: string; readonly last: string } | null => {
  const { now, zone } = clock;
  const dateOf = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
  const least = Math.max(now, lockedUntil ?? 0);
  const most = now + mostLockDays * 24 * 3_600_000;
  const end = (date: Temporal.PlainDate) => lockEndOn(date.toString(), clock);
  // A date is offered only as a whole: not later today, which would be over before it is of use.
  const first = dateOf(least).add({ days: 1 });
  const reach = dateOf(most);
  const last = end(reach) > most ? reach.subtract({ days: 1 }) : reach;
  return Temporal.PlainDate.compare(first, last) > 0 ? null : { first: first.toString(), last: last.toString() };
};
