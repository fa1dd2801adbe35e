import type { Translate } from '../../../lib/domain/language/translate';
import type { LearnPage } from '../../../lib/domain/learn/pages';
import { WordedScreen } from '../options/worded-screen';

export interface LearnProps {
  t: Translate;
  /** The open card or sheet; null for the list. */
  page: LearnPage | null;
}

const load = async () => {
  const [{ LearnScreen }, { learnTexts }] = await Promise.all([import('./learn-screen'), import('./learn-texts')]);
  return { Screen: LearnScreen, texts: learnTexts };
};

/** The cards and sheets of the options page. */
export const LearnRoute = (props: LearnProps) => <WordedScreen load={load} {...props} />;
