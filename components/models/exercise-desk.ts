import { batch, type ReadonlySignal, signal } from '@preact/signals';

/** An exercise that someone has begun. */
interface Sitting {
  readonly ended: ReadonlySignal<boolean>;
}

/**
 * The exercise in front, and those that were put away before their end: each is found again as it was left, for as long
 * as the page is open.
 */
export interface ExerciseDesk<K extends string, S extends Sitting> {
  /** What was asked for. */
  readonly open: ReadonlySignal<K | null>;
  /** The same once it is there. */
  readonly sitting: ReadonlySignal<S | null>;
  readonly error: ReadonlySignal<unknown>;
  readonly show: (key: K) => Promise<void>;
  readonly close: () => void;
}

export const createExerciseDesk = <K extends string, S extends Sitting>(
  load: (key: K) => Promise<S>,
): ExerciseDesk<K, S> => {
  const open = signal<K | null>(null);
  const sitting = signal<S | null>(null);
  const error = signal<unknown>(null);
  const begun = new Map<K, S>();

  const place = (key: K | null) => {
    const left = open.peek();
    if (left && sitting.peek()?.ended.peek()) begun.delete(left);
    batch(() => {
      open.value = key;
      sitting.value = (key && begun.get(key)) ?? null;
      error.value = null;
    });
  };
  const show = async (key: K) => {
    if (open.peek() === key && error.peek() === null) return;
    place(key);
    if (sitting.peek()) return;
    try {
      const loaded = await load(key);
      if (!begun.has(key)) begun.set(key, loaded);
      if (open.peek() === key) sitting.value = begun.get(key) ?? null;
    } catch (reason) {
      if (open.peek() === key) error.value = reason;
    }
  };
  return { open, sitting, error, show, close: () => place(null) };
};
