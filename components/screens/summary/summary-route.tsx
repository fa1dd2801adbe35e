import type { ComponentChildren } from 'preact';
import type { Client } from '../../../lib/app/client';
import type { SummaryView, WeekView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import { WordedScreen } from '../options/worded-screen';

/** For how many weeks the summary looks back. */
export const summaryRanges = [4, 12, 52] as const;
export type SummaryRange = (typeof summaryRanges)[number];

export interface SummaryProps {
  t: Translate;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
  week: WeekView;
  /** Of the same week; null until it was read. */
  summary: SummaryView | null;
  /** Why it could not be read; null while all is well. */
  problem: unknown;
  /** Over how many weeks. */
  range: SummaryRange;
  onRange: (range: SummaryRange) => void;
  /** In a very low week only what was done and people; of a first week there is no summary yet (7.3). */
  scope: 'whole' | 'first' | 'care';
  /** What Ebb itself has to ask this week; where it is, no other question is. Null for nothing. */
  question: ComponentChildren;
  /** The person has said when they like to hear that their week is there. */
  hasCalmHour: boolean;
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
