import type { DBSchema } from 'idb';
import { type Notebook, NotebookFailed } from '../app/notebook/notebook';
import type { Entry, EntryDraft } from '../domain/notebook/entry';
import type { EntryKind } from '../domain/notebook/entry-bodies';
import { isOfKind, parseEntry } from '../domain/notebook/parse-entry';
import { connectDatabase } from './database-connection';

/** As it lies there: parsed at each reading. */
type StoredEntry = Omit<Entry, 'body' | 'id'> & { id?: number; body: unknown };

interface NotebookSchema extends DBSchema {
  entries: { key: number; value: StoredEntry; indexes: { kind: string; date: string } };
}

export const notebookDatabaseName = 'notebook';
const version = 1;

const dateRange = (from: string | null, to: string | null) =>
  from === null && to === null ? null : IDBKeyRange.bound(from ?? '', to ?? '9999-12-31');

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
const emptyNotebook: Notebook = {
  kept: false,
  entries: async () => [],
  add: async () => Promise.reject(new NotebookFailed('private')),
  put: async () => Promise.reject(new NotebookFailed('private')),
  remove: async () => undefined,
  erase: async () => 0,
  onChanged: () => () => undefined,
};

/** The notebook in IndexedDB. */
export const createNotebook = (privateWindow: boolean): Notebook => {
  if (privateWindow) return emptyNotebook;
  const using = connectDatabase<NotebookSchema>({
    name: notebookDatabaseName,
    version,
    upgrade(database) {
      const entries = database.createObjectStore('entries', { keyPath: 'id', autoIncrement: true });
      entries.createIndex('kind', 'kind');
      entries.createIndex('date', 'date');
    },
  });
  const { tell, onChanged } = createCalls();
  const writing = async <T>(work: Parameters<typeof using<T>>[0]): Promise<T> => {
    const value = await using(work).catch((error: unknown) => Promise.reject(failed(error)));
    tell();
    return value;
  };
  return {
    kept: true,
    entries: <K extends EntryKind>(kind: K) =>
      using(async (database) =>
        (await database.getAllFromIndex('entries', 'kind', kind))
          .map(parseEntry)
          .filter((entry) => entry !== null)
          .filter(isOfKind(kind)),
      ).catch((error: unknown) => Promise.reject(failed(error))),
    add: <K extends EntryKind>(draft: EntryDraft<K>) =>
      writing(async (database) => {
        const id = await database.add('entries', { ...draft });
        return { ...draft, id };
      }),
    put: (entry) =>
      writing(async (database) => {
        await database.put('entries', entry);
      }),
    remove: (id) => writing((database) => database.delete('entries', id)),
    erase: (from, to) =>
      writing(async (database) => {
        const transaction = database.transaction('entries', 'readwrite');
        const byDate = transaction.store.index('date');
        let removed = 0;
        for (let cursor = await byDate.openCursor(dateRange(from, to)); cursor; cursor = await cursor.continue()) {
          await cursor.delete();
          removed += 1;
        }
        await transaction.done;
        return removed;
      }),
    onChanged,
  };
};
