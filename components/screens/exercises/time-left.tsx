import { formatTimeLeft } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { ExerciseTimer } from '../../models/exercise-timer';

const clockText = (ms: number) => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** What is left, in whole minutes: it changes, and is read out, once a minute. Where motion is not wanted, a count. */
export const TimeLeft = ({ t, timer }: { t: Translate; timer: ExerciseTimer }) => (
  <span class="small soft time-left">
    <span role="status">{t('exercises.left', { time: formatTimeLeft(timer.leftMs.value, t) })}</span>
    <span class="figures still-only" aria-hidden="true">
      {clockText(timer.leftMs.value)}
    </span>
  </span>
);
