import type { Driver } from './driver.ts';
import { until } from './until.ts';

const databases = ['record', 'notebook'] as const;

/** Rows as Ebb writes them. */
export interface Rows {
  readonly database: (typeof databases)[number];
  readonly store: string;
  readonly rows: readonly object[];
  /** Keys of those that have none in themselves. */
  readonly keys?: readonly string[];
}

/** Resolves once Ebb has made both, which it does as their screens are opened. */
export const bothDatabases = (driver: Driver) =>
  until('both databases', () =>
    driver.inExtension(async (_browser, names) => {
      const there = (await indexedDB.databases()).map(({ name }) => name);
      return names.every((name) => there.includes(name));
    }, databases),
  );

/** Writes rows where Ebb keeps them. The databases must be there. */
export const plantRows = (driver: Driver, all: readonly Rows[]) =>
  driver.inExtension(async (_browser, given) => {
    for (const { database: name, store, rows, keys } of given) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction(store, 'readwrite');
      for (const [index, row] of rows.entries()) writing.objectStore(store).put(row, keys?.[index]);
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      database.close();
    }
  }, all);
