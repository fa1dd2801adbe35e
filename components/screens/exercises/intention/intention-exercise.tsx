import type { Translate } from '../../../../lib/domain/language/translate';
import { answerText } from '../../../models/exercise-answer';
import { createIntention, type Intention, wantedMore } from '../../../models/exercise-intention';
import { Button } from '../../../ui/button';
import { AnswerFields } from '../answer-fields';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepNew } from '../keep-written';
import { LineStep } from '../line-step';
import { NextStep, StepActs, StepHeading } from '../step';
import './intention.css';

interface StepProps extends ExerciseProps {
  model: Intention;
}

const moreText = ({ more }: Intention, t: Translate) =>
  answerText(more, (ready) => t(`steps.intention.mores.${ready}`));

/** The line of the day as far as it goes. It grows with each step. */
const LineSoFar = ({ model, t }: Pick<StepProps, 'model' | 't'>) => {
  const more = moreText(model, t);
  const act = model.act.value.trim();
  const kind = model.kind.value.trim();
  return more || act || kind ? (
    <div class="quoted voice-2 line-so-far">
      {more ? <p>{t('steps.intention.moreOf', { more })}</p> : null}
      {act ? <p>{act}</p> : null}
      {kind ? <p>{t('steps.intention.toMyself', { kind })}</p> : null}
    </div>
  ) : null;
};

const More = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.intention.more')}</StepHeading>
    <AnswerFields
      t={t}
      label={t('steps.intention.more')}
      ready={wantedMore}
      readyText={(ready) => t(`steps.intention.mores.${ready}`)}
      answer={model.more}
    />
    <NextStep t={t} step={model.step.value} count={model.count} empty={model.more.empty.value} onNext={model.next} />
  </>
);

const Act = ({ model, t }: StepProps) => (
  <LineStep
    t={t}
    place={model}
    heading={t('steps.intention.act')}
    about={t('steps.intention.actAbout')}
    label={t('steps.intention.iWill')}
    line={model.act}
  />
);

const Kind = ({ model, t }: StepProps) => (
  <LineStep
    t={t}
    place={model}
    heading={t('steps.intention.kind')}
    about={t('steps.intention.kindAbout')}
    label={t('steps.inOneLine')}
    line={model.kind}
  />
);

const End = ({ model, t }: StepProps) => {
  const more = moreText(model, t);
  const [act, kind] = [model.act.value.trim(), model.kind.value.trim()];
  const said = more !== '' || act !== '' || kind !== '';
  return (
    <>
      <StepHeading>{t(said ? 'steps.intention.end' : 'steps.intention.open')}</StepHeading>
      <LineSoFar model={model} t={t} />
      <p class="soft">{t('steps.intention.endAbout')}</p>
      {said ? <KeepNew t={t} keeping={model.keeping} body={{ more, act, kind }} /> : null}
      <StepActs>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = { more: More, act: Act, kind: Kind, end: End };

/** A line for the day. */
export const begin = ({ notebook }: ExerciseRoom): Sitting => {
  const model = createIntention(notebook);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return (
      <>
        <Step key={model.stage.value} {...props} model={model} />
        {model.ended.value ? null : <LineSoFar model={model} t={props.t} />}
      </>
    );
  };
  return { Screen, ended: model.ended };
};
