import { noonZone, setCountedByMinute, usedInWindow } from '../../support/counters.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';

// Minutes in the last hours run out on a page that is open, and come back as they leave those hours.

test.use({ wishes: { timeZone: noonZone() } });

const halfHour = 30 * 60_000;
const when = {
  kind: 'budgets' as const,
  budgets: [{ unit: 'minutes' as const, per: 'rolling' as const, hours: 3, amount: 30 }],
  within: null,
};

test('the page in use is taken away when the minutes of the last hours are used', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when, strength: 'block' });
  const tab = await ebb.newTab(site.url('limited.example', '/kept'));
  // Half an hour but for a few seconds, in two visits, none of it about to leave the window.
  await setCountedByMinute(ebb, limit.id, {
    hours: 3,
    used: [
      { minutesAgo: 120, minutes: 25 },
      { minutesAgo: 60, minutes: 5, ms: 58_500 },
    ],
  });
  expect(await tab.url()).toBe('http://limited.example/kept');
  await tab.waitForUrl((url) => ebb.isExtensionUrl(url, 'pause.html'), { timeoutMs: 25_000 });
  await pausePage(ebb, tab);
  const used = await usedInWindow(ebb, limit.id, 3);
  expect(used).toBeGreaterThanOrEqual(halfHour);
  expect(used).toBeLessThan(halfHour + 3_000);
  const { standings } = await ask(ebb, { type: 'today.get' });
  // Room is again when the first minute is three hours old: an hour from now, to the minute.
  const left = Number(standings[0]?.until) - Date.now();
  expect(left).toBeGreaterThan(58 * 60_000);
  expect(left).toBeLessThanOrEqual(61 * 60_000);

  await tab.goto(site.url('limited.example', '/again'), { settle: false });
  await pausePage(ebb, tab);
  expect(site.seen('limited.example').map(({ path }) => path)).not.toContain('/again');
});

test('minutes that have left the last hours are there again', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when, strength: 'block' });
  const tab = await ebb.newTab(site.url('free.example'));
  await setCountedByMinute(ebb, limit.id, { hours: 3, used: [{ minutesAgo: 170, minutes: 30 }] });
  // Any change of the settings has Ebb look at what is stored.
  const lookAgain = (warningSeconds: 30 | 120) =>
    ask(ebb, { type: 'settings.change', change: { kind: 'set-preferences', preferences: { warningSeconds } } });
  await lookAgain(30);
  await tab.goto(site.url('limited.example', '/spent'), { settle: false });
  await pausePage(ebb, tab);
  await setCountedByMinute(ebb, limit.id, { hours: 3, used: [] });
  await lookAgain(120);
  // The pause page that is open goes back to its page by itself.
  expect(await tab.waitForUrl('http://')).toBe('http://limited.example/spent');
  await tab.settled();
  await tab.goto(site.url('limited.example', '/room'));
  expect(await tab.url()).toBe('http://limited.example/room');
  expect(await usedInWindow(ebb, limit.id, 3)).toBeLessThan(halfHour);
});
