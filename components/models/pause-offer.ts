import type { PauseView } from '../../lib/app/protocol/views';
import type { ExerciseKey } from '../../lib/domain/exercises/exercise-keys';
import { type Exercise, exercises } from '../../lib/domain/exercises/exercises';
import { knownAtPause } from '../../lib/domain/exercises/known-at-pause';
import { nothingTold, type RuledOut } from '../../lib/domain/exercises/moment';
import { offer } from '../../lib/domain/exercises/offer';
import { toldByClues } from '../../lib/domain/exercises/told-by-clues';
import type { ClueKey } from '../../lib/domain/notebook/clues';

export { readRuledOut } from './told-now';

interface ToldAtPause {
  readonly view: PauseView;
  readonly valuesWritten: boolean;
  /** How strong the urge is, 0 to 10, and what was going on, as far as the person said. */
  readonly urge: number | null;
  readonly clues: readonly ClueKey[];
}

export type OfferAtPause = (told: ToldAtPause, nameOf: (key: ExerciseKey) => string) => readonly Exercise[];

/**
 * What is offered at a pause.
 *
 * @param ruledOut null where it could not be read
 */
export const offerAtPause = (ruledOut: RuledOut | null): OfferAtPause => {
  const { known, unknown } = ruledOut ?? nothingTold;
  return ({ view: { now, helped, timeRanOut, metToday }, valuesWritten, urge, clues }, nameOf) => {
    const seen = knownAtPause({ timeRanOut, metToday, valuesWritten });
    const moment = {
      place: 'pause',
      hour: new Date(now).getHours(),
      urge,
      minutesSince: null,
      known: [...seen, ...toldByClues(clues), ...known],
      unknown,
    } as const;
    return offer(moment, { library: exercises, helped, nameOf });
  };
};
