import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Translate } from '../../../lib/domain/language/translate';
import type { ClueKey } from '../../../lib/domain/notebook/clues';
import type { HourBlock, WaitLength } from '../../../lib/domain/review/helps';

/** In words, what a group of pauses has in common. */
export const whatOf = (t: Translate) => ({
  exercise: (key: ExerciseKey) => t('helps.with.exercise', { name: t(`exercises.${key}.name`) }),
  hours: (key: HourBlock) => t(`helps.with.hours.${key}`),
  clue: (key: ClueKey) => t('helps.with.clue', { name: t(`urge.clue.${key}`) }),
  wait: (key: WaitLength) => t(`helps.with.wait.${key}`),
});
