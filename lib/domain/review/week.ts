import type { Goal, Limit } from '../limits/limit';
import type { LimitInRow, WeekRow } from './week-row';

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

/** With so few days kept a whole week is called hard; with fewer days of record nothing is said of it. */
const hardDays = 2;
const daysToTell = 4;

/** Whether a week that is over was hard for a limit with a daily goal. */
export const wasHard = (keptDays: number | null, recorded: number): boolean =>
  keptDays !== null && keptDays <= hardDays && recorded >= daysToTell;

/** Of pauses that are kept as numbers, and of those that are kept one by one. */
export const addCounts = (one: PauseCount, rows: readonly Pick<WeekRow, 'left' | 'goneOn'>[]): PauseCount => {
  const left = rows.reduce((sum, row) => sum + row.left, one.left);
  const goneOn = rows.reduce((sum, row) => sum + row.goneOn, one.goneOn);
  return { met: left + goneOn, left, goneOn };
};

/** Days on which anything of any limit was recorded. A day without is blank, not zero. */
export const recordedDays = (time: readonly TimeRow[], pauses: readonly PauseOutcome[]): ReadonlySet<string> =>
  new Set([...time.map((row) => row.date), ...pauses.map((pause) => pause.date)]);

/** Milliseconds of these rows by their day. */
export const msByDay = (time: readonly TimeRow[]): ReadonlyMap<string, number> => {
  const days = new Map<string, number>();
  for (const { date, ms } of time) days.set(date, (days.get(date) ?? 0) + ms);
  return days;
};

/** Of these days those with a record on which the daily goal was kept; null where there is none. */
export const keptDaysOf = (
  goal: Goal | null,
  days: readonly string[],
  recorded: ReadonlySet<string>,
  ms: ReadonlyMap<string, number>,
): number | null =>
  goal?.per === 'day'
    ? days.filter((date) => recorded.has(date) && (ms.get(date) ?? 0) <= goal.minutes * 60_000).length
    : null;

/** Kept days of weeks and of days together; null where neither has any to tell. */
const keptIn = (rows: readonly LimitInRow[], ofDays: number | null): number | null => {
  const known = [...rows.map(({ keptDays }) => keptDays), ofDays].filter((days) => days !== null);
  return known.length === 0 ? null : known.reduce((sum, days) => sum + days, 0);
};

/**
 * One limit's week from the rows of that week, and from those that are kept as a week. Minutes are whole; what was less than
 * half a minute is 0.
 */
export const weekOfLimit = (
  limit: Limit,
  days: readonly string[],
  time: readonly TimeRow[],
  pauses: readonly PauseOutcome[],
  kept: readonly WeekRow[] = [],
): WeekOfLimit => {
  const recorded = recordedDays(time, pauses);
  const own = time.filter((row) => row.limit === limit.id);
  const ms = msByDay(own);
  const rows = kept.flatMap((week) => week.limits.filter((row) => row.limit === limit.id));
  const keptDays = kept.length > 0 && recorded.size === 0 ? null : keptDaysOf(goalOf(limit), days, recorded, ms);
  const sum = [...own, ...rows].reduce((all, row) => all + row.ms, 0);
  return {
    id: limit.id,
    name: limit.name,
    // A week that is long over was compared with the goal of that time.
    goal: kept.length > 0 ? (rows.at(-1)?.goal ?? null) : goalOf(limit),
    minutes: days.map((date) => (recorded.has(date) ? Math.round((ms.get(date) ?? 0) / 60_000) : null)),
    keptDays: keptIn(rows, keptDays),
    totalMinutes: Math.round(sum / 60_000),
    pauses: addCounts(countPauses(pauses.filter((pause) => pause.limits.includes(limit.id))), rows),
  };
};
