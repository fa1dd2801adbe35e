import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { afterFirstDay, settingsOf, waited } from '../../support/waiting.ts';

// How the limits are kept: the wait, the lock, the way back and the way out.

const dayMs = 24 * 3_600_000;

test('a longer wait holds at once, and undo brings back exactly what was before', async ({ ebb }) => {
  await setLimit(ebb);
  await afterFirstDay(ebb);
  const before = await settingsOf(ebb);
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await tab.click({ text: '12 hours', css: 'label' });
  await tab.waitForText('12 hours: longer than now, so it holds at once.');
  expect((await settingsOf(ebb)).commitment.delayMinutes).toBe(30);
  await tab.click({ text: 'Set this wait', css: 'button' });
  await tab.waitForText('Saved. It holds from now on.');
  expect((await settingsOf(ebb)).commitment.delayMinutes).toBe(720);
  await tab.click({ text: 'Undo', css: 'button' });
  await tab.waitForText('Undone. It is as it was before.');
  const { revision: _, undoable: __, ...after } = await settingsOf(ebb);
  const { revision: ___, undoable: ____, ...wanted } = before;
  expect(after).toEqual(wanted);
});

test('until the day of a lock nothing looser is ready, and all limits can still be put on hold', async ({
  ebb,
  site,
}) => {
  await setLimit(ebb, { name: 'Evenings' });
  await afterFirstDay(ebb);
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await tab.waitForText('A lock until a day');
  const last = await tab.evaluate(() => document.querySelector<HTMLInputElement>('input[type=date]')?.max ?? '');
  await tab.fill({ label: 'Lock until the start of' }, last);
  await tab.click({ text: 'Lock until then', css: 'button' });
  await tab.waitForText('Stricter stays possible. Removing Ebb stays possible.');
  await tab.click({ text: 'Lock', css: 'dialog[open] button' });
  await tab.waitForText('Locked until');
  const { lockedUntil } = (await settingsOf(ebb)).commitment;
  expect(lockedUntil).toBeGreaterThan(Date.now() + 28 * dayMs);
  expect(lockedUntil).toBeLessThanOrEqual(Date.now() + 30 * dayMs);

  await tab.click({ text: 'Clear all limits', css: 'button' });
  await tab.click({ text: 'Ask to clear them' });
  await waited(ebb, 25 * 60);
  await tab.waitForText('Delete “Evenings”');
  expect(await tab.text()).not.toContain('Make it so');

  await tab.click({ text: 'Ask to put all limits on hold', css: 'button' });
  await tab.waitForText('It is ready in 24 hours');
  await tab.click({ text: 'Ask for it', css: 'dialog[open] button' });
  await tab.waitForText('Asked. It is ready in 24 hours');
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  await waited(ebb, 24 * 60);
  await tab.click({ text: 'Make it so', css: 'button' });
  await tab.click({ text: 'Make it so', css: 'dialog[open] button' });
  await tab.waitForText('It is so from now on.');
  expect((await settingsOf(ebb)).limits[0]?.onHold).toBe(true);
  expect(await page.waitForUrl('http://limited.example/')).toBe('http://limited.example/');
});
