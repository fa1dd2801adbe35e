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
  /** Null until it is known. Where it cannot be asked for, plans alone are looked at. */
  const limitGoal = signal<boolean | null>(null);
  client.ask({ type: 'settings.get' }).then(
    ({ limits }) => {
      limitGoal.value = limits.some(({ goal }) => goal !== null);
    },
    () => {
      limitGoal.value = false;
    },
  );
  /** What could not be read is not taken to be missing. */
  const readable = () => notebook.lock.value !== 'locked' && !notebook.problem.value;
  const decided = signal(false);
  return {
    ...written,
    /** What is to be done first, or null; undefined until it is known. */
    first: computed(() => {
      const begun = written.step.value > 0 || !written.empty.value;
      if (decided.value || begun) return null;
      if (!readable()) return beforeBalance(null, [], false);
      if (!rulers.value || !plans.value || limitGoal.value === null) return undefined;
      return beforeBalance(rulers.value, plans.value, limitGoal.value);
    }),
    /** As the person says where nothing can be read: it matters, and there is something to reach. */
    decide: () => {
      decided.value = true;
    },
  };
};
export type Balance = ReturnType<typeof createBalance>;
