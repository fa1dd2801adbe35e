import type { Translate } from '../../../lib/domain/language/translate';
import type { Question } from '../../models/question';
import { QuestionActs, QuestionLetGo } from './question-line';

interface OpenQuestionProps {
  t: Translate;
  /** What it is to who does not see where it stands. */
  label: string;
  question: Question;
  /** An answer can be kept here. */
  keeps: boolean;
}

/** One open question with a place of its own; nothing for whoever left them all. */
export const OpenQuestion = ({ t, label, question, keeps }: OpenQuestionProps) => {
  const key = question.key.value;
  if (key === null) return <QuestionLetGo t={t} question={question} />;
  return (
    <section class="stack tight" aria-label={label}>
      <p class="voice-2">{t(`prompts.${key}`)}</p>
      <QuestionActs t={t} question={question} keeps={keeps} />
    </section>
  );
};
