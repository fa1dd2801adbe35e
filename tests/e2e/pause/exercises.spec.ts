import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';

// An exercise at the pause, in the place of the page; and one in a calm hour, of which something is kept.

const heading = (tab: Tab, text: string) =>
  tab.waitFor(
    `the heading ${text}`,
    (wanted) => [...document.querySelectorAll('main:not([hidden]) h1')].at(-1)?.textContent === wanted,
    text,
  );

test('what helped is offered at the pause, can be done word by word, and leads out', async ({ ebb, site }) => {
  await setLimit(ebb);
  for (const _ of [1, 2]) await ask(ebb, { type: 'exercise.helped', exercise: 'stop', helped: 'yes' });
  const tab = await ebb.newTab(site.url('free.example', '/before'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText('helped 2 of 2 times');
  await tab.click({ text: 'Stop and look' });
  await heading(tab, 'Stop.');
  await tab.click({ text: 'Next' });
  await heading(tab, 'Take a breath.');
  await tab.click({ text: 'Next' });
  for (const asked of ['How is your body?', 'What do you feel?', 'What is the thought?', 'Where are you?']) {
    await heading(tab, asked);
    await tab.click({ text: asked === 'What do you feel?' ? 'Skip this' : 'Noticed' });
  }
  await heading(tab, 'Proceed on purpose.');
  // From what was seen to the need behind it, and from the need to what meets it.
  await tab.click({ text: 'What do I need?' });
  await heading(tab, 'Which of these is true right now?');
  await tab.click('.need:nth-child(4)');
  await tab.click({ text: 'Next' });
  await heading(tab, 'You are tired.');
  await tab.click({ text: 'Turn the lights low' });
  await tab.click({ text: 'Next' });
  await heading(tab, 'Do that one thing first.');
  await tab.click({ text: 'Leave' });
  expect(await tab.waitForUrl('http://')).toBe(site.url('free.example', '/before'));
});

test('values that were written are offered as soon as there are any, and not before', async ({ ebb, site }) => {
  await setLimit(ebb);
  for (const _ of [1, 2]) await ask(ebb, { type: 'exercise.helped', exercise: 'values', helped: 'yes' });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  expect(await offeredIn(tab)).not.toContain('values');
  await writeValue(await ebb.newTab(ebb.extensionUrl('options.html')), 'Quiet evenings');
  await tab.reload();
  expect((await offeredIn(tab))[0]).toBe('values');
  await tab.click({ text: 'What matters to me' });
  await heading(tab, 'This matters to you.');
  await tab.waitForText('Quiet evenings');
});

test('both endings are offered, and on a day with a time outside the plan no more', async ({ ebb, site }) => {
  await setLimit(ebb);
  for (const _ of [1, 2]) await ask(ebb, { type: 'exercise.helped', exercise: 'endings', helped: 'yes' });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  expect((await offeredIn(tab))[0]).toBe('endings');
  const review = await ebb.newTab(ebb.extensionUrl('options.html#exercises/review'));
  await review.click({ text: 'Earlier today' });
  await review.click({ text: 'Next' });
  await heading(review, 'What came just before?');
  await review.fill('main textarea', 'Late, and alone');
  for (const act of ['Next', 'Skip this', 'Skip this', 'Skip this']) await review.click({ text: act });
  await review.click({ text: 'Keep it' });
  await review.waitForText('Kept. You find it under Notes and plans.');
  await tab.reload();
  expect(await offeredIn(tab)).not.toContain('endings');
});

test('who is about to bargain is offered the thought to look at', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  expect(await offeredIn(tab)).not.toContain('unhook');
  await tab.click('.urge-note summary');
  await tab.click('.urge-note .rating label:nth-of-type(6)');
  await tab.click({ text: 'just five minutes' });
  await tab.waitFor('the thought to be offered first', () => {
    return document.querySelector('[data-exercise]')?.getAttribute('data-exercise') === 'unhook';
  });
  await tab.click('[data-exercise=unhook]');
  await tab.waitFor('the exercise', () => document.querySelector('.exercise h1') !== null);
});

const offeredIn = (tab: Tab): Promise<readonly (string | null)[]> =>
  tab.waitFor('the offers', () => {
    const chips = [...document.querySelectorAll('[data-exercise]')].map((chip) => chip.getAttribute('data-exercise'));
    return chips.length > 0 ? chips : null;
  });

/** Puts a value into the notebook, as it is stored. */
const writeValue = (tab: Tab, word: string) =>
  tab.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('notebook');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('entries', 'readwrite').objectStore('entries');
          const frame = { kind: 'value', date: '2026-06-01', hour: 9, offsetMinutes: 0, onPause: 'no' };
          store.add({ ...frame, body: { word: value, line: '' } }).onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    word,
  );

test('a night is planned, kept, and made into the form of a limit that the person saves', async ({ ebb }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#exercises'));
  await tab.click({ text: 'Wind down' });
  await heading(tab, 'When do the lights go out?');
  await tab.fill({ label: 'Time' }, '22:30');
  await tab.click({ text: 'Next' });
  await tab.click({ text: 'In the kitchen' });
  await tab.click({ text: 'Next' });
  await heading(tab, 'When do you get up?');
  await tab.fill({ label: 'Time' }, '06:45');
  await tab.waitForText('8 hours 15 minutes from one to the other.');
  await tab.click({ text: 'Next' });
  await tab.click({ text: 'Skip this' });
  await heading(tab, 'Your night.');
  await tab.click({ text: 'Keep it' });
  await tab.waitForText('Kept. You find it under Notes and plans.');
  await tab.click({ text: 'A limit for late evenings' });
  await tab.waitForUrl(/#limits\/new\/evenings\/2230-0645$/);
  const hours = await tab.waitFor('the hours of the night', () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('main input[type=time]')].map(({ value }) => value);
    return fields.length === 2 ? fields : null;
  });
  expect(hours).toEqual(['22:30', '06:45']);
  const { limits } = await ask(ebb, { type: 'settings.get' });
  expect(limits).toEqual([]);
  await tab.goto(ebb.extensionUrl('options.html#notes/back'));
  await tab.waitForText(/Winding down[\s\S]*In the kitchen/);
});

test('in a private window the same exercise keeps nothing, and says so', async ({ ebb }) => {
  const privately = await ebb.privateWindow();
  const tab = await privately.newTab(ebb.extensionUrl('options.html#exercises/intention'));
  await heading(tab, 'Today I want more of…');
  await tab.click({ text: 'fresh air' });
  await tab.click({ text: 'Next' });
  await tab.click({ text: 'Skip this' });
  await tab.click({ text: 'Skip this' });
  await heading(tab, 'Your line for today.');
  const text = await tab.waitForText('What you write here is not kept.');
  expect(text).toContain('Today I want more of fresh air.');
  expect(text).not.toContain('Keep it');
  expect(text).not.toContain('Did that help?');
});
