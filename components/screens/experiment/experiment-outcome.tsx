import type { Experiment } from '../../../lib/domain/experiment/experiment';
import type { Outcome, Progress } from '../../../lib/domain/experiment/experiment-result';
import type { Translate } from '../../../lib/domain/language/translate';
import { DifferenceBand } from './difference-band';

interface ExperimentOutcomeProps {
  t: Translate;
  experiment: Experiment;
  outcome: Outcome;
  arms: Progress['arms'];
}

const ofHundred = (share: number) => Math.round(share * 100);

const endText = (share: number, t: Translate): string => {
  const count = ofHundred(share);
  if (count === 0) return t('experiment.end.none');
  return t(count > 0 ? 'experiment.end.more' : 'experiment.end.fewer', { count: Math.abs(count) });
};

const estimateText = (estimate: number, way: string, t: Translate): string => {
  const count = ofHundred(estimate);
  if (count === 0) return t('experiment.same', { way });
  return t(count > 0 ? 'experiment.more' : 'experiment.fewer', { way, count: Math.abs(count) });
};

const chanceText = (byChance: number, t: Translate): string =>
  byChance < 0.01 ? t('experiment.chanceRare') : t('experiment.chance', { count: ofHundred(byChance) });

const Figures = ({ t, experiment, outcome, arms }: ExperimentOutcomeProps) => (
  <details class="disclosure">
    <summary>{t('experiment.table.open')}</summary>
    <div class="stack">
      <table class="experiment-table">
        <caption class="visually-hidden">{t('experiment.table.open')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('experiment.table.way')}</th>
            <th scope="col">{t('experiment.table.met')}</th>
            <th scope="col">{t('experiment.table.left')}</th>
          </tr>
        </thead>
        <tbody>
          {([0, 1] as const).map((arm) => (
            <tr key={arm}>
              <th scope="row">{t(`experiment.arm.${experiment.style}.${arm}`)}</th>
              <td>{arms[arm].met}</td>
              <td>{arms[arm].left}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">{t('experiment.table.pairs', { count: outcome.pairs })}</p>
      <p class="small soft">{chanceText(outcome.byChance, t)}</p>
    </div>
  </details>
);

/** The difference in words, with how much it may be off, and what it does not say. */
export const ExperimentOutcome = (props: ExperimentOutcomeProps) => {
  const { t, experiment, outcome } = props;
  const { low, high } = outcome.interval;
  const way = t(`experiment.arm.${experiment.style}.1`);
  const [from, to] = [endText(low, t), endText(high, t)];
  const range = from === to ? '' : t('experiment.range', { low: from, high: to });
  return (
    <>
      <h3>{t('experiment.result')}</h3>
      <p>
        {estimateText(outcome.estimate, way, t)} {range}
      </p>
      <DifferenceBand
        t={t}
        estimate={outcome.estimate}
        interval={outcome.interval}
        label={t('experiment.band', { way, estimate: endText(outcome.estimate, t), low: from, high: to })}
      />
      <p>{t(low <= 0 && high >= 0 ? 'experiment.open' : 'experiment.some')}</p>
      <p class="small soft">{t('experiment.caution')}</p>
      <Figures {...props} />
    </>
  );
};
