import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** How long "Saved" stays in view. */
const shownMs = 4_000;

export interface Act {
  readonly busy: ReadonlySignal<boolean>;
  /** The last run went well, and not long ago. */
  readonly done: ReadonlySignal<boolean>;
  /** Why the last run failed; null where it did not. */
  readonly error: ReadonlySignal<unknown>;
  /** True where the work went well. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

/** Something that the person does and waits for: whether it runs, went well, or why not. */
export const useAct = (): Act => {
  const running = useSignal(0);
  const done = useSignal(false);
  const error = useSignal<unknown>(null);
  const busy = useComputed(() => running.value > 0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const run = async (work: () => Promise<unknown>) => {
    clearTimeout(timer.current);
    running.value += 1;
    done.value = false;
    error.value = null;
    try {
      await work();
      done.value = true;
      timer.current = setTimeout(() => {
        done.value = false;
      }, shownMs);
      return true;
    } catch (reason) {
      error.value = reason;
      return false;
    } finally {
      running.value -= 1;
    }
  };
  return { busy, done, error, run };
};
