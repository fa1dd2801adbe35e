import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { PausesView } from '../../lib/app/protocol/views';
import type { ExperimentStyle, extraWaits } from '../../lib/domain/experiment/experiment';
import type { Entry } from '../../lib/domain/notebook/entry';
import type { EntryKind } from '../../lib/domain/notebook/entry-bodies';
import type { NotebookDesk } from './notebook';

/** What an experiment is to be. */
export interface ExperimentPlan {
  readonly style: ExperimentStyle;
  readonly extraSeconds: (typeof extraWaits)[number];
}

/** The pauses of the last months, and what was written of one kind beside them. Disposable. */
export const PausesModel = createModel((client: Client, notebook: () => Promise<NotebookDesk>, kind: EntryKind) => {
  /** Null until both were read, so that nothing is said of half of it. */
  const view = signal<PausesView | null>(null);
  const entries = signal<readonly Entry[]>([]);
  const problem = signal<unknown>(null);
  let latest = 0;
  const load = async () => {
    latest += 1;
    const mine = latest;
    try {
      const [read, written] = await Promise.all([
        client.ask({ type: 'pauses.get' }),
        notebook().then((desk) => desk.read(kind)),
      ]);
      if (mine !== latest) return;
      batch(() => {
        view.value = read;
        entries.value = written;
        problem.value = null;
      });
    } catch (error) {
      if (mine === latest) problem.value = error;
    }
  };
  effect(() => {
    void load();
    const stop = client.onChanged(() => void load());
    return () => {
      latest += 1;
      stop();
    };
  });

  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
    } catch (error) {
      problem.value = error;
      return false;
    }
    await load();
    return true;
  };
  /** The question that is in the notebook since this page tried to begin. */
  let written: Entry<'experiment'> | null = null;
  const write = async (question: string) => {
    const desk = await notebook();
    const before = written;
    const changed = before && (await desk.change(before, { body: { question } }));
    if (changed && changed.outcome !== 'gone') written = changed.entry;
    else written = await desk.add('experiment', { question });
  };
  return {
    view,
    entries,
    problem,
    load,
    /** The question first: what is not written down does not begin. */
    start: (plan: ExperimentPlan, question: string) =>
      attempt(async () => {
        await write(question);
        await client.ask({ type: 'experiment.start', plan });
        written = null;
      }),
    stop: () => attempt(() => client.ask({ type: 'experiment.stop' })),
  };
});
export type PausesModel = InstanceType<typeof PausesModel>;
