import type { Calendar } from '../../lib/domain/time/person-time';
import { offsetsOf } from './zones';

// Budget days once more, by another way than the product's: counted in whole numbers on the wall, without dates.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** No zone puts its clock back by more. */
const longestRepeat = 3 * hour;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The number of the person's day on the wall at an instant, once the latest wall time seen so far is taken into account. */
const dayNumber = (instant: number, { zone, dayStart }: Calendar): number => {
  const offsets = offsetsOf(zone);
  let index = offsets.length - 1;
  while (index > 0 && (offsets[index]?.at ?? 0) > instant) index -= 1;
  const here = offsets[index];
  const before = offsets[index - 1];
  const numberAt = (at: number, offsetMs = 0) => Math.floor((at + offsetMs - minutesOf(dayStart) * minute) / day);
  const own = numberAt(instant, here?.offsetMs);
  if (!here || !before || instant - here.at > longestRepeat) return own;
  // The clock went back a moment ago: a day that had begun does not end for it.
  return Math.max(own, numberAt(here.at - 1, before.offsetMs));
};

/** The first instant after `low` and not after `high` at which the day has the number; whole minutes apart from `high`. */
const firstOf = (number: number, low: number, high: number, calendar: Calendar): number => {
  let [before, from] = [Math.floor(low / minute), Math.ceil(high / minute)];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayNumber(middle * minute, calendar) >= number) from = middle;
    else before = middle;
  }
  return from * minute;
};

/** When the person's day at an instant began. */
export const dayBeganAt = (instant: number, calendar: Calendar): number =>
  firstOf(dayNumber(instant, calendar), instant - 28 * hour, instant, calendar);

/** When the person's day at an instant ends. */
export const dayEndsAt = (instant: number, calendar: Calendar): number =>
  firstOf(dayNumber(instant, calendar) + 1, instant, instant + 28 * hour, calendar);

/**
 * When a budget day that began at `began` is over: with the first day start of the calendar that is not the same one
 * moved (12 h), and never before 20 h.
 */
export const budgetDayEndsAt = (began: number, calendar: Calendar): number =>
  Math.max(dayEndsAt(began + 12 * hour, calendar), began + 20 * hour);

/** When the budget day at `now` began, after one that began at `last` and is over; `null` for none before. */
export const budgetDayBeganAt = (last: number | null, now: number, calendar: Calendar): number => {
  const began = dayBeganAt(now, calendar);
  return last === null ? began : Math.max(began, last + 20 * hour);
};
