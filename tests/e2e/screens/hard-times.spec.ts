import { ask } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { setLock, unlock } from '../lock/lock.ts';

const heading = (tab: Tab, text: string) =>
  tab.waitFor(`the heading ${text}`, (wanted) => document.querySelector('main h1')?.textContent === wanted, text);
const firstSign = 'How do you notice that it is getting very hard?';

/** The steps after the first, and the end. */
const otherSteps = [
  'What can you do alone?',
  'Where and with whom does your mind rest?',
  'Whom can you ask for help?',
  'Which trained people and lines will you call?',
  'How can the place around you be safer?',
  'Your plan to stay safe.',
];

/** From the first step, which has words, past all others. */
const toEnd = async (tab: Tab) => {
  for (const [index, step] of otherSteps.entries()) {
    await tab.click({ text: index === 0 ? 'Next' : 'Skip this', css: 'button' });
    await heading(tab, step);
  }
};

test('a safety plan is kept once, stays when it is gone past, and is one press away in a bad hour', async ({ ebb }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#exercises/safety'));
  await heading(tab, 'A plan to stay safe, in your own words.');
  await tab.click({ text: 'Next', css: 'button' });
  await heading(tab, firstSign);
  await tab.fill({ label: 'Line 1' }, 'I stay in bed');
  await toEnd(tab);
  await tab.click({ text: 'Keep it', css: 'button' });
  await tab.waitForText('Kept. You find it under Notes and plans.');

  // Gone past as a whole: nothing of it goes.
  await tab.reload();
  await heading(tab, 'A plan to stay safe, in your own words.');
  await tab.waitForText('I stay in bed');
  await tab.click({ text: 'Next', css: 'button' });
  await heading(tab, firstSign);
  await toEnd(tab);
  await tab.waitForText('Kept. You find it under Notes and plans.');

  await tab.goto(ebb.extensionUrl('options.html#notes'));
  await tab.click({ text: 'Safety plan', css: '.parts a' });
  await tab.waitForText('Print it');
  await tab.waitForText('I stay in bed');
  await tab.click({ text: 'Change it', css: 'a' });
  await heading(tab, 'What can you do alone?');
  await tab.waitFor('the focus on it', () => document.activeElement === document.querySelector('main h1'));

  const popup = await ebb.newTab(ebb.extensionUrl('popup.html'));
  await popup.click({ text: 'My safety plan', css: 'button' });
  await until('the plan to be in front', async () => {
    for (const each of await ebb.tabs()) if (/#notes\/safety$/.test(await each.url())) return each;
    return undefined;
  });
});

test('what is written step by step while the lock is closed is there once, with what was written before', async ({
  ebb,
}) => {
  await setLock(ebb);
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#exercises/abc'));
  const begin = async (words: string) => {
    await heading(tab, 'What happened just before?');
    await tab.fill('main textarea', words);
    await tab.click({ text: 'Keep this as I go on', css: 'button' });
    await tab.waitForText('Kept as you go on.');
    await tab.click({ text: 'Next', css: 'button' });
    await heading(tab, 'What was going on in you?');
  };
  const goOn = async (words: string, next: string) => {
    await tab.fill('main textarea', words);
    await tab.click({ text: 'Next', css: 'button' });
    await heading(tab, next);
  };
  await begin('Sunday night');
  await ask(ebb, { type: 'lock.now' });
  await tab.waitForText('Your notes have closed');
  await tab.click({ text: 'Begin it anew', css: 'button' });
  await begin('Monday noon');
  await goOn('Restless', 'What did you do?');
  await goOn('Stayed up', 'What did it give you right then?');
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes/back'));
  await notes.waitForText('Your passphrase');
  await unlock(notes);
  await goOn('Less lonely', 'What did it cost later?');
  for (const words of ['Sunday night', 'Monday noon', 'Restless', 'Stayed up', 'Less lonely']) {
    await notes.waitForText(words);
  }
  expect(await notes.evaluate(() => document.querySelectorAll('.written-list > li').length)).toBe(2);
});
