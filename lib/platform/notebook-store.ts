import { type Notebook, NotebookFailed } from '../app/notebook/notebook';
import type { StoredLock } from '../domain/lock/stored-lock';
import type { EntryDraft } from '../domain/notebook/entry';
import type { EntryKind } from '../domain/notebook/entry-bodies';
import { isOfKind, parseEntry } from '../domain/notebook/parse-entry';
import type { UsingDatabase } from './database-connection';
import { dateRange } from './date-range';
import { type NotebookSchema, notebookDatabaseName } from './notebook-database';
import { whenSettled } from './sealing/finish-sealing';
import type { RowStores } from './sealing/row-stores';
import { eraseSealedNotes, rawNotes, writeSealedNote } from './sealing/sealed-notes';
import { type LockNow, stateOf } from './sealing/stored-locks';

const failed = (error: unknown): NotebookFailed => {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new NotebookFailed(full ? 'storage-full' : 'storage-failed', { cause: error });
};

/** Tells the other pages of Ebb, and this one, that something was written. */
const createCalls = () => {
  const callbacks = new Set<() => void>();
  const tellAll = () => {
    for (const callback of callbacks) callback();
  };
  const channel = new BroadcastChannel(notebookDatabaseName);
  channel.onmessage = tellAll;
  return {
    tell: () => {
      channel.postMessage(null);
      tellAll();
    },
    onChanged: (callback: () => void) => {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
};

/** Of a private window: nothing is in it, and nothing is kept. */
export const emptyNotebook: Notebook = {
  kept: false,
  lock: async () => 'off',
  entries: async () => [],
  add: async () => Promise.reject(new NotebookFailed('private')),
  put: async () => Promise.reject(new NotebookFailed('private')),
  remove: async () => undefined,
  erase: async () => 0,
  onChanged: () => () => undefined,
};

/** What is done in the notebook, in clear or sealed, without telling anyone. */
type Pages = Pick<Notebook, 'entries' | 'add' | 'put' | 'remove' | 'erase'>;

const clearPages = (using: UsingDatabase<NotebookSchema>): Pages => ({
  entries: <K extends EntryKind>(kind: K) =>
    using(async (database) =>
      (await database.getAllFromIndex('entries', 'kind', kind))
        .map(parseEntry)
        .filter((entry) => entry !== null)
        .filter(isOfKind(kind)),
    ),
  add: <K extends EntryKind>(draft: EntryDraft<K>) =>
    using(async (database) => {
      const id = await database.add('entries', { ...draft });
      return { ...draft, id };
    }),
  put: (entry) =>
    using(async (database) => {
      await database.put('entries', entry);
    }),
  remove: (id) => using((database) => database.delete('entries', id)),
  erase: (from, to) =>
    using(async (database) => {
      const transaction = database.transaction('entries', 'readwrite');
      const keys = await transaction.store.index('date').getAllKeys(dateRange(from, to));
      for (const key of keys) await transaction.store.delete(key);
      await transaction.done;
      return keys.length;
    }),
});

const sealedPages = ({ sealed: using, keyring }: RowStores, { lock, open }: LockNow & { lock: StoredLock }): Pages => ({
  // The kind is sealed as well. While it is locked those are there that the person left readable.
  entries: async <K extends EntryKind>(kind: K) =>
    (await rawNotes(using, open && keyring.opener(lock, open)))
      .map(parseEntry)
      .filter((entry) => entry !== null)
      .filter(isOfKind(kind)),
  add: async <K extends EntryKind>(draft: EntryDraft<K>) => ({
    ...draft,
    id: await writeSealedNote(using, keyring.sealer(lock), draft),
  }),
  put: async (entry) => {
    await writeSealedNote(using, keyring.sealer(lock), entry);
  },
  remove: (id) => using((database) => database.delete('notes', id)),
  erase: (from, to) => eraseSealedNotes(using, from, to),
});

/** The notebook in IndexedDB: in clear, or sealed where a lock is switched on. */
export const createNotebook = (stores: RowStores): Notebook => {
  const { tell, onChanged } = createCalls();
  const { locks } = stores;
  const inClear = clearPages(stores.notebook);
  const doing = async <T>(work: (pages: Pages, now: LockNow) => Promise<T>): Promise<T> => {
    try {
      return await whenSettled(stores, (now) => {
        const { lock, open } = now;
        return work(lock ? sealedPages(stores, { lock, open }) : inClear, now);
      });
    } catch (error) {
      throw failed(error);
    }
  };
  const writing = async <T>(work: (pages: Pages, now: LockNow) => Promise<T>): Promise<T> => {
    const value = await doing(work);
    tell();
    return value;
  };
  return {
    kept: true,
    lock: async () => stateOf(await locks.now()),
    entries: (kind) => doing((pages) => pages.entries(kind)),
    add: (draft) => writing((pages) => pages.add(draft)),
    put: (entry) => writing((pages) => pages.put(entry)),
    remove: (id) => writing((pages) => pages.remove(id)),
    erase: (from, to) =>
      writing(async (pages, { lock }) => {
        // Where the lock is being taken off, a copy may lie in clear already.
        if (lock?.phase === 'opening') await inClear.erase(from, to);
        return pages.erase(from, to);
      }),
    onChanged: (callback) => {
      const stops = [onChanged(callback), locks.onChanged(callback)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};
