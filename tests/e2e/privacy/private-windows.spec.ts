import type { Browser } from 'webextension-polyfill';
import { usedInWindow } from '../../support/counters.ts';
import type { Driver, PrivateWindow } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { goOn } from './pause-page.ts';
import { findKept, stored } from './stored.ts';

// Private windows are limited like all others and never recorded. The hosts and paths of these tests stand in no
// pattern, so that a trace of them can only come from a visit.

const host = 'very-secret-sub.limited.example';
const secrets = [host, 'some-odd-path', 'another-odd-path'];

const minutesADay = (amount: number) => ({
  kind: 'budgets' as const,
  budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount }],
  within: null,
});

const firstTab = async (window: PrivateWindow): Promise<Tab> => {
  const [tab] = await window.tabs();
  if (!tab) throw new Error('the private window has no tab');
  return tab;
};

interface Counted {
  readonly day: { readonly start: number; readonly ms: number; readonly openings: number };
  readonly week: { readonly start: number; readonly ms: number; readonly openings: number };
}

/** What the normal and the private windows have counted of a limit. */
const counted = async (driver: Driver, replica: 'n' | 'p', limit: string): Promise<Counted | undefined> => {
  const key = `ledger.${replica}`;
  const { [key]: ledger } = await driver.inExtension((browser, name) => browser.storage.local.get(name), key);
  // CAST: what the product stores; the test fails on anything else.
  return (ledger as Record<string, Counted> | undefined)?.[limit];
};

const someTime = (driver: Driver, replica: 'n' | 'p', limit: string) =>
  until('some time to be counted', async () => {
    const counters = await counted(driver, replica, limit);
    return counters && counters.day.ms > 0 && counters;
  });

/** Brings the end of the private windows' passes near. */
const endPrivatePasses = async (browser: Browser) => {
  const { 'passes.p': stored } = await browser.storage.session.get('passes.p');
  const passes = stored as readonly { readonly until: number }[]; // CAST: what the product stores
  const until = Date.now() + 1000;
  await browser.storage.session.set({ 'passes.p': passes.map((pass) => ({ ...pass, until })) });
};

