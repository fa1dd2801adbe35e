import { createGoodThings, type GoodThings } from '../../../models/exercise-good-things';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { longestLine } from '../answer-fields';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { FoundRings } from '../found-rings';
import { KeepNew } from '../keep-written';
import { NextStep, NotWhen, StepActs, StepHeading } from '../step';
import './good-things.css';

interface StepProps extends ExerciseProps {
  model: GoodThings;
}

const names = ['first', 'second', 'third'] as const;

/** One thing, and below it the part in it. */
const Thing = ({ model, t, onOpen }: StepProps) => {
  const index = model.step.value;
  const { thing, part } = model.slots.value[index] ?? { thing: '', part: '' };
  return (
    <>
      <StepHeading>{t(`steps.goodThings.${names[index] ?? 'third'}`)}</StepHeading>
      <p class="lead">{t('steps.goodThings.about')}</p>
      <FoundRings t={t} found={model.things.value.length} count={names.length} />
      <TextField
        label={t('steps.goodThings.thing')}
        maxLength={longestLine}
        value={thing}
        onValue={(text) => model.write(index, { thing: text })}
      />
      <TextField
        label={t('steps.goodThings.part')}
        hint={t('steps.goodThings.partHint')}
        maxLength={longestLine}
        value={part}
        onValue={(text) => model.write(index, { part: text })}
      />
      <NextStep t={t} step={index} count={model.count} empty={`${thing}${part}`.trim() === ''} onNext={model.next} />
      {index === 0 ? <NotWhen t={t} name="goodThings" onOpen={onOpen} /> : null}
    </>
  );
};

const End = ({ model, t }: StepProps) => {
  const things = model.things.value;
  return (
    <>
      <StepHeading>{t(things.length > 0 ? 'steps.goodThings.end' : 'steps.goodThings.none')}</StepHeading>
      {things.length > 0 ? (
        <ul class="good-things">
          {things.map(({ thing, part }, index) => (
            <li key={index}>
              <span class="voice-2">{thing || part}</span>
              {thing && part ? <span class="soft">{t('steps.goodThings.yourPart', { part })}</span> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p class="lead">{t('steps.goodThings.noneAbout')}</p>
      )}
      {things.length > 0 ? <KeepNew t={t} keeping={model.keeping} body={{ things: [...things] }} /> : null}
      <StepActs>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

/** Three good things. */
export const begin = ({ notebook }: ExerciseRoom): Sitting => {
  const model = createGoodThings(notebook);
  const Screen = (props: ExerciseProps) => {
    const Step = model.ended.value ? End : Thing;
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
