import { describe, expect, test } from 'vitest';
import type { Budget, Limit } from '../../../lib/domain/limits/limit';
import { createFakeBrowser } from '../../support/fake-ports';
import { createStage, minute, pausePage, second, settingsWith, settled, startWorker } from './stage';

const url = 'https://www.example.com/a';
const elsewhere = 'https://free.example/';

const inOneHour = (amount: number, unit: Budget['unit'] = 'minutes'): Budget => ({
  unit,
  per: 'rolling',
  hours: 1,
  amount,
});
const whenOf = (...budgets: Budget[]): Limit['when'] => ({ kind: 'budgets', budgets, within: null });
const twoInOneHour = { strength: 'block' as const, when: whenOf(inOneHour(2)) };

describe('a rolling budget', () => {
  test('takes the page away when it is spent, and gives back what has left the window', async () => {
    const { browser, worker, tab, urlOf } = await createStage([twoInOneHour]);
    await worker.navigate(tab, url);
    await worker.use(tab, 115 * second);
    expect(urlOf()).toBe(url);
    await worker.use(tab, 5 * second);
    expect(urlOf()).toBe(pausePage);
    expect([...browser.rules.current.keys()]).toContain(1_000);
    // From noon on two minutes were used: the first of them leaves at one.
    await browser.timers.advance(58 * minute - second);
    expect(await worker.navigate(tab, url)).toBe(pausePage);
    await browser.timers.advance(second);
    await settled();
    expect([...browser.rules.current.keys()]).toEqual([]);
    expect(await worker.navigate(tab, url)).toBe(url);
    // The second one leaves while this one comes: two more are left.
    await worker.use(tab, 2 * minute - 5 * second);
    expect(urlOf()).toBe(url);
    await worker.use(tab, 5 * second);
    expect(urlOf()).toBe(pausePage);
    expect(browser.reports).toEqual([]);
  });

  test('goes on over a new day and a death of the worker', async () => {
    // 04:00 in Berlin, the person's day start, is two minutes away.
    const { browser, worker, tab, urlOf } = await createStage([twoInOneHour], { now: '2026-06-10T01:58:30Z' });
    await worker.navigate(tab, url);
    await worker.use(tab, 60 * second);
    worker.die();
    const next = await startWorker(browser);
    await next.use(tab, 65 * second);
    expect(urlOf()).toBe(pausePage);
    expect(browser.local.stored()['ledger.n']).toMatchObject({ a: { day: { ms: 30 * second } } });
  });

  test('is not given back by a clock that is set back', async () => {
    const { browser, worker, tab } = await createStage([twoInOneHour]);
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    for (const hours of [0.5, 1, 24 * 365]) {
      browser.timers.jumpWall(-hours * 60 * minute);
      await worker.background.enforcer.reconcile();
      expect(await worker.navigate(tab, url)).toBe(pausePage);
    }
    // Whatever the clock said meanwhile: nobody waits for longer than the window.
    await browser.timers.advance(60 * minute);
    await settled();
    expect(await worker.navigate(tab, url)).toBe(url);
  });

  test('of openings is spent by the last, whose visit comes to its end', async () => {
    const { browser, worker, tab, urlOf } = await createStage([
      { strength: 'block', when: whenOf(inOneHour(1, 'openings')) },
    ]);
    await worker.navigate(tab, url);
    await worker.use(tab, minute);
    expect(urlOf()).toBe(url);
    await worker.navigate(tab, elsewhere);
    await browser.timers.advance(10 * minute);
    expect(await worker.navigate(tab, url)).toBe(pausePage);
    await browser.timers.advance(49 * minute);
    expect(await worker.navigate(tab, url)).toBe(url);
  });
});

