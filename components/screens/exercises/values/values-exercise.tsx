import { twoOf } from '../../../../lib/domain/exercises/two-of';
import { createValues, type Values } from '../../../models/exercise-values';
import type { NotebookDesk } from '../../../models/notebook';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { LineStep, WordsStep } from '../line-step';
import { OtherWay } from '../other-way';
import { NextStep, NotWhen, StepActs, StepHeading } from '../step';
import './values.css';

interface OwnValue {
  readonly word: string;
  readonly line: string;
}

interface StepProps extends ExerciseProps {
  model: Values;
  /** Two of those that are written down; empty where there are none. */
  values: readonly OwnValue[];
}

const longestWord = 40;

const Cards = ({ values }: Pick<StepProps, 'values'>) => (
  <ul class="own-values">
    {values.map(({ word, line }) => (
      <li key={word}>
        <span class="voice-2">{word || line}</span>
        {word && line ? <span class="soft">{line}</span> : null}
      </li>
    ))}
  </ul>
);

/** None is written down yet: two words do for now. */
const NoneYet = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.values.none')}</StepHeading>
    <p class="lead">{t('steps.values.noneAbout')}</p>
    <div class="two-words">
      {model.words.map((word, index) => (
        <TextField
          key={index}
          label={t(index === 0 ? 'steps.values.oneWord' : 'steps.values.another')}
          maxLength={longestWord}
          value={word.value}
          onValue={(text) => {
            word.value = text;
          }}
        />
      ))}
    </div>
    <NextStep
      t={t}
      step={model.step.value}
      count={model.count}
      empty={model.words.every((word) => word.value.trim() === '')}
      onNext={model.next}
    />
    <OtherWay t={t} onOpen={onOpen} to="sort">
      {t('steps.values.toSort')}
    </OtherWay>
  </>
);

const See = (props: StepProps) => {
  const { model, t, onOpen, values } = props;
  if (values.length === 0) return <NoneYet {...props} />;
  return (
    <>
      <WordsStep t={t} place={model} heading={t('steps.values.see')} about={t('steps.values.seeAbout')}>
        <Cards values={values} />
      </WordsStep>
      <div class="stack tight">
        <NotWhen t={t} name="values" onOpen={onOpen} />
        <OtherWay t={t} onOpen={onOpen} to="sort">
          {t('steps.values.toSortAnew')}
        </OtherWay>
      </div>
    </>
  );
};

const Who = ({ model, t }: StepProps) => (
  <LineStep
    t={t}
    place={model}
    heading={t('steps.values.who')}
    about={t('steps.values.whoAbout')}
    label={t('steps.values.names')}
    line={model.who}
  />
);

const Act = ({ model, t }: StepProps) => (
  <LineStep
    t={t}
    place={model}
    heading={t('steps.values.act')}
    about={t('steps.values.actAbout')}
    label={t('steps.values.oneAct')}
    line={model.act}
  />
);

const End = ({ model, t, values }: StepProps) => {
  const act = model.act.value.trim();
  const typed = model.words.map((word) => word.value.trim()).filter(Boolean);
  const words = values.length > 0 ? values.map(({ word, line }) => word || line) : typed;
  const list = new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(words);
  return (
    <>
      <StepHeading>{t(act ? 'steps.values.begin' : 'steps.values.stays')}</StepHeading>
      {act ? <p class="quoted voice-2">{act}</p> : null}
      {list ? <p class="lead">{t('steps.values.towards', { list })}</p> : null}
      <p class="soft">{t('steps.notKept')}</p>
      <StepActs>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = { see: See, who: Who, act: Act, end: End };

/** The values that the person wrote, each word once, the newest line of it. */
const writtenIn = (notebook: NotebookDesk): readonly OwnValue[] | null => {
  const entries = notebook.entries('value').value;
  if (!entries) return notebook.problem.value === null ? null : [];
  const byWord = new Map(
    entries.map(
      ({ body: { word, line } }) => [(word || line).trim(), { word: word.trim(), line: line.trim() }] as const,
    ),
  );
  return [...byWord].flatMap(([key, value]) => (key ? [value] : []));
};

/** Values reminder. Which two are shown is left to chance. */
export const begin = ({ notebook }: ExerciseRoom): Sitting => {
  const model = createValues();
  const [turn = 0] = crypto.getRandomValues(new Uint32Array(1));
  const Screen = (props: ExerciseProps) => {
    const written = writtenIn(notebook);
    // Until the notebook is read nothing is said of it.
    if (!written) return null;
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} values={twoOf(written, turn)} />;
  };
  return { Screen, ended: model.ended };
};
