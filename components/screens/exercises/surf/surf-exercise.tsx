import { createSurf, type Surf } from '../../../models/exercise-surf';
import { Button } from '../../../ui/button';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { LengthChoice, NotWhen, StepActs, StepHeading } from '../step';
import { Ride } from './ride';
import { Shore } from './shore';
import './surf.css';

interface StepProps extends ExerciseProps {
  model: Surf;
}

const Name = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.surf.here')}</StepHeading>
    <p class="lead">{t('steps.surf.hereAbout')}</p>
    <p>{t('steps.surf.driving')}</p>
    <LengthChoice
      t={t}
      name="surf"
      minutes={model.minutes.value}
      onMinutes={(minutes) => {
        model.minutes.value = minutes;
      }}
    />
    <StepActs>
      <Button variant="main" onClick={model.find}>
        {t('common.next')}
      </Button>
    </StepActs>
    <NotWhen t={t} name="surf" onOpen={onOpen} />
  </>
);

const Find = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.surf.where')}</StepHeading>
    <p class="lead">{t('steps.surf.whereAbout')}</p>
    <StepActs>
      <Button variant="main" onClick={model.ride}>
        {t('steps.surf.start')}
      </Button>
    </StepActs>
  </>
);

const steps = { name: Name, find: Find, ride: Ride, shore: Shore };

/** Urge surfing. */
export const begin = ({ clock }: ExerciseRoom): Sitting => {
  const model = createSurf(clock);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
