import type { DBSchema } from 'idb';
import type { Entry } from '../domain/notebook/entry';
import { connectDatabase, type UsingDatabase } from './database-connection';

/** As it lies there: parsed at each reading. */
type StoredEntry = Omit<Entry, 'body' | 'id'> & { id?: number; body: unknown };

export interface NotebookSchema extends DBSchema {
  entries: { key: number; value: StoredEntry; indexes: { kind: string; date: string } };
}

export const notebookDatabaseName = 'notebook';
const version = 1;

/** Where the notebook lies in clear. */
export const connectNotebook = (): UsingDatabase<NotebookSchema> =>
  connectDatabase<NotebookSchema>({
    name: notebookDatabaseName,
    version,
    upgrade(database) {
      const entries = database.createObjectStore('entries', { keyPath: 'id', autoIncrement: true });
      entries.createIndex('kind', 'kind');
      entries.createIndex('date', 'date');
    },
  });
