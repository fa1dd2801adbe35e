import type { Ports } from './ports';

/**
 * Waits for the work, but no longer than so many milliseconds, and says whether it is done by then. What fails in that time
 * rejects; what fails later is for the work itself to tell of.
 */
export const doneWithin = (setTimer: Ports['setTimer'], ms: number, work: Promise<unknown>): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const stopTimer = setTimer(() => resolve(false), ms);
    work.then(() => resolve(true), reject).finally(stopTimer);
  });
