import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../lib/domain/notebook/entry-bodies';
import type { NotebookDesk } from './notebook';

/** What an exercise may leave in the notebook: it is written when the person says so, and can be taken out again. */
export interface KeptEntry<K extends EntryKind> {
  /** Whether anything can be kept here; a private window keeps nothing. */
  readonly possible: boolean;
  readonly state: ReadonlySignal<'open' | 'busy' | 'kept'>;
  /** Why the last act did not work; null where it did. What was typed is still there. */
  readonly error: ReadonlySignal<unknown>;
  readonly keep: (body: EntryBodies[K]) => Promise<void>;
  readonly takeOut: () => Promise<void>;
  /** The exercise begins anew: what was kept stays, and the next time is another entry. */
  readonly anew: () => void;
}

export const createKeptEntry = <K extends EntryKind>(notebook: NotebookDesk, kind: K): KeptEntry<K> => {
  const state = signal<'open' | 'busy' | 'kept'>('open');
  const error = signal<unknown>(null);
  let entry: Entry<K> | null = null;
  const act = async (to: 'open' | 'kept', work: () => Promise<unknown>) => {
    const before = state.peek();
    if (before === 'busy') return;
    state.value = 'busy';
    error.value = null;
    try {
      await work();
      state.value = to;
    } catch (reason) {
      error.value = reason;
      state.value = before;
    }
  };
  return {
    possible: notebook.kept,
    state,
    error,
    keep: (body) =>
      act('kept', async () => {
        entry = await notebook.add(kind, body);
      }),
    takeOut: () =>
      act('open', async () => {
        if (entry) await notebook.remove(entry);
        entry = null;
      }),
    anew: () => {
      entry = null;
      state.value = 'open';
      error.value = null;
    },
  };
};
