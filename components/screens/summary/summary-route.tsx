import type { Client } from '../../../lib/app/client';
import type { WeekView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import { WordedScreen } from '../options/worded-screen';

export interface SummaryProps {
  t: Translate;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
  week: WeekView;
  /** Only what was done, people, and lines to call (7.3). */
  careOnly: boolean;
  /** After the records of the week were erased. */
  onErased: () => void;
}

const load = async () => {
  const [{ SummaryParts }, { summaryTexts }] = await Promise.all([
    import('./summary-parts'),
    import('./summary-texts'),
  ]);
  return { Screen: SummaryParts, texts: summaryTexts };
};

/** What the week has beside its minutes: fetched when a week is looked at. */
export const SummaryRoute = (props: SummaryProps) => <WordedScreen load={load} {...props} />;
