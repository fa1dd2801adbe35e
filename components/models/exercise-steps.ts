import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** The way through the steps of an exercise, forth and back. */
export interface Walk {
  readonly step: ReadonlySignal<number>;
  readonly count: number;
  readonly next: () => void;
  readonly back: () => void;
}

/** The steps of an exercise, one after the other. At the last of them it has ended. */
export const createSteps = <S extends string>(stages: readonly [S, ...S[]]) => {
  const step = signal(0);
  const last = stages.length - 1;
  const to = (index: number) => {
    step.value = Math.min(Math.max(0, index), last);
  };
  return {
    step,
    count: stages.length,
    stage: computed(() => stages[step.value] ?? stages[0]),
    ended: computed(() => step.value === last),
    next: () => to(step.value + 1),
    back: () => to(step.value - 1),
    begin: () => to(0),
    goTo: (stage: S) => to(stages.indexOf(stage)),
  };
};
