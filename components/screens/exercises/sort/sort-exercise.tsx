import { mostChosen, mostKept, type ValueWord, valueWords } from '../../../../lib/domain/exercises/value-words';
import type { Translate } from '../../../../lib/domain/language/translate';
import { longestText } from '../../../../lib/domain/notebook/body-fields';
import { createSort, type Sort, whoseAnswers } from '../../../models/exercise-sort';
import { Button } from '../../../ui/button';
import { ChipChoices, SeveralChips } from '../../../ui/choices';
import { TextField } from '../../../ui/field';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepIt, KeepSoFar } from '../keep-written';
import { NotWhen, StepActs, StepHeading } from '../step';
import { StepOn } from '../writing';
import './sort.css';

interface StepProps extends ExerciseProps {
  model: Sort;
}

const textOf = (t: Translate) => (word: ValueWord) => t(`steps.sort.words.${word}`);

/** How many are taken, and that there is no room for more. */
const Room = ({ t, model, taken, most }: Pick<StepProps, 't' | 'model'> & { taken: number; most: number }) => (
  <p class="small soft figures sort-room" role="status">
    {model.full.value ? t('steps.sort.full') : t('steps.sort.taken', { taken, most })}
  </p>
);

interface WordsProps extends Pick<StepProps, 't'> {
  label: string;
  words: readonly ValueWord[];
  values: readonly ValueWord[];
  onValues: (words: readonly ValueWord[]) => void;
}

const Words = ({ t, label, words, values, onValues }: WordsProps) => (
  <div class="value-words">
    <SeveralChips
      label={label}
      labelHidden
      choices={words.map((word) => ({ value: word, label: t(`steps.sort.words.${word}`) }))}
      values={values}
      onValues={onValues}
    />
  </div>
);

const Earlier = ({ model, t }: StepProps) => {
  const words = (model.values.value ?? []).map(({ body }) => body.word);
  if (words.length === 0 || model.chosen.value.length > 0) return null;
  return (
    <div class="resume stack tight">
      <p class="small soft">{t('steps.sort.earlier', { words: new Intl.ListFormat(t.locale).format(words) })}</p>
      <div class="row">
        <Button size="small" onClick={() => model.recall(textOf(t))}>
          {t('steps.sort.recall')}
        </Button>
      </div>
    </div>
  );
};

const Choose = (props: StepProps) => {
  const { model, t, onOpen } = props;
  return (
    <>
      <StepHeading>{t('steps.sort.choose')}</StepHeading>
      <p class="lead">{t('steps.sort.chooseAbout')}</p>
      <Earlier {...props} />
      <Words
        t={t}
        label={t('steps.sort.choose')}
        words={valueWords}
        values={model.chosen.value}
        onValues={model.choose}
      />
      <Room t={t} model={model} taken={model.chosen.value.length} most={mostChosen} />
      <StepOn t={t} model={model} empty={model.chosen.value.length === 0} />
      <NotWhen t={t} name="sort" onOpen={onOpen} />
    </>
  );
};

const Keep = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.sort.keep')}</StepHeading>
    <p class="lead">{t('steps.sort.keepAbout')}</p>
    <Words
      t={t}
      label={t('steps.sort.keep')}
      words={model.chosen.value}
      values={model.kept.value}
      onValues={model.pick}
    />
    <Room t={t} model={model} taken={model.kept.value.length} most={mostKept} />
    <StepOn t={t} model={model} empty={model.kept.value.length === 0} />
  </>
);

const WhoseIsThis = ({ model, t }: StepProps) => {
  const whose = model.whose.value;
  return (
    <>
      <StepHeading>{t('steps.sort.whose')}</StepHeading>
      <p class="lead">
        {t('steps.sort.whoseAbout', {
          words: new Intl.ListFormat(t.locale).format(model.kept.value.map(textOf(t))),
        })}
      </p>
      <ChipChoices
        label={t('steps.sort.whose')}
        labelHidden
        choices={whoseAnswers.map((answer) => ({ value: answer, label: t(`steps.sort.whoseAnswers.${answer}`) }))}
        value={whose}
        onValue={(answer) => {
          model.whose.value = answer;
        }}
      />
      <p class="soft whose-said" role="status">
        {whose && whose !== 'mine' ? t('steps.sort.notMine') : ''}
      </p>
      <StepOn t={t} model={model} empty={whose === null} />
    </>
  );
};

const Lines = ({ model, t }: StepProps) => {
  const empty = model.kept.value.every((word) => (model.lines.value[word] ?? '').trim() === '');
  return (
    <>
      <StepHeading>{t('steps.sort.lines')}</StepHeading>
      <p class="lead">{t('steps.sort.linesAbout')}</p>
      {model.kept.value.map((word) => (
        <TextField
          key={word}
          label={t('steps.sort.looksLike', { word: t(`steps.sort.words.${word}`) })}
          maxLength={longestText}
          value={model.lines.value[word] ?? ''}
          onValue={(text) => model.write(word, text)}
        />
      ))}
      <StepOn t={t} model={{ ...model, next: () => model.leaveLines(textOf(t)) }} empty={empty} />
      <KeepSoFar t={t} keeping={model.keeping} onKeep={() => model.keep(textOf(t))} />
    </>
  );
};

/** Each word with its line, and whether it may stand on the pause page. */
const Mine = ({ model, t }: StepProps) => (
  <ul class="stack">
    {model.kept.value.map((word) => (
      <li key={word} class="quoted my-value">
        <span class="voice-2">{t(`steps.sort.words.${word}`)}</span>
        {model.lines.value[word]?.trim() ? <span>{model.lines.value[word]?.trim()}</span> : null}
        {model.keeping.possible ? (
          <label class="check small">
            <input
              type="checkbox"
              checked={model.onPause.value.includes(word)}
              onChange={(event) => model.show(word, event.currentTarget.checked, textOf(t))}
            />
            <span>
              {t('steps.sort.onPause')} <span class="visually-hidden">{t(`steps.sort.words.${word}`)}</span>
            </span>
          </label>
        ) : null}
      </li>
    ))}
  </ul>
);

/** Words of an earlier time that were not chosen now. They stay until the person takes them away. */
const Others = ({ model, t }: StepProps) => {
  const others = model.keeping.isKept.value ? model.others(textOf(t)) : [];
  if (others.length === 0) return null;
  return (
    <div class="stack tight">
      <p class="small soft">{t('steps.sort.others')}</p>
      <ul class="chips">
        {others.map((entry) => (
          <li key={entry.id}>
            <Button
              size="small"
              aria-label={t('steps.sort.removeWord', { word: entry.body.word })}
              onClick={() => void model.remove(entry)}
            >
              {t('steps.sort.removeWord', { word: entry.body.word })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

const End = (props: StepProps) => {
  const { model, t } = props;
  return (
    <>
      <StepHeading>{t(model.hasWords.value ? 'steps.sort.end' : 'steps.sort.none')}</StepHeading>
      <Mine {...props} />
      {model.hasWords.value ? <KeepIt t={t} keeping={model.keeping} onKeep={() => model.keep(textOf(t))} /> : null}
      <Others {...props} />
      <StepActs>
        <Button variant="quiet" onClick={model.back}>
          {t('common.back')}
        </Button>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = { choose: Choose, keep: Keep, whose: WhoseIsThis, lines: Lines, end: End };

/** Values sort. */
export const begin = ({ notebook }: ExerciseRoom): Sitting => {
  const model = createSort(notebook);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
