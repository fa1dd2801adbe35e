import { answerText } from '../../../models/exercise-answer';
import { createKindness, type Kindness, kindNexts } from '../../../models/exercise-kindness';
import { Button } from '../../../ui/button';
import { AnswerFields } from '../answer-fields';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepNew } from '../keep-written';
import { LineStep, WordsStep } from '../line-step';
import { NextStep, NotWhen, StepActs, StepHeading } from '../step';

interface StepProps extends ExerciseProps {
  model: Kindness;
}

const Hard = ({ model, t, onOpen }: StepProps) => (
  <>
    <WordsStep t={t} place={model} heading={t('steps.kindness.hard')} about={t('steps.kindness.hardAbout')} />
    <NotWhen t={t} name="kindness" onOpen={onOpen} />
  </>
);

const Many = ({ model, t }: StepProps) => (
  <WordsStep t={t} place={model} heading={t('steps.kindness.many')} about={t('steps.kindness.manyAbout')} />
);

const Friend = ({ model, t }: StepProps) => (
  <LineStep
    t={t}
    place={model}
    heading={t('steps.kindness.friend')}
    about={t('steps.kindness.friendAbout')}
    label={t('steps.inOneLine')}
    line={model.friend}
  />
);

const Next = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.kindness.next')}</StepHeading>
    <AnswerFields
      t={t}
      label={t('steps.kindness.next')}
      ready={kindNexts}
      readyText={(next) => t(`steps.kindness.nexts.${next}`)}
      answer={model.nextStep}
    />
    <NextStep
      t={t}
      step={model.step.value}
      count={model.count}
      empty={model.nextStep.empty.value}
      onNext={model.next}
    />
  </>
);

/** The line comes back, and now it is said to the person. */
const End = ({ model, t }: StepProps) => {
  const friend = model.friend.value.trim();
  const next = answerText(model.nextStep, (ready) => t(`steps.kindness.nexts.${ready}`));
  return (
    <>
      <StepHeading>{t(friend ? 'steps.kindness.toYou' : 'steps.kindness.end')}</StepHeading>
      {friend ? <p class="quoted voice-2">{friend}</p> : null}
      {next ? <p class="lead">{t('steps.kindness.then', { next })}</p> : null}
      <p class="soft">{t('steps.kindness.endAbout')}</p>
      {friend || next ? <KeepNew t={t} keeping={model.keeping} body={{ friend, next }} /> : null}
      <StepActs>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = { hard: Hard, many: Many, friend: Friend, next: Next, end: End };

/** A self-compassion break. */
export const begin = ({ notebook }: ExerciseRoom): Sitting => {
  const model = createKindness(notebook);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
