import { createStop, type Observed, type Stop } from '../../../models/exercise-stop';
import { Button } from '../../../ui/button';
import type { ExerciseProps, Sitting } from '../exercise';
import { OtherWay } from '../other-way';
import { StepActs, StepHeading } from '../step';
import './stop.css';

interface StepProps extends ExerciseProps {
  model: Stop;
}

/** The words so far; the one that is on is the heading. */
const Said = ({ model, t }: Pick<StepProps, 'model' | 't'>) => (
  <ol class="stop-said voice-2">
    {model.said.value.map((word) => (
      <li key={word}>{t(`steps.stop.words.${word}`)}</li>
    ))}
  </ol>
);

/** One breath, drawn. Nothing waits for it. */
const OneBreath = () => (
  <div class="one-breath" aria-hidden="true">
    <i />
  </div>
);

const Word = ({ model, t }: StepProps) => {
  const breath = model.word.value === 'breathe';
  return (
    <>
      <StepHeading>{t(`steps.stop.words.${model.word.value}`)}</StepHeading>
      <p class="lead">{t(breath ? 'steps.stop.breatheAbout' : 'steps.stop.stopAbout')}</p>
      {breath ? <OneBreath /> : null}
      <StepActs>
        <Button variant="main" onClick={model.next}>
          {t('common.next')}
        </Button>
      </StepActs>
    </>
  );
};

interface ObserveProps extends StepProps {
  what: Observed;
  index: number;
  count: number;
}

const Observe = ({ model, t, what, index, count }: ObserveProps) => (
  <>
    <StepHeading>{t(`steps.stop.observe.${what}`)}</StepHeading>
    <p class="lead">{t(`steps.stop.observe.${what}About`)}</p>
    <StepActs>
      <Button variant="main" onClick={model.next}>
        {t('steps.stop.noticed')}
      </Button>
      <Button variant="quiet" onClick={model.next}>
        {t('steps.skip')}
      </Button>
      <span class="small soft figures">{t('steps.step', { step: index + 1, count })}</span>
    </StepActs>
  </>
);

const Proceed = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.stop.words.proceed')}</StepHeading>
    <p class="lead">{t('steps.stop.proceedAbout')}</p>
    <div class="stack tight">
      <OtherWay t={t} onOpen={onOpen} to="unhook">
        {t('steps.stop.toThought')}
      </OtherWay>
      <OtherWay t={t} onOpen={onOpen} to="halt">
        {t('steps.stop.toNeed')}
      </OtherWay>
    </div>
    <StepActs>
      <Button onClick={model.begin}>{t('steps.again')}</Button>
    </StepActs>
  </>
);

const Current = (props: StepProps) => {
  const observing = props.model.observing.value;
  if (observing) return <Observe {...props} {...observing} />;
  return props.model.ended.value ? <Proceed {...props} /> : <Word {...props} />;
};

/** STOP: the words pile up, and each stays. */
export const begin = (): Sitting => {
  const model = createStop();
  const Screen = (props: ExerciseProps) => (
    <>
      <Said model={model} t={props.t} />
      <Current key={model.stage.value} {...props} model={model} />
    </>
  );
  return { Screen, ended: model.ended };
};
