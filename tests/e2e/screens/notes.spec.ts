import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { openPopup, press } from '../../support/popup.ts';
import { until } from '../../support/until.ts';
import { findKept, stored } from '../privacy/stored.ts';

const reason = 'Breakfast with Sam';

test('what is planned in a calm hour stands on the pause page, also after a restart', async ({ ebb, site }) => {
  await setLimit(ebb);
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await notes.waitForText('Why this matters to me');
  await notes.click({ text: 'Add a reason' });
  await notes.fill({ label: 'A reason' }, reason);
  await notes.click({ text: 'Keep' });
  await notes.waitForText('Shown on the pause page');
  await notes.click({ text: 'Add a plan' });
  await notes.fill({ label: 'If' }, 'I am alone and it is late');
  await notes.fill({ label: 'then I will' }, 'I put the phone in the kitchen');
  await notes.click({ text: 'Keep' });
  await notes.waitForText('If I am alone and it is late, then I put the phone in the kitchen.');
  await ebb.restart();
  const page = await ebb.newTab();
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe(reason);
  expect(await page.text()).toContain('If I am alone and it is late, then I put the phone in the kitchen.');
  await page.waitForText('Or wait a moment, then choose');
});

test('an urge is noted in two taps, and a question answered, and both are found again', async ({ ebb, site }) => {
  const { popup } = await openPopup(ebb, site, 'free.example');
  await press(popup, 'Note an urge');
  await press(popup, '7');
  await popup.waitForText('Noted. Only you can see it.');
  await press(popup, 'tired');
  await press(popup, 'Done');
  await popup.waitForText('You noted an urge a while ago.');
  await press(popup, '3');
  await popup.waitForText('Noted. Thank you.');
  await press(popup, 'Write a line');
  await popup.fill({ label: 'Your answer, in a line or two' }, 'A walk with the dog');
  await press(popup, 'Keep it');
  await popup.waitForText('Kept in your notes.');
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes/back'));
  await notes.waitForText('A walk with the dog');
  const text = await notes.text();
  for (const line of ['7 of 10', '3 of 10', 'tired']) expect(text).toContain(line);
  await notes.click({ text: 'Remove' });
  await notes.waitForText('Removed.');
  await notes.click({ text: 'Undo' });
  await notes.waitForText('A walk with the dog');
});

test('a private window shows nothing of the notebook, and keeps nothing', async ({ ebb, site, product }) => {
  await setLimit(ebb);
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await notes.waitForText('Why this matters to me');
  await notes.click({ text: 'Add a reason' });
  await notes.fill({ label: 'A reason' }, reason);
  await notes.click({ text: 'Keep' });
  await notes.waitForText('Shown on the pause page');
  const window = await ebb.privateWindow(site.url('limited.example'));
  const [page] = await window.tabs();
  if (!page) throw new Error('the private window has no tab');
  await pausePage(ebb, page);
  expect(await page.text()).not.toContain(reason);
  await page.click({ text: 'Note an urge', css: 'summary' });
  await page.waitForText('In a private window nothing of this is kept.');
  await page.click({ text: '9', css: '.rating label' });
  await page.waitFor(
    'the strength to be taken',
    () => document.querySelector('.urge-form .chips input:checked') !== null,
  );
  if (product === 'chromium') expect(findKept(await stored(window), ['"urge"'])).toBeUndefined();
  await window.close();
  const rows = await until('the notebook to be read', async () => (await stored(ebb)).rows['notebook/entries']);
  // A row and its key: the reason, and nothing of the urge.
  expect(rows).toHaveLength(2);
});
