/** Does work after all that was asked for before it, and resolves with what it gives. */
export type InTurn = <T>(work: () => T | Promise<T>) => Promise<T>;

/** One thing after the other, in the order in which it was asked for. What fails holds up nothing behind it. */
export const createTurns = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
};
