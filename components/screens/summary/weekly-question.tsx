import { useMemo } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import { createQuestion } from '../../models/question';
import { QuestionActs } from '../notebook/question-line';

interface WeeklyQuestionProps {
  t: Translate;
  notebook: () => Promise<NotebookDesk>;
  keeps: boolean;
}

/** One open question on the week; none for whoever left them all. */
export const WeeklyQuestion = ({ t, notebook, keeps }: WeeklyQuestionProps) => {
  const question = useMemo(
    () => createQuestion({ place: 'weekly', store: localStorage, seed: Date.now(), notebook }),
    [notebook],
  );
  const key = question.key.value;
  if (key === null) return null;
  return (
    <section class="stack tight" aria-label={t('summary.question')}>
      <p class="voice-2">{t(`prompts.${key}`)}</p>
      <QuestionActs t={t} question={question} keeps={keeps} />
    </section>
  );
};
