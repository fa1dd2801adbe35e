import { batch, type ReadonlySignal, signal } from '@preact/signals';

/** An exercise that someone has begun. */
interface Sitting {
  readonly ended: ReadonlySignal<boolean>;
}

/**
 * The exercise in front, and those that were put away before their end: each is found again as it was left, for as long
 * as the page is open. What was begun before a lock closes stays behind it, out of sight, until it opens.
 */
export interface ExerciseDesk<K extends string, S extends Sitting> {
  /** What was asked for. */
  readonly open: ReadonlySignal<K | null>;
  /** The same once it is there. */
  readonly sitting: ReadonlySignal<S | null>;
  /** What was asked for lies behind the lock. */
  readonly covered: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<unknown>;
  readonly show: (key: K) => Promise<void>;
  /** Begins what is covered once more; what lies behind the lock stays there. */
  readonly anew: () => Promise<void>;
  readonly close: () => void;
  /** The lock closes, or opens. */
  readonly lock: (closed: boolean) => void;
}

export const createExerciseDesk = <K extends string, S extends Sitting>(
  load: (key: K) => Promise<S>,
): ExerciseDesk<K, S> => {
  const open = signal<K | null>(null);
  const sitting = signal<S | null>(null);
  const covered = signal(false);
  const error = signal<unknown>(null);
  const begun = new Map<K, S>();
  const behind = new Map<K, S>();
  let closed = false;

  /** Brings out what lay behind the lock, but for what was begun once more meanwhile and has not ended. */
  const bringOut = () => {
    if (closed) return;
    for (const [key, kept] of behind) {
      if (begun.has(key)) continue;
      begun.set(key, kept);
      behind.delete(key);
    }
  };
  const place = (key: K | null) => {
    const left = open.peek();
    if (left && sitting.peek()?.ended.peek()) begun.delete(left);
    bringOut();
    batch(() => {
      open.value = key;
      sitting.value = (key && begun.get(key)) ?? null;
      covered.value = key !== null && !begun.has(key) && behind.has(key);
      error.value = null;
    });
  };
  const begin = async (key: K) => {
    try {
      const loaded = await load(key);
      if (!begun.has(key)) begun.set(key, loaded);
      if (open.peek() === key && !covered.peek()) sitting.value = begun.get(key) ?? null;
    } catch (reason) {
      if (open.peek() === key) error.value = reason;
    }
  };
  return {
    open,
    sitting,
    covered,
    error,
    show: async (key) => {
      if (open.peek() === key && error.peek() === null) return;
      place(key);
      if (!sitting.peek() && !covered.peek()) await begin(key);
    },
    anew: async () => {
      const key = open.peek();
      if (key === null || !covered.peek()) return;
      covered.value = false;
      await begin(key);
    },
    close: () => place(null),
    lock: (isClosed) => {
      if (closed === isClosed) return;
      closed = isClosed;
      const key = open.peek();
      if (closed) {
        for (const [each, kept] of begun) if (!behind.has(each)) behind.set(each, kept);
        begun.clear();
        sitting.value = null;
      }
      // What was begun behind the lock goes on where it is, also at its end.
      if (closed || covered.peek()) place(key);
      else bringOut();
    },
  };
};
