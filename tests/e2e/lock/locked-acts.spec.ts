import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../../support/driver.ts';
import { expect, test } from '../../support/fixtures.ts';
import { until } from '../../support/until.ts';
import { findKept, stored } from '../privacy/stored.ts';
import { setLock, unlock, writeReason } from './lock.ts';

const words = 'violet-anchor-9137';

const locked = async (ebb: Driver) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(tab, words);
  await setLock(ebb);
  await tab.activate();
  await tab.click({ text: 'Lock now' });
  await tab.waitForText('Your limits go on working.');
  return tab;
};

test('while it is locked no backup can be made of half of what there is, and once it is open it can', async ({
  ebb,
}) => {
  const tab = await locked(ebb);
  await tab.goto(ebb.extensionUrl('options.html#settings/data'));
  await tab.waitForText('Your limits go on working.');
  expect(await tab.text()).not.toContain('Save everything');
  await unlock(tab);
  await tab.waitForText('Save everything');
});

test('while it is locked all can be erased, and the lock stays for what comes', async ({ ebb }) => {
  const tab = await locked(ebb);
  await tab.goto(ebb.extensionUrl('options.html#settings'));
  await tab.waitForText('Erase my records');
  await tab.click({ text: 'All of them', css: 'label' });
  await tab.click({ text: 'Erase these records', css: 'button' });
  await tab.click({ text: 'Erase them', css: 'dialog button' });
  await tab.waitForText('They are gone.');
  await until('the rows to be gone', async () => {
    const { rows } = await stored(ebb);
    return (rows['sealed/notes']?.length ?? 0) === 0;
  });
  await tab.goto(ebb.extensionUrl('options.html#notes'));
  await tab.waitForText('Your limits go on working.');
  await unlock(tab);
  await tab.waitForText('Add a reason');
  expect(await tab.text()).not.toContain(words);
});

test('a lock that cannot be read is told of, nothing is written in clear, and it can be begun anew', async ({
  ebb,
}) => {
  const tab = await locked(ebb);
  await ebb.inExtension(async (browser: Browser) => {
    await browser.storage.local.set({ lock: 'not one that anybody could read' });
  });
  await tab.waitForText('The lock cannot be read');
  const popup = await ebb.newTab(ebb.extensionUrl('popup.html'));
  await popup.waitForText('Your notes and records are locked.');
  await popup.click({ text: 'Write a line' });
  await popup.fill('textarea', 'copper-lantern-5581');
  await popup.click({ text: 'Keep', css: 'button' });
  await popup.waitForText('Ebb cannot read its lock');
  expect(findKept(await stored(ebb), [words, 'copper-lantern-5581'])).toBeUndefined();
  expect((await stored(ebb)).rows['sealed/notes']?.length).toBeGreaterThan(0);

  await tab.activate();
  await tab.click({ text: 'Erase everything that is locked' });
  await tab.click({ text: 'Erase everything', css: 'dialog button' });
  await tab.waitForText('Why this matters to me');
  await writeReason(tab, 'Mornings with Sam');
});