describe('several budgets and several limits', () => {
  test('on one limit: the first that is spent takes the page', async () => {
    const week: Budget = { unit: 'minutes', per: 'week', amount: 100 };
    const { worker, tab, urlOf } = await createStage([{ strength: 'block', when: whenOf(week, inOneHour(2)) }]);
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    expect(urlOf()).toBe(pausePage);
  });

  test('on one site: each counts for itself, and the strictest decides', async () => {
    const { browser, worker, tab, urlOf } = await createStage([
      { strength: 'block', when: whenOf(inOneHour(3)) },
      { id: 'b', strength: 'block', when: whenOf({ unit: 'minutes', per: 'day', amount: 2 }) },
      { id: 'c', strength: 'notice', when: whenOf(inOneHour(1)) },
    ]);
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    expect(urlOf()).toBe(pausePage);
    const kept = browser.local.stored();
    const used = [[Date.parse('2026-06-10T10:00Z') / minute, 2, minute]];
    expect(kept['buckets.n']).toEqual({
      a: { hours: 1, used, opened: [used[0]?.[0]] },
      c: { hours: 1, used, opened: [used[0]?.[0]] },
    });
    expect(kept['ledger.n']).toMatchObject({ b: { day: { ms: 2 * minute } } });
  });

  test('over several sites of one limit: together they spend it', async () => {
    const { worker, tab, urlOf } = await createStage([
      {
        ...twoInOneHour,
        sites: { mode: 'these', patterns: ['example.com', 'other.example'], lists: [], labelled: false },
      },
    ]);
    await worker.navigate(tab, url);
    await worker.use(tab, minute);
    await worker.navigate(tab, 'https://other.example/');
    await worker.use(tab, minute);
    expect(urlOf()).toBe(pausePage);
    expect(await worker.navigate(tab, url)).toBe(pausePage);
  });

  test('of which none is rolling keep no minutes', async () => {
    const { browser, worker, tab } = await createStage([{ when: whenOf({ unit: 'minutes', per: 'day', amount: 2 }) }]);
    await worker.navigate(tab, url);
    await worker.use(tab, minute);
    expect(Object.keys(browser.local.stored())).not.toContain('buckets.n');
  });
});

describe('a private window', () => {
  const createBoth = async (local = {}) => {
    const browser = createFakeBrowser({ local: { settings: settingsWith(twoInOneHour), ...local } });
    const normalTab = browser.openTab('chrome://newtab/', { windowId: 2 }).id;
    const tab = browser.openTab('chrome://newtab/', { replica: 'p' }).id;
    const normal = await startWorker(browser, ['n']);
    const privately = await startWorker(browser, ['p']);
    return { browser, normal, privately, normalTab, tab };
  };

  test('spends the budget of the normal ones, and leaves no minute on the disk', async () => {
    const { browser, normal, privately, normalTab, tab } = await createBoth();
    await privately.navigate(tab, url);
    await privately.use(tab, 2 * minute);
    expect(browser.tabs.get(tab)?.url).toBe(pausePage);
    await browser.timers.advance(second);
    expect(await normal.navigate(normalTab, url)).toBe(pausePage);
    const { settings: _, ...kept } = browser.local.stored();
    expect(Object.keys(kept)).toEqual(['latest', 'ledger.p']);
    const noon = Date.parse('2026-06-10T10:00Z') / minute;
    expect(JSON.stringify(kept)).not.toContain(String(noon));
    expect(browser.session.stored()['buckets.p']).toEqual({
      a: { hours: 1, used: [[noon, 2, minute]], opened: [noon] },
    });
  });

  test('is forgotten by rolling budgets when the browser restarts, which is the price', async () => {
    const { browser, privately, tab } = await createBoth();
    await privately.navigate(tab, url);
    await privately.use(tab, 2 * minute);
    const { 'ledger.p': kept } = browser.local.stored();
    const again = await createBoth({ 'ledger.p': kept });
    expect(await again.normal.navigate(again.normalTab, url)).toBe(url);
    expect(kept).toMatchObject({ a: { day: { ms: 2 * minute } } });
  });

  test('in Firefox, where one background answers for both, leaves none either', async () => {
    const browser = createFakeBrowser({ browser: 'firefox', local: { settings: settingsWith(twoInOneHour) } });
    const tab = browser.openTab('chrome://newtab/', { replica: 'p' }).id;
    const worker = await startWorker(browser);
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    expect(browser.tabs.get(tab)?.url).toBe(pausePage);
    expect(Object.keys(browser.local.stored()).sort()).toEqual(['latest', 'ledger.p', 'settings']);
  });
});
