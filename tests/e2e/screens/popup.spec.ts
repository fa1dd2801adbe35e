import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { openPopup, press } from '../../support/popup.ts';

test('limits the site in front in two steps', async ({ ebb, site }) => {
  const { popup, page } = await openPopup(ebb, site, 'www.limited.example');
  await popup.waitForText('No limit here');
  await press(popup, 'Limit this site');
  await popup.waitForText('This covers limited.example and every address below it.');
  await press(popup, 'Keep it closed');
  await press(popup, 'Save');
  await pausePage(ebb, page);
  const [limit] = (await ask(ebb, { type: 'settings.get' })).limits;
  expect(limit).toMatchObject({
    strength: 'block',
    sites: { patterns: ['limited.example'] },
    when: { kind: 'always' },
  });
});

test('shows the minutes left here, and the amounts of today', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, {
    name: 'Feeds',
    when: { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 30 }], within: null },
  });
  await ebb.inExtension((browser, id) => {
    const start = Date.now() - 60_000;
    const counter = { start, ms: 18 * 60_000, openings: 2 };
    return browser.storage.local.set({ 'ledger.n': { [id]: { day: counter, week: counter } } });
  }, limit.id);
  const { popup } = await openPopup(ebb, site, 'limited.example');
  await popup.waitForText(/1[12] minutes left/);
  await popup.waitForText('of 30 min');
});

test('a focus session closes the chosen limits, and can be undone in its first minute', async ({ ebb, site }) => {
  await setLimit(ebb, { name: 'Feeds' });
  const { popup } = await openPopup(ebb, site, 'free.example');
  await press(popup, 'Focus session');
  await popup.waitForText('Which limits?');
  await press(popup, '50');
  await press(popup, 'Start');
  await popup.waitForText(/Focus until/);
  const page = await ebb.newTab();
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  await page.waitForText(/Closed until|until/);
  expect(await page.text()).not.toContain('Or wait a moment');
  await press(popup, 'Undo');
  await page.waitForText('Or wait a moment, then choose');
});

test('help, the week and all limits are one press away', async ({ ebb, site }) => {
  await setLimit(ebb);
  for (const [link, screen] of [
    ['Help', '#help'],
    ['This week', '#week'],
    ['All limits', '#limits'],
  ] as const) {
    const { popup, page } = await openPopup(ebb, site, 'free.example');
    await press(popup, link);
    const open = async () =>
      (await Promise.all((await ebb.tabs()).map((tab) => tab.url().catch(() => '')))).some((url) =>
        url.endsWith(screen),
      );
    await expect.poll(open).toBe(true);
    // A popup closes itself when it has opened something.
    await popup.close().catch(() => undefined);
    await page.close();
  }
});
