import { signal } from '@preact/signals';
import { createAnswer } from './exercise-answer';
import { createSteps } from './exercise-steps';
import { createKeptEntry } from './kept-entry';
import type { NotebookDesk } from './notebook';

/** Kind next steps; their texts are `steps.kindness.nexts`. */
export const kindNexts = ['rest', 'warm', 'outside', 'talk'] as const;
export type KindNext = (typeof kindNexts)[number];

/** A self-compassion break: it is hard, others know it, and what one would say to a friend, said to oneself. */
export const createKindness = (notebook: NotebookDesk) => {
  const steps = createSteps(['hard', 'many', 'friend', 'next', 'end']);
  const friend = signal('');
  const nextStep = createAnswer<KindNext>();
  const kept = createKeptEntry(notebook, 'kindness');
  return {
    ...steps,
    friend,
    nextStep,
    kept,
    begin: () => {
      friend.value = '';
      nextStep.clear();
      kept.anew();
      steps.begin();
    },
  };
};
export type Kindness = ReturnType<typeof createKindness>;
