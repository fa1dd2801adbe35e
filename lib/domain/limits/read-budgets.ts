import { bounds, mostRollingMinutes } from './bounds';
import type { Budget } from './limit';
import { type BudgetForm, type BudgetKind, isRolling } from './limit-form';
import { type Read, readNumber } from './read-number';

const boundsOfBudget = (kind: BudgetKind, hours: number): { min: number; max: number } => {
  switch (kind) {
    case 'minutes/day':
      return bounds.minutesPerDay;
    case 'minutes/week':
      return bounds.minutesPerWeek;
    case 'minutes/visit':
      return bounds.minutesPerVisit;
    case 'minutes/rolling':
      return { min: 1, max: mostRollingMinutes(hours) };
    case 'openings/day':
    case 'openings/week':
    case 'openings/rolling':
      return bounds.openings;
    default:
      return kind satisfies never;
  }
};

const budgetOf = (kind: BudgetKind, amount: number, hours: number): Budget => {
  switch (kind) {
    case 'minutes/day':
      return { unit: 'minutes', per: 'day', amount };
    case 'minutes/week':
      return { unit: 'minutes', per: 'week', amount };
    case 'minutes/visit':
      return { unit: 'minutes', per: 'visit', amount };
    case 'minutes/rolling':
      return { unit: 'minutes', per: 'rolling', hours, amount };
    case 'openings/day':
      return { unit: 'openings', per: 'day', amount };
    case 'openings/week':
      return { unit: 'openings', per: 'week', amount };
    case 'openings/rolling':
      return { unit: 'openings', per: 'rolling', hours, amount };
    default:
      return kind satisfies never;
  }
};

const readBudget = ({ amount, kind, hours: text }: BudgetForm, index: number): Read<Budget[]> => {
  const hours = isRolling(kind)
    ? readNumber(text, { field: `budgets.${index}.hours`, ...bounds.rollingHours })
    : { value: null, problems: [] };
  // Hours that cannot be read are one thing to put right; the amount is judged by the longest window until then.
  const known = hours.value ?? bounds.rollingHours.max;
  const number = readNumber(amount, { field: `budgets.${index}`, ...boundsOfBudget(kind, known) });
  const problems = [...number.problems, ...hours.problems];
  return { value: number.value === null || problems.length > 0 ? [] : [budgetOf(kind, number.value, known)], problems };
};

/** The amounts of the form. */
export const readBudgets = (budgets: readonly BudgetForm[]): Read<Budget[]> => {
  const read = budgets.map(readBudget);
  return {
    value: read.flatMap((each) => each.value),
    problems: budgets.length === 0 ? [{ field: 'budgets', kind: 'list-empty' }] : read.flatMap((each) => each.problems),
  };
};
