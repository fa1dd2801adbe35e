import { computed, signal } from '@preact/signals';
import { type Sense, senses } from '../../lib/domain/exercises/senses';

/** Grounding: five things that are seen, four touched, three heard, two smelled, one tasted. Any can be passed over. */
export const createGrounding = () => {
  const step = signal(0);
  const found = signal(0);
  const sense = computed<Sense | null>(() => senses[step.value] ?? null);
  return {
    step,
    /** Null at the end. */
    sense,
    found,
    all: computed(() => found.value >= (sense.value?.count ?? 0)),
    ended: computed(() => sense.value === null),
    find: () => {
      found.value = Math.min(found.value + 1, sense.value?.count ?? 0);
    },
    next: () => {
      step.value = Math.min(step.value + 1, senses.length);
      found.value = 0;
    },
    begin: () => {
      step.value = 0;
      found.value = 0;
    },
  };
};
export type Grounding = ReturnType<typeof createGrounding>;
