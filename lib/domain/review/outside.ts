import { daysBetween } from '../time/dates';
import type { WeekOfLimit } from './week';

/** One week as far as its goals go. */
interface GoalWeek {
  readonly days: readonly string[];
  readonly limits: readonly Pick<WeekOfLimit, 'id' | 'goal' | 'minutes'>[];
}

/** A day on which a limit took more than the person's own daily goal for it. */
export interface DayOutside {
  readonly date: string;
  /** Ids of those limits. */
  readonly limits: readonly string[];
}

/** The days outside the plan, the first first. A day without a record is none, and no week's goal makes one. */
export const daysOutside = (weeks: readonly GoalWeek[]): readonly DayOutside[] =>
  weeks
    .flatMap(({ days, limits }) =>
      days.map((date, index) => ({
        date,
        limits: limits
          .filter(({ goal, minutes }) => goal?.per === 'day' && (minutes[index] ?? 0) > goal.minutes)
          .map(({ id }) => id),
      })),
    )
    .filter((day) => day.limits.length > 0)
    .toSorted((one, other) => one.date.localeCompare(other.date));

/** What lies further back is left in peace. */
const daysOffered = 3;

/**
 * The day that a look back is offered for: the last one outside the plan, on the days after it and never on the day itself;
 * null where there is none, or the person has looked back at it or past it.
 *
 * @param settled days that were looked back at, or were not to be
 */
export const dayToLookBackAt = (
  outside: readonly DayOutside[],
  today: string,
  settled: readonly string[],
): string | null => {
  const last = outside.filter(({ date }) => date < today).at(-1)?.date;
  if (last === undefined || daysBetween(last, today) > daysOffered) return null;
  return settled.some((date) => date >= last) ? null : last;
};

/** What else is offered with a look back: people, where it was often; another goal, where it lasts. */
export interface AfterOffers {
  /** Three days or more of the last seven. */
  readonly people: boolean;
  /** Limits that were outside the plan in each of the last two times seven days. */
  readonly limits: readonly string[];
}

export const afterOffers = (outside: readonly DayOutside[], today: string): AfterOffers => {
  const within = (from: number, to: number) =>
    outside.filter(({ date }) => {
      const ago = daysBetween(date, today);
      return ago >= from && ago < to;
    });
  const [last, before] = [within(0, 7), within(7, 14)];
  const both = last.flatMap(({ limits }) => limits).filter((id) => before.some(({ limits }) => limits.includes(id)));
  return { people: last.length >= 3, limits: [...new Set(both)] };
};
