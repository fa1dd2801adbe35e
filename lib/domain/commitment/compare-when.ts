import type { Budget, WeeklyWindow, When } from '../limits/limit';
import { coverWindows } from '../time/schedule';
import { type ChangeClass, moreIsStricter, reversed, together } from './change-class';

type Windows = readonly WeeklyWindow[] | null;
type Budgets = Extract<When, { kind: 'budgets' }>;

/** Windows of which wider ones are stricter; null is the whole week. */
const compareWindows = (before: Windows, after: Windows): ChangeClass => {
  const covers = (outer: Windows, inner: Windows) => outer === null || (inner !== null && coverWindows(outer, inner));
  const [holdsOld, holdsNew] = [covers(after, before), covers(before, after)];
  if (holdsOld && holdsNew) return 'neutral';
  if (holdsOld) return 'stricter';
  return holdsNew ? 'looser' : 'both';
};

/** What a budget is an amount of: two of one kind are compared by their amounts. */
export const budgetKindOf = ({ amount: _, ...kind }: Budget): string =>
  Object.entries(kind)
    .sort(([a], [b]) => a.localeCompare(b))
    .join();

/** The budget is there, or a smaller one of its kind. */
const keeps = (budgets: readonly Budget[], wanted: Budget) =>
  budgets.some((budget) => budgetKindOf(budget) === budgetKindOf(wanted) && budget.amount <= wanted.amount);

const compareAmounts = (before: readonly Budget[], after: readonly Budget[]): ChangeClass => {
  const loses = before.some((budget) => !keeps(after, budget));
  const gains = after.some((budget) => !keeps(before, budget));
  return together([...(gains ? ['stricter' as const] : []), ...(loses ? ['looser' as const] : [])]);
};

const hasOpenings = ({ budgets }: Budgets) => budgets.some(({ unit }) => unit === 'openings');

const compareBudgets = (before: Budgets, after: Budgets): ChangeClass => {
  const windows = compareWindows(before.within, after.within);
  const amounts = compareAmounts(before.budgets, after.budgets);
  if (windows === 'neutral') return amounts;
  // Wider windows may make one visit of two, so that an opening less is counted: neither way can be proven.
  if (hasOpenings(before) || hasOpenings(after)) return 'looser';
  return together([windows, amounts]);
};

/** Windows that are open at all times against budgets that count in some of them. */
const compareKinds = (schedule: readonly WeeklyWindow[], budgets: Budgets): ChangeClass =>
  budgets.within !== null && coverWindows(schedule, budgets.within) ? 'looser' : 'both';

/** What a change of *when* does. */
export const compareWhen = (before: When, after: When): ChangeClass => {
  if (before.kind === 'always' || after.kind === 'always') {
    return moreIsStricter(Number(before.kind === 'always'), Number(after.kind === 'always'));
  }
  if (before.kind === 'schedule') {
    return after.kind === 'schedule'
      ? compareWindows(before.windows, after.windows)
      : compareKinds(before.windows, after);
  }
  return after.kind === 'schedule' ? reversed(compareKinds(after.windows, before)) : compareBudgets(before, after);
};
