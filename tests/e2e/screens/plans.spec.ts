import { ask, pausePage } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';

const heading = (tab: Tab, text: string) =>
  tab.waitFor(`the heading ${text}`, (wanted) => document.querySelector('main h1')?.textContent === wanted, text);

test('a person builds an if-then plan, keeps it, and finds it again', async ({ ebb }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#exercises/ifThen'));
  await heading(tab, 'What would you like to reach?');
  await tab.fill({ label: 'In your own words' }, 'Be in bed before midnight');
  await tab.click({ text: 'Next' });
  await heading(tab, 'What is the best that would come of it?');
  await tab.click({ text: 'Skip this' });
  await heading(tab, 'What in you stands in the way most?');
  await tab.click({ text: 'Skip this' });
  await tab.fill({ label: 'If …' }, 'it is past ten');
  await tab.fill({ label: 'then I will …' }, 'put the phone in the hall');
  await tab.waitForText('If it is past ten, then I will put the phone in the hall.');
  await tab.click({ text: 'Next' });
  await heading(tab, 'Say it aloud, twice.');
  await tab.click({ text: 'I said it' });
  await tab.click({ text: 'I said it' });
  await tab.waitForText('2 of 2 times');
  await tab.click({ text: 'Next' });
  await tab.click({ text: 'Keep it' });
  await tab.waitForText('Kept. You find it under Notes and plans.');

  await tab.reload();
  await heading(tab, 'What would you like to reach?');
  await tab.waitForText('If it is past ten, then I will put the phone in the hall.');
  await tab.click({ text: 'Go on with it' });
  await heading(tab, 'Now put it in one sentence.');
});

test('the hours of a weather map become a limit that holds in them', async ({ ebb, site }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#exercises/weather'));
  await heading(tab, 'Which hours may be hard this week?');
  // This hour and the next of every day, so that the turn of the hour changes nothing.
  const now = await tab.evaluate(() => new Date().getHours());
  const rows = [now, (now + 1) % 24];
  for (const row of rows) await tab.click(`.hours-grid [data-at="${row} 0"]`);
  await tab.waitForText('14 hours marked');
  await tab.click({ text: 'Next' });
  await tab.fill({ label: 'In your own words' }, 'Be at my sister’s');
  await tab.click({ text: 'Next' });
  await heading(tab, 'One nice thing a day');
  await tab.click({ text: 'Skip this' });
  await tab.click({ text: '8', css: 'label' });
  await tab.click({ text: 'Next' });
  await tab.click({ text: 'Make these hours a limit' });
  await heading(tab, 'New limit');
  await tab.fill({ label: 'Sites, one a line' }, 'limited.example');
  await tab.click({ text: 'Save this limit' });
  await tab.waitForText('is saved');

  const [limit] = (await ask(ebb, { type: 'settings.get' })).limits;
  const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
  expect(limit?.name).toBe('Hard hours');
  expect(limit?.when).toEqual({
    kind: 'schedule',
    windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: clock(now), to: clock(now + 2) }],
  });
  const page = await ebb.newTab();
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
});
