import { computed, signal } from '@preact/signals';
import { comeSoFar, slowSteps, stepMs } from '../../lib/domain/exercises/slow-pace';
import { createExerciseTimer } from './exercise-timer';
import type { PageClock } from './visible-time';

/** Things to name in the new place. */
const thingsToFind = 3;

/** Cool water, or slow steps with a count to walk along with; then three things in the new place. */
export const createReset = (clock: PageClock) => {
  const stage = signal<'choose' | 'water' | 'walk' | 'look' | 'decide'>('choose');
  const found = signal(0);
  const look = () => {
    found.value = 0;
    stage.value = 'look';
  };
  const timer = createExerciseTimer(clock, look);
  const decide = () => {
    stage.value = 'decide';
  };
  return {
    stage,
    timer,
    /** How many steps the count has come to. */
    walked: computed(() => comeSoFar(timer.elapsedMs.value, stepMs, slowSteps)),
    found,
    thingsToFind,
    ended: computed(() => stage.value === 'decide'),
    water: () => {
      stage.value = 'water';
    },
    walk: () => {
      timer.set(slowSteps * stepMs);
      stage.value = 'walk';
    },
    look,
    find: () => {
      found.value = Math.min(found.value + 1, thingsToFind);
    },
    decide,
    begin: () => {
      stage.value = 'choose';
    },
  };
};
export type Reset = ReturnType<typeof createReset>;
