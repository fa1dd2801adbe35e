import type { Signal } from '@preact/signals';
import { createEndings, type Endings } from '../../../models/exercise-endings';
import { Button } from '../../../ui/button';
import { TextAreaField, TextField } from '../../../ui/field';
import type { ExerciseProps, Sitting } from '../exercise';
import { NextStep, NotWhen, StepActs, StepHeading } from '../step';

interface StepProps extends ExerciseProps {
  model: Endings;
}

const longestLine = 80;
const longestDetail = 400;

/** One line, and no more: it is said, and not dwelt on. */
const Line = ({ t, model, which }: Omit<StepProps, 'onOpen'> & { which: 'goOn' | 'leave' }) => {
  const line: Signal<string> = model[which];
  return (
    <>
      <StepHeading>{t(`steps.endings.${which}`)}</StepHeading>
      <p class="lead">{t(`steps.endings.${which}About`)}</p>
      <TextField
        label={t('steps.endings.oneLine')}
        maxLength={longestLine}
        value={line.value}
        onValue={(text) => {
          line.value = text;
        }}
      />
      <NextStep
        t={t}
        step={model.step.value}
        count={model.count}
        empty={line.value.trim() === ''}
        onNext={model.next}
      />
    </>
  );
};

const GoOn = ({ model, t, onOpen }: StepProps) => (
  <>
    <Line t={t} model={model} which="goOn" />
    <NotWhen t={t} name="endings" onOpen={onOpen} />
  </>
);

const Leave = ({ model, t }: StepProps) => <Line t={t} model={model} which="leave" />;

const Detail = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.endings.detail')}</StepHeading>
    <p class="lead">{t('steps.endings.detailAbout')}</p>
    <TextAreaField
      label={t('steps.endings.ownWords')}
      rows={4}
      maxLength={longestDetail}
      value={model.detail.value}
      onValue={(text) => {
        model.detail.value = text;
      }}
    />
    <NextStep
      t={t}
      step={model.step.value}
      count={model.count}
      empty={model.detail.value.trim() === ''}
      onNext={model.next}
    />
  </>
);

/** Only the ending that is wanted comes back, in the person's own words. */
const Choose = ({ model, t }: StepProps) => {
  const words = [model.leave.value, model.detail.value].map((text) => text.trim()).filter(Boolean);
  return (
    <>
      <StepHeading>{t('steps.endings.choose')}</StepHeading>
      {words.map((text) => (
        <p key={text} class="quoted voice-2 own-ending">
          {text}
        </p>
      ))}
      <p class="soft">{t('steps.endings.chooseAbout')}</p>
      <StepActs>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = { goOn: GoOn, leave: Leave, detail: Detail, choose: Choose };

/** Both endings: the one is a line, the other is made vivid. */
export const begin = (): Sitting => {
  const model = createEndings();
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
