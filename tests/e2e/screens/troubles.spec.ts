import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { SiteServer } from '../../support/site-server.ts';

// What cannot be read or written is told in plain words, and Ebb goes on.

const notOpened = 'Ebb cannot open your records right now. Your limits hold and go on counting.';

const meetPause = async (ebb: Driver, site: SiteServer) => {
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  return page;
};

/** Puts a record of this version in the place of Ebb's, and keeps it open, or not. */
const putRecord = async (ebb: Driver, version: number, held: boolean): Promise<void> => {
  await ebb.killBackground();
  await ebb.inExtension(
    async (_browser: Browser, number: number, keeps: boolean) => {
      const done = (request: IDBOpenDBRequest) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          request.onupgradeneeded = () => {
            if (number !== 1) return;
            request.result.createObjectStore('time', { keyPath: ['date', 'hour', 'offsetMinutes', 'limit'] });
            request.result.createObjectStore('pauses', { autoIncrement: true }).createIndex('date', 'date');
          };
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      await done(indexedDB.deleteDatabase('record'));
      const database = await done(indexedDB.open('record', number));
      // CAST: kept by the page until it is let go.
      if (keeps) (globalThis as { held?: IDBDatabase }).held = database;
      else database.close();
    },
    version,
    held,
  );
};

const letGo = (ebb: Driver) =>
  ebb.inExtension(async () => {
    (globalThis as { held?: IDBDatabase }).held?.close(); // CAST: as above
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('record').onsuccess = resolve;
    });
  });

for (const [what, version, held] of [
  ['another holds', 1, true],
  ['a step between versions fails on', 99, false],
] as const) {
  test(`a record that ${what} is told, limits hold, a person can go on, and it comes back`, async ({ ebb, site }) => {
    await setLimit(ebb);
    await putRecord(ebb, version, held);
    const week = await ebb.newTab(ebb.extensionUrl('options.html#week'));
    await week.waitForText(notOpened);
    const page = await meetPause(ebb, site);
    await page.click({ text: 'Go on for a while', css: 'button' }, { timeoutMs: 20_000 });
    await page.click({ text: 'Go on for 5 minutes', css: 'button' });
    await page.waitForUrl('http://limited.example/');
    const settings = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
    await settings.waitForText('The browser could not write them the last time.');

    await letGo(ebb);
    await meetPause(ebb, site);
    await expect.poll(async () => (await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses.met).toBe(1);
    await week.reload();
    expect(await week.waitForText('This week')).not.toContain(notOpened);
  });
}

/** Puts a row beside those of a store that is like one of them, and cannot be read. */
const damageRow = (ebb: Driver, database: string, store: string, over: object): Promise<void> =>
  ebb.inExtension(
    (_browser: Browser, name: string, into: string, changed: object) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(into, 'readwrite');
          const rows = transaction.objectStore(into);
          rows.getAll().onsuccess = ({ target }) => {
            const [{ id: _, ...like }] = (target as IDBRequest<{ id?: number }[]>).result as [{ id?: number }]; // CAST: it has one
            rows.add({ ...like, ...changed });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    database,
    store,
    over,
  );

test('a damaged row is told and left out, and the rows beside it are shown', async ({ ebb, site }) => {
  await setLimit(ebb);
  await meetPause(ebb, site);
  await expect.poll(async () => (await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses.met).toBe(1);
  await damageRow(ebb, 'record', 'pauses', { outcome: 'won' });
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  await tab.waitForText('1 row of this week could not be read.');
  expect((await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses.met).toBe(1);

  await tab.goto(ebb.extensionUrl('options.html#notes'));
  await tab.click({ text: 'Add a reason' });
  await tab.fill({ label: 'A reason' }, 'Breakfast with Sam');
  await tab.click({ text: 'Keep' });
  await tab.waitForText('Shown on the pause page');
  await damageRow(ebb, 'notebook', 'entries', { body: 3 });
  await tab.reload();
  await tab.waitForText('1 entry could not be read.');
  await tab.waitForText('Breakfast with Sam');
});

test('settings that cannot be read give way to the last good copy, and a person is told', async ({ ebb, site }) => {
  await setLimit(ebb);
  await ebb.inExtension((browser) => browser.storage.local.set({ settings: 'broken' }));
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#limits'));
  await tab.waitForText('Your settings could not be read.');
  await tab.waitForText('My limit');
  await meetPause(ebb, site);
  const found = await ebb.inExtension(async (browser) => browser.storage.local.get('settings.unreadable'));
  expect(found).toEqual({ 'settings.unreadable': 'broken' });
});

test('a device without room keeps what was typed, and takes it once there is room', async ({ ebb }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await tab.click({ text: 'Add a reason' });
  await tab.fill({ label: 'A reason' }, 'Breakfast with Sam');
  await tab.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore) {
      IDBObjectStore.prototype.add = add;
      this.transaction.abort();
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await tab.click({ text: 'Keep' });
  await tab.waitForText('There is no room left on this device. What you wrote is still here.');
  await tab.click({ text: 'Keep' });
  await tab.waitForText('Shown on the pause page');
});
