import { signal } from '@preact/signals';
import { createAnswer } from './exercise-answer';
import { createKeeping } from './exercise-keeping';
import { createSteps } from './exercise-steps';
import type { NotebookDesk } from './notebook';

/** Kind next steps; their texts are `steps.kindness.nexts`. */
export const kindNexts = ['rest', 'warm', 'outside', 'talk'] as const;
export type KindNext = (typeof kindNexts)[number];

/** A self-compassion break: it is hard, others know it, and what one would say to a friend, said to oneself. */
export const createKindness = (notebook: NotebookDesk) => {
  const steps = createSteps(['hard', 'many', 'friend', 'next', 'end']);
  const friend = signal('');
  const nextStep = createAnswer<KindNext>();
  const keeping = createKeeping(notebook, 'kindness');
  return {
    ...steps,
    friend,
    nextStep,
    keeping,
    begin: () => {
      friend.value = '';
      nextStep.clear();
      keeping.forget();
      steps.begin();
    },
  };
};
export type Kindness = ReturnType<typeof createKindness>;
