import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { openPopup, press } from '../../support/popup.ts';
import { until } from '../../support/until.ts';
import { passphrase, setLock, unlock, writeReason } from './lock.ts';

test('locked, started anew, and unlocked: limits hold all the while, and what was written meanwhile is there', async ({
  ebb,
  site,
}) => {
  await setLimit(ebb, { name: 'Feeds' });
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, 'Mornings with Sam');
  await setLock(ebb);
  await notes.reload();
  await notes.waitForText('Mornings with Sam');

  await ebb.restart();
  const week = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  await week.waitForText('Your limits go on working.');
  // The pause page and the popup are what they were; what is met now is written down unread.
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  await page.click({ text: 'Leave' });
  await page.waitForUrl('http://free.example/');
  const { popup } = await openPopup(ebb, site, 'free.example');
  await popup.waitForText('Your notes and records are locked.');
  expect(await popup.text()).toContain('Feeds');
  expect((await ask(ebb, { type: 'week.get', weeksBack: 0 })).locked).toBe(true);

  await week.activate();
  for (let wrong = 0; wrong < 3; wrong += 1) {
    await unlock(week, `not this one ${wrong}`);
    await week.waitForText('That is not the passphrase.');
  }
  await week.waitForText('You can try again in');
  // It is the same in a new page, and after the wait the right one opens.
  await week.reload();
  await week.waitForText('You can try again in');
  await until('the wait to be over', () =>
    week.evaluate(
      () => document.querySelector('main form button[type=submit]')?.getAttribute('aria-disabled') === 'false',
    ),
  );
  await unlock(week);
  await week.waitForText('Left the page once');
  await week.goto(ebb.extensionUrl('options.html#notes'));
  await week.waitForText('Mornings with Sam');
});

test('the lock is closed from the popup, and help, erasing and leaving need no passphrase', async ({ ebb, site }) => {
  await setLimit(ebb);
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, 'Mornings with Sam');
  await setLock(ebb);
  const { popup } = await openPopup(ebb, site, 'free.example');
  await press(popup, 'Lock now');
  await popup.waitForText('Your notes and records are locked.');

  await notes.activate();
  await notes.waitForText('Your limits go on working.');
  expect(await notes.text()).not.toContain('Mornings with Sam');
  await notes.click({ text: 'Help', css: 'main a' });
  await notes.waitForUrl((url) => url.endsWith('#help'));
  await notes.back({ settle: false });
  await notes.waitForText('Your limits go on working.');
  await notes.click({ text: 'Erase or leave without the passphrase', css: 'summary' });
  await notes.waitForText('Remove Ebb');
  await notes.click({ text: 'Erase everything that is locked' });
  await notes.waitForText('It cannot be undone.');
  await notes.click({ text: 'Erase everything', css: 'dialog button' });
  await notes.waitForText('Why this matters to me');
  expect(await notes.text()).not.toContain('Mornings with Sam');
  expect((await ask(ebb, { type: 'settings.get' })).limits).toHaveLength(1);
});

test('it is taken off, and everything is as it was', async ({ ebb, site }) => {
  const limit = await setLimit(ebb);
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  await until(
    'the pause to be recorded',
    async () => (await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses.met === 1,
  );
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, 'Mornings with Sam');
  const settings = await setLock(ebb);
  await settings.click({ text: 'Take the lock off', css: 'summary' });
  await settings.fill({ label: 'Your passphrase' }, passphrase);
  await settings.click({ text: 'Take it off' });
  await settings.waitForText('Set a lock');
  await notes.reload();
  await notes.waitForText('Mornings with Sam');
  const week = await ask(ebb, { type: 'week.get', weeksBack: 0 });
  expect(week).toMatchObject({ locked: false, pauses: { met: 1 }, limits: [{ id: limit.id }] });
});
