/** How fast a slow walk is, and how fast a sentence is read that is not to be hurried past. */
export const stepMs = 2_000;
export const wordMs = 800;

/** A slow walk through two rooms. It is a pace to walk along with, and nothing to reach. */
export const slowSteps = 30;

/** How many of `count` have come after so long, the first at once; one each `everyMs`. */
export const comeSoFar = (elapsedMs: number, everyMs: number, count: number): number =>
  Math.min(count, Math.max(0, Math.floor(elapsedMs / everyMs)) + 1);
