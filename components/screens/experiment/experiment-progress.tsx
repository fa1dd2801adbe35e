import type { Experiment } from '../../../lib/domain/experiment/experiment';
import { leastDays, leastPauses, type Progress } from '../../../lib/domain/experiment/experiment-result';
import type { Translate } from '../../../lib/domain/language/translate';

interface ExperimentProgressProps {
  t: Translate;
  experiment: Experiment;
  /** The person's day, `YYYY-MM-DD`. */
  today: string;
  progress: Progress;
}

const capital = (text: string, locale: string) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);

/** How far it has come, without a word of where it tends. */
export const ExperimentProgress = ({ t, experiment, today, progress }: ExperimentProgressProps) => {
  if (today < experiment.first) return <p>{t('experiment.begins')}</p>;
  const arms = [0, 1] as const;
  return (
    <>
      <p class="strong">{t('experiment.day', { day: progress.days + 1, least: leastDays })}</p>
      <ul class="stack tight">
        {arms.map((arm) => (
          <li key={arm}>
            {t('experiment.pauses', {
              way: capital(t(`experiment.arm.${experiment.style}.${arm}`), t.locale),
              count: progress.arms[arm].met,
              least: leastPauses,
            })}
          </li>
        ))}
      </ul>
      <p class="small soft">{t(progress.days < leastDays ? 'experiment.wait' : 'experiment.few')}</p>
    </>
  );
};
