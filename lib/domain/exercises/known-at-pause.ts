import type { ClueKey } from '../notebook/clues';
import type { Circumstance, Hindrance } from './moment';

/** From so many pauses in one day on, something is asking again and again. */
const repeatedFrom = 3;

interface PauseFacts {
  readonly blocked: boolean;
  /** The page came because the time was used. */
  readonly timeRanOut: boolean;
  /** Pauses that were met today. */
  readonly metToday: number;
  /** The person has written down what matters to them. */
  readonly valuesWritten: boolean;
  /** What the person said was going on. */
  readonly clues: readonly ClueKey[];
}

/** What is known of the moment at a pause: what Ebb sees anyway, and what the person said. */
export const knownAtPause = (facts: PauseFacts): readonly (Circumstance | Hindrance)[] => {
  const { blocked, timeRanOut, metToday, valuesWritten, clues } = facts;
  const held = [
    ['block', blocked],
    ['leaving', timeRanOut],
    ['repeated', metToday >= repeatedFrom],
    ['valuesWritten', valuesWritten],
    ['lonely', clues.includes('lonely')],
    ['low', clues.includes('sad')],
  ] as const;
  return held.flatMap(([known, holds]) => (holds ? [known] : []));
};
