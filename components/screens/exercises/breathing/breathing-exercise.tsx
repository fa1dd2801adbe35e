import { useEffect } from 'preact/hooks';
import { type Breathing, createBreathing } from '../../../models/exercise-breathing';
import { Button } from '../../../ui/button';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { LengthChoice, NotWhen, StepActs, StepHeading } from '../step';
import { TimeLeft } from '../time-left';
import './breathing.css';

interface StepProps extends ExerciseProps {
  model: Breathing;
}

const Sit = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.breathing.sit')}</StepHeading>
    <p class="lead">{t('steps.breathing.sitAbout')}</p>
    <div class="stack tight">
      <LengthChoice
        t={t}
        name="breathing"
        minutes={model.minutes.value}
        onMinutes={(minutes) => {
          model.minutes.value = minutes;
        }}
      />
      <p class="small soft">{t(model.minutes.value >= 5 ? 'steps.breathing.long' : 'steps.breathing.short')}</p>
    </div>
    <StepActs>
      <Button variant="main" onClick={model.begin}>
        {t('steps.begin')}
      </Button>
    </StepActs>
    <NotWhen t={t} name="breathing" onOpen={onOpen} />
  </>
);

const lines = ['dot', 'shoulders', 'wander'] as const;
const lineMs = 20_000;
const smallest = 0.42;

/** The dot, and the word in it. Where motion is not wanted it keeps its size, and the seconds are counted. */
const Dot = ({ model, t }: Pick<StepProps, 'model' | 't'>) => {
  const { phase, count, fullness } = model.breath.value;
  const word = t(phase === 'in' ? 'steps.breathing.in' : 'steps.breathing.out');
  return (
    <div class="breath">
      <i class="dot" aria-hidden="true" style={{ '--fullness': smallest + (1 - smallest) * fullness }} />
      <p class="word">
        <span role="status">{word}</span>
        <span class="figures still-only" aria-hidden="true">
          {count}
        </span>
      </p>
    </div>
  );
};

const Follow = ({ t }: Pick<StepProps, 't'>) => (
  <>
    <span class="moving-only">{t('steps.breathing.lines.dot')}</span>
    <span class="still-only">{t('steps.breathing.lines.count')}</span>
  </>
);

const Breathe = ({ model, t }: StepProps) => {
  useEffect(() => model.timer.attend(), [model]);
  const which = lines[Math.min(lines.length - 1, Math.floor(model.timer.elapsedMs.value / lineMs))] ?? 'dot';
  return (
    <>
      <StepHeading>{t('steps.breathing.pace')}</StepHeading>
      <p class="lead">{which === 'dot' ? <Follow t={t} /> : t(`steps.breathing.lines.${which}`)}</p>
      <Dot model={model} t={t} />
      <StepActs>
        <Button variant="quiet" onClick={model.finish}>
          {t('steps.finish')}
        </Button>
        <TimeLeft t={t} timer={model.timer} />
      </StepActs>
    </>
  );
};

const Return = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.breathing.end')}</StepHeading>
    <p class="lead">{t('steps.breathing.endAbout')}</p>
    <StepActs>
      <Button onClick={model.begin}>{t('steps.again')}</Button>
    </StepActs>
  </>
);

const steps = { sit: Sit, breathe: Breathe, return: Return };

/** Paced breathing. */
export const begin = ({ clock }: ExerciseRoom): Sitting => {
  const model = createBreathing(clock);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
