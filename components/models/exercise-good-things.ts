import { computed, signal } from '@preact/signals';
import { goodThingsOf, threeSlots } from '../../lib/domain/exercises/good-things';
import { createKeeping } from './exercise-keeping';
import { createSteps } from './exercise-steps';
import type { NotebookDesk } from './notebook';

/** Three things that went well, one after the other, and the person's part in each. */
export const createGoodThings = (notebook: NotebookDesk) => {
  const steps = createSteps(['first', 'second', 'third', 'end']);
  const slots = signal(threeSlots);
  const keeping = createKeeping(notebook, 'goodThings');
  return {
    ...steps,
    slots,
    things: computed(() => goodThingsOf(slots.value)),
    keeping,
    write: (index: number, over: Partial<(typeof threeSlots)[number]>) => {
      slots.value = slots.value.map((slot, at) => (at === index ? { ...slot, ...over } : slot));
    },
    begin: () => {
      slots.value = threeSlots;
      keeping.forget();
      steps.begin();
    },
  };
};
export type GoodThings = ReturnType<typeof createGoodThings>;
