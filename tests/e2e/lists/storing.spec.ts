import { existsSync, readFileSync } from 'node:fs';
import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { until } from '../../support/until.ts';
import { findKept, stored } from '../privacy/stored.ts';
import { giveFile, inForce, openLists, patience } from './lists.ts';

// A list from the file that the person gives to the page in which it is enforced, and away again.

const million = 1_000_000;
const realList = new URL('../../../../shared/lists/gambling-hosts.txt', import.meta.url);

const listKeys = (kept: Awaited<ReturnType<typeof stored>>) => ({
  local: Object.keys(kept.local).filter((key) => /^list(Index|State)/.test(key)),
  rows: kept.rows['lists/sources'] ?? [],
});

/** Moves the instants at which lists were put into the database a day back. */
const readLongAgo = (ebb: Driver) =>
  ebb.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('lists');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('sources', 'readwrite');
          const rows = transaction.objectStore('sources');
          rows.getAll().onsuccess = ({ target }) => {
            // CAST: what the product stores; the test fails on anything else.
            for (const row of (target as IDBRequest<{ at: number }[]>).result)
              rows.put({ ...row, at: row.at - 86_400_000 });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

/** The lists whose names are in the database. Each row is there with its key, which is the id. */
const idsOfNames = async (ebb: Driver) => listKeys(await stored(ebb)).rows.filter((each) => typeof each === 'string');

const lookedAfter = 'lists.lookedAfter';

/** Lets the background start anew, and waits until it has looked after the names of lists. */
const lookAfterLists = async (ebb: Driver) => {
  await ebb.inExtension((browser, key) => browser.storage.session.remove(key), lookedAfter);
  await ebb.killBackground();
  await ask(ebb, { type: 'lists.get' });
  await until('the lists to be looked after', () =>
    ebb.inExtension(async (browser, key) => key in (await browser.storage.session.get(key)), lookedAfter),
  );
};

test('a million sites from a file are read, stop a page, outlast a restart, and leave nothing when they go', async ({
  ebb,
  site,
}) => {
  test.setTimeout(300_000);
  const tab = await openLists(ebb);
  await giveFile(tab, 'choose', 'many.txt', million);
  await tab.waitForText('1,000,000 sites found', patience);
  await tab.click({ text: 'Add this list' });
  const list = await inForce(ebb, million);
  await tab.waitForText('Covers 1,000,000 sites', patience);
  await setLimit(ebb, { sites: { lists: [list] }, strength: 'block' });

  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('www.limited.example', '/a'), { settle: false });
  await pausePage(ebb, page);
  await page.goto(site.url('free.example', '/b'));
  expect(await page.text()).toContain('free.example');

  await ebb.restart();
  const again = await ebb.newTab(site.url('free.example', '/c'));
  await again.goto(site.url('site77.example'), { settle: false });
  await pausePage(ebb, again);
  expect(site.seen('site77.example')).toEqual([]);

  await ask(ebb, { type: 'settings.change', change: { kind: 'unsubscribe', id: list } });
  await until(
    'all of it to go',
    async () => {
      const { local, rows } = listKeys(await stored(ebb));
      return local.length + rows.length === 0;
    },
    patience,
  );
  await again.goto(site.url('site78.example'));
  expect(await again.text()).toContain('site78.example');
});

test('a real list, dropped onto the page, says what was left out and is enforced', async ({ ebb, site }) => {
  test.skip(!existsSync(realList), 'the real lists are not here');
  const tab = await openLists(ebb);
  const text = readFileSync(realList, 'utf8');
  const [, first = ''] = /^0\.0\.0\.0 (\S+)/m.exec(text) ?? [];
  await giveFile(tab, 'drop', 'real-list.txt', text);
  const [found] = /[\d,]+ sites found/.exec(await tab.waitForText(/[\d,]+ sites found/, patience)) ?? [];
  await tab.waitForText(/\d lines were read\./);
  await tab.click({ text: 'Add this list' });
  const list = await inForce(ebb, Number(found?.replace(/\D/g, '')));
  await tab.waitForText('real-list');
  await setLimit(ebb, { sites: { lists: [list] } });
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url(first), { settle: false });
  await pausePage(ebb, page);
  expect(site.seen(first)).toEqual([]);
});

