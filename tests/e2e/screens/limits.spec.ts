import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';

const openLimits = async (ebb: Driver): Promise<Tab> => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#limits'));
  await tab.waitForText('Your limits');
  return tab;
};

test('a person sets a limit, changes it, puts it on hold and deletes it', async ({ ebb, site }) => {
  const tab = await openLimits(ebb);
  await tab.click({ text: 'A closed site' });
  await tab.fill({ label: 'Sites, one a line' }, 'limited.example');
  await tab.waitForText('Ebb keeps limited.example closed at all times.');
  await tab.click({ text: 'Save this limit' });
  await tab.waitForText('is saved');

  const page = await ebb.newTab();
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  expect(await page.text()).not.toContain('Go on');

  await tab.click({ text: 'Edit' });
  await tab.waitForText('Change a limit');
  await tab.click({ text: 'Pause', css: 'label' });
  await tab.waitForText('The pause page comes up on limited.example');
  await tab.click({ text: 'Save this limit' });
  await tab.waitForText('is saved');
  await page.waitForText('Or wait a moment, then choose');

  await tab.click({ text: 'Put on hold' });
  await tab.waitForText('On hold');
  expect(await page.waitForUrl('http://limited.example/')).toBe('http://limited.example/');

  await tab.click({ text: 'Take off hold' });
  await pausePage(ebb, page);

  await tab.click({ text: 'Delete' });
  await tab.waitForText('Delete “');
  await tab.click({ text: 'Delete it' });
  await tab.waitForText('Your first limit');
  expect((await ask(ebb, { type: 'settings.get' })).limits).toEqual([]);
});

test('many pasted lines are read, and one that cannot be is explained where it stands', async ({ ebb }) => {
  const tab = await openLimits(ebb);
  await tab.click({ text: 'Start with an empty form' });
  const pasted = 'https://www.one.example/videos\nTWO.example.\n~word\nco.uk\nthree example';
  await tab.fill({ label: 'Sites, one a line' }, pasted);
  await tab.click({ text: 'Save this limit' });
  await tab.waitForText(/Line 4/);
  await tab.waitForText(/Line 5/);
  expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toBe(pasted);
  expect((await ask(ebb, { type: 'settings.get' })).limits).toEqual([]);

  await tab.fill({ label: 'Sites, one a line' }, 'https://www.one.example/videos\nTWO.example.\n~word');
  await tab.click({ text: 'Save this limit' });
  await tab.waitForText('is saved');
  const [limit] = (await ask(ebb, { type: 'settings.get' })).limits;
  expect(limit?.sites.patterns).toEqual(['www.one.example/videos', 'two.example', '~word']);
});

test("the person's own words stand on the pause page", async ({ ebb, site }) => {
  const tab = await openLimits(ebb);
  await tab.fill({ label: 'What matters to you' }, 'My children at breakfast.');
  await tab.fill({ label: 'Your plan, as if and then' }, 'If it is late, then I go to bed.');
  await tab.click({ text: 'Save my words' });
  await tab.waitForText('Saved');
  await setLimit(ebb);
  const page = await ebb.newTab();
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('My children at breakfast.');
  expect(await page.text()).toContain('If it is late, then I go to bed.');
});

test('a text that is longer than its field is cut where one sees it', async ({ ebb }) => {
  const tab = await openLimits(ebb);
  await tab.fill({ label: 'What matters to you' }, 'My children at breakfast.');
  expect(await tab.text()).not.toContain('/ 240');
  await tab.fill({ label: 'What matters to you' }, 'x'.repeat(300));
  await tab.waitForText('240 / 240');
  expect(await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('.own-words textarea')?.value)).toBe(
    'x'.repeat(240),
  );
});

test('a limit that cannot be read is kept and told of, and the others hold', async ({ ebb, site }) => {
  await setLimit(ebb);
  await ebb.inExtension(async (browser) => {
    const stored = (await browser.storage.local.get('settings')).settings as { limits: unknown[] }; // CAST: set above
    await browser.storage.local.set({
      settings: { ...stored, limits: [...stored.limits, { id: 'odd', strength: 7 }] },
    });
  });
  await ebb.killBackground();
  const tab = await openLimits(ebb);
  await tab.waitForText('1 limit could not be read');
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
});
