import type { Calendar } from '../../lib/domain/time/person-time';
import { budgetDayBeganAt, budgetDayEndsAt, dayEndsAt } from './budget-days';
import { visitGapMs } from './counting';

/** What a limit really got in the budget day at hand. */
export interface TrueDay {
  readonly began: number;
  readonly ms: number;
  readonly openings: number;
}

/** The attention of one limit as it really was, by the simulator's own account. */
export interface Truth {
  /** Attention of `ms` that began when the clock showed `wall`. */
  add(wall: number, ms: number, calendar: Calendar): void;
  /** The budget day at `now`. */
  day(now: number, calendar: Calendar): TrueDay;
  /** The budget day of the last attention; null before the first. */
  last(): TrueDay | null;
}

/** The budget day at `now` after the last one known. */
const dayAt = (last: TrueDay | null, now: number, calendar: Calendar): TrueDay => {
  // A clock that was set back by more than a day: what was counted stays, and the day is as long as any.
  if (last && now < last.began && dayEndsAt(now, calendar) < last.began) return { ...last, began: now };
  if (last && now < budgetDayEndsAt(last.began, calendar)) return last;
  return { began: budgetDayBeganAt(last?.began ?? null, now, calendar), ms: 0, openings: 0 };
};

export const createTruth = (): Truth => {
  let day: TrueDay | null = null;
  let lastAt: number | null = null;
  const opens = (wall: number) => lastAt === null || wall >= lastAt + visitGapMs || wall < lastAt - visitGapMs;
  return {
    add: (wall, ms, calendar) => {
      let opened = opens(wall) ? 1 : 0;
      for (let from = wall; from < wall + ms; ) {
        day = dayAt(day, from, calendar);
        const to = Math.min(wall + ms, budgetDayEndsAt(day.began, calendar));
        day = { began: day.began, ms: day.ms + to - from, openings: day.openings + opened };
        opened = 0;
        from = to;
      }
      lastAt = wall + ms;
    },
    day: (now, calendar) => dayAt(day, now, calendar),
    last: () => day,
  };
};
