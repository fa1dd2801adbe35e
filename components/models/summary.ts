import { useEffect, useState } from 'preact/hooks';
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

/** The summary of a week, asked for again when another is looked at or another stretch of weeks. */
export const useSummary = (client: Client, weeksBack: number, weeks: number) => {
  const [summary, setSummary] = useState<SummaryView | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    const read = () =>
      client.ask({ type: 'summary.get', weeksBack, weeks }).then(
        (view) => {
          if (!current) return;
          setSummary(view);
          setProblem(null);
        },
        (error) => current && setProblem(error),
      );
    void read();
    const stop = client.onChanged(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [client, weeksBack, weeks]);
  return { summary, problem };
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
  useEffect(() => {
    notebook().then(setDesk, setError);
  }, [notebook]);
  return { desk, error: error ?? desk?.problem.value ?? null };
};
