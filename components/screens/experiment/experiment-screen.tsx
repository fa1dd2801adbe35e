import { useEffect, useMemo } from 'preact/hooks';
import type { PausesView } from '../../../lib/app/protocol/views';
import type { Experiment } from '../../../lib/domain/experiment/experiment';
import { resultOf } from '../../../lib/domain/experiment/experiment-result';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { PausesModel } from '../../models/pauses';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Sheet } from '../../ui/sheet';
import { focusHeading } from '../options/focus-heading';
import { ExperimentForm } from './experiment-form';
import { ExperimentOutcome } from './experiment-outcome';
import { ExperimentProgress } from './experiment-progress';
import type { ExperimentProps } from './experiment-route';
import './experiment.css';

interface PartProps {
  t: Translate;
  model: PausesModel;
}

const questionIn = (entries: readonly Entry[]): string | null => {
  const last = entries.at(-1);
  return last?.kind === 'experiment' && 'question' in last.body ? last.body.question : null;
};

/** What was asked, and what is compared for it. */
const Asked = ({ t, model, experiment }: PartProps & { experiment: Experiment }) => {
  const question = questionIn(model.entries.value);
  const { style } = experiment;
  const [one, other] = [t(`experiment.arm.${style}.0`), t(`experiment.arm.${style}.1`)];
  return (
    <>
      {question ? (
        <p class="quoted">
          <span class="visually-hidden">{t('experiment.yourQuestion')}: </span>
          {question}
        </p>
      ) : null}
      <p>{t('experiment.compared', { one, other })}</p>
    </>
  );
};

const Running = ({ t, model, view, experiment }: PartProps & { view: PausesView; experiment: Experiment }) => {
  const result = useMemo(() => resultOf(experiment, view.pauses, view.today), [experiment, view]);
  const stop = async () => {
    if (await model.stop()) focusHeading();
  };
  return (
    <Sheet heading={t('experiment.running')}>
      <Asked t={t} model={model} experiment={experiment} />
      {result.outcome ? (
        <ExperimentOutcome t={t} experiment={experiment} outcome={result.outcome} arms={result.progress.arms} />
      ) : (
        <ExperimentProgress t={t} experiment={experiment} today={view.today} progress={result.progress} />
      )}
      <div class="row">
        <Button onClick={() => void stop()}>{t('experiment.stop')}</Button>
        <span class="small soft">{t('experiment.stopAbout')}</span>
      </div>
    </Sheet>
  );
};

const Ended = ({ t, model, view, experiment }: PartProps & { view: PausesView; experiment: Experiment }) => {
  const { progress, outcome } = useMemo(() => resultOf(experiment, view.pauses, view.today), [experiment, view]);
  return (
    <Sheet heading={t('experiment.ended')}>
      <Asked t={t} model={model} experiment={experiment} />
      {outcome ? (
        <ExperimentOutcome t={t} experiment={experiment} outcome={outcome} arms={progress.arms} />
      ) : (
        <p>{t('experiment.tooEarly')}</p>
      )}
    </Sheet>
  );
};

const Body = ({ t, model }: PartProps) => {
  const view = model.view.value;
  if (!view) return model.problem.value === null ? <Loading t={t} /> : null;
  if (view.private) return <p>{t('experiment.private')}</p>;
  const { experiment } = view;
  if (experiment && experiment.ended === null) {
    return <Running t={t} model={model} view={view} experiment={experiment} />;
  }
  return (
    <>
      {experiment ? <Ended t={t} model={model} view={view} experiment={experiment} /> : null}
      <ExperimentForm t={t} model={model} again={experiment !== null} />
    </>
  );
};

/** An experiment on one's own pauses: opt-in, stopped by one click, and with a result that is no verdict. */
export const ExperimentScreen = ({ t, client, notebook }: ExperimentProps) => {
  const model = useMemo(() => new PausesModel(client, notebook, 'experiment'), [client, notebook]);
  useEffect(() => () => model[Symbol.dispose](), [model]);
  const problem = model.problem.value;
  return (
    <>
      <header class="stack tight">
        <h1 class="voice-2" tabIndex={-1}>
          {t('experiment.heading')}
        </h1>
        <p class="soft">{t('experiment.about')}</p>
      </header>
      {problem === null ? null : <ProblemNotice t={t} problem={problem} onAgain={() => void model.load()} />}
      <Body t={t} model={model} />
      {model.view.value || problem !== null ? (
        <p>
          <a href="#week/helps">{t('experiment.helps')}</a>
        </p>
      ) : null}
    </>
  );
};
