import { computed, signal } from '@preact/signals';
import { curveOf, type Mark, waterHeight } from '../../lib/domain/exercises/curve';
import { createExerciseTimer } from './exercise-timer';
import type { PageClock } from './visible-time';

type SurfStage = 'name' | 'find' | 'ride' | 'shore';

/** Urge surfing: name it, find it, ride it with a tap for each rise and fall, and see the own curve. */
export const createSurf = (clock: PageClock) => {
  const stage = signal<SurfStage>('name');
  const minutes = signal(3);
  const marks = signal<readonly Mark[]>([]);
  const finish = () => {
    stage.value = 'shore';
  };
  const timer = createExerciseTimer(clock, finish);
  return {
    stage,
    minutes,
    marks,
    timer,
    water: computed(() => waterHeight(marks.value)),
    curve: computed(() => curveOf(marks.value, timer.elapsedMs.value)),
    ended: computed(() => stage.value === 'shore'),
    find: () => {
      stage.value = 'find';
    },
    ride: () => {
      marks.value = [];
      timer.set(minutes.value * 60_000);
      stage.value = 'ride';
    },
    mark: (change: Mark['change']) => {
      marks.value = [...marks.value, { atMs: timer.elapsedMs.value, change }];
    },
    finish,
  };
};
export type Surf = ReturnType<typeof createSurf>;
