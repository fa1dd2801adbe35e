import { computed, signal } from '@preact/signals';
import { goodThingsOf, threeSlots } from '../../lib/domain/exercises/good-things';
import { createSteps } from './exercise-steps';
import { createKeptEntry } from './kept-entry';
import type { NotebookDesk } from './notebook';

/** Three things that went well, one after the other, and the person's part in each. */
export const createGoodThings = (notebook: NotebookDesk) => {
  const steps = createSteps(['first', 'second', 'third', 'end']);
  const slots = signal(threeSlots);
  const kept = createKeptEntry(notebook, 'goodThings');
  return {
    ...steps,
    slots,
    things: computed(() => goodThingsOf(slots.value)),
    kept,
    write: (index: number, over: Partial<(typeof threeSlots)[number]>) => {
      slots.value = slots.value.map((slot, at) => (at === index ? { ...slot, ...over } : slot));
    },
    begin: () => {
      slots.value = threeSlots;
      kept.anew();
      steps.begin();
    },
  };
};
export type GoodThings = ReturnType<typeof createGoodThings>;
