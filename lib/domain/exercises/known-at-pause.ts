import type { Circumstance } from './moment';

/** From so many pauses in one day on, something is asking again and again. */
export const repeatedFrom = 3;

interface PauseFacts {
  readonly blocked: boolean;
  /** The page came because the time was used. */
  readonly timeRanOut: boolean;
  /** Pauses that were met today. */
  readonly metToday: number;
  /** The person has written down what matters to them. */
  readonly valuesWritten: boolean;
}

/** What Ebb knows of the moment at a pause, without asking. */
export const knownAtPause = ({ blocked, timeRanOut, metToday, valuesWritten }: PauseFacts): readonly Circumstance[] => {
  const held: Readonly<Partial<Record<Circumstance, boolean>>> = {
    block: blocked,
    leaving: timeRanOut,
    repeated: metToday >= repeatedFrom,
    valuesWritten,
  };
  return (['block', 'leaving', 'repeated', 'valuesWritten'] as const).filter((circumstance) => held[circumstance]);
};
