import { createDownloads, type Downloads } from '../../support/downloads.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { afterFirstDay, change, settingsOf } from '../../support/waiting.ts';

let downloads: Downloads;
test.beforeEach(() => {
  downloads = createDownloads();
});
test.afterEach(() => downloads.remove());

const openData = async (ebb: Driver): Promise<Tab> => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await tab.click({ text: 'Open my data' });
  await tab.waitForText('If this device runs out of room');
  return tab;
};

/** A person chooses a file in the browser's own dialog; what the page gets of it is this. */
const choose = async (tab: Tab, text: string): Promise<void> => {
  await tab.waitForText('A file that Ebb saved');
  await tab.evaluate((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'ebb.json', { type: 'application/json' }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no field for a file');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
};

const meetPause = async (ebb: Driver, site: SiteServer): Promise<void> => {
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  await expect.poll(async () => (await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses.met).toBe(1);
};

const writeNote = async (ebb: Driver, text: string): Promise<void> => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await tab.click({ text: 'Add a reason' });
  await tab.fill({ label: 'A reason' }, text);
  await tab.click({ text: 'Keep', css: 'button' });
  await tab.waitForText(text);
  await tab.close();
};

test('records are saved as a file that says no site, and can be read', async ({ start, site }) => {
  const ebb = await start(downloads.wishes);
  await setLimit(ebb, { name: 'My evenings' });
  await meetPause(ebb, site);
  const tab = await openData(ebb);
  await tab.click({ text: 'Data (JSON)' });
  await tab.click({ text: 'Save my records' });
  await tab.waitForText('The file is in your downloads');
  const text = await downloads.read(/^ebb-records-.*\.json$/);
  expect(JSON.parse(text)).toMatchObject({
    ebb: 'records',
    format: 1,
    limits: [{ limit: 1 }],
    pauses: [{ limits: [1], outcome: 'left' }],
  });
  expect(text).not.toMatch(/limited|example|evenings/);

  await tab.click({ text: 'A table (CSV)' });
  await tab.click({ text: 'Save my records' });
  expect(await downloads.read(/^ebb-records-.*\.csv$/)).toMatch(
    /\r\npause,\d{4}-\d\d-\d\d,\d+,-?\d+,1,,left,,,,,,,,,,\r\n/,
  );
});

test('everything goes into a backup, is erased, and comes back with its passphrase, once', async ({ start, site }) => {
  const ebb = await start(downloads.wishes);
  await setLimit(ebb, { name: 'My evenings' });
  await meetPause(ebb, site);
  await writeNote(ebb, 'My evenings are for people');
  const tab = await openData(ebb);
  await tab.fill({ label: 'Passphrase' }, 'four calm grey stones');
  await tab.fill({ label: 'The same once more' }, 'four calm grey stones');
  await tab.click({ text: 'Save everything' });
  const text = await downloads.read(/^ebb-backup-.*\.json$/);
  expect(text).not.toMatch(/limited|evenings|people/);

  await ask(ebb, { type: 'records.erase', from: null, to: null });
  await change(ebb, { kind: 'clear-limits' });
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await notes.click({ text: 'All of them' });
  await notes.click({ text: 'Erase these records' });
  await notes.click({ text: 'Erase them' });
  await notes.waitForText('1 entry is gone.');
  await notes.close();

  const bringBack = async () => {
    await choose(tab, text);
    await tab.fill({ label: 'Passphrase of this file' }, 'four calm grey stones');
    await tab.click({ text: 'Open it' });
    await tab.waitForText('What would change');
    await tab.click({ text: 'Bring it back' });
    await tab.waitFor('the question to close', () => document.querySelector('dialog[open]') === null);
  };
  await bringBack();
  await bringBack();
  expect((await settingsOf(ebb)).limits.map(({ name }) => name)).toEqual(['My evenings']);
  expect((await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses).toEqual({ met: 1, left: 1, goneOn: 0 });
  await tab.goto(ebb.extensionUrl('options.html#notes'));
  const shown = await tab.waitForText('My evenings are for people');
  expect(shown.split('My evenings are for people')).toHaveLength(2);

  // The limit that came back holds.
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
});

test('a looser part of a settings file waits while its stricter part holds at once, and a copy leads back', async ({
  start,
}) => {
  const ebb = await start(downloads.wishes);
  const limit = await setLimit(ebb, { name: 'My evenings', waitSeconds: 10 });
  const tab = await openData(ebb);
  await tab.click({ text: 'Save my settings' });
  const text = await downloads.read(/^ebb-settings-.*\.json$/);
  expect(text).toContain('limited.example');
  await change(ebb, { kind: 'edit-limit', id: limit.id, draft: { ...limit, waitSeconds: 40, passMinutes: [20] } });
  await afterFirstDay(ebb);
  await tab.reload();

  await choose(tab, text);
  const shown = await tab.waitForText('Asked for, and it waits');
  expect(shown).toContain('My evenings: a wait of 10 seconds instead of 40 seconds');
  expect(shown).toContain('At once');
  expect((await settingsOf(ebb)).limits[0]).toMatchObject({ waitSeconds: 40, passMinutes: [20] });
  await tab.click({ text: 'Bring it back' });
  await tab.waitForText('What is stricter holds from now on.');
  const { limits, pending } = await settingsOf(ebb);
  expect(limits[0]).toMatchObject({ waitSeconds: 40, passMinutes: [5, 10] });
  expect(pending).toMatchObject([{ field: { name: 'waitSeconds' }, to: 10 }]);

  await tab.click({ text: 'Bring back', css: '.copy button' });
  await tab.waitForText('What would change');
  await tab.click({ text: 'Leave it as it is' });
});

test('a damaged file and a foreign one change nothing, and say so', async ({ start }) => {
  const ebb = await start(downloads.wishes);
  await setLimit(ebb);
  const tab = await openData(ebb);
  await tab.click({ text: 'Save my settings' });
  const text = await downloads.read(/^ebb-settings-.*\.json$/);
  const before = await settingsOf(ebb);
  await choose(tab, text.slice(0, -200));
  await tab.waitForText('This file is not whole, or it was changed.');
  await choose(tab, 'something else');
  await tab.waitForText('Ebb did not make this file. Nothing was changed.');
  await choose(tab, text.replace('"format": 1', '"format": 2'));
  await tab.waitForText('A newer Ebb made this file.');
  expect(await settingsOf(ebb)).toEqual(before);
});
