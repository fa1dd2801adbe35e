import type { Attention } from '../../../lib/domain/attention/attention.ts';
import { countedMs } from '../../support/counters.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

// What counts and what does not. A second limit that counts at the same time is the clock of these tests.

const budget = (hosts: string[], name: string) => ({
  name,
  sites: { mode: 'these' as const, patterns: hosts },
  when: {
    kind: 'budgets' as const,
    budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount: 60 }],
    within: null,
  },
});

const setWatched = (ebb: Driver) => setLimit(ebb, budget(['limited.example'], 'Watched'));
const setClock = (ebb: Driver) => setLimit(ebb, budget(['clock.example'], 'Clock'));

/** Waits until so much more was counted, and gives back how much is counted now. */
async function moreOf(ebb: Driver, limit: string, ms: number): Promise<number> {
  const before = await countedMs(ebb, limit);
  return until(
    `${ms} ms more to be counted`,
    async () => {
      const now = await countedMs(ebb, limit);
      return now >= before + ms && now;
    },
    { timeoutMs: 30_000 },
  );
}

const attention = (ebb: Driver) =>
  ebb.inExtension(async (browser) => {
    const { 'attention.n': stored } = await browser.storage.session.get('attention.n');
    return stored as Attention; // CAST: written by Ebb, in this shape
  });

const hidden = (tab: Tab) => tab.waitFor('the tab to be hidden', () => document.visibilityState === 'hidden');

const playing = (tab: Tab) =>
  tab.waitFor('the media to play', () => {
    const media = document.querySelector<HTMLMediaElement>('#media');
    return media !== null && !media.paused && media.currentTime > 0.1;
  });

test('a page in front counts, a silent one behind does not, nor one that was left', async ({ ebb, site }) => {
  const watched = await setWatched(ebb);
  const clock = await setClock(ebb);
  const tab = await ebb.newTab(site.url('limited.example'));
  await moreOf(ebb, watched.id, 4_000);

  const front = await ebb.newTab(site.url('clock.example'));
  await hidden(tab);
  await until('the clock to run', async () => (await countedMs(ebb, clock.id)) > 0);
  const behind = await countedMs(ebb, watched.id);
  await moreOf(ebb, clock.id, 6_000);
  expect(await countedMs(ebb, watched.id)).toBe(behind);

  await tab.activate();
  const again = await moreOf(ebb, watched.id, 4_000);
  await tab.goto(site.url('free.example'));
  const left = await until('the last of it to be counted', async () => {
    const now = await countedMs(ebb, watched.id);
    return Object.keys((await attention(ebb)).tabs).length === 1 && now >= again && now;
  });
  await front.activate();
  await moreOf(ebb, clock.id, 6_000);
  expect(await countedMs(ebb, watched.id)).toBe(left);
});

test('time in front is all counted, and none that did not pass', async ({ ebb, site }) => {
  const watched = await setWatched(ebb);
  const before = Date.now();
  const tab = await ebb.newTab(site.url('limited.example'));
  const from = await tab.evaluate(() => performance.timeOrigin);
  await moreOf(ebb, watched.id, 9_000);
  await tab.goto(site.url('free.example'));
  await until('nothing to be counted any more', async () => Object.keys((await attention(ebb)).tabs).length === 0);
  const to = await tab.evaluate(() => performance.timeOrigin);
  const counted = await countedMs(ebb, watched.id);
  expect(counted).toBeLessThanOrEqual(Date.now() - before);
  expect(counted).toBeGreaterThan(to - from - 1_500);
});

test('a page outside all limits is not looked at', async ({ ebb, site }) => {
  const clock = await setClock(ebb);
  await setLimit(ebb, {
    strength: 'notice',
    name: 'A path',
    sites: { mode: 'these', patterns: ['free.example/only'] },
  });
  const free = await ebb.newTab(site.url('free.example', '/form'));
  const tab = await ebb.newTab(site.url('clock.example'));
  await moreOf(ebb, clock.id, 4_000);
  await free.activate();
  await tab.activate();
  await moreOf(ebb, clock.id, 4_000);
  const { tabs } = await attention(ebb);
  expect(Object.values(tabs).map(({ limits }) => limits)).toEqual([[clock.id]]);
});

test('the pause page never counts', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { waitSeconds: 7 });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  // Seven seconds in view, by its own clock.
  await tab.waitForText('It is your call', { timeoutMs: 20_000 });
  await tab.goto(site.url('free.example'));
  expect(await countedMs(ebb, limit.id)).toBe(0);
  expect((await attention(ebb)).tabs).toEqual({});
});

test('sound from a tab behind counts', async ({ ebb, site }) => {
  test.skip(ebb.product === 'firefox', 'without a sound device Firefox says that nothing is heard');
  const watched = await setWatched(ebb);
  const tab = await ebb.newTab(site.url('limited.example', '/media', { kind: 'audio' }));
  await playing(tab);
  await ebb.newTab(site.url('free.example'));
  await hidden(tab);
  const before = Date.now();
  const counted = await countedMs(ebb, watched.id);
  const now = await moreOf(ebb, watched.id, 9_000);
  // At most the time since, and what was counted late.
  expect(now - counted).toBeLessThanOrEqual(Date.now() - before + 5_500);
  await tab.evaluate(() => document.querySelector<HTMLMediaElement>('#media')?.pause());
  await until('silence', async () => Object.values((await attention(ebb)).tabs).every(({ audible }) => !audible));
  const clock = await setClock(ebb);
  await ebb.newTab(site.url('clock.example'));
  await until('the clock to run', async () => (await countedMs(ebb, clock.id)) > 0);
  const silent = await countedMs(ebb, watched.id);
  await moreOf(ebb, clock.id, 6_000);
  expect(await countedMs(ebb, watched.id)).toBe(silent);
});

test('a muted video in view counts while the person touches nothing, a page in front does not', async ({
  ebb,
  site,
}) => {
  const watched = await setWatched(ebb);
  const clock = await setClock(ebb);
  const video = await ebb.newTab(site.url('clock.example', '/media', { kind: 'video', muted: '1' }));
  await playing(video);
  await ebb.inExtension(
    (browser, url) => browser.windows.create({ url }).then(() => null),
    site.url('limited.example'),
  );
  await moreOf(ebb, watched.id, 4_000);
  // As the browser would say after a minute without a touch.
  await until('idle to be known', async () => {
    const state = await attention(ebb);
    if (state.idle === 'idle') return true;
    await ebb.inExtension((browser, stored) => browser.storage.session.set({ 'attention.n': stored }), {
      ...state,
      idle: 'idle' as const,
    });
    await ask(ebb, { type: 'today.get' });
    return false;
  });
  await moreOf(ebb, clock.id, 1);
  const idle = await countedMs(ebb, watched.id);
  await moreOf(ebb, clock.id, 8_000);
  expect(await countedMs(ebb, watched.id)).toBe(idle);
  expect((await attention(ebb)).idle).toBe('idle');
});
