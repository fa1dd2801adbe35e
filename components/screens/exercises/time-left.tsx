import { formatTimeLeft } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { ExerciseTimer } from '../../models/exercise-timer';

const clockText = (ms: number) => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

interface TimeLeftProps {
  t: Translate;
  timer: ExerciseTimer;
  /** Where motion is not wanted, show a count of the seconds in its place. */
  counting?: boolean;
}

/** What is left, in whole minutes: it changes, and is read out, once a minute. */
export const TimeLeft = ({ t, timer, counting = false }: TimeLeftProps) => (
  <span class="small soft time-left">
    <span role="status">{t('steps.left', { time: formatTimeLeft(timer.leftMs.value, t) })}</span>
    {counting ? (
      <span class="figures still-only" aria-hidden="true">
        {clockText(timer.leftMs.value)}
      </span>
    ) : null}
  </span>
);
