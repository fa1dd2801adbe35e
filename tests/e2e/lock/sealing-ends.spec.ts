import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../../support/driver.ts';
import { ask } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { plantRows } from '../../support/plant.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { findKept, stored } from '../privacy/stored.ts';
import { passphrase, setLock, unlock, writeReason } from './lock.ts';

// The browser ends in the middle of it, as in a crash: nothing is lost, and nothing lies in clear that was to be sealed.

const words = 'violet-anchor-9137';
const many = 1_500;

/** So much that sealing it takes a while. */
const writeMany = (ebb: Driver) => {
  const rows = Array.from({ length: many }, (_, at) => ({
    ...{ kind: 'note', date: '2026-06-10', hour: 9, offsetMinutes: 0, onPause: 'no' },
    body: { prompt: null, text: `${words} ${at}` },
  }));
  return plantRows(ebb, [{ database: 'notebook', store: 'entries', rows }]);
};
const phase = (ebb: Driver) =>
  ebb.inExtension(async (browser: Browser) => {
    const { lock, ...rest } = await browser.storage.local.get(['lock', 'lock.tries']);
    return { phase: (lock as { phase?: string } | undefined)?.phase ?? null, tried: 'lock.tries' in rest };
  });
/** The lock as it is stored. */
const lockOf = (ebb: Driver) =>
  ebb.inExtension(async (browser: Browser) => JSON.stringify((await browser.storage.local.get('lock')).lock));
/** How many notes lie there in clear, and how many sealed. */
const counts = async (ebb: Driver) => {
  const { rows } = await stored(ebb);
  // Keys and rows.
  return { clear: (rows['notebook/entries']?.length ?? 0) / 2, sealed: (rows['sealed/notes']?.length ?? 0) / 2 };
};
const openSettings = async (ebb: Driver): Promise<Tab> => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await tab.waitForText('App lock');
  return tab;
};

test('ended while it is switched on, it seals the rest at the next start, and all is there', async ({ ebb }) => {
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, words);
  await notes.close();
  await writeMany(ebb);
  const tab = await openSettings(ebb);
  await tab.click({ text: 'Set a lock', css: 'summary' });
  await tab.fill({ label: 'A passphrase' }, passphrase);
  await tab.fill({ label: 'The same once more' }, passphrase);
  await tab.click({ text: 'I know that nobody can bring it back', css: 'label' });
  await tab.click({ text: 'Switch the lock on' });
  await until('the sealing to begin', async () => (await phase(ebb)).phase !== null);
  const before = await phase(ebb);
  await ebb.restart({ kill: true });
  expect(before.phase).toBe('sealing');

  await ask(ebb, { type: 'settings.get' });
  await until('the rest to be sealed', async () => (await phase(ebb)).phase === 'on');
  expect(findKept(await stored(ebb), [words])).toBeUndefined();
  expect(await counts(ebb)).toEqual({ clear: 0, sealed: many + 1 });
  const again = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await again.waitForText('Your limits go on working.');
  await unlock(again);
  await again.waitForText(words);
});

test('ended while it is taken off, it goes on at the next unlocking, and all is there', async ({ ebb }) => {
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, words);
  await notes.close();
  await writeMany(ebb);
  const tab = await setLock(ebb);
  await tab.click({ text: 'Take the lock off', css: 'summary' });
  await tab.fill({ label: 'Your passphrase' }, passphrase);
  await tab.click({ text: 'Take it off' });
  await until('the opening to begin', async () => (await phase(ebb)).phase !== 'on');
  const before = await phase(ebb);
  await ebb.restart({ kill: true });
  expect(before.phase).toBe('opening');

  // All of it is still sealed, and nothing is written over before the passphrase is there again.
  expect((await counts(ebb)).sealed).toBe(many + 1);
  const again = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await again.waitForText('Your limits go on working.');
  await unlock(again);
  await again.waitForText(words);
  await until('the lock to be gone', async () => (await phase(ebb)).phase === null);
  expect(await counts(ebb)).toEqual({ clear: many + 1, sealed: 0 });
});

test('ended while the passphrase is changed, one of the two opens it', async ({ ebb }) => {
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, words);
  await notes.close();
  const tab = await setLock(ebb);
  await tab.click({ text: 'Change the passphrase', css: 'summary' });
  await tab.fill({ label: 'The passphrase of now' }, passphrase);
  await tab.fill({ label: 'A passphrase' }, 'other words by now');
  await tab.fill({ label: 'The same once more' }, 'other words by now');
  const before = await lockOf(ebb);
  await tab.click({ text: 'Change it' });
  // On a slow machine the trial may be over before it is seen.
  await until('it to be tried', async () => (await phase(ebb)).tried || (await lockOf(ebb)) !== before);
  await ebb.restart({ kill: true });

  expect(findKept(await stored(ebb), [words])).toBeUndefined();
  const again = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await again.waitForText('Your limits go on working.');
  await unlock(again);
  const opened = async () => (await again.text()).includes(words);
  const refused = async () => (await again.text()).includes('That is not the passphrase.');
  await until('an answer', async () => (await opened()) || (await refused()));
  if (await refused()) await unlock(again, 'other words by now');
  await again.waitForText(words);
});
