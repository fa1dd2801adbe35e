import { useEffect } from 'preact/hooks';
import type { Translate } from '../../../../lib/domain/language/translate';
import { createDelay, type Delay, delayTasks } from '../../../models/exercise-delay';
import { Button, LinkButton } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { longestLine } from '../answer-fields';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { OtherWay } from '../other-way';
import { Rating } from '../rating';
import { LengthChoice, StepActs, StepHeading } from '../step';
import { TimeLeft } from '../time-left';
import { BlocksBoard } from './blocks-board';
import './delay.css';

interface StepProps extends ExerciseProps {
  model: Delay;
}

const Later = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.delay.later', { count: model.minutes.value })}</StepHeading>
    <p class="lead">{t('steps.delay.laterAbout')}</p>
    <LengthChoice
      t={t}
      name="delay"
      minutes={model.minutes.value}
      onMinutes={(minutes) => {
        model.minutes.value = minutes;
      }}
    />
    <StepActs>
      <Button variant="main" onClick={model.rateBefore}>
        {t('common.next')}
      </Button>
    </StepActs>
    <PutOff model={model} t={t} />
  </>
);

/** Waiting may be the way to keep away from something: then that comes first. */
const PutOff = ({ model, t }: Pick<StepProps, 'model' | 't'>) => (
  <p class="small soft not-when">
    {t('steps.notWhen.avoiding')} <LinkButton onClick={model.lookAtPutOff}>{t('steps.delay.putOffAsk')}</LinkButton>
  </p>
);

const PutOffWhat = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.delay.putOff')}</StepHeading>
    <p class="lead">{t('steps.delay.putOffAbout')}</p>
    <TextField
      label={t('steps.inOneLine')}
      maxLength={longestLine}
      value={model.putOff.value}
      onValue={(text) => {
        model.putOff.value = text;
      }}
    />
    <p class="small soft">{t('steps.notKept')}</p>
    <StepActs>
      <Button variant="main" onClick={model.toFirstStep}>
        {t(model.putOff.value.trim() ? 'common.next' : 'steps.skip')}
      </Button>
      <Button variant="quiet" onClick={model.backToWaiting}>
        {t('common.back')}
      </Button>
    </StepActs>
  </>
);

/** The first step of it, so small that it can be done at once. */
const FirstStep = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.delay.firstStep')}</StepHeading>
    {model.putOff.value.trim() ? <p class="quoted voice-2">{model.putOff.value.trim()}</p> : null}
    <p class="lead">{t('steps.delay.firstStepAbout')}</p>
    <StepActs>
      <Button onClick={model.backToWaiting}>{t('steps.delay.waitAfterAll')}</Button>
    </StepActs>
    <OtherWay t={t} onOpen={onOpen} to="room">
      {t('steps.delay.toRoom')}
    </OtherWay>
  </>
);

interface RateProps {
  t: Translate;
  value: number | null;
  onValue: (value: number) => void;
  onNext: () => void;
}

/** How strong it is. It can be passed over. */
const Rate = ({ t, value, onValue, onNext }: RateProps) => (
  <>
    <StepHeading>{t('steps.howStrong')}</StepHeading>
    <Rating
      t={t}
      label={t('steps.howStrong')}
      ends={[t('steps.notAtAll'), t('steps.veryStrong')]}
      value={value}
      onValue={onValue}
    />
    <StepActs>
      <Button variant="main" onClick={onNext}>
        {t(value === null ? 'steps.skip' : 'common.next')}
      </Button>
    </StepActs>
  </>
);

const Before = ({ model, t }: StepProps) => (
  <Rate
    t={t}
    value={model.before.value}
    onValue={(value) => {
      model.before.value = value;
    }}
    onNext={model.chooseTask}
  />
);

const After = ({ model, t }: StepProps) => (
  <Rate
    t={t}
    value={model.after.value}
    onValue={(value) => {
      model.after.value = value;
    }}
    onNext={model.rated}
  />
);

const Task = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.delay.task')}</StepHeading>
    <p class="lead">{t('steps.delay.taskAbout')}</p>
    <StepActs>
      {delayTasks.map((task) => (
        <Button key={task} variant={task === 'puzzle' ? 'main' : 'plain'} onClick={() => model.begin(task)}>
          {t(`steps.delay.tasks.${task}`)}
        </Button>
      ))}
    </StepActs>
  </>
);

const Elsewhere = ({ model, t }: { model: Delay; t: Translate }) => (
  <p class="lead">{t(model.task.value === 'tidy' ? 'steps.delay.tidyAbout' : 'steps.delay.drawAbout')}</p>
);

const Doing = ({ model, t }: StepProps) => {
  useEffect(() => model.timer.attend(), [model]);
  const playing = model.task.value === 'puzzle';
  return (
    <>
      <StepHeading>{t(`steps.delay.tasks.${model.task.value}`)}</StepHeading>
      {playing ? <p class="soft">{t('steps.delay.puzzleAbout')}</p> : <Elsewhere model={model} t={t} />}
      {playing ? <BlocksBoard model={model} t={t} /> : null}
      <StepActs>
        <Button variant="quiet" onClick={model.finish}>
          {t('steps.finish')}
        </Button>
        <TimeLeft t={t} timer={model.timer} />
      </StepActs>
    </>
  );
};

/** What was said before and after, as it was said: lower is no merit, and higher no fault. */
const Rated = ({ model: { before, after }, t }: Pick<StepProps, 'model' | 't'>) =>
  before.value === null || after.value === null ? null : (
    <p class="lead">{t('steps.delay.rated', { before: before.value, after: after.value })}</p>
  );

const Choose = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.delay.choose')}</StepHeading>
    <Rated model={model} t={t} />
    <p class="soft">{t('steps.delay.chooseAbout')}</p>
    <StepActs>
      <Button onClick={model.again}>{t('steps.again')}</Button>
    </StepActs>
    <PutOff model={model} t={t} />
  </>
);

const steps = {
  later: Later,
  before: Before,
  task: Task,
  doing: Doing,
  after: After,
  choose: Choose,
  putOff: PutOffWhat,
  firstStep: FirstStep,
};

/** Delay and distract. */
export const begin = ({ clock }: ExerciseRoom): Sitting => {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const model = createDelay(clock, seed);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    // Two steps are drawn alike: by their key each is a step of its own, and its heading takes the focus.
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
