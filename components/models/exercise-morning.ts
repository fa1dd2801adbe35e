import { computed, signal } from '@preact/signals';
import { createSteps } from './exercise-steps';

/** Three senses of tomorrow's morning. */
export const morningSenses = ['see', 'hear', 'feel'] as const;
export type MorningSense = (typeof morningSenses)[number];

const stages = ['picture', ...morningSenses, 'before', 'begin'] as const;

/** Tomorrow's morning, after a night that one is glad about, and what led to it. Nothing of it is kept. */
export const createMorning = () => {
  const steps = createSteps(stages);
  const senses = { see: signal(''), hear: signal(''), feel: signal('') };
  const before = signal('');
  return {
    ...steps,
    senses,
    /** What the person did at this hour, so that the morning came. */
    before,
    /** How high the sun stands, 0 to 1: it rises with each step. */
    sun: computed(() => steps.step.value / (stages.length - 1)),
    begin: () => {
      for (const line of [...Object.values(senses), before]) line.value = '';
      steps.begin();
    },
  };
};
export type Morning = ReturnType<typeof createMorning>;
