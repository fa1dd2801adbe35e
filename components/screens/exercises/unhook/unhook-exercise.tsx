import { useEffect } from 'preact/hooks';
import { createUnhook, type Unhook, unhookAnswers } from '../../../models/exercise-unhook';
import type { NotebookDesk } from '../../../models/notebook';
import { Button } from '../../../ui/button';
import { ChipChoices } from '../../../ui/choices';
import { TextField } from '../../../ui/field';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { NotWhen, StepActs, StepHeading } from '../step';
import './unhook.css';

interface StepProps extends ExerciseProps {
  model: Unhook;
  notebook: NotebookDesk;
}

/** As much as a field takes; that a thought has few words is said and not enforced. */
const longestThought = 160;

const Write = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.unhook.write')}</StepHeading>
    <p class="lead">{t('steps.unhook.writeAbout')}</p>
    <TextField
      label={t('steps.unhook.thought')}
      hint={t('steps.unhook.example')}
      problem={model.tooLong.value ? t('steps.unhook.tooLong') : null}
      maxLength={longestThought}
      value={model.thought.value}
      onValue={model.write}
    />
    <StepActs>
      <Button variant={model.empty.value ? 'plain' : 'main'} onClick={model.written}>
        {t(model.empty.value ? 'steps.skip' : 'common.next')}
      </Button>
    </StepActs>
    <NotWhen t={t} name="unhook" onOpen={onOpen} />
  </>
);

/** The thought, one word after the other. It is there as a whole for whom nothing shall move, and for who listens. */
const Sentence = ({ model, t }: Pick<StepProps, 'model' | 't'>) => (
  <p class="thought">
    <span class="soft voice-2">{t('steps.unhook.prefix')} </span>
    <span class="voice">
      {model.empty.value
        ? t('steps.unhook.unsaid')
        : model.parts.value.map((part, index) => (
            <span key={index} class={index < model.come.value ? undefined : 'to-come'}>
              {part}{' '}
            </span>
          ))}
    </span>
  </p>
);

const Slow = ({ model, t }: StepProps) => {
  useEffect(() => model.timer.attend(), [model]);
  return (
    <>
      <StepHeading>{t('steps.unhook.slow')}</StepHeading>
      <p class="lead">{t('steps.unhook.slowAbout')}</p>
      <Sentence model={model} t={t} />
      <StepActs>
        <Button variant="main" onClick={model.ask}>
          {t('common.next')}
        </Button>
        <Button variant="quiet" class="moving-only" onClick={model.slowly}>
          {t('steps.unhook.slowAgain')}
        </Button>
      </StepActs>
    </>
  );
};

/** The person's own words for what they care about, where there are any. */
const Values = ({ notebook, t }: Pick<StepProps, 'notebook' | 't'>) => {
  const words = [...new Set(notebook.entries('value').value?.map(({ body }) => body.word.trim()))].filter(Boolean);
  if (words.length === 0) return null;
  const list = new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(words.slice(0, 3));
  return <p class="lead">{t('steps.unhook.yourValues', { list })}</p>;
};

const Ask = ({ model, t, notebook }: StepProps) => (
  <>
    <StepHeading>{t('steps.unhook.ask')}</StepHeading>
    <Values notebook={notebook} t={t} />
    <ChipChoices
      label={t('steps.unhook.ask')}
      labelHidden
      choices={unhookAnswers.map((value) => ({ value, label: t(`steps.unhook.answers.${value}`) }))}
      value={model.answer.value}
      onValue={(value) => {
        model.answer.value = value;
      }}
    />
    <StepActs>
      <Button variant={model.answer.value ? 'main' : 'plain'} onClick={model.answered}>
        {t(model.answer.value ? 'common.next' : 'steps.skip')}
      </Button>
    </StepActs>
  </>
);

const End = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t(`steps.unhook.ends.${model.answer.value ?? 'skipped'}`)}</StepHeading>
    <p class="lead">{t('steps.unhook.endAbout')}</p>
    <p class="soft">{t('steps.notKept')}</p>
    <StepActs>
      <Button onClick={model.begin}>{t('steps.again')}</Button>
    </StepActs>
  </>
);

const steps = { write: Write, slow: Slow, ask: Ask, end: End };

/** Label and unhook. */
export const begin = ({ clock, notebook }: ExerciseRoom): Sitting => {
  const model = createUnhook(clock);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} notebook={notebook} />;
  };
  return { Screen, ended: model.ended };
};
