import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { countVisible, type PageClock, tickMs } from './visible-time';

export interface ExerciseTimer {
  readonly totalMs: ReadonlySignal<number>;
  readonly elapsedMs: ReadonlySignal<number>;
  readonly leftMs: ReadonlySignal<number>;
  /** Sets it to its beginning. `away`: for what is done off the screen, all time from now on counts. */
  readonly set: (totalMs: number, away?: boolean) => void;
  /**
   * Counts while the page is in view, until it is stopped by what it returns. From there it goes on next time; what is done
   * away from the screen goes on meanwhile.
   */
  readonly attend: () => () => void;
}

/** The time of an exercise. It runs only while someone attends to it, so what is put away waits; but for what is done away. */
export const createExerciseTimer = (clock: PageClock, onOver: () => void): ExerciseTimer => {
  const totalMs = signal(0);
  const elapsedMs = signal(0);
  /** Until when what is done away from the screen is counted (epoch ms); null for what is done on it. */
  let countedTo: number | null = null;
  const count = (ms: number) => {
    if (elapsedMs.value >= totalMs.value) return;
    elapsedMs.value = Math.min(totalMs.value, elapsedMs.value + ms);
    if (elapsedMs.value >= totalMs.value) onOver();
  };
  const catchUp = () => {
    const now = clock.wall();
    const passed = Math.max(0, now - (countedTo ?? now));
    countedTo = now;
    count(passed);
  };
  return {
    totalMs,
    elapsedMs,
    leftMs: computed(() => totalMs.value - elapsedMs.value),
    set: (total, away = false) => {
      countedTo = away ? clock.wall() : null;
      totalMs.value = total;
      elapsedMs.value = 0;
    },
    attend: () => {
      if (countedTo === null) return countVisible(clock, count);
      catchUp();
      const ticker = setInterval(catchUp, tickMs);
      return () => clearInterval(ticker);
    },
  };
};
