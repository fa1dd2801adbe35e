import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';

test('a preference is saved at once, and the language changes with it', async ({ ebb }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await tab.fill({ label: 'Your week begins on' }, '7');
  await tab.waitForText('Saved');
  expect((await ask(ebb, { type: 'settings.get' })).preferences.weekStart).toBe(7);
  await tab.fill({ label: 'Language of Ebb' }, 'es');
  await tab.waitForText('Ajustes');
  expect(await tab.evaluate(() => document.documentElement.lang)).toMatch(/^es/);
});

test('the coverage card says what is so', async ({ start }) => {
  const ebb = await start({ privateAllowed: false });
  await setLimit(ebb);
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await tab.waitForText('What Ebb covers here');
  const coverage = await ask(ebb, { type: 'coverage.get' });
  expect(coverage).toMatchObject({ hostAccess: true, privateWindows: false, rulesInPlace: true });
  expect(coverage.addressBarClean).toBe(ebb.product === 'firefox');
  expect(coverage.lastCheckAt).not.toBeNull();
});

test('records are erased at once, and limits are cleared by an act of its own', async ({ ebb, site }) => {
  await setLimit(ebb);
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  await expect.poll(async () => (await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses.met).toBe(1);

  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await tab.waitForText('Last check at');
  await tab.click({ text: 'All of them' });
  await tab.click({ text: 'Erase these records' });
  await tab.waitForText('Every record that Ebb has kept');
  await tab.click({ text: 'Erase them' });
  await tab.waitForText('1 entry is gone.');
  expect((await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses.met).toBe(0);
  expect((await ask(ebb, { type: 'settings.get' })).limits).toHaveLength(1);

  await tab.click({ text: 'Clear all limits', css: 'button' });
  await tab.waitForText('Clear all limits?');
  await tab.click({ text: 'Clear them' });
  await tab.waitForText('All limits are cleared');
  expect(await page.waitForUrl('http://limited.example/')).toBe('http://limited.example/');
});

test('this week says what was met and left, from the real record', async ({ ebb, site }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  await tab.waitForText('Nothing is recorded yet');
  await setLimit(ebb, { name: 'Feeds' });
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  await page.click({ text: 'Leave' });
  await page.waitForUrl('http://free.example/');
  await tab.reload();
  await tab.waitForText('Left the page once');
  await tab.waitForText('Feeds');
});
