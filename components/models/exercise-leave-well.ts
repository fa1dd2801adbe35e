import { signal } from '@preact/signals';
import { createSteps } from './exercise-steps';

/** Leave well: close it, let it be done, and a note with what comes next. Nothing of it is kept. */
export const createLeaveWell = () => {
  const steps = createSteps(['close', 'done', 'note', 'go']);
  const note = signal('');
  return {
    ...steps,
    note,
    begin: () => {
      note.value = '';
      steps.begin();
    },
  };
};
export type LeaveWell = ReturnType<typeof createLeaveWell>;
