import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { countVisible, type PageClock } from './visible-time';

export interface ExerciseTimer {
  readonly totalMs: ReadonlySignal<number>;
  readonly elapsedMs: ReadonlySignal<number>;
  readonly leftMs: ReadonlySignal<number>;
  /** Sets it to its beginning. */
  readonly set: (totalMs: number) => void;
  /** Counts while the page is in view, until it is stopped by what it returns. From there it goes on next time. */
  readonly attend: () => () => void;
}

/** The time of an exercise. It runs only while someone attends to it, so what is put away waits. */
export const createExerciseTimer = (clock: PageClock, onOver: () => void): ExerciseTimer => {
  const totalMs = signal(0);
  const elapsedMs = signal(0);
  return {
    totalMs,
    elapsedMs,
    leftMs: computed(() => totalMs.value - elapsedMs.value),
    set: (total) => {
      totalMs.value = total;
      elapsedMs.value = 0;
    },
    attend: () =>
      countVisible(clock, (ms) => {
        if (elapsedMs.value >= totalMs.value) return;
        elapsedMs.value = Math.min(totalMs.value, elapsedMs.value + ms);
        if (elapsedMs.value >= totalMs.value) onOver();
      }),
  };
};
