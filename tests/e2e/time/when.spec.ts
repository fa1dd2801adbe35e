import type { LimitDraft } from '../../../lib/domain/limits/limit.ts';
import { countedMs, noonZone, setCounted, setVisit, storedCount } from '../../support/counters.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, draft, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { until } from '../../support/until.ts';

// When a limit is in force: openings, visits, hours, and the day that begins anew.

test.use({ wishes: { timeZone: noonZone() } });

type When = LimitDraft['when'];
type Windows = Extract<When, { kind: 'schedule' }>['windows'];
type Budget = Extract<When, { kind: 'budgets' }>['budgets'][number];

const minute = 60_000;
const everyDay = (from: string, to: string): Windows => [{ days: [1, 2, 3, 4, 5, 6, 7], from, to }];
const nowOpen = everyDay('10:00', '15:00');
const nowClosed = everyDay('00:00', '02:00');
const budgets = (budget: Budget, within: Windows | null = null): When => ({
  kind: 'budgets',
  budgets: [budget],
  within,
});
const minutesADay = (amount: number): Budget => ({ unit: 'minutes', per: 'day', amount });

const edit = (ebb: Driver, id: string, wishes: Partial<LimitDraft>) =>
  ask(ebb, { type: 'settings.change', change: { kind: 'edit-limit', id, draft: draft(wishes) } });

/** As if the last attention had been eleven minutes ago: the gap of ten has passed. */
const endVisit = (ebb: Driver, limit: string) =>
  setVisit(ebb, limit, { startedAt: Date.now() - 20 * minute, lastAt: Date.now() - 11 * minute, ms: 9 * minute });

const openings = async (ebb: Driver, limit: string) => (await storedCount(ebb, limit))?.day.openings ?? 0;

test('openings a day: one visit is one, whatever happens in it, and the next is paused', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when: budgets({ unit: 'openings', per: 'day', amount: 2 }) });
  const tab = await ebb.newTab(site.url('limited.example'));
  await until('the first opening', async () => (await openings(ebb, limit.id)) === 1);
  await tab.reload();
  const second = await ebb.newTab(site.url('www.limited.example', '/second'));
  expect(await second.url()).toBe('http://www.limited.example/second');
  await second.close();
  await tab.goto(site.url('free.example'));
  expect(await openings(ebb, limit.id)).toBe(1);

  await endVisit(ebb, limit.id);
  await tab.goto(site.url('limited.example', '/second-visit'));
  await until('the second opening', async () => (await openings(ebb, limit.id)) === 2);
  // The last one is spent, and its visit goes on.
  await tab.reload();
  expect(await tab.url()).toBe('http://limited.example/second-visit');
  await tab.goto(site.url('free.example'));

  await endVisit(ebb, limit.id);
  await tab.goto(site.url('limited.example', '/third'), { settle: false });
  await pausePage(ebb, tab);
  expect(await openings(ebb, limit.id)).toBe(2);
});

test('minutes a visit: in force until the gap has passed', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when: budgets({ unit: 'minutes', per: 'visit', amount: 5 }) });
  const tab = await ebb.newTab(site.url('limited.example'));
  await until('a visit', async () => (await countedMs(ebb, limit.id)) > 0);
  const now = Date.now();
  await setVisit(ebb, limit.id, { startedAt: now - 5 * minute, lastAt: now, ms: 5 * minute - 4_000 });
  await tab.waitForUrl((url) => ebb.isExtensionUrl(url, 'pause.html'), { timeoutMs: 20_000 });
  await pausePage(ebb, tab);
  await tab.goto(site.url('limited.example', '/again'), { settle: false });
  await pausePage(ebb, tab);
  await endVisit(ebb, limit.id);
  await tab.goto(site.url('limited.example', '/later'), { settle: false });
  expect(await tab.waitForUrl('http://')).toBe('http://limited.example/later');
  expect(await openings(ebb, limit.id)).toBe(1);
});

test('hours that are on take the open page at once, and their end gives it back', async ({ ebb, site }) => {
  const tab = await ebb.newTab(site.url('limited.example', '/page', { of: 'mine' }));
  const limit = await setLimit(ebb, { strength: 'block', when: { kind: 'schedule', windows: nowOpen } });
  await pausePage(ebb, tab);
  await tab.waitForText(/This limit is on until 3:00\sPM/);
  await edit(ebb, limit.id, { strength: 'block', when: { kind: 'schedule', windows: nowClosed } });
  expect(await tab.waitForUrl('http://')).toBe('http://limited.example/page?of=mine');
  await edit(ebb, limit.id, { strength: 'block', when: { kind: 'schedule', windows: everyDay('11:00', '03:00') } });
  await pausePage(ebb, tab);
  await tab.waitForText(/This limit is on until .*3:00\sAM/);
});

test('minutes within hours: outside them nothing counts and nothing is in force', async ({ ebb, site }) => {
  const clock = await setLimit(ebb, { name: 'Clock', strength: 'notice' });
  const limit = await setLimit(ebb, { when: budgets(minutesADay(5), nowClosed) });
  const tab = await ebb.newTab(site.url('limited.example'));
  await until('the clock to run', async () => (await countedMs(ebb, clock.id)) > 4_000);
  expect(await countedMs(ebb, limit.id)).toBe(0);
  await setCounted(ebb, limit.id, { ms: 5 * minute });
  await tab.reload();
  expect(await tab.url()).toBe('http://limited.example/');
  await edit(ebb, limit.id, { when: budgets(minutesADay(5), nowOpen) });
  await pausePage(ebb, tab);
  // More minutes, and the page comes back and counts.
  await edit(ebb, limit.id, { when: budgets(minutesADay(6), nowOpen) });
  await tab.waitForUrl('http://limited.example/');
  await until('time to be counted', async () => (await countedMs(ebb, limit.id)) > 5 * minute);
});

test('on hold it is not in force, and goes on counting', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when: budgets(minutesADay(5)) });
  await setCounted(ebb, limit.id, { ms: 5 * minute });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  const hold = (onHold: boolean) =>
    ask(ebb, { type: 'settings.change', change: { kind: 'hold-limit', id: limit.id, onHold } });
  await hold(true);
  await tab.waitForUrl('http://limited.example/');
  await until('time to be counted', async () => (await countedMs(ebb, limit.id)) > 5 * minute + 3_000);
  expect(await tab.url()).toBe('http://limited.example/');
  await hold(false);
  await pausePage(ebb, tab);
});

test('what was used yesterday is gone today, what was used today is not', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when: budgets(minutesADay(30)) });
  const tab = await ebb.newTab(site.url('free.example'));
  await setCounted(ebb, limit.id, { ms: 31 * minute });
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await setCounted(ebb, limit.id, { ms: 31 * minute, daysAgo: 1 });
  // The pause page goes on by itself; an address typed meanwhile would be overtaken by it.
  await tab.waitForUrl('http://limited.example/');
  await tab.goto(site.url('limited.example', '/today'), { settle: false });
  expect(await tab.waitForUrl('http://')).toBe('http://limited.example/today');
  await until('the new day to count', async () => {
    const ms = await countedMs(ebb, limit.id);
    return ms > 0 && ms < minute;
  });
  const stored = await storedCount(ebb, limit.id);
  expect(Date.now() - (stored?.day.start ?? 0)).toBeLessThan(24 * 60 * minute);
});
