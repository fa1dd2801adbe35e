import { computed, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import { beforeBalance } from '../../lib/domain/exercises/known-from-notebook';
import { createWritten } from './exercise-written';
import type { NotebookDesk } from './notebook';

const parts = ['gives', 'costs', 'keep'] as const;
export type BalancePart = (typeof parts)[number];

/** Cost and benefit, for whom it matters and who has a goal; it says what comes first for everyone else. */
export const createBalance = (notebook: NotebookDesk, client: Pick<Client, 'ask'>) => {
  const written = createWritten(notebook, {
    kind: 'balance',
    stages: [...parts, 'end'],
    blank: { gives: '', costs: '', keep: '' },
  });
  const rulers = notebook.entries('rulers');
  const plans = notebook.entries('ifThen');
  /** Null until it is known. Where it cannot be read, plans alone are looked at. */
  const limitGoal = signal<boolean | null>(null);
  client.ask({ type: 'settings.get' }).then(
    ({ limits }) => {
      limitGoal.value = limits.some(({ goal }) => goal !== null);
    },
    () => {
      limitGoal.value = false;
    },
  );
  return {
    ...written,
    /** What is to be done first, or null; undefined until it is known. */
    first: computed(() => {
      const known = rulers.value && plans.value && limitGoal.value !== null;
      if (!known && !notebook.problem.value) return undefined;
      return beforeBalance(rulers.value ?? [], plans.value ?? [], limitGoal.value ?? false);
    }),
  };
};
export type Balance = ReturnType<typeof createBalance>;
