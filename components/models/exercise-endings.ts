import { computed, signal } from '@preact/signals';

const stages = ['goOn', 'leave', 'detail', 'choose'] as const;

/** Both endings: one line for going on, and for leaving the line and what it is like. Nothing of it is kept. */
export const createEndings = () => {
  const step = signal(0);
  const goOn = signal('');
  const leave = signal('');
  const detail = signal('');
  const stage = computed(() => stages[step.value] ?? 'choose');
  return {
    step,
    count: stages.length,
    stage,
    goOn,
    leave,
    detail,
    ended: computed(() => stage.value === 'choose'),
    next: () => {
      step.value = Math.min(step.value + 1, stages.length - 1);
    },
    begin: () => {
      step.value = 0;
    },
  };
};
export type Endings = ReturnType<typeof createEndings>;
