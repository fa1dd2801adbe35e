import { useEffect } from 'preact/hooks';
import { slowSteps } from '../../../../lib/domain/exercises/slow-pace';
import { createReset, type Reset } from '../../../models/exercise-reset';
import { Button } from '../../../ui/button';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { FoundRings } from '../found-rings';
import { OtherWay } from '../other-way';
import { NotWhen, StepActs, StepHeading } from '../step';
import './reset.css';

interface StepProps extends ExerciseProps {
  model: Reset;
}

const Choose = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.reset.stand')}</StepHeading>
    <p class="lead">{t('steps.reset.standAbout')}</p>
    <StepActs>
      <Button variant="main" onClick={model.water}>
        {t('steps.reset.water')}
      </Button>
      <Button onClick={model.walk}>{t('steps.reset.walk')}</Button>
      <Button variant="quiet" onClick={model.look}>
        {t('steps.skip')}
      </Button>
    </StepActs>
    <NotWhen t={t} name="reset" onOpen={onOpen} />
  </>
);

const Water = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.reset.waterHere')}</StepHeading>
    <p class="lead">{t('steps.reset.waterAbout')}</p>
    <StepActs>
      <Button variant="main" onClick={model.look}>
        {t('common.next')}
      </Button>
    </StepActs>
  </>
);

/** Two rows of footprints that go up the path, left and right. */
const Path = ({ walked }: { walked: number }) => (
  <ol class="footprints" aria-hidden="true">
    {Array.from({ length: slowSteps }, (_, index) => (
      <li key={index} class={index < walked ? 'full' : undefined} />
    ))}
  </ol>
);

const Walk = ({ model, t }: StepProps) => {
  useEffect(() => model.timer.attend(), [model]);
  const walked = model.walked.value;
  return (
    <>
      <StepHeading>{t('steps.reset.walkHere')}</StepHeading>
      <p class="lead">{t('steps.reset.walkAbout')}</p>
      <p class="walked voice figures" aria-hidden="true">
        {new Intl.NumberFormat(t.locale).format(walked)}
      </p>
      <Path walked={walked} />
      <StepActs>
        <Button variant="main" onClick={model.look}>
          {t('steps.reset.there')}
        </Button>
      </StepActs>
    </>
  );
};

/** One button finds, and then goes on; the other passes over. */
const Look = ({ model, t }: StepProps) => {
  const all = model.found.value >= model.thingsToFind;
  return (
    <>
      <StepHeading>{t('steps.reset.look')}</StepHeading>
      <p class="lead">{t('steps.reset.lookAbout')}</p>
      <FoundRings t={t} found={model.found.value} count={model.thingsToFind} />
      <StepActs>
        <Button variant="main" onClick={all ? model.decide : model.find}>
          {t(all ? 'common.next' : 'steps.grounding.one')}
        </Button>
        {all ? null : (
          <Button variant="quiet" onClick={model.decide}>
            {t('steps.skip')}
          </Button>
        )}
      </StepActs>
    </>
  );
};

const Decide = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.reset.decide')}</StepHeading>
    <p class="lead">{t('steps.reset.decideAbout')}</p>
    <OtherWay t={t} onOpen={onOpen} to="surf">
      {t('steps.reset.toWave')}
    </OtherWay>
    <StepActs>
      <Button onClick={model.begin}>{t('steps.again')}</Button>
    </StepActs>
  </>
);

const steps = { choose: Choose, water: Water, walk: Walk, look: Look, decide: Decide };

/** Cool water or slow steps: for when the urge is very strong, the body first. */
export const begin = ({ clock }: ExerciseRoom): Sitting => {
  const model = createReset(clock);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