test('a text that is pasted is read and told, and given up without a trace', async ({ ebb }) => {
  const tab = await openLists(ebb);
  await tab.fill({ label: 'Or paste a text' }, 'a.example\nb.example##.banner\nc.example/page\nlimited.example');
  await tab.click({ text: 'Read this text' });
  await tab.waitForText('2 sites found');
  await tab.waitForText('2 entries were left out');
  await tab.click({ text: 'Do not add it' });
  await tab.waitForText('Or paste a text');
  await until('nothing of it to be there', async () => listKeys(await stored(ebb)).rows.length === 0);
  expect((await ask(ebb, { type: 'settings.get' })).lists).toEqual([]);
  await tab.fill({ label: 'Or paste a text' }, '<!doctype html><title>Log in</title>');
  await tab.click({ text: 'Read this text' });
  await tab.waitForText('A web page came instead of a list.');
});

test('a text that was read long ago can be added for as long as its page is open, and goes with it', async ({
  ebb,
  site,
}) => {
  const tab = await openLists(ebb);
  await tab.fill({ label: 'Or paste a text' }, 'a.example\nlimited.example');
  await tab.click({ text: 'Read this text' });
  await tab.waitForText('2 sites found');
  await readLongAgo(ebb);
  await lookAfterLists(ebb);
  expect(await idsOfNames(ebb)).toHaveLength(1);
  await tab.click({ text: 'Add this list' });
  const list = await inForce(ebb, 2);
  await setLimit(ebb, { sites: { lists: [list] } });
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);

  await tab.fill({ label: 'Or paste a text' }, 'b.example');
  await tab.click({ text: 'Read this text' });
  await tab.waitForText('1 site found');
  await readLongAgo(ebb);
  await tab.close();
  await until('the page to have let go', () =>
    ebb.inExtension(async () => (await navigator.locks.query()).held?.length === 0),
  );
  await lookAfterLists(ebb);
  expect(await idsOfNames(ebb)).toHaveLength(1);
});

test('the set that comes with Ebb works at once, and its sites are nowhere on the page', async ({ ebb, site }) => {
  const tab = await openLists(ebb);
  await tab.click({ text: 'Add this set' });
  const text = await tab.waitForText(/Covers \d+ sites/, patience);
  expect(text).not.toContain('.com');
  await tab.click({ text: 'Make a limit with this list' });
  await tab.waitForText('Well-known adult sites');
  await tab.click({ text: 'Save this limit' });
  await tab.waitForText('is saved.');
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('penthouse.com'), { settle: false });
  await pausePage(ebb, page);
});

test('in a private window a list is enforced, and nothing of it is stored there', async ({ ebb, site, product }) => {
  const tab = await openLists(ebb);
  await tab.fill({ label: 'Or paste a text' }, 'a.example\nlimited.example');
  await tab.click({ text: 'Read this text' });
  await tab.waitForText('2 sites found');
  await tab.click({ text: 'Add this list' });
  const list = await inForce(ebb, 2);
  await setLimit(ebb, { sites: { lists: [list] }, strength: 'block' });
  const window = await ebb.privateWindow(site.url('free.example'));
  const page = await window.newTab(site.url('free.example', '/private'));
  await page.goto(site.url('odd-sub.limited.example', '/odd-path'), { settle: false });
  await pausePage(ebb, page);
  expect(site.seen('odd-sub.limited.example')).toEqual([]);
  if (product === 'chromium') expect((await stored(window)).rows['lists/sources'] ?? []).toEqual([]);
  await window.close();
  expect(findKept(await stored(ebb), ['odd-sub', 'odd-path'])).toBeUndefined();
});
