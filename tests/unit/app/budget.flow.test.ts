import { describe, expect, test } from 'vitest';
import { limitOf } from '../limits/samples';
import { budgetOf, createStage, minute, pausePage, second, settled, startWorker } from './stage';

const url = 'https://www.example.com/a?secret=1';
const budget = { strength: 'block' as const, when: budgetOf(2) };

describe('a budget that is used up on an open page', () => {
  test('takes the page away in the tab itself, and keeps it away', async () => {
    const { browser, worker, tab, urlOf } = await createStage([budget]);
    expect(await worker.navigate(tab, url)).toBe(url);
    expect([...browser.rules.current.values()]).toEqual([]);
    await worker.use(tab, 110 * second);
    expect(urlOf()).toBe(url);
    await worker.use(tab, 10 * second);
    expect(urlOf()).toBe(pausePage);
    expect(browser.deedsOf('reload')).toHaveLength(1);
    expect(browser.deedsOf('showPause')).toEqual([]);
    expect([...browser.rules.current.values()]).toMatchObject([{ id: 1_000, priority: 30, domains: ['example.com'] }]);
    expect(await worker.navigate(tab, url)).toBe(pausePage);
    expect(browser.reports).toEqual([]);
  });

  test('has the page report at the second at which it is spent', async () => {
    const { browser, worker, tab, urlOf } = await createStage([budget]);
    await worker.navigate(tab, url);
    await worker.use(tab, 115 * second);
    await browser.timers.advance(4 * second);
    expect(urlOf()).toBe(url);
    // The page's script was told to report when the time is up.
    expect(
      await worker.hear(
        { type: 'page.report', usedMs: 4_000, visible: true, focused: true, playing: false, inPictureInPicture: false },
        tab,
      ),
    ).toEqual({ nextMs: second });
  });

  test('counts and records no more time than passed', async () => {
    const { browser, worker, tab } = await createStage([budget]);
    await worker.navigate(tab, url);
    await worker.use(tab, 3 * minute);
    const ledger = browser.local.stored()['ledger.n'];
    expect(ledger).toMatchObject({ a: { day: { ms: 2 * minute, openings: 1 }, week: { ms: 2 * minute } } });
    const { time } = browser.record.rows();
    expect(time).toEqual([{ date: '2026-06-10', hour: 12, offsetMinutes: 120, limit: 'a', ms: 2 * minute }]);
  });

  test('warns once, as long before as the person chose', async () => {
    const { browser, worker, tab } = await createStage([budget]);
    await worker.navigate(tab, url);
    await worker.use(tab, 55 * second);
    expect(browser.deedsOf('warn')).toEqual([]);
    await worker.use(tab, 60 * second);
    expect(browser.deedsOf('warn')).toEqual([{ what: 'warn', tab, detail: 60 }]);
  });

  test('moves the tab outright where a reload gets nowhere', async () => {
    const { browser, worker, tab, urlOf } = await createStage([budget]);
    browser.state.reloadsFail = true;
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    expect(urlOf()).toBe(url);
    await browser.timers.advance(500);
    await settled();
    expect(urlOf()).toBe(pausePage);
    expect(browser.deedsOf('showPause')).toEqual([{ what: 'showPause', tab, detail: { replace: true } }]);
  });

  test.each(['chromium', 'firefox'] as const)(
    'lets nothing play on, nor ask, before it is moved in %s',
    async (name) => {
      const { browser, worker, tab } = await createStage([budget], { browser: name });
      await worker.navigate(tab, url);
      await worker.use(tab, 2 * minute);
      const moves = browser.deeds.filter(({ what }) => ['letGo', 'reload', 'showPause'].includes(what));
      expect(moves.map(({ what }) => what)).toEqual(['letGo', name === 'chromium' ? 'reload' : 'showPause']);
    },
  );

  test.each(['chromium', 'firefox'] as const)('takes a page that hangs all the same in %s', async (name) => {
    const { browser, worker, tab, urlOf } = await createStage([budget], { browser: name });
    worker.ports.scripts.letGo = () => new Promise(() => {});
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    await browser.timers.advance(150);
    await settled();
    expect(urlOf()).toBe(pausePage);
    expect(browser.reports).toEqual([]);
  });

  test('leaves no rule for the tab behind', async () => {
    const { browser, worker, tab } = await createStage([budget]);
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    await browser.timers.advance(second);
    expect([...browser.rules.current.keys()]).toEqual([1_000]);
  });

  test('is fresh the next day: the rule goes by itself', async () => {
    const { browser, worker, tab } = await createStage([budget]);
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    // From noon to 04:00.
    await browser.timers.advance(16 * 60 * minute);
    await settled();
    expect([...browser.rules.current.values()]).toEqual([]);
    expect(await worker.navigate(tab, url)).toBe(url);
  });

  test('goes on after the worker died, and needs no rule set anew', async () => {
    const { browser, worker, tab, urlOf } = await createStage([budget]);
    await worker.navigate(tab, url);
    await worker.use(tab, 60 * second);
    worker.die();
    const next = await startWorker(browser);
    await next.use(tab, 65 * second);
    expect(urlOf()).toBe(pausePage);
    next.die();
    const before = browser.deedsOf('rules').length;
    const third = await startWorker(browser);
    expect(browser.deedsOf('rules')).toHaveLength(before);
    expect(await third.navigate(tab, url)).toBe(pausePage);
  });

  test('in Firefox moves the tab and sets no rules', async () => {
    const { browser, worker, tab, urlOf } = await createStage([budget], { browser: 'firefox' });
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    expect(urlOf()).toBe(pausePage);
    expect(browser.deedsOf('reload')).toEqual([]);
    expect(browser.deedsOf('rules')).toEqual([]);
    expect(await worker.background.guard.hold({ tab: { id: tab, replica: 'n' }, url, at: 0 })).toBe(true);
    expect(
      await worker.background.guard.hold({ tab: { id: tab, replica: 'n' }, url: 'https://example.org/', at: 0 }),
    ).toBe(false);
  });
});

