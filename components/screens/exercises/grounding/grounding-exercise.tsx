import type { senses } from '../../../../lib/domain/exercises/senses';
import { createGrounding, type Grounding } from '../../../models/exercise-grounding';
import { Button } from '../../../ui/button';
import type { ExerciseProps, Sitting } from '../exercise';
import { FoundRings } from '../found-rings';
import { NotWhen, StepActs, StepHeading } from '../step';

interface SenseProps extends ExerciseProps {
  model: Grounding;
  sense: (typeof senses)[number];
}

/** One sense. The large button finds, and then goes on; the other passes over. */
const SenseStep = ({ model, sense, t, onOpen }: SenseProps) => {
  const all = model.all.value;
  return (
    <>
      <StepHeading key={sense.key}>{t(`steps.grounding.${sense.key}`)}</StepHeading>
      <p class="lead">{t(`steps.grounding.${sense.key}About`)}</p>
      <FoundRings t={t} found={model.found.value} count={sense.count} />
      <StepActs>
        <Button variant="main" onClick={all ? model.next : model.find}>
          {t(all ? 'common.next' : 'steps.grounding.one')}
        </Button>
        {all ? null : (
          <Button variant="quiet" onClick={model.next}>
            {t('steps.skip')}
          </Button>
        )}
      </StepActs>
      {model.step.value === 0 ? <NotWhen t={t} name="grounding" onOpen={onOpen} /> : null}
    </>
  );
};

const Here = ({ model, t }: Pick<SenseProps, 'model' | 't'>) => (
  <>
    <StepHeading>{t('steps.grounding.end')}</StepHeading>
    <p class="lead">{t('steps.grounding.endAbout')}</p>
    <StepActs>
      <Button onClick={model.begin}>{t('steps.again')}</Button>
    </StepActs>
  </>
);

/** Grounding 5-4-3-2-1: eyes open, outward, for whom breath or body are not the place to look. */
export const begin = (): Sitting => {
  const model = createGrounding();
  const Screen = (props: ExerciseProps) => {
    const sense = model.sense.value;
    return sense ? <SenseStep {...props} model={model} sense={sense} /> : <Here {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
