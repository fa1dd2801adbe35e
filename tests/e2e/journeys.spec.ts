import { furnish } from '../../scripts/screens/furnish.ts';
import { ask, pausePage, setLimit } from '../support/ebb.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPopup, press } from '../support/popup.ts';
import { until } from '../support/until.ts';
import { goOn } from './privacy/pause-page.ts';

// Ways that a person would go with Ebb, each from its beginning to its end. The one through the lock: `lock/lock.spec.ts`.

test('an urge at night: the pause, how strong it is, a wave to ride, and out', async ({ ebb, site }) => {
  await setLimit(ebb, { name: 'Late evenings', strength: 'block' });
  // What has helped before comes first.
  const options = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  for (let times = 0; times < 3; times += 1) {
    await options.evaluateWithApi((browser) =>
      browser.runtime.sendMessage({ type: 'exercise.helped', exercise: 'surf', helped: 'yes' }),
    );
  }
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.click({ text: 'Note an urge', css: 'summary' });
  await tab.click({ text: '6', css: '.rating label' });
  await tab.waitForText('Noted. Only you can see it.');
  await tab.click({ text: 'Ride the wave', css: '.offer' });
  await tab.waitForText('An urge is here.');
  await tab.click({ text: 'Next' });
  await tab.waitForText('Where do you feel it?');
  await tab.click({ text: 'Leave' });
  expect(await tab.waitForUrl('http://free.example/')).toBe('http://free.example/');
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes/back'));
  await notes.waitForText('6 of 10');
  const { pauses } = await until('the pause to be kept', async () => {
    const week = await ask(ebb, { type: 'week.get', weeksBack: 0 });
    return week.pauses.met > 0 && week;
  });
  expect(pauses).toEqual({ met: 1, left: 1, goneOn: 0 });
});

test('going on within the limit, and seeing it in the week without a word of blame', async ({ ebb, site }) => {
  await setLimit(ebb, { name: 'Evenings', goal: { minutes: 30, per: 'day' } });
  const tab = await ebb.newTab();
  await tab.goto(site.url('limited.example'), { settle: false });
  await goOn(ebb, tab);
  const week = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  await week.waitForText('Went on once, by choice');
  await week.waitForText('How was your week?');
  expect((await week.text()).toLowerCase()).not.toMatch(/fail|relapse|streak|wrong/);
});

test('a week is looked back at, and ends in one small thing for the next', async ({ ebb }) => {
  await furnish(ebb);
  const week = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  await week.waitForText('One thing for next week');
  await week.fill({ label: 'What would you like to try?' }, 'Phone in the kitchen at ten');
  await week.click({ text: '8', css: '.rating label' });
  await week.click({ text: 'Keep it' });
  await week.waitForText('Saved');
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes/back'));
  await notes.waitForText('Phone in the kitchen at ten');
});

test('a time outside the plan, and on the next day a look back that begins with kindness', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { name: 'Evenings', goal: { minutes: 30, per: 'day' } });
  const { today } = await ask(ebb, { type: 'outside.get' });
  const yesterday = Temporal.PlainDate.from(today ?? '')
    .subtract({ days: 1 })
    .toString();
  await ebb.inExtension(
    async (_browser, date, id) => {
      const open = indexedDB.open('record');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const writing = database.transaction('time', 'readwrite');
      writing.objectStore('time').put({ date, hour: 22, offsetMinutes: 0, limit: id, ms: 75 * 60_000 });
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      database.close();
    },
    yesterday,
    limit.id,
  );
  const { popup } = await openPopup(ebb, site, 'free.example');
  await popup.waitForText('It does not undo your other days.');
  await press(popup, 'Look back, kindly');
  const after = await until('the place to look back', async () => {
    for (const tab of await ebb.tabs()) if (/#notes\/after$/.test(await tab.url())) return tab;
    return undefined;
  });
  await after.waitForText('First, a kind minute');
  await after.click({ text: 'Begin' });
  await after.waitForText('This is a hard moment.');
  await after.goto(ebb.extensionUrl('options.html#notes/after'), { settle: false });
  await after.waitForText('Then three lines');
  // It was yesterday, so there is a question too; in the first half hour there was neither.
  await after.waitFor('a question', () => document.querySelector('[aria-label="Or one question"]') !== null);
  await after.click({ text: 'In the last half hour' });
  await after.waitFor('no question', () => document.querySelector('[aria-label="Or one question"]') === null);
  expect(await after.text()).not.toContain('Look back');
  await after.click({ text: 'Yesterday' });
  await after.click({ text: 'Write a line' });
  await after.fill('main textarea', 'Late, and alone');
  await after.click({ text: 'Keep it' });
  await after.waitForText('Kept in your notes.');
  await after.click({ text: 'Look back' });
  await after.waitFor('the review to open', () => /#exercises\/review$/.test(location.hash));
});

test('a therapist in another country is found, with where the row was seen', async ({ ebb }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#help'));
  await tab.waitForText('People who can help');
  await tab.fill({ label: 'Your country' }, 'GB');
  await tab.waitForText('Samaritans');
  await tab.waitForText('COSRT');
  await tab.waitFor('someone to call', () => document.querySelector('main a[href^="tel:"]') !== null);
  expect(await tab.text()).toContain('999');
});
