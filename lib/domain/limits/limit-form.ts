import { defaultPassMinutes, defaultWaitSeconds } from './bounds';
import {
  type Goal,
  type LimitDraft,
  type SiteSet,
  type Strength,
  type Weekday,
  type WeeklyWindow,
  type When,
  weekdays,
} from './limit';

/** One weekly window as typed. */
export interface WindowForm {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** What an amount is counted in. Openings in one visit would always be one, so there are none. */
export const budgetKinds = [
  'minutes/day',
  'minutes/week',
  'minutes/visit',
  'minutes/rolling',
  'openings/day',
  'openings/week',
  'openings/rolling',
] as const;
export type BudgetKind = (typeof budgetKinds)[number];

export const isRolling = (kind: BudgetKind): kind is Extract<BudgetKind, `${string}/rolling`> =>
  kind === 'minutes/rolling' || kind === 'openings/rolling';

/** One budget as typed. */
export interface BudgetForm {
  readonly amount: string;
  readonly kind: BudgetKind;
  /** The length of a rolling window; the other kinds leave it as it was typed. */
  readonly hours: string;
}

export const whenKinds = ['always', 'schedule', 'budgets', 'within'] as const;
export type WhenKind = (typeof whenKinds)[number];

/** A limit while a person fills it in: every field as typed, so that nothing is lost while it cannot be read yet. */
export interface LimitForm {
  readonly name: string;
  readonly mode: SiteSet['mode'];
  /** Many lines. */
  readonly sites: string;
  /** Ids of lists. */
  readonly lists: readonly string[];
  readonly labelled: boolean;
  readonly strength: Strength;
  readonly when: WhenKind;
  readonly windows: readonly WindowForm[];
  readonly budgets: readonly BudgetForm[];
  readonly waitSeconds: string;
  readonly passMinutes: readonly number[];
  /** Passes a week through a block; empty for none. */
  readonly allowancePerWeek: string;
  readonly allowanceMinutes: string;
  /** Minutes; empty for no goal. */
  readonly goal: string;
  readonly goalPer: Goal['per'];
}

export const emptyWindow: WindowForm = { days: weekdays, from: '22:00', to: '06:00' };
export const emptyBudget: BudgetForm = { amount: '30', kind: 'minutes/day', hours: '24' };

/** A form that nobody has typed in. */
export const emptyLimitForm: LimitForm = {
  name: '',
  mode: 'these',
  sites: '',
  lists: [],
  labelled: false,
  strength: 'pause',
  when: 'always',
  windows: [emptyWindow],
  budgets: [emptyBudget],
  waitSeconds: String(defaultWaitSeconds),
  passMinutes: defaultPassMinutes,
  allowancePerWeek: '',
  allowanceMinutes: '10',
  goal: '',
  goalPer: 'day',
};

const windowFormsOf = (windows: readonly WeeklyWindow[]): readonly WindowForm[] =>
  windows.map(({ days, from, to }) => ({ days, from, to }));

const whenFormOf = (when: When): Pick<LimitForm, 'when' | 'windows' | 'budgets'> => {
  const { windows, budgets } = emptyLimitForm;
  switch (when.kind) {
    case 'always':
      return { when: 'always', windows, budgets };
    case 'schedule':
      return { when: 'schedule', windows: windowFormsOf(when.windows), budgets };
    case 'budgets':
      return {
        when: when.within ? 'within' : 'budgets',
        windows: when.within ? windowFormsOf(when.within) : windows,
        budgets: when.budgets.map((budget) => ({
          amount: String(budget.amount),
          kind: `${budget.unit}/${budget.per}` as BudgetKind, // CAST: the union of budgets has these pairs alone
          hours: budget.per === 'rolling' ? String(budget.hours) : emptyBudget.hours,
        })),
      };
    default:
      return when satisfies never;
  }
};

/** The form that says the limit; `readLimitForm` of it gives the limit again. */
export const limitFormOf = (draft: LimitDraft): LimitForm => ({
  name: draft.name,
  mode: draft.sites.mode,
  sites: draft.sites.patterns.join('\n'),
  lists: draft.sites.lists,
  labelled: draft.sites.labelled,
  strength: draft.strength,
  ...whenFormOf(draft.when),
  waitSeconds: String(draft.waitSeconds),
  passMinutes: draft.passMinutes,
  allowancePerWeek: draft.allowance ? String(draft.allowance.perWeek) : '',
  allowanceMinutes: draft.allowance ? String(draft.allowance.minutes) : emptyLimitForm.allowanceMinutes,
  goal: draft.goal ? String(draft.goal.minutes) : '',
  goalPer: draft.goal?.per ?? 'day',
});
