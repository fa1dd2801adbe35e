import type { Goal, Limit } from '../limits/limit';

/** Seconds of one limit in one hour of the person's day, as recorded. */
export interface TimeRow {
  readonly date: string;
  readonly limit: string;
  readonly ms: number;
}

export interface PauseOutcome {
  readonly date: string;
  readonly limits: readonly string[];
  readonly outcome: 'left' | 'goneOn';
}

export interface PauseCount {
  readonly met: number;
  readonly left: number;
  readonly goneOn: number;
}

/** Minutes and pauses of one limit in one week of the person. */
export interface WeekOfLimit {
  readonly id: string;
  readonly name: string;
  readonly goal: Goal | null;
  /** One entry a day, from the week's start, in minutes; null where the day is still to come or has no record at all. */
  readonly minutes: readonly (number | null)[];
  /** Days with a record on which the daily goal was kept; null where there is none. */
  readonly keptDays: number | null;
  readonly totalMinutes: number;
  readonly pauses: PauseCount;
}

export const countPauses = (pauses: readonly PauseOutcome[]): PauseCount => {
  const goneOn = pauses.filter((pause) => pause.outcome === 'goneOn').length;
  return { met: pauses.length, left: pauses.length - goneOn, goneOn };
};

/**
 * What the review compares a limit with: the person's own goal; else its smallest budget of minutes, a daily one first; 0 for a block that always
 * holds; none for pause and notice.
 */
export const goalOf = (limit: Limit): Goal | null => {
  if (limit.goal) return limit.goal;
  if (limit.when.kind === 'budgets') {
    const budgets = limit.when.budgets.filter((budget) => budget.unit === 'minutes');
    const least = (per: Goal['per']) => {
      const amounts = budgets.filter((budget) => budget.per === per).map((budget) => budget.amount);
      return amounts.length > 0 ? { minutes: Math.min(...amounts), per } : null;
    };
    return least('day') ?? least('week');
  }
  return limit.strength === 'block' && limit.when.kind === 'always' ? { minutes: 0, per: 'day' } : null;
};

/** Days on which anything of any limit was recorded. A day without is blank, not zero. */
export const recordedDays = (time: readonly TimeRow[], pauses: readonly PauseOutcome[]): ReadonlySet<string> =>
  new Set([...time.map((row) => row.date), ...pauses.map((pause) => pause.date)]);

/** One limit's week from the rows of that week. Minutes are whole; what was less than half a minute is 0. */
export const weekOfLimit = (
  limit: Limit,
  days: readonly string[],
  time: readonly TimeRow[],
  pauses: readonly PauseOutcome[],
): WeekOfLimit => {
  const recorded = recordedDays(time, pauses);
  const own = time.filter((row) => row.limit === limit.id);
  const msOf = (date: string) => own.filter((row) => row.date === date).reduce((sum, row) => sum + row.ms, 0);
  const goal = goalOf(limit);
  const kept =
    goal?.per === 'day' ? days.filter((date) => recorded.has(date) && msOf(date) <= goal.minutes * 60_000) : null;
  return {
    id: limit.id,
    name: limit.name,
    goal,
    minutes: days.map((date) => (recorded.has(date) ? Math.round(msOf(date) / 60_000) : null)),
    keptDays: kept?.length ?? null,
    totalMinutes: Math.round(own.reduce((sum, row) => sum + row.ms, 0) / 60_000),
    pauses: countPauses(pauses.filter((pause) => pause.limits.includes(limit.id))),
  };
};
