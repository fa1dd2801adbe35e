import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { ImportOutcome, ListImport, ListReaderPort, ListText } from '../../lib/app/protocol/list-import';
import type { ReadingProgress } from '../../lib/domain/lists/read-list';
import { createAsked } from './asked';

/** How often a running download is looked at. */
const lookEveryMs = 700;

/** What became of a file or a text that the person gave. */
export type Reading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly fileName: string | null;
      readonly size: number;
      readonly progress: ReadingProgress;
    }
  | { readonly kind: 'read'; readonly fileName: string | null; readonly outcome: Extract<ImportOutcome, { ok: true }> }
  | {
      readonly kind: 'refused';
      readonly problem: Exclude<Extract<ImportOutcome, { ok: false }>['problem'], 'cancelled'>;
    };

const none: Reading = { kind: 'none' };

/** What is known of the lists, and the one that is being read in this page. Disposable. */
export const ListsModel = createModel((client: Client, reader: ListReaderPort) => {
  const { view, problem, refresh } = createAsked(client, { type: 'lists.get' });
  const reading = signal<Reading>(none);
  let running: ListImport | null = null;

  effect(() => {
    if (!view.value?.running) return;
    const timer = setTimeout(() => void refresh(), lookEveryMs);
    return () => clearTimeout(timer);
  });
  // What still runs when the page goes is of use to nobody.
  effect(() => () => running?.cancel());

  const take = (outcome: ImportOutcome, fileName: string | null) => {
    if (outcome.ok) reading.value = { kind: 'read', fileName, outcome };
    else reading.value = outcome.problem === 'cancelled' ? none : { kind: 'refused', problem: outcome.problem };
  };
  return {
    view,
    problem,
    reading,
    refresh,
    /** Reads what the person gives, in the place of what is being read. */
    read: async (text: ListText, maxBytes: number): Promise<void> => {
      running?.cancel();
      const fileName = text.kind === 'file' ? text.name : null;
      const size = text.kind === 'file' ? text.file.size : text.text.length;
      const show = (progress: ReadingProgress) => {
        reading.value = { kind: 'running', fileName, size, progress };
      };
      show({ bytes: 0, lines: 0, domains: 0 });
      const mine = reader.read({ text, maxBytes, onProgress: (progress) => running === mine && show(progress) });
      running = mine;
      const outcome = await mine.done;
      if (running !== mine) return;
      running = null;
      take(outcome, fileName);
    },
    cancel: () => running?.cancel(),
    /** Lets go of what was read; `forget` takes it out of the database too. */
    close: async (forget: boolean): Promise<void> => {
      const was = reading.value;
      reading.value = none;
      if (forget && was.kind === 'read') await reader.forget(was.outcome.id);
    },
    refreshList: async (id: string): Promise<void> => {
      await client.ask({ type: 'lists.refresh', id });
      await refresh();
    },
    cancelRefresh: async (id: string): Promise<void> => {
      await client.ask({ type: 'lists.cancel', id });
      await refresh();
    },
    newId: () => reader.newId(),
  };
});
export type ListsModel = InstanceType<typeof ListsModel>;
