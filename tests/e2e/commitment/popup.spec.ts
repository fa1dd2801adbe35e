import type { Driver } from '../../support/driver.ts';
import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { openPopup, press } from '../../support/popup.ts';
import type { Tab } from '../../support/tab.ts';
import { afterFirstDay, afterFirstMinute, change, settingsOf, waited } from '../../support/waiting.ts';

// What waits and what can be taken back, from the popup.

const popupSaying = async (ebb: Driver, sign: string): Promise<Tab> => {
  const popup = await ebb.newTab(ebb.extensionUrl('popup.html'));
  await popup.waitForText(sign);
  return popup;
};

test('a focus session is ended early by asking, waiting and confirming', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { name: 'Feeds' });
  await afterFirstDay(ebb);
  await change(ebb, { kind: 'start-focus', limits: [limit.id], minutes: 90 });
  await afterFirstMinute(ebb);
  const popup = await popupSaying(ebb, 'Focus until');
  await popup.click({ text: 'End it early', css: 'button' });
  await popup.waitForText('This is looser, so it waits. It is ready in 30 minutes');
  await popup.click({ text: 'Ask to end it', css: 'button' });
  await popup.waitForText('1 change is waiting, ready');
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  await page.waitForText('Your focus session is on');

  await waited(ebb, 31);
  await popup.waitForText('1 change is ready');
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#limits'));
  await tab.click({ text: 'Make it so', css: 'button' });
  await tab.waitForText('End the focus session early');
  await tab.click({ text: 'Make it so', css: 'dialog[open] button' });
  await tab.waitForText('It is so from now on.');
  expect((await settingsOf(ebb)).focus).toBeNull();
  await page.waitForText('Or wait a moment, then choose');
});

test('a session that ends before the wait says so, and offers nothing', async ({ ebb }) => {
  const limit = await setLimit(ebb, { name: 'Feeds' });
  await afterFirstDay(ebb);
  await change(ebb, { kind: 'start-focus', limits: [limit.id], minutes: 25 });
  await afterFirstMinute(ebb);
  const popup = await popupSaying(ebb, 'Focus until');
  await popup.click({ text: 'End it early', css: 'button' });
  expect(await popup.waitForText('Ending it early would take longer')).not.toContain('Ask to end it');
});

test('a limit that was made here is taken back here, also after the first day', async ({ ebb, site }) => {
  await ebb.newTab(ebb.extensionUrl('popup.html'));
  await afterFirstDay(ebb);
  const before = await settingsOf(ebb);
  const { popup, page } = await openPopup(ebb, site, 'www.limited.example');
  await press(popup, 'Limit this site');
  await press(popup, 'Keep it closed');
  await press(popup, 'Save');
  await popup.waitForText('Saved. It holds from now on.');
  await pausePage(ebb, page);
  await press(popup, 'Undo');
  await popup.waitForText('Undone. It is as it was before.');
  expect((await settingsOf(ebb)).limits).toEqual(before.limits);
  expect(await page.waitForUrl('http://www.limited.example/')).toBe('http://www.limited.example/');
});
