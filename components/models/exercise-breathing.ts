import { computed, signal } from '@preact/signals';
import { breathAt } from '../../lib/domain/exercises/breath';
import { createExerciseTimer } from './exercise-timer';
import type { PageClock } from './visible-time';

/** Paced breathing: four in, six out, for one minute or five. Both end with a breath. */
export const createBreathing = (clock: PageClock) => {
  const stage = signal<'sit' | 'breathe' | 'return'>('sit');
  const minutes = signal(1);
  const finish = () => {
    stage.value = 'return';
  };
  const timer = createExerciseTimer(clock, finish);
  return {
    stage,
    minutes,
    timer,
    breath: computed(() => breathAt(timer.elapsedMs.value)),
    ended: computed(() => stage.value === 'return'),
    begin: () => {
      timer.set(minutes.value * 60_000);
      stage.value = 'breathe';
    },
    finish,
  };
};
export type Breathing = ReturnType<typeof createBreathing>;
