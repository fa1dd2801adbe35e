import type { Translate } from '../../../../lib/domain/language/translate';
import { createRoom, type Room, roomTasks } from '../../../models/exercise-room';
import { Button } from '../../../ui/button';
import { ChipChoices } from '../../../ui/choices';
import { TextField } from '../../../ui/field';
import type { ExerciseProps, Sitting } from '../exercise';
import { NextStep, NotWhen, StepActs, StepHeading } from '../step';

interface StepProps extends ExerciseProps {
  model: Room;
}

const longestTask = 80;

const Next = ({ model, t }: Pick<StepProps, 'model' | 't'>) => (
  <NextStep t={t} step={model.step.value} count={model.count} onNext={model.next} />
);

const Stand = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.room.stand')}</StepHeading>
    <p class="lead">{t('steps.room.standAbout')}</p>
    <Next model={model} t={t} />
    <NotWhen t={t} name="room" onOpen={onOpen} />
  </>
);

const Move = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.room.move')}</StepHeading>
    <p class="lead">{t('steps.room.moveAbout')}</p>
    <Next model={model} t={t} />
  </>
);

const Task = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.room.task')}</StepHeading>
    <ChipChoices
      label={t('steps.room.task')}
      labelHidden
      choices={roomTasks.map((task) => ({ value: task, label: t(`steps.room.tasks.${task}`) }))}
      value={model.task.value}
      onValue={model.pick}
    />
    <TextField
      label={t('steps.room.ownTask')}
      maxLength={longestTask}
      value={model.ownTask.value}
      onValue={model.write}
    />
    <Next model={model} t={t} />
  </>
);

const taskText = (model: Room, t: Translate) => {
  const own = model.ownTask.value.trim();
  return own || (model.task.value ? t(`steps.room.tasks.${model.task.value}`) : null);
};

const Go = ({ model, t }: StepProps) => {
  const task = taskText(model, t);
  return (
    <>
      <StepHeading>{t('steps.room.go')}</StepHeading>
      {task ? <p class="quoted voice-2">{task}</p> : null}
      <p class="soft">{t('steps.room.goAbout')}</p>
      <StepActs>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = { stand: Stand, move: Move, task: Task, go: Go };

/** Change the room: the steps lead away from the screen, so the last one is to leave it. */
export const begin = (): Sitting => {
  const model = createRoom();
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