describe('a page that no limit covers', () => {
  test('carries no script, is not counted and writes nothing', async () => {
    const { browser, worker, tab } = await createStage([budget]);
    const writes = browser.local.writes();
    await worker.navigate(tab, 'https://example.org/');
    await worker.use(tab, minute);
    expect(browser.deedsOf('count')).toEqual([]);
    expect(browser.local.writes()).toBe(writes);
    expect(browser.record.rows().time).toEqual([]);
  });
});

describe('making the browser agree', () => {
  test('twice changes nothing the second time', async () => {
    const { browser, worker } = await createStage([
      { strength: 'block' },
      { id: 'b', when: { kind: 'schedule', windows: [{ days: [3], from: '09:00', to: '17:00' }] } },
    ]);
    const before = browser.deedsOf('rules').length;
    expect(before).toBe(2);
    await worker.background.enforcer.reconcile();
    await worker.background.enforcer.reconcile();
    await worker.background.enforcer.check();
    expect(browser.deedsOf('rules')).toHaveLength(before);
    expect(await worker.ask({ type: 'coverage.get' })).toMatchObject({
      ok: true,
      value: { rulesInPlace: true },
    });
  });

  test('repairs what somebody else changed, and leaves rules that are not its own', async () => {
    const { browser, worker } = await createStage([{ strength: 'block' }]);
    const foreign = { id: 5, priority: 1, action: 'allow' as const, frames: false };
    browser.rules.standing.clear();
    browser.rules.standing.set(5, foreign);
    expect(await worker.ask({ type: 'coverage.get' })).toMatchObject({ value: { rulesInPlace: false } });
    await worker.background.enforcer.reconcile();
    expect([...browser.rules.standing.keys()]).toEqual([5, 1_000]);
  });

  test('opens and closes a schedule by the clock, and takes the page that is open', async () => {
    const windows = [{ days: [3 as const], from: '12:30', to: '13:00' }];
    const { browser, worker, tab, urlOf } = await createStage([
      { strength: 'block', when: { kind: 'schedule', windows } },
    ]);
    await worker.navigate(tab, url);
    await browser.timers.advance(30 * minute);
    await settled();
    expect(urlOf()).toBe(pausePage);
    expect([...browser.rules.current.keys()]).toEqual([1_000]);
    await browser.timers.advance(30 * minute);
    await settled();
    expect([...browser.rules.current.keys()]).toEqual([]);
  });

  test('sweeps every tab that was open before the start', async () => {
    const { browser, worker } = await createStage([{ strength: 'block' }]);
    worker.die();
    const tabs = [
      browser.openTab(url),
      browser.openTab('https://example.org/', { active: false }),
      browser.openTab(url, { windowId: 2 }),
    ];
    await startWorker(browser);
    await browser.timers.advance(second);
    expect(tabs.map(({ id }) => browser.tabs.get(id)?.url)).toEqual([pausePage, 'https://example.org/', pausePage]);
  });

  test('follows a change of the settings at once', async () => {
    const { browser, worker, tab, urlOf } = await createStage([]);
    await worker.navigate(tab, url);
    const { id: _i, number: _n, onHold: _h, createdAt: _c, ...draft } = limitOf({ strength: 'block' });
    await worker.ask({ type: 'settings.change', change: { kind: 'add-limit', draft } });
    await settled();
    expect(urlOf()).toBe(pausePage);
    await worker.ask({ type: 'settings.change', change: { kind: 'clear-limits' } });
    expect([...browser.rules.standing.keys()]).toEqual([]);
  });

  test('a page that hangs and so holds up the veil keeps no change of the settings waiting, nor the next', async () => {
    const { browser, worker } = await createStage([]);
    worker.ports.scripts.veil = () => new Promise(() => {});
    const { id: _i, number: _n, onHold: _h, createdAt: _c, ...draft } = limitOf({ strength: 'block' });
    for (const name of ['One', 'Two']) {
      const answer = worker.ask({ type: 'settings.change', change: { kind: 'add-limit', draft: { ...draft, name } } });
      await settled();
      await browser.timers.advance(second);
      expect(await answer).toMatchObject({ ok: true });
    }
    expect(browser.rules.standing.size).toBeGreaterThan(0);
    expect(browser.reports).toEqual([]);
  });

  test('a veil that fails late is put in place with the next check', async () => {
    const { browser, worker } = await createStage([{ strength: 'block' }]);
    let fail = (_error: Error) => {};
    worker.ports.scripts.veil = () =>
      new Promise((_resolve, reject) => {
        fail = reject;
      });
    const reconciled = worker.background.enforcer.reconcile();
    await settled();
    await browser.timers.advance(second);
    await reconciled;
    fail(new Error('The page was closed.'));
    await settled();
    const again: string[][] = [];
    worker.ports.scripts.veil = async (matches) => void again.push([...matches]);
    await worker.background.enforcer.check();
    expect(again).toHaveLength(1);
  });
});
