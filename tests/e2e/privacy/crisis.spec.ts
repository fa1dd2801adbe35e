import { axeFindings } from '../../support/axe.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { stored } from './stored.ts';

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
  const text = await tab.text();
  expect(text).toContain('999');
  expect(text).toMatch(/Samaritans|Shout|NHS/);
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

/** What is stored once a line was written, with the line itself left out. */
const keptWith = async (ebb: Driver, text: string): Promise<string> => {
  const tab = await ebb.newTab(ebb.extensionUrl('welcome.html#matters'));
  await writeLine(tab, text);
  if (text === phrase) await tab.waitForText(card);
  const { preferences } = await ask(ebb, { type: 'settings.get' });
  expect(preferences.helpCountry).toBe('GB');
  const kept = await stored(ebb);
  await tab.close();
  return JSON.stringify(kept, null, 1).replaceAll(text, 'X');
};

/** Instants and names that differ from one profile to the next, whatever is written. */
const sameTime = (kept: string) =>
  kept
    .replace(/"(?:mono|focusedWindow)": [\d.]+/g, '"M"')
    .replace(/\d{13}(?:\.\d+)?/g, 'T')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/"(?:minutes|hour)": \d+/g, '"H"');

test('every byte that is stored is the same but for the line itself', async ({ start }) => {
  const [one, other] = [await start(), await start()];
  for (const ebb of [one, other]) await setCountry(ebb, 'GB');
  const usually = sameTime(await keptWith(one, usual));
  const withPhrase = sameTime(await keptWith(other, phrase));
  expect(withPhrase.split('\n')).toEqual(usually.split('\n'));
});
