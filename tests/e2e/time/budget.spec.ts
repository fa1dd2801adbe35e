import type { TestInfo } from '@playwright/test';
import { countedMs, noonZone, setCounted, storedCount, storedVisit } from '../../support/counters.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

// Minutes a day run out on pages that are open.

test.use({ wishes: { timeZone: noonZone() } });

const halfHour = 30 * 60_000;
const halfHourADay = {
  kind: 'budgets',
  budgets: [{ unit: 'minutes', per: 'day', amount: 30 }],
  within: null,
} as const;
const when = { ...halfHourADay, budgets: [...halfHourADay.budgets] };

const takenAway = async (ebb: Driver, ...tabs: Tab[]) => {
  for (const tab of tabs) {
    await tab.waitForUrl((url) => ebb.isExtensionUrl(url, 'pause.html'), { timeoutMs: 25_000 });
    await pausePage(ebb, tab);
  }
};

/** The budget is spent, and hardly more than that; notes how late the page went. */
async function spentInTime(ebb: Driver, limit: string, tab: Tab, info: TestInfo): Promise<void> {
  const ms = await until('the whole budget to be counted', async () => {
    const counted = await countedMs(ebb, limit);
    return counted >= halfHour && counted;
  });
  expect(ms).toBeLessThan(halfHour + 3_000);
  const spentAt = ((await storedVisit(ebb, limit))?.lastAt ?? 0) - (ms - halfHour);
  const leftAt = await tab.evaluate(() => performance.timeOrigin);
  info.annotations.push({ type: 'taken away after', description: `${Math.round(leftAt - spentAt)} ms` });
}

/** Opens the address in a window of its own, in front. */
async function newWindow(ebb: Driver, url: string): Promise<Tab> {
  const before = (await ebb.tabs()).map(({ id }) => id);
  await ebb.inExtension((browser, to) => browser.windows.create({ url: to }).then(() => null), url);
  const tab = await until('the new window', async () => (await ebb.tabs()).find(({ id }) => !before.includes(id)));
  await tab.waitForUrl(url);
  return tab;
}

test('the page in use is taken away when its minutes are used', async ({ ebb, site }, info) => {
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(site.url('free.example', '/before'));
  await tab.goto(site.url('limited.example', '/kept'));
  await setCounted(ebb, limit.id, { ms: halfHour - 10_000 });
  expect(await tab.url()).toBe('http://limited.example/kept');
  await takenAway(ebb, tab);
  await spentInTime(ebb, limit.id, tab, info);
  await tab.waitForText('The time you set for this is used');
  await tab.back({ settle: false });
  expect(await tab.waitForUrl(/^http/)).toBe('http://free.example/before');
  await tab.goto(site.url('limited.example', '/again'), { settle: false });
  await pausePage(ebb, tab);
});

test('also with the background killed meanwhile', async ({ ebb, site }, info) => {
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(site.url('limited.example'));
  await setCounted(ebb, limit.id, { ms: halfHour - 10_000 });
  await ebb.killBackground();
  await takenAway(ebb, tab);
  await spentInTime(ebb, limit.id, tab, info);
});

test('also where the background is killed again and again', async ({ ebb, site }, info) => {
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(site.url('limited.example'));
  await setCounted(ebb, limit.id, { ms: halfHour - 12_000 });
  for (const left of [9_000, 3_000]) {
    await ebb.killBackground();
    await until('more time to be counted', async () => (await countedMs(ebb, limit.id)) > halfHour - left);
  }
  await ebb.killBackground();
  await takenAway(ebb, tab);
  await spentInTime(ebb, limit.id, tab, info);
});

test('in every tab and window that shows the site, silent ones behind included', async ({ ebb, site }, info) => {
  const limit = await setLimit(ebb, { when });
  const behind = await ebb.newTab(site.url('limited.example', '/behind'));
  const besides = await ebb.newTab(site.url('www.limited.example', '/besides'));
  const free = await ebb.newTab(site.url('free.example'));
  const front = await newWindow(ebb, site.url('limited.example', '/front'));
  await behind.waitFor('the tab to be hidden', () => document.visibilityState === 'hidden');
  await setCounted(ebb, limit.id, { ms: halfHour - 6_000 });
  await takenAway(ebb, front, behind, besides);
  await spentInTime(ebb, limit.id, front, info);
  expect(await free.url()).toBe('http://free.example/');
});

