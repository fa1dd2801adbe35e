import { longestText, longestWord } from '../../../../lib/domain/notebook/body-fields';
import { createThoughts, knownThoughts, type Thoughts } from '../../../models/exercise-thoughts';
import { Button } from '../../../ui/button';
import { ChipChoices } from '../../../ui/choices';
import { TextAreaField, TextField } from '../../../ui/field';
import { ThoughtRecord } from '../../notebook/thought-record';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepIt, KeepSoFar } from '../keep-written';
import { Rating } from '../rating';
import { Resume } from '../resume';
import { NotWhen, StepActs, StepHeading } from '../step';
import { StepOn, Writing } from '../writing';
import './thoughts.css';

interface StepProps extends ExerciseProps {
  model: Thoughts;
}

const Keep = ({ model, t }: Pick<StepProps, 'model' | 't'>) => (
  <KeepSoFar t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
);

const Situation = ({ model, t, onOpen }: StepProps) => {
  const unfinished = model.unfinished();
  return (
    <>
      <Writing
        t={t}
        model={model}
        heading={t('steps.thoughts.situation')}
        about={t('steps.thoughts.situationAbout')}
        value={model.body.value.situation}
        onValue={(situation) => model.set({ situation })}
      />
      <Keep model={model} t={t} />
      <NotWhen t={t} name="thoughts" onOpen={onOpen} />
      {unfinished ? (
        <Resume
          t={t}
          date={unfinished.date}
          words={unfinished.body.thought.trim() || unfinished.body.situation.trim()}
          onResume={() => model.resume(unfinished)}
        />
      ) : null}
    </>
  );
};

const Feeling = ({ model, t }: StepProps) => {
  const { feeling, before } = model.body.value;
  return (
    <>
      <StepHeading>{t('steps.thoughts.feeling')}</StepHeading>
      <TextField
        label={t('steps.thoughts.oneWord')}
        maxLength={longestWord}
        value={feeling}
        onValue={(word) => model.set({ feeling: word })}
      />
      <p class="label small strong">{t('steps.thoughts.howStrong')}</p>
      <Rating
        t={t}
        label={t('steps.thoughts.howStrong')}
        ends={[t('steps.notAtAll'), t('steps.veryStrong')]}
        value={before}
        onValue={(value) => model.set({ before: value })}
      />
      <StepOn t={t} model={model} empty={before === null && feeling.trim() === ''} />
      <Keep model={model} t={t} />
    </>
  );
};

const Thought = ({ model, t }: StepProps) => {
  const { thought } = model.body.value;
  const known = knownThoughts.map((key) => ({ value: key, label: t(`steps.thoughts.known.${key}`) }));
  return (
    <>
      <Writing
        t={t}
        model={model}
        heading={t('steps.thoughts.thought')}
        about={t('steps.thoughts.thoughtAbout')}
        rows={2}
        value={thought}
        onValue={(text) => model.set({ thought: text })}
      >
        <ChipChoices
          label={t('steps.thoughts.manyKnow')}
          choices={known}
          value={known.find(({ label }) => label === thought)?.value ?? null}
          onValue={(key) => model.set({ thought: t(`steps.thoughts.known.${key}`) })}
        />
      </Writing>
      <Keep model={model} t={t} />
    </>
  );
};

/** The thought that all of it is about, where it was written. */
const Quoted = ({ text }: { text: string }) => (text.trim() ? <p class="quoted voice-2">{text.trim()}</p> : null);

const Facts = ({ model, t }: StepProps) => {
  const { thought, supports, against } = model.body.value;
  return (
    <>
      <StepHeading>{t('steps.thoughts.facts')}</StepHeading>
      <p class="lead">{t('steps.thoughts.factsAbout')}</p>
      <Quoted text={thought} />
      <div class="both-sides">
        <TextAreaField
          label={t('steps.thoughts.supports')}
          rows={3}
          maxLength={longestText}
          value={supports}
          onValue={(text) => model.set({ supports: text })}
        />
        <TextAreaField
          label={t('steps.thoughts.against')}
          rows={3}
          maxLength={longestText}
          value={against}
          onValue={(text) => model.set({ against: text })}
        />
      </div>
      <StepOn t={t} model={model} empty={supports.trim() === '' && against.trim() === ''} />
      <Keep model={model} t={t} />
    </>
  );
};

const Fairer = ({ model, t }: StepProps) => (
  <>
    <Writing
      t={t}
      model={model}
      heading={t('steps.thoughts.fairer')}
      about={t('steps.thoughts.fairerAbout')}
      value={model.body.value.fairer}
      onValue={(fairer) => model.set({ fairer })}
    >
      <Quoted text={model.body.value.thought} />
    </Writing>
    <Keep model={model} t={t} />
  </>
);

const After = ({ model, t }: StepProps) => {
  const { after, feeling } = model.body.value;
  const asked = feeling.trim()
    ? t('steps.thoughts.afterFeeling', { feeling: feeling.trim() })
    : t('steps.thoughts.after');
  return (
    <>
      <StepHeading>{asked}</StepHeading>
      <Quoted text={model.body.value.fairer} />
      <Rating
        t={t}
        label={asked}
        ends={[t('steps.notAtAll'), t('steps.veryStrong')]}
        value={after}
        onValue={(value) => model.set({ after: value })}
      />
      <StepOn t={t} model={model} empty={after === null} />
      <Keep model={model} t={t} />
    </>
  );
};

const End = ({ model, t }: StepProps) => {
  const { before, after, thought, fairer } = model.body.value;
  return (
    <>
      <StepHeading>{t('steps.thoughts.end')}</StepHeading>
      <div class="both-sides">
        <Quoted text={thought} />
        <Quoted text={fairer} />
      </div>
      {before !== null && after !== null ? <p class="lead">{t('steps.thoughts.rated', { before, after })}</p> : null}
      <ThoughtRecord t={t} body={model.body.value} />
      <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
      <StepActs>
        <Button variant="quiet" onClick={model.back}>
          {t('common.back')}
        </Button>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = {
  situation: Situation,
  feeling: Feeling,
  thought: Thought,
  facts: Facts,
  fairer: Fairer,
  after: After,
  end: End,
};

/** Thought record. */
export const begin = ({ notebook }: ExerciseRoom): Sitting => {
  const model = createThoughts(notebook);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
