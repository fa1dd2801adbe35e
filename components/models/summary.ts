import { useLayoutEffect, useState } from 'preact/hooks';
import type { Client } from '../../lib/app/client';
import type { SummaryView } from '../../lib/app/protocol/views';
import type { CheckIn } from '../../lib/domain/notebook/check-in-body';
import type { Entry } from '../../lib/domain/notebook/entry';
import { byWeek } from '../../lib/domain/review/check-in';
import type { NotebookDesk } from './notebook';

/** What the person has written in the weeks up to one. */
export interface Written {
  /** By week, the first first, up to the week itself. */
  readonly checkIns: readonly CheckIn[];
  /** Urges noted in the week. */
  readonly urges: readonly Entry<'urge'>[];
}

interface SummaryRead {
  /** Null until one was read. */
  readonly summary: SummaryView | null;
  /** The week that it is of: for a moment another than the one that is asked for. */
  readonly weeksBack: number;
  readonly problem: unknown;
}

/**
 * The summary of a week, asked for again when another is looked at or another stretch of weeks.
 *
 * @param client null: nothing is asked
 */
export const useSummary = (client: Client | null, weeksBack: number, weeks: number): SummaryRead => {
  const [read, setRead] = useState<Omit<SummaryRead, 'problem'>>({ summary: null, weeksBack });
  const [problem, setProblem] = useState<unknown>(null);
  // Before the picture, not after it: each frame that is waited for is one later that there is something to see.
  useLayoutEffect(() => {
    if (!client) return undefined;
    let current = true;
    const ask = () =>
      client.ask({ type: 'summary.get', weeksBack, weeks }).then(
        (view) => {
          if (!current) return;
          setRead({ summary: view, weeksBack });
          setProblem(null);
        },
        (error) => current && setProblem(error),
      );
    void ask();
    const stop = client.onChanged(() => void ask());
    return () => {
      current = false;
      stop();
    };
  }, [client, weeksBack, weeks]);
  return { ...read, problem };
};

/** The notebook's part of a week; empty until it was read. */
export const writtenIn = (desk: NotebookDesk, days: readonly string[]): Written => ({
  checkIns: byWeek((desk.entries('checkIn').value ?? []).map(({ body }) => body)).filter(
    ({ week }) => week <= (days[0] ?? ''),
  ),
  urges: (desk.entries('urge').value ?? []).filter(({ date }) => days.includes(date)),
});

/** The page's notebook, once it is open. */
export const useNotebook = (notebook: () => Promise<NotebookDesk>) => {
  const [desk, setDesk] = useState<NotebookDesk | null>(null);
  const [error, setError] = useState<unknown>(null);
  useLayoutEffect(() => {
    notebook().then(setDesk, setError);
  }, [notebook]);
  return { desk, error: error ?? desk?.problem.value ?? null };
};