test('a private session is limited and counted, and leaves nothing but its counters', async ({
  ebb,
  site,
  product,
}) => {
  const pause = await setLimit(ebb);
  const minutes = minutesADay(1);
  // A rolling budget counts by the minute, and each minute is an instant: in private windows in memory alone.
  const rolling = { unit: 'minutes' as const, per: 'rolling' as const, hours: 24, amount: 600 };
  const when = { ...minutes, budgets: [...minutes.budgets, rolling] };
  const budget = await setLimit(ebb, { name: 'Minutes', strength: 'block', when });
  const window = await ebb.privateWindow(site.url(host, '/some-odd-path'));
  const tab = await firstTab(window);
  await goOn(ebb, tab);
  expect(await tab.text()).toContain(host);
  await someTime(ebb, 'p', pause.id);
  await someTime(ebb, 'p', budget.id);
  await until('the minute to be counted', async () => (await usedInWindow(ebb, budget.id, 24)) > 0);
  const other = await window.newTab();
  await other.goto(site.url(host, '/another-odd-path'), { settle: false });
  await pausePage(ebb, other);
  expect(findKept(await stored(ebb), secrets)).toBeUndefined();
  // FIREFOX: one background for both kinds of windows, and no database in private ones.
  if (product === 'chromium') {
    const own = await stored(window);
    expect(findKept(own, secrets)).toBeUndefined();
    expect(Object.values(own.rows).flat()).toEqual([]);
  }
  await other.activate();
  await other.click({ text: 'Leave' });
  await until('the tab to leave', async () => !ebb.isExtensionUrl(await other.url().catch(() => 'closed')));
  await window.close();

  const kept = await stored(ebb);
  expect(findKept(kept, secrets)).toBeUndefined();
  expect(Object.values(kept.rows).flat()).toEqual([]);
  // The settings were set in a normal window, and have a copy from before. `latest` is when Ebb itself last ran, in whatever window: a clock that is set back is noticed by it.
  const known = /^(settings|settings\.lastGood|settings\.snapshots|greeted|latest|ledger\.[np])$/;
  expect(Object.keys(kept.local).filter((key) => !known.test(key))).toEqual([]);
  const counters = await someTime(ebb, 'p', budget.id);
  const period = { start: expect.any(Number), ms: expect.any(Number), openings: 1 };
  expect(kept.local['ledger.p']).toEqual({
    [pause.id]: { day: period, week: period },
    [budget.id]: { day: period, week: period },
  });
  // The beginning of the person's day, at 04:00, and not of a visit.
  expect(new Date(counters.day.start)).toEqual(new Date(new Date(counters.day.start).setHours(4, 0, 0, 0)));
  expect((await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses).toEqual({ met: 0, left: 0, goneOn: 0 });
  expect(await ebb.filesWith(host)).toEqual([]);
  for (const path of ['some-odd-path', 'another-odd-path']) expect(await ebb.filesWith(path)).toEqual([]);
});

test('time of private windows spends the budget of normal ones', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { strength: 'block', when: minutesADay(1) });
  const window = await ebb.privateWindow(site.url(host, '/some-odd-path'));
  await someTime(ebb, 'p', limit.id);
  await window.close();
  const { day } = await someTime(ebb, 'p', limit.id);
  const { standings } = await ask(ebb, { type: 'today.get' });
  expect(standings[0]?.usedTodayMs).toBeGreaterThanOrEqual(day.ms);
  const tab = await ebb.newTab(site.url('limited.example', '/open'));
  expect(await tab.text()).toContain('limited.example/open');
  const own = await someTime(ebb, 'n', limit.id);
  await tab.goto(site.url('free.example'));
  // Only both together make the minute full.
  const rest = 60_000 - own.day.ms;
  const whole = { [limit.id]: { day: { ...own.day, ms: rest }, week: { ...own.week, ms: rest } } };
  await ebb.inExtension((browser, ledger) => browser.storage.local.set({ 'ledger.p': ledger }), whole);
  await until('the limit to be in force', async () => {
    const { standings: now } = await ask(ebb, { type: 'today.get' });
    return now[0]?.inForce && (await ask(ebb, { type: 'coverage.get' })).rulesInPlace;
  });
  await tab.goto(site.url('limited.example', '/closed'), { settle: false });
  await pausePage(ebb, tab);
  expect(site.seen('limited.example').map(({ path }) => path)).not.toContain('/closed');
  const again = await ebb.privateWindow(site.url(host, '/another-odd-path'));
  await pausePage(ebb, await firstTab(again));
});

test('the site of a pass goes with the private window, in Chromium with the pass', async ({ ebb, site, product }) => {
  // Of a limit by a word the pass itself names the site: here that is no setting.
  await setLimit(ebb, { sites: { mode: 'these', patterns: ['~lorem'] } });
  const window = await ebb.privateWindow(site.url('very-secret.example', '/a-lorem-b'));
  const tab = await firstTab(window);
  await goOn(ebb, tab);
  expect(await tab.text()).toContain('very-secret.example');
  await window.close();
  // CHROME: the private worker ends with the last window and can remove nothing. The pass lies in memory until its end.
  if (product === 'chromium') await ebb.inExtension(endPrivatePasses);
  await until('nothing to be kept', async () => {
    const trace = findKept(await stored(ebb), ['very-secret', 'a-lorem-b']);
    if (trace !== undefined) throw new Error(trace);
    return true;
  });
  expect(await ebb.filesWith('very-secret')).toEqual([]);
});

test('a limit that is made in a private window is saved, and holds in both', async ({ ebb, site }) => {
  const window = await ebb.privateWindow(site.url('free.example'));
  const limit = await setLimit(window, { name: 'Made privately' });
  expect((await ask(ebb, { type: 'settings.get' })).limits).toEqual([limit]);
  const normal = await ebb.newTab();
  const own = await firstTab(window);
  for (const tab of [normal, own]) {
    await tab.goto(site.url(host, '/some-odd-path'), { settle: false });
    await pausePage(ebb, tab);
  }
  expect(Object.keys((await stored(ebb)).local).filter((key) => key.startsWith('inbox'))).toEqual([]);
  await window.close();
  expect((await ask(ebb, { type: 'settings.get' })).limits).toEqual([limit]);
  expect(site.seen(host)).toEqual([]);
});
