import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../../../support/driver.ts';
import { ask, draft } from '../../../support/ebb.ts';
import type { Tab } from '../../../support/tab.ts';
import type { Act, Place } from '../act.ts';
import { freshSettings } from '../fresh-settings.ts';
import { choose, press } from '../in-pages.ts';
import { databaseMade, emptyStores, rowsOf } from '../stored-rows.ts';
import { bringBack, openData } from './settings-file.ts';

const passphrase = 'four calm grey stones';
const counts = { time: 40, pauses: 60, exercises: 20, entries: 40 } as const;
const stores = [
  { database: 'record', store: 'time' },
  { database: 'record', store: 'pauses' },
  { database: 'record', store: 'exercises' },
  { database: 'notebook', store: 'entries' },
] as const;

/** Writes rows as a person's months would leave them; each has a number of its own. */
const fill = (driver: Driver) =>
  driver.inExtension(async (_browser: Browser, many: Readonly<Record<string, number>>) => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
    const hourOf = (index: number) => ({
      date: `2026-06-${10 + (index % 20)}`,
      hour: index % 24,
      offsetMinutes: 120,
    });
    const rows: Record<string, (index: number) => object> = {
      time: (index) => ({ ...hourOf(index), limit: `limit ${index}`, ms: 1_000 + index }),
      pauses: (index) => ({ ...hourOf(index), limits: [`limit ${index}`], outcome: index % 2 ? 'left' : 'goneOn' }),
      exercises: (index) => ({ ...hourOf(index), exercise: 'surf', helped: 'aBit', offsetMinutes: index }),
      entries: (index) => ({ ...hourOf(index), kind: 'reason', onPause: 'no', body: { text: `reason ${index}` } }),
    };
    const write = async (name: string, names: readonly string[]) => {
      const database = await open(name);
      const transaction = database.transaction([...names], 'readwrite');
      for (const store of names) {
        for (let index = 0; index < (many[store] ?? 0); index++) {
          const row = rows[store]?.(index);
          if (store === 'pauses') transaction.objectStore(store).put(row, `token-${index}`);
          else transaction.objectStore(store).put(row);
        }
      }
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    };
    await write('record', ['time', 'pauses', 'exercises']);
    await write('notebook', ['entries']);
  }, counts);

/** A row without what names it here alone. */
const nameOf = (store: string, { id: _, ...row }: Readonly<Record<string, unknown>>) =>
  `${store} ${JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))}`;

const allRows = async (driver: Driver): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { database, store } of stores) {
    for (const { value } of await rowsOf(driver, database, store)) found.push(nameOf(store, value));
  }
  const { limits } = await ask(driver, { type: 'settings.get' });
  return [...found, ...limits.map(({ name }) => `limit ${name}`)];
};

interface Backup {
  readonly text: string;
  readonly rows: readonly string[];
}
const made = new WeakMap<Driver, Promise<Backup>>();

/** The file, made once in each browser by Ebb itself, and the rows that are in it. */
const makeBackup = async ({ driver, downloads }: Place): Promise<Backup> => {
  await freshSettings(driver);
  const limit = draft({ name: 'My evenings' });
  await ask(driver, { type: 'settings.change', change: { kind: 'add-limit', draft: limit } });
  const notes = await driver.newTab(driver.extensionUrl('options.html#notes/back'));
  await databaseMade(driver, 'notebook');
  await notes.close();
  await ask(driver, { type: 'week.get', weeksBack: 0 });
  await databaseMade(driver, 'record');
  await fill(driver);
  const tab = await openData({ driver });
  await tab.fill({ label: 'Passphrase' }, passphrase);
  await tab.fill({ label: 'The same once more' }, passphrase);
  await tab.click({ text: 'Save everything' });
  const text = await downloads.read(/^ebb-backup-.*\.json$/);
  await tab.close();
  return { text, rows: await allRows(driver) };
};

/** Opens the file with its passphrase; then the page asks whether to bring it back. */
const openBackup = async (tab: Tab, text: string): Promise<void> => {
  await choose(tab, 'backup.json', text);
  await tab.fill({ label: 'Passphrase of this file' }, passphrase);
  await press(tab, { text: 'Open it', within: 'main', until: { css: 'dialog[open] .actions' }, patienceMs: 15_000 });
};

/** Everything is brought back from a sealed file. */
export const backupRestore: Act = {
  name: 'backup-restore',
  family: 'restores',
  words: `A sealed backup with a limit and ${Object.values(counts).reduce<number>((sum, count) => sum + count, 0)} rows of the record and \
the notebook is brought back into an empty Ebb. Begun when "Bring it back" is pressed, confirmed when the question closes. \
Promised: once confirmed all of it is there; a restore that was broken off has brought back whole rows, none twice, and \
bringing the same file back once more, which every run does, completes it.`,
  writer: 'page',
  alike: false,
  runs: { worker: 10, browser: 12 },
  ready: async (place) => {
    const { driver } = place;
    const backup = made.get(driver) ?? makeBackup(place);
    made.set(driver, backup);
    const { text, rows } = await backup;
    await freshSettings(driver);
    await emptyStores(driver, 'record', ['time', 'pauses', 'exercises']);
    await emptyStores(driver, 'notebook', ['entries']);
    const tab = await openData({ driver });
    await openBackup(tab, text);
    return {
      perform: (journal) => journal.note(rows, () => bringBack(tab, 15_000)),
      find: async () => {
        const found = await allRows(driver);
        await tab.close().catch(() => undefined);
        const again = await openData({ driver });
        await openBackup(again, text);
        await bringBack(again, 15_000);
        await again.close();
        const after = (await allRows(driver)).toSorted();
        const isWhole = JSON.stringify(after) === JSON.stringify(rows.toSorted());
        return { rows: found, halves: isWhole ? [] : ['bringing it back once more does not complete it'] };
      },
    };
  },
};
