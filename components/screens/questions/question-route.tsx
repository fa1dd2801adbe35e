import type { Translate } from '../../../lib/domain/language/translate';
import type { SettingsModel } from '../../models/settings';
import type { WeekQuestion } from '../../models/week-question';
import { WordedScreen } from '../options/worded-screen';

export interface QuestionProps {
  t: Translate;
  settings: SettingsModel;
  question: WeekQuestion;
}

const load = async () => {
  const [{ QuestionCard }, { questionsTexts }] = await Promise.all([
    import('./question-card'),
    import('./questions-texts'),
  ]);
  return { Screen: QuestionCard, texts: questionsTexts };
};

/** The card of a question: fetched when there is one to ask. */
export const QuestionRoute = (props: QuestionProps) => <WordedScreen load={load} {...props} />;
