/** Longer than any answer takes of a background that has to wake first, on a slow device. */
const patienceMs = 3_000;

/**
 * Tells once where there is no answer in good time, so that a page shows what it can without one: the way out, and help.
 * What comes later is shown in its place.
 *
 * @returns the way to stop waiting
 */
export const whenSilent = (isAnswered: () => boolean, tell: (silence: Error) => void): (() => void) => {
  const timer = setTimeout(() => isAnswered() || tell(new Error('no answer yet')), patienceMs);
  return () => clearTimeout(timer);
};
