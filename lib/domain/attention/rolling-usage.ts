import type { Budget } from '../limits/limit';
import { minuteMs, type Run, totalMs } from './minute-runs';
import { firstWithin, type MinuteBuckets } from './rolling';

export type RollingBudget = Extract<Budget, { readonly per: 'rolling' }>;

/** A rolling budget with what its limit counted. Amounts are ms for minutes, a count for openings. */
interface Question {
  readonly budget: RollingBudget;
  readonly buckets: MinuteBuckets | undefined;
  /** In the unit of the amounts. */
  readonly allowed: number;
}

/** What counts at one instant: for each minute its amount, ascending. Openings are minutes of one. */
const countingAt = ({ budget, buckets }: Omit<Question, 'allowed'>, at: number): readonly Run[] => {
  const first = firstWithin(at, budget.hours);
  const runs = budget.unit === 'minutes' ? buckets?.used : buckets?.opened.map((minute): Run => [minute, 1, 1]);
  return (runs ?? []).flatMap(([from, length, amount]) => {
    const gone = Math.max(0, first - from);
    return length > gone ? [[from + gone, length - gone, amount] as const] : [];
  });
};

/** What of the budget is used at `at` (epoch ms), were nothing used since the buckets were counted. */
export const usedAt = (question: Omit<Question, 'allowed'>, at: number): number => totalMs(countingAt(question, at));

const leavesAt = (minute: number, { hours }: RollingBudget) => (minute + hours * 60) * minuteMs;

/** Epoch ms at which so much has left the window that the budget is not spent any more; null where it is not spent now. */
export const roomAgainAt = (question: Question, now: number): number | null => {
  const { budget, allowed } = question;
  const runs = countingAt(question, now);
  let over = totalMs(runs) - allowed;
  if (over < 0) return null;
  for (const [from, length, amount] of runs) {
    const needed = Math.floor(over / amount) + 1;
    if (needed <= length) return leavesAt(from + needed - 1, budget);
    over -= length * amount;
  }
  return null;
};

/**
 * The instant at which a budget of minutes is spent if its pages are used without a break from `from` (epoch ms) on:
 * minutes leave the window at its other end meanwhile. `already`: ms used before `from` that no bucket has yet.
 */
export const spentByUseAt = (question: Question, from: number, already = 0): number => {
  const { budget, allowed } = question;
  const runs = countingAt(question, from);
  let used = totalMs(runs) + already;
  const spentAt = () => from + Math.max(0, allowed - used);
  for (const [first, length, ms] of runs) {
    for (let minute = first; minute < first + length; minute += 1) {
      if (spentAt() < leavesAt(minute, budget)) return spentAt();
      used -= ms;
    }
  }
  return spentAt();
};
