import { axeFindings } from '../../support/axe.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { type Stored, stored } from './stored.ts';

// The card comes beside what was saved, in its own words, and leaves no trace of any kind.

const card = 'If you may hurt yourself, please call now.';
const usual = 'Some days I want to read.';
const phrase = 'Some days I want to die!!';

const setCountry = (ebb: Driver, helpCountry: string) =>
  ask(ebb, { type: 'settings.change', change: { kind: 'set-preferences', preferences: { helpCountry } } });

const writeLine = async (tab: Tab, text: string) => {
  await tab.fill('textarea', text);
  await tab.click({ text: 'Save this line' });
  await tab.waitForText(text);
};

test('a line that sounds like it brings people who answer, and stops nothing', async ({ ebb }) => {
  await setCountry(ebb, 'GB');
  const tab = await ebb.newTab(ebb.extensionUrl('welcome.html#matters'));
  await writeLine(tab, phrase);
  await tab.waitForText(card);
  expect(await tab.text()).toContain('999');
  // What has a site to open comes with it, as soon as it is known in which windows.
  await tab.waitForText(/Samaritans|Shout|NHS/);
  expect(await axeFindings(tab)).toEqual([]);
  // The page is as usable as before.
  await tab.fill('textarea', 'Another line, for now.');
  await tab.click({ text: 'Save this line' });
  await tab.waitForText('Another line, for now.');
  await tab.click({ text: 'Keep writing' });
  await until('the card to be gone', async () => !(await tab.text()).includes(card));
});

test('the popup and Limits notice it too, in Spanish as well', async ({ ebb }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#limits'));
  await tab.fill({ label: 'What matters to you' }, 'A veces no quiero vivir más.');
  await tab.click({ text: 'Save my words' });
  await tab.waitForText(card);
  const popup = await ebb.newTab(ebb.extensionUrl('popup.html'));
  await popup.click({ text: 'Write a line' });
  await popup.fill('textarea', phrase);
  await popup.click({ text: 'Keep it' });
  await popup.waitForText(card);
});

const thought = 'I want to kill myself';

/** A thought is written in an exercise that keeps nothing, up to the step after it. */
const thinkOf = async (ebb: Driver, words: string): Promise<Tab> => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#exercises/unhook'));
  await tab.waitForText('What does the thought say?');
  await tab.fill('.watched input', words);
  await tab.click({ text: 'Next', css: 'button' });
  return tab;
};

test('a step of an exercise gives way to people who answer, and is there again with its words', async ({ ebb }) => {
  await setCountry(ebb, 'MX');
  const tab = await thinkOf(ebb, thought);
  await tab.waitForText(card);
  const text = await tab.waitForText('800 911 2000');
  expect(text).not.toContain('What does the thought say?');
  await until('the card to have the focus', () => tab.evaluate(() => document.activeElement?.tagName === 'H2'));
  expect(await axeFindings(tab)).toEqual([]);
  await tab.click({ text: 'Back to the exercise' });
  await tab.waitForText('What does the thought say?');
  await until(
    'the words to be there, and the focus on them',
    () => tab.evaluate((words) => (document.activeElement as HTMLInputElement).value === words, thought), // CAST: the field
  );
  for (const way of ['Next', 'Next', 'Yes', 'Next']) await tab.click({ text: way });
  await tab.waitForText('Then it may be worth a calm look first.');
});

test('the card makes room where its acts lead', async ({ ebb }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  const write = async () => {
    await tab.click({ text: 'Add a reason' });
    await tab.fill({ label: 'A reason' }, phrase);
    await tab.click({ text: 'Keep', css: 'button' });
    await tab.waitForText(card);
  };
  await write();
  await tab.click({ text: 'My safety plan' });
  // None is kept yet, so the way to write it opens.
  await until('the plan to be reached', () =>
    tab.evaluate(() => location.hash === '#exercises/safety' && !document.querySelector('.crisis-card')),
  );
  await tab.goto(ebb.extensionUrl('options.html#notes'));
  await write();
  await tab.click({ text: 'All the help' });
  await tab.waitForText('Your country');
  expect(await tab.evaluate(() => document.querySelector('.crisis-card'))).toBeNull();
});

const inOrder = (area: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(area).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Line by line. Which key a start of the background writes first is chance, so they stand in the order of their names. */
const asText = (kept: Stored): string =>
  JSON.stringify({ ...kept, local: inOrder(kept.local), session: inOrder(kept.session) }, null, 1);

/** What is stored once a line was written, with the line itself left out. */
const keptWith = async (ebb: Driver, text: string): Promise<string> => {
  const tab = await ebb.newTab(ebb.extensionUrl('welcome.html#matters'));
  await writeLine(tab, text);
  if (text === phrase) await tab.waitForText(card);
  const { preferences } = await ask(ebb, { type: 'settings.get' });
  expect(preferences.helpCountry).toBe('GB');
  const kept = await stored(ebb);
  await tab.close();
  return asText(kept).replaceAll(text, 'X');
};

/** Instants and names that differ from one profile to the next, whatever is written. */
const sameTime = (kept: string) =>
  kept
    .replace(/"(?:mono|focusedWindow)": [\d.]+/g, '"M"')
    .replace(/\d{13}(?:\.\d+)?/g, 'T')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/"(?:minutes|hour)": \d+/g, '"H"');

test('an exercise that keeps nothing leaves the same bytes, whatever was thought in it', async ({ start }) => {
  const kept: string[] = [];
  for (const words of ['Just five minutes', thought]) {
    const ebb = await start();
    await setCountry(ebb, 'GB');
    const tab = await thinkOf(ebb, words);
    await tab.waitForText(words === thought ? card : 'Read it slowly.');
    await ask(ebb, { type: 'settings.get' });
    kept.push(sameTime(asText(await stored(ebb))));
  }
  expect(kept[1]?.split('\n')).toEqual(kept[0]?.split('\n'));
  expect(kept[1]).not.toContain(thought);
});

test('every byte that is stored is the same but for the line itself', async ({ start }) => {
  const [one, other] = [await start(), await start()];
  for (const ebb of [one, other]) await setCountry(ebb, 'GB');
  const usually = sameTime(await keptWith(one, usual));
  const withPhrase = sameTime(await keptWith(other, phrase));
  expect(withPhrase.split('\n')).toEqual(usually.split('\n'));
});
