import { countedMs, noonZone, storedCount } from '../../support/counters.ts';
import { setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { until } from '../../support/until.ts';

// What was counted outlives the end of the browser, however it ends.

test.use({ wishes: { timeZone: noonZone() } });

const when = {
  kind: 'budgets' as const,
  budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount: 60 }],
  within: null,
};

test('a crash in the middle of use loses a few seconds at most', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(site.url('limited.example'));
  const from = await tab.evaluate(() => performance.timeOrigin);
  await until('eleven seconds of use', () => Date.now() - from > 11_000, { timeoutMs: 20_000 });
  const used = Date.now() - from;
  await ebb.restart({ kill: true });
  const ended = Date.now() - from;
  const kept = await countedMs(ebb, limit.id);
  // A page in use is confirmed every five seconds; the rest is slack for a busy machine.
  expect(kept).toBeGreaterThan(used - 5_000 - 2_000);
  expect(kept).toBeLessThanOrEqual(ended);
});

test('a quiet end keeps all of it, and the next run goes on from there', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(site.url('limited.example'));
  await until('some seconds of use', async () => (await countedMs(ebb, limit.id)) > 3_000, { timeoutMs: 20_000 });
  await tab.goto(site.url('free.example'));
  const before = await storedCount(ebb, limit.id);
  await ebb.restart();
  expect(await storedCount(ebb, limit.id)).toEqual(before);
  const again = await ebb.newTab(site.url('limited.example'));
  await until('more to be counted', async () => {
    // A browser that loads Ebb for a run installs it at every start, and shows its limits in front.
    await again.activate();
    return (await countedMs(ebb, limit.id)) > (before?.day.ms ?? 0);
  });
  expect((await storedCount(ebb, limit.id))?.day).toMatchObject({ start: before?.day.start, openings: 1 });
});