test('a page that came by a form that was sent is taken away too', async ({ ebb, site }, info) => {
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(site.url('limited.example', '/form'));
  await tab.fill({ label: 'Word' }, 'ebb');
  await tab.click('button');
  await tab.waitForText('word=ebb');
  await setCounted(ebb, limit.id, { ms: halfHour - 4_000 });
  await takenAway(ebb, tab);
  await spentInTime(ebb, limit.id, tab, info);
});

test('a page left behind in the back-forward cache is not seen again', async ({ ebb, site }) => {
  // Says so where it is shown once more from the cache and a person could see it.
  site.serve('limited.example/left', {
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><title>Left</title><h1>Left</h1><script>
      const tell = (what) => { const ask = new XMLHttpRequest(); ask.open('GET', what, false); ask.send(); };
      addEventListener('pageshow', ({ persisted }) => persisted && requestAnimationFrame(() => {
        if (getComputedStyle(document.querySelector('h1')).visibility === 'visible') tell('/was-seen');
      }));</script>`,
  });
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(site.url('free.example', '/before'));
  await tab.goto(site.url('limited.example', '/left'));
  await tab.goto(site.url('free.example', '/after'));
  await setCounted(ebb, limit.id, { ms: halfHour });
  await tab.back({ settle: false });
  await takenAway(ebb, tab);
  await tab.waitForText('It is your call');
  expect(site.seen('limited.example').filter(({ path }) => path === '/was-seen')).toEqual([]);
});

test('a warning comes before it, once, and takes no focus', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when });
  await ask(ebb, {
    type: 'settings.change',
    change: { kind: 'set-preferences', preferences: { warningSeconds: 30 } },
  });
  const tab = await ebb.newTab(site.url('limited.example', '/form'));
  await tab.fill({ label: 'Word' }, 'in the middle of');
  const added = () => tab.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName));
  // Enough is left: nothing is added.
  await setCounted(ebb, limit.id, { ms: halfHour - 60_000 });
  const before = await countedMs(ebb, limit.id);
  await until('time to be counted', async () => (await countedMs(ebb, limit.id)) > before);
  expect(await added()).toEqual(['head', 'body']);

  await setCounted(ebb, limit.id, { ms: halfHour - 20_000 });
  await until('the warning', async () => (await added()).includes('div'));
  const seen = await tab.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    const box = host?.getBoundingClientRect();
    return {
      shadow: host?.shadowRoot ?? null,
      shown: (box?.width ?? 0) > 0 && (box?.bottom ?? 0) <= innerHeight,
      focus: document.activeElement?.getAttribute('name'),
      focused: document.hasFocus(),
      typed: document.querySelector('input')?.value,
    };
  });
  expect(seen).toEqual({ shadow: null, shown: true, focus: 'word', focused: true, typed: 'in the middle of' });
  const warned = await countedMs(ebb, limit.id);
  await until('more time to be counted', async () => (await countedMs(ebb, limit.id)) > warned);
  expect(await added()).toEqual(['head', 'body', 'div']);
  expect(await tab.url()).toBe('http://limited.example/form');
});

test('two windows side by side count no more than the time that passes', async ({ ebb, site }) => {
  const opened = Date.now();
  const limit = await setLimit(ebb, { when });
  const first = await ebb.newTab(site.url('limited.example', '/media', { kind: 'video', muted: '1' }));
  const second = await newWindow(ebb, site.url('www.limited.example', '/media', { kind: 'video', muted: '1' }));
  for (const tab of [first, second]) {
    await tab.waitFor('both to play in view', () => {
      const media = document.querySelector<HTMLMediaElement>('#media');
      return document.visibilityState === 'visible' && media !== null && media.currentTime > 0.1;
    });
  }
  const counted = await until(
    'twelve seconds to be counted',
    async () => {
      const ms = await countedMs(ebb, limit.id);
      return ms >= 12_000 && ms;
    },
    { timeoutMs: 30_000 },
  );
  expect(counted).toBeLessThanOrEqual(Date.now() - opened);
  const stored = await storedCount(ebb, limit.id);
  expect(stored?.week.ms).toBe(stored?.day.ms);
});
