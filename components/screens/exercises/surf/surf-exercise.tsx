import { createSurf, type Surf } from '../../../models/exercise-surf';
import type { PageClock } from '../../../models/visible-time';
import { Button } from '../../../ui/button';
import type { ExerciseProps, Sitting } from '../exercise';
import { LengthChoice, NotWhen, StepActs, StepHeading } from '../step';
import { Ride } from './ride';
import { Shore } from './shore';
import './surf.css';

interface StepProps extends ExerciseProps {
  model: Surf;
}

const Name = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('exercises.surf.here')}</StepHeading>
    <p class="lead">{t('exercises.surf.hereAbout')}</p>
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
    <StepHeading>{t('exercises.surf.where')}</StepHeading>
    <p class="lead">{t('exercises.surf.whereAbout')}</p>
    <StepActs>
      <Button variant="main" onClick={model.ride}>
        {t('exercises.surf.start')}
      </Button>
    </StepActs>
  </>
);

const steps = { name: Name, find: Find, ride: Ride, shore: Shore };

/** Urge surfing. */
export const begin = (clock: PageClock): Sitting => {
  const model = createSurf(clock);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
