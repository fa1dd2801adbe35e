import type { Circumstance } from './moment';

/** From so many pauses in one day on, something is asking again and again. */
const repeatedFrom = 3;

interface PauseFacts {
  /** The page came because the time was used. */
  readonly timeRanOut: boolean;
  /** Pauses that were met today. */
  readonly metToday: number;
  /** The person has written down what matters to them. */
  readonly valuesWritten: boolean;
}

/** What Ebb sees of the moment at a pause. */
export const knownAtPause = ({ timeRanOut, metToday, valuesWritten }: PauseFacts): readonly Circumstance[] => {
  const held = [
    ['leaving', timeRanOut],
    ['repeated', metToday >= repeatedFrom],
    ['valuesWritten', valuesWritten],
  ] as const;
  return held.flatMap(([known, holds]) => (holds ? [known] : []));
};
