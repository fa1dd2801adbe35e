import { createLeaveWell, type LeaveWell } from '../../../models/exercise-leave-well';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import type { ExerciseProps, Sitting } from '../exercise';
import { WordsStep } from '../line-step';
import { NextStep, StepActs, StepHeading } from '../step';
import './leave-well.css';

interface StepProps extends ExerciseProps {
  model: LeaveWell;
}

const longestNote = 90;

const Close = ({ model, t }: StepProps) => (
  <WordsStep t={t} place={model} heading={t('steps.leaveWell.close')} about={t('steps.leaveWell.closeAbout')} />
);

const Done = ({ model, t }: StepProps) => (
  <WordsStep t={t} place={model} heading={t('steps.leaveWell.done')} about={t('steps.leaveWell.doneAbout')} />
);

/** The note is written where it will stand. */
const Note = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.leaveWell.note')}</StepHeading>
    <p class="lead">{t('steps.leaveWell.noteAbout')}</p>
    <Field label={t('steps.leaveWell.onTheNote')}>
      {(control) => (
        <textarea
          class="input sticky-note voice-2"
          rows={3}
          maxLength={longestNote}
          {...control}
          value={model.note.value}
          onInput={(event) => {
            model.note.value = event.currentTarget.value;
          }}
        />
      )}
    </Field>
    <NextStep
      t={t}
      step={model.step.value}
      count={model.count}
      empty={model.note.value.trim() === ''}
      onNext={model.next}
    />
  </>
);

const Go = ({ model, t }: StepProps) => {
  const note = model.note.value.trim();
  return (
    <>
      <StepHeading>{t('steps.leaveWell.go')}</StepHeading>
      {note ? <p class="sticky-note done voice-2">{note}</p> : null}
      <p class="soft">{note ? `${t('steps.leaveWell.paper')} ${t('steps.notKept')}` : t('steps.leaveWell.noNote')}</p>
      <StepActs>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = { close: Close, done: Done, note: Note, go: Go };

/** Leave well: half a minute on the way out. */
export const begin = (): Sitting => {
  const model = createLeaveWell();
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
