import { signal } from '@preact/signals';
import { createAnswer } from './exercise-answer';
import { createKeeping } from './exercise-keeping';
import { createSteps } from './exercise-steps';
import type { NotebookDesk } from './notebook';

/** What one may want more of; their texts are `steps.intention.mores`. */
export const wantedMore = ['calm', 'rest', 'people', 'air', 'work', 'fun'] as const;
export type WantedMore = (typeof wantedMore)[number];

/** An intention in the morning: what one wants more of, one act for it, and a kind line for a hard moment. */
export const createIntention = (notebook: NotebookDesk) => {
  const steps = createSteps(['more', 'act', 'kind', 'end']);
  const more = createAnswer<WantedMore>();
  const act = signal('');
  const kind = signal('');
  const keeping = createKeeping(notebook, 'intention');
  return {
    ...steps,
    more,
    act,
    kind,
    keeping,
    begin: () => {
      more.clear();
      act.value = '';
      kind.value = '';
      keeping.forget();
      steps.begin();
    },
  };
};
export type Intention = ReturnType<typeof createIntention>;
