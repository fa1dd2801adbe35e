import { signal } from '@preact/signals';
import { createSteps } from './exercise-steps';

/** Values: what matters, who is better off, and one small act in that direction. Nothing of it is kept. */
export const createValues = () => {
  const steps = createSteps(['see', 'who', 'act', 'end']);
  const words = [signal(''), signal('')] as const;
  const who = signal('');
  const act = signal('');
  return {
    ...steps,
    /** What matters now, for whom none is written down yet. */
    words,
    who,
    act,
    begin: () => {
      for (const line of [...words, who, act]) line.value = '';
      steps.begin();
    },
  };
};
export type Values = ReturnType<typeof createValues>;
