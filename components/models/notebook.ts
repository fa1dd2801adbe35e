import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Changed, Notebook } from '../../lib/app/notebook/notebook';
import type { LockState } from '../../lib/domain/lock/stored-lock';
import type { Entry, Showing } from '../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../lib/domain/notebook/entry-bodies';
import { defaultPreferences } from '../../lib/domain/settings/default-preferences';
import { hourOf, type PersonHour } from '../../lib/domain/time/person-time';

/** The notebook of a page: it knows what hour it is, so that a form only has to say what was written. */
export interface NotebookDesk {
  /** Whether what is written here is kept; a private window keeps nothing. */
  readonly kept: boolean;
  /** The person's day and hour of now. */
  readonly hour: () => PersonHour;
  /** Whether there is a lock on it; null until it was read. While it is closed most entries cannot be read. */
  readonly lock: ReadonlySignal<LockState | null>;
  readLock(): Promise<LockState>;
  /** The entries of a kind, the first first, kept the same as what is stored; null until they were read. */
  entries<K extends EntryKind>(kind: K): ReadonlySignal<readonly Entry<K>[] | null>;
  /** Resolves once what was to be read by now was read, or could not be. */
  whenRead(): Promise<unknown>;
  /** Those of a kind as they are now. */
  read<K extends EntryKind>(kind: K): Promise<readonly Entry<K>[]>;
  add<K extends EntryKind>(kind: K, body: EntryBodies[K], onPause?: Showing): Promise<Entry<K>>;
  /** Writes what was made of an entry, as this page had it, over what is there by now. */
  change<K extends EntryKind>(entry: Entry<K>, over: Partial<Pick<Entry<K>, 'body' | 'onPause'>>): Promise<Changed<K>>;
  remove(entry: Entry): Promise<void>;
  /** Brings back what was removed, as it was. */
  restore(entry: Entry): Promise<void>;
  /** Removes what was begun on these days (null: no bound) and says how many. */
  erase(from: string | null, to: string | null): Promise<number>;
  /** Why something could not be read; null while all is well. */
  readonly problem: ReadonlySignal<unknown>;
  /** How many entries lie there and cannot be read. */
  unreadable(): Promise<number>;
}

/** @param hour the person's day and hour of now */
export const createNotebookDesk = (notebook: Notebook, hour: () => PersonHour): NotebookDesk => {
  const problem = signal<unknown>(null);
  const lock = signal<LockState | null>(null);
  const lookAtLock = async () => {
    lock.value = await notebook.lock().catch(() => null);
  };
  void lookAtLock();
  notebook.onChanged(() => void lookAtLock());
  const reading = new Set<Promise<unknown>>();
  const entriesOf = <K extends EntryKind>(kind: K): Promise<readonly Entry<K>[]> => {
    const found = notebook.entries(kind);
    reading.add(found);
    const done = () => reading.delete(found);
    found.then(done, done);
    return found;
  };
  const kinds = new Map<EntryKind, ReadonlySignal<readonly Entry[] | null>>();

  const follow = <K extends EntryKind>(kind: K) => {
    const entries = signal<readonly Entry<K>[] | null>(null);
    let latest = 0;
    const read = async () => {
      latest += 1;
      const mine = latest;
      try {
        const found = await entriesOf(kind);
        if (mine === latest) entries.value = found;
        problem.value = null;
      } catch (error) {
        problem.value = error;
      }
    };
    effect(() => {
      void read();
      return notebook.onChanged(() => void read());
    });
    return entries;
  };

  return {
    kept: notebook.kept,
    hour,
    lock,
    readLock: () => notebook.lock(),
    entries: <K extends EntryKind>(kind: K) => {
      const known = kinds.get(kind) ?? follow(kind);
      kinds.set(kind, known);
      return known as ReadonlySignal<readonly Entry<K>[] | null>; // CAST: made for this very kind
    },
    whenRead: () => Promise.allSettled([...reading]),
    read: entriesOf,
    add: (kind, body, onPause = 'no') => notebook.add({ ...hour(), kind, body, onPause }),
    change: (entry, over) => notebook.change(entry, { ...entry, ...over }),
    remove: ({ id }) => notebook.remove(id),
    restore: (entry) => notebook.restore(entry),
    erase: (from, to) => notebook.erase(from, to),
    problem,
    unreadable: () => notebook.unreadable(),
  };
};

/** The person's day and hour at an instant (epoch ms), in the zone of the device. */
export const personHour = (now: number, { dayStart, weekStart } = defaultPreferences): PersonHour =>
  hourOf(now, { zone: Temporal.Now.timeZoneId(), dayStart, weekStart });

/** The notebook of a page that opens it at its first use. */
export const lazyNotebook = (open: () => Promise<Notebook>, hour: () => PersonHour): (() => Promise<NotebookDesk>) => {
  let desk: Promise<NotebookDesk> | undefined;
  return () => {
    desk ??= open().then(
      (notebook) => createNotebookDesk(notebook, hour),
      (error: unknown) => {
        desk = undefined;
        throw error;
      },
    );
    return desk;
  };
};
