import { type Changed, type Notebook, NotebookFailed, type NotebookProblem } from '../../lib/app/notebook/notebook';
import type { LockState } from '../../lib/domain/lock/stored-lock';
import type { Entry, EntryDraft } from '../../lib/domain/notebook/entry';
import type { EntryKind } from '../../lib/domain/notebook/entry-bodies';
import { mergeEntries } from '../../lib/domain/notebook/merge-entry';
import { isOfKind } from '../../lib/domain/notebook/parse-entry';

export interface FakeNotebook extends Notebook {
  readonly all: () => readonly Entry[];
  /** From now on nothing can be written; null: it can again. */
  failWith(problem: NotebookProblem | null): void;
  /** It is there as it is, whatever was there. */
  put(entry: Entry): void;
  setLock(state: LockState): void;
  /** Nothing can be read; or so many entries cannot. */
  setUnread(unread: 'all' | number): void;
}

/** The notebook in memory. The contract suite holds it to the one in IndexedDB. */
export const createFakeNotebook = ({ kept = true }: { readonly kept?: boolean } = {}): FakeNotebook => {
  const entries = new Map<number, Entry>();
  const callbacks = new Set<() => void>();
  let lastId = 0;
  let lock: LockState = 'off';
  let unread: 'all' | number = 0;
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
    entries: async (kind) => {
      if (unread === 'all') throw new NotebookFailed('storage-failed');
      return inOrder()
        .filter(isOfKind(kind))
        .filter(({ onPause }) => lock !== 'locked' || onPause === 'always');
    },
    unreadable: async () => (unread === 'all' ? 0 : unread),
    add: async <K extends EntryKind>(draft: EntryDraft<K>) =>
      write(() => {
        lastId += 1;
        const entry = { ...draft, id: lastId };
        entries.set(lastId, entry as unknown as Entry); // CAST: an entry of some kind
        return entry;
      }),
    change: async <K extends EntryKind>(base: Entry<K>, mine: Entry<K>) =>
      write((): Changed<K> => {
        const theirs = entries.get(base.id);
        if (!theirs) return { outcome: 'gone' };
        const merged = mergeEntries(base, mine, theirs);
        if (merged.how === 'apart') lastId += 1;
        const entry = merged.how === 'apart' ? { ...mine, id: lastId } : merged.entry;
        entries.set(entry.id, entry as unknown as Entry); // CAST: an entry of some kind
        return { outcome: merged.how === 'apart' ? 'beside' : merged.how, entry };
      }),
    restore: async (entry) => write(() => void (entries.has(entry.id) || entries.set(entry.id, entry))),
    put: (entry) => void entries.set(entry.id, entry),
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
    setUnread: (next) => {
      unread = next;
      for (const callback of callbacks) callback();
    },
    failWith: (next) => {
      problem = next;
    },
  };
};
