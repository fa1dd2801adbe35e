import { isDecidedBy } from '../../../../lib/domain/exercises/known-from-notebook';
import type { Translate } from '../../../../lib/domain/language/translate';
import { createRulers, type Rulers } from '../../../models/exercise-rulers';
import { Button } from '../../../ui/button';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepIt } from '../keep-written';
import { Rating } from '../rating';
import { StepActs, StepHeading } from '../step';
import { StepOn, Writing } from '../writing';
import './rulers.css';

interface StepProps extends ExerciseProps {
  model: Rulers;
}

const Measure = ({ model, t, part }: StepProps & { part: 'importance' | 'confidence' }) => (
  <>
    <StepHeading>{t(`steps.rulers.${part}`)}</StepHeading>
    <p class="lead">{t(`steps.rulers.${part}About`)}</p>
    <Rating
      t={t}
      label={t(`steps.rulers.${part}`)}
      ends={[t('steps.notAtAll'), t(`steps.rulers.${part}Most`)]}
      value={model.body.value[part]}
      onValue={(value) => model.set({ [part]: value })}
    />
    <StepOn t={t} model={model} empty={model.body.value[part] === null} />
  </>
);

const Importance = (props: StepProps) => <Measure {...props} part="importance" />;
const Confidence = (props: StepProps) => <Measure {...props} part="confidence" />;

const Lower = ({ model, t }: StepProps) => (
  <Writing
    t={t}
    model={model}
    heading={t('steps.rulers.lower', { number: model.body.value.importance ?? 0 })}
    about={t('steps.rulers.lowerAbout')}
    value={model.body.value.whyNotLower}
    onValue={(whyNotLower) => model.set({ whyNotLower })}
  />
);

const Lift = ({ model, t }: StepProps) => {
  const number = model.body.value.confidence ?? 0;
  return (
    <Writing
      t={t}
      model={model}
      heading={t('steps.rulers.lift', { number, next: number + 1 })}
      about={t('steps.rulers.liftAbout')}
      value={model.body.value.lift}
      onValue={(lift) => model.set({ lift })}
    />
  );
};

const First = ({ model, t }: StepProps) => (
  <Writing
    t={t}
    model={model}
    heading={t('steps.rulers.first')}
    about={t('steps.rulers.firstAbout')}
    rows={2}
    value={model.body.value.first}
    onValue={(first) => model.set({ first })}
  />
);

const marks = Array.from({ length: 11 }, (_, index) => index);

/** A ruler from 0 to 10 with the person's mark on it. The words beside it say the same. */
const Ruler = ({ t, name, value }: { t: Translate; name: 'importance' | 'confidence'; value: number | null }) =>
  value === null ? null : (
    <figure class="ruler">
      <figcaption class="row between">
        <span>{t(`steps.rulers.short.${name}`)}</span>
        <span class="strong figures">{t('records.thoughts.ofTen', { number: value })}</span>
      </figcaption>
      <svg viewBox="0 0 220 26" aria-hidden="true">
        {marks.map((mark) => (
          <path key={mark} d={`M${10 + mark * 20} ${mark % 5 === 0 ? 4 : 9}V22`} />
        ))}
        <path class="along" d="M10 22H210" />
        <circle cx={10 + value * 20} cy="14" r="7" />
      </svg>
    </figure>
  );

const End = ({ model, t, onOpen }: StepProps) => {
  const { importance, confidence, first } = model.body.value;
  const decided = isDecidedBy(importance);
  return (
    <>
      <StepHeading>{t('steps.rulers.end')}</StepHeading>
      <div class="rulers">
        <Ruler t={t} name="importance" value={importance} />
        <Ruler t={t} name="confidence" value={confidence} />
      </div>
      {first.trim() ? <p class="quoted voice-2">{first.trim()}</p> : null}
      <p class="soft">{t(decided ? 'steps.rulers.decided' : 'steps.rulers.open')}</p>
      <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
      <StepActs>
        {decided ? <Button onClick={() => onOpen('ifThen')}>{t('exercises.ifThen.name')}</Button> : null}
        <Button variant={decided ? 'quiet' : 'plain'} onClick={model.begin}>
          {t('steps.again')}
        </Button>
      </StepActs>
    </>
  );
};

const steps = { importance: Importance, lower: Lower, confidence: Confidence, lift: Lift, first: First, end: End };

/** Ready or not: two rulers. */
export const begin = ({ notebook }: ExerciseRoom): Sitting => {
  const model = createRulers(notebook);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
