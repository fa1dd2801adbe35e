import { computed } from '@preact/signals';
import { createSteps } from './exercise-steps';

/** What there is to observe, from the nearest outward. */
const observed = ['body', 'feeling', 'thought', 'place'] as const;
export type Observed = (typeof observed)[number];

const stages = ['stop', 'breathe', ...observed, 'proceed'] as const;
const words = ['stop', 'breathe', 'observe', 'proceed'] as const;
export type StopWord = (typeof words)[number];

const isObserved = (stage: (typeof stages)[number]): stage is Observed => observed.some((one) => one === stage);

/** STOP: four words that come one after the other, at the person's own pace. */
export const createStop = () => {
  const steps = createSteps(stages);
  const word = computed<StopWord>(() => (isObserved(steps.stage.value) ? 'observe' : steps.stage.value));
  return {
    ...steps,
    word,
    /** The words that came before. */
    said: computed(() => words.slice(0, words.indexOf(word.value))),
    /** What is observed now, and how much of it there is; null at the other words. */
    observing: computed(() => {
      const stage = steps.stage.value;
      return isObserved(stage) ? { what: stage, index: observed.indexOf(stage), count: observed.length } : null;
    }),
  };
};
export type Stop = ReturnType<typeof createStop>;
