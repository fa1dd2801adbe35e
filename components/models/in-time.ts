/** How long a page holds back what would move it, in ms. Longer would be a page that is not there. */
const longestWaitMs = 400;

/** What was found, or `otherwise` where it was not found in time: what comes later is left out of the page. */
export const inTime = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([
    work.catch(() => otherwise),
    new Promise<T>((resolve) => setTimeout(resolve, longestWaitMs, otherwise)),
  ]);
