import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../../support/driver.ts';
import { until } from '../../support/until.ts';

// What runs in a page of the extension is sent as text: it may use its arguments, and nothing else.

/** A row and its key. */
export interface StoredRow {
  readonly key: unknown;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Waits until Ebb has made the database: whoever opens one that is not there makes an empty one in its place. */
export const databaseMade = (driver: Driver, database: string): Promise<boolean> =>
  until(`the database ${database}`, () =>
    driver.inExtension(
      async (_browser: Browser, name: string) => (await indexedDB.databases()).some((each) => each.name === name),
      database,
    ),
  );

/** Every row of one store as it lies there; none where there is no such store. */
export const rowsOf = (driver: Driver, database: string, store: string): Promise<readonly StoredRow[]> =>
  driver.inExtension(
    async (_browser: Browser, name: string, from: string) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      // Opening one that is not there would make it.
      const known = await indexedDB.databases();
      if (!known.some((each) => each.name === name)) return [];
      const opened = await done(indexedDB.open(name));
      try {
        if (!opened.objectStoreNames.contains(from)) return [];
        const rows = opened.transaction(from).objectStore(from);
        const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
        return values.map((value, index) => ({ key: keys[index] ?? null, value }));
      } finally {
        opened.close();
      }
    },
    database,
    store,
  );

/** Takes every row out of these stores. The databases have to be there. */
export const emptyStores = (driver: Driver, database: string, stores: readonly string[]): Promise<void> =>
  driver.inExtension(
    (_browser: Browser, name: string, all: readonly string[]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction([...all], 'readwrite');
          for (const store of all) transaction.objectStore(store).clear();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    database,
    stores,
  );

/** Puts values under these keys of `storage.local`, and takes others out. */
export const putStored = (driver: Driver, values: Readonly<Record<string, unknown>>, gone: readonly string[] = []) =>
  driver.inExtension(
    async (browser: Browser, written: Record<string, unknown>, removed: readonly string[]) => {
      await browser.storage.local.remove([...removed]);
      await browser.storage.local.set(written);
    },
    values,
    gone,
  );

/** What lies under one key of `storage.local`. */
export const storedValue = (driver: Driver, key: string): Promise<unknown> =>
  driver.inExtension(async (browser: Browser, name: string) => (await browser.storage.local.get(name))[name], key);
