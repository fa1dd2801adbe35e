/**
 * A long work in steps of a few milliseconds each. Whoever does it gives way in between: the same background has to answer
 * for every page that is opened meanwhile.
 */
export type InSteps<T> = Generator<void, T>;

/** How many names one step may take. */
export const namesPerStep = 1 << 14;

export const allAtOnce = <T>(work: InSteps<T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** Calls `between` after each step, and waits for it; what it throws ends the work. */
export const stepByStep = async <T>(work: InSteps<T>, between: () => void | Promise<void>): Promise<T> => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await between();
  }
};

/** Calls `work` with one stretch after the other of so many names. */
export const inStretches = function* (
  size: number,
  work: (from: number, to: number) => void,
  perStep: number = namesPerStep,
): InSteps<void> {
  for (let from = 0; from < size; from += perStep) {
    work(from, Math.min(size, from + perStep));
    yield;
  }
};
