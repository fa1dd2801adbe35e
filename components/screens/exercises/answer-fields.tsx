import type { Translate } from '../../../lib/domain/language/translate';
import type { Answer } from '../../models/exercise-answer';
import { ChipChoices } from '../../ui/choices';
import { TextField } from '../../ui/field';

/** As long as one line of a person's own may be. */
export const longestLine = 120;

interface AnswerFieldsProps<K extends string> {
  t: Translate;
  /** The question; the heading says it. */
  label: string;
  ready: readonly K[];
  readyText: (ready: K) => string;
  answer: Answer<K>;
}

/** A few ready answers, and a line for own words. */
export const AnswerFields = <K extends string>({ t, label, ready, readyText, answer }: AnswerFieldsProps<K>) => (
  <>
    <ChipChoices
      label={label}
      labelHidden
      choices={ready.map((value) => ({ value, label: readyText(value) }))}
      value={answer.chosen.value}
      onValue={answer.pick}
    />
    <TextField label={t('steps.ownWords')} maxLength={longestLine} value={answer.own.value} onValue={answer.write} />
  </>
);
