import { useMemo } from 'preact/hooks';
import type { WeekView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import { traitsOf } from '../../../lib/domain/review/week-traits';
import type { NotebookDesk } from '../../models/notebook';
import { createQuestion } from '../../models/question';
import { OpenQuestion } from '../notebook/open-question';

interface WeeklyQuestionProps {
  t: Translate;
  notebook: () => Promise<NotebookDesk>;
  week: WeekView;
  keeps: boolean;
}

/** One open question that fits the week, as it is when it is first looked at. Key it by the week. */
export const WeeklyQuestion = ({ t, notebook, week, keeps }: WeeklyQuestionProps) => {
  const question = useMemo(() => {
    const traits = traitsOf({ ...week, hasEnded: week.today === null });
    return createQuestion({ place: 'weekly', store: localStorage, seed: Date.now(), notebook, traits });
  }, [notebook]);
  return <OpenQuestion t={t} label={t('summary.question')} question={question} keeps={keeps} />;
};
