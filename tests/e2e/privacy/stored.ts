import type { Browser } from 'webextension-polyfill';
import type { Driver, PrivateWindow } from '../../support/driver.ts';

/** Everything that an extension can have kept, as its own pages read it. */
export interface Stored {
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
  /** All rows, with their keys, by `database/store`. */
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  /** What else holds text: caches, the pages' own storage, rules, registered scripts, alarms. */
  readonly others: readonly unknown[];
}

const readStored = async (browser: Browser): Promise<Stored> => {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const rows: Record<string, unknown[]> = {};
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      rows[`${name}/${store}`] = [...(await done(objects.getAllKeys())), ...(await done(objects.getAll()))];
    }
    database.close();
  }
  return {
    local: await browser.storage.local.get(null),
    session: await browser.storage.session.get(null),
    rows,
    others: [
      await caches.keys().catch(() => []),
      { ...localStorage },
      { ...sessionStorage },
      await browser.declarativeNetRequest?.getDynamicRules(),
      await browser.declarativeNetRequest?.getSessionRules(),
      await browser.scripting.getRegisteredContentScripts(),
      await browser.alarms.getAll(),
    ],
  };
};

/** Reads every byte that Ebb keeps, in the windows of this place. */
export const stored = (where: Pick<Driver | PrivateWindow, 'inExtension'>): Promise<Stored> =>
  where.inExtension(readStored);

/** The first of these words that is kept anywhere, with what stands around it. */
export const findKept = (kept: Stored, words: readonly string[]): string | undefined => {
  const text = JSON.stringify(kept);
  const word = words.find((candidate) => text.includes(candidate));
  if (word === undefined) return undefined;
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 200), at + 100);
};
