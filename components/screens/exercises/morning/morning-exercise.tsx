import { createMorning, type Morning, type MorningSense } from '../../../models/exercise-morning';
import { Button } from '../../../ui/button';
import type { ExerciseProps, Sitting } from '../exercise';
import { LineStep, WordsStep } from '../line-step';
import { NotWhen, StepActs, StepHeading } from '../step';
import './morning.css';

interface StepProps extends ExerciseProps {
  model: Morning;
}

/** The sun over the edge of the land: a little higher with each step. */
const Dawn = ({ model }: Pick<StepProps, 'model'>) => (
  <div class="dawn" aria-hidden="true">
    <i class="sun" style={{ '--height': model.sun.value }} />
    <svg viewBox="0 0 400 40" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 40V22C60 10 110 6 170 14s120 20 230 4V40Z" />
    </svg>
  </div>
);

const Picture = ({ model, t, onOpen }: StepProps) => (
  <>
    <WordsStep t={t} place={model} heading={t('steps.morning.picture')} about={t('steps.morning.pictureAbout')} />
    <NotWhen t={t} name="morning" onOpen={onOpen} />
  </>
);

const Sense = ({ model, t, sense }: StepProps & { sense: MorningSense }) => (
  <LineStep
    t={t}
    place={model}
    heading={t(`steps.morning.${sense}`)}
    about={t(`steps.morning.${sense}About`)}
    label={t('steps.aWordOrTwo')}
    line={model.senses[sense]}
  />
);

const Before = ({ model, t }: StepProps) => (
  <LineStep
    t={t}
    place={model}
    heading={t('steps.morning.before')}
    about={t('steps.morning.beforeAbout')}
    label={t('steps.morning.oneThing')}
    line={model.before}
  />
);

const Begin = ({ model, t }: StepProps) => {
  const did = model.before.value.trim();
  const there = Object.values(model.senses).flatMap(({ value }) => value.trim() || []);
  return (
    <>
      <StepHeading>{t('steps.morning.begin')}</StepHeading>
      {did ? <p class="quoted voice-2">{did}</p> : <p class="lead">{t('steps.morning.beginAbout')}</p>}
      {there.length > 0 ? <p class="lead">{t('steps.morning.there', { list: there.join(' · ') })}</p> : null}
      <p class="soft">{t('steps.notKept')}</p>
      <StepActs>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const Current = (props: StepProps) => {
  const stage = props.model.stage.value;
  switch (stage) {
    case 'picture':
      return <Picture {...props} />;
    case 'see':
    case 'hear':
    case 'feel':
      return <Sense {...props} sense={stage} />;
    case 'before':
      return <Before {...props} />;
    case 'begin':
      return <Begin {...props} />;
    default:
      return stage satisfies never;
  }
};

/** Future self, near: the morning comes into view sense by sense. */
export const begin = (): Sitting => {
  const model = createMorning();
  const Screen = (props: ExerciseProps) => (
    <>
      <Dawn model={model} />
      <Current key={model.stage.value} {...props} model={model} />
    </>
  );
  return { Screen, ended: model.ended };
};
