import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { exerciseOf } from '../../../lib/domain/exercises/exercises';
import type { Translate } from '../../../lib/domain/language/translate';
import type { ClueKey } from '../../../lib/domain/notebook/clues';
import type { HourBlock, WaitLength } from '../../../lib/domain/review/helps';

/** In words, what a group of pauses has in common; null for an exercise that has no name here. */
export const whatOf = (t: Translate) => ({
  exercise: (key: ExerciseKey): string | null => {
    const built = exerciseOf(key);
    return built && t('helps.with.exercise', { name: t(`exercises.${built.key}.name`) });
  },
  hours: (key: HourBlock) => t(`helps.with.hours.${key}`),
  clue: (key: ClueKey) => t('helps.with.clue', { name: t(`urge.clue.${key}`) }),
  wait: (key: WaitLength) => t(`helps.with.wait.${key}`),
});
