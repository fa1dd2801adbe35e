import { emptyBudget, emptyLimitForm, emptyWindow, type LimitForm } from '../limits/limit-form';
import type { NamedList } from '../lists/subscription';

/** What makes a way in harder; their texts are `steps.surroundings.frictions`. The first three Ebb can do itself. */
export const frictions = ['adult', 'evenings', 'feeds', 'logOut', 'offPhone', 'charger', 'company'] as const;
export type Friction = (typeof frictions)[number];

const ebbFrictions = ['adult', 'evenings', 'feeds'] as const satisfies readonly Friction[];
export type EbbFriction = (typeof ebbFrictions)[number];

export const isEbbFriction = (friction: Friction | undefined): friction is EbbFriction =>
  ebbFrictions.some((each) => each === friction);

/**
 * The form of a limit that does it, as far as it can be filled in; the person looks it over, and nothing holds before
 * they save. Known adult sites are those of the lists that there are, and the pages that label themselves.
 */
export const formOfFriction = (friction: EbbFriction, lists: readonly NamedList[], name: string): LimitForm => {
  const adult = { ...emptyLimitForm, name, labelled: true, lists: lists.map(({ id }) => id) };
  switch (friction) {
    case 'adult':
      return { ...adult, strength: 'block' };
    case 'evenings':
      return { ...adult, when: 'schedule', windows: [emptyWindow] };
    case 'feeds':
      return { ...emptyLimitForm, name, when: 'budgets', budgets: [emptyBudget] };
    default:
      return friction satisfies never;
  }
};
