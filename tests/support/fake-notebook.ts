import { type Notebook, NotebookFailed, type NotebookProblem } from '../../lib/app/notebook/notebook';
import type { LockState } from '../../lib/domain/lock/stored-lock';
import type { Entry, EntryDraft } from '../../lib/domain/notebook/entry';
import type { EntryKind } from '../../lib/domain/notebook/entry-bodies';
import { isOfKind } from '../../lib/domain/notebook/parse-entry';

export interface FakeNotebook extends Notebook {
  readonly all: () => readonly Entry[];
  /** From now on nothing can be written; null: it can again. */
  failWith(problem: NotebookProblem | null): void;
  setLock(state: LockState): void;
}

/** The notebook in memory. The contract suite holds it to the one in IndexedDB. */
export const createFakeNotebook = ({ kept = true }: { readonly kept?: boolean } = {}): FakeNotebook => {
  const entries = new Map<number, Entry>();
  const callbacks = new Set<() => void>();
  let lastId = 0;
  let lock: LockState = 'off';
  let problem: NotebookProblem | null = kept ? null : 'private';
  const write = <T>(work: () => T): T => {
    if (problem) throw new NotebookFailed(problem);
    const value = work();
    for (const callback of callbacks) callback();
    return value;
  };
  const inOrder = () => [...entries.values()].sort((a, b) => a.id - b.id);
  return {
    kept,
    lock: async () => lock,
    entries: async (kind) =>
      inOrder()
        .filter(isOfKind(kind))
        .filter(({ onPause }) => lock !== 'locked' || onPause === 'always'),
    add: async <K extends EntryKind>(draft: EntryDraft<K>) =>
      write(() => {
        lastId += 1;
        const entry = { ...draft, id: lastId };
        entries.set(lastId, entry as unknown as Entry); // CAST: an entry of some kind
        return entry;
      }),
    put: async (entry) => write(() => void entries.set(entry.id, entry)),
    remove: async (id) => (kept ? write(() => void entries.delete(id)) : undefined),
    erase: async (from, to) =>
      kept
        ? write(() => {
            const gone = inOrder().filter(({ date }) => (!from || date >= from) && (!to || date <= to));
            for (const { id } of gone) entries.delete(id);
            return gone.length;
          })
        : 0,
    onChanged: (callback) => {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
    all: inOrder,
    setLock: (state) => {
      lock = state;
      for (const callback of callbacks) callback();
    },
    failWith: (next) => {
      problem = next;
    },
  };
};
