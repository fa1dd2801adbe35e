import { computed, signal } from '@preact/signals';

/** The way through an exercise, one step after the other. The last one is its end. */
export const createSteps = <S extends string>(stages: readonly [S, ...S[]]) => {
  const step = signal(0);
  const last = stages.length - 1;
  return {
    step,
    count: stages.length,
    stage: computed<S>(() => stages[step.value] ?? stages[0]),
    ended: computed(() => step.value === last),
    next: () => {
      step.value = Math.min(step.value + 1, last);
    },
    begin: () => {
      step.value = 0;
    },
  };
};
