import { describe, expect, test, vi } from 'vitest';
import type { PauseView } from '../../../lib/app/protocol/views';
import { budgetOf, createStage, minute, pausePage, second, settled, startWorker, type Worker } from './stage';

const url = 'https://www.example.com/a?secret=1';
const limit = { waitSeconds: 10, passMinutes: [5, 10] };

/** The pause page of a tab asks what it is to show. */
const shownIn = async (worker: Worker, tabId: number, token: string | null = null): Promise<PauseView> => {
  const answer = await worker.ask({ type: 'pause.get', token }, tabId);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value as PauseView;
};
const tokenIn = async (worker: Worker, tabId: number) => (await shownIn(worker, tabId)).token ?? '';
const goOn = (worker: Worker, tabId: number, token: string, minutes = 5, intention = '') =>
  worker.ask({ type: 'pause.goOn', token, minutes, intention }, tabId);

/** A stage on which the tab is on the pause page, its wait is over, and the person went on. */
const passed = async () => {
  const stage = await createStage([limit]);
  const { worker, browser, tab } = stage;
  await worker.navigate(tab, url);
  const token = await tokenIn(worker, tab);
  await browser.timers.advance(10 * second);
  await goOn(worker, tab, token);
  await worker.navigate(tab, url);
  return { ...stage, token };
};

describe('the pause page', () => {
  test('comes in the place of the page, and is told what stands in the way', async () => {
    const { browser, worker, tab, urlOf } = await createStage([limit]);
    expect(await worker.navigate(tab, url)).toBe(pausePage);
    expect(await shownIn(worker, tab)).toMatchObject({
      address: { href: url, host: 'www.example.com' },
      verdict: { kind: 'pause', limits: ['a'], waitSeconds: 10, minutes: [5, 10] },
      standings: [{ limit: { id: 'a' } }],
      timeRanOut: false,
      wentOnFor: null,
      private: false,
    });
    // The rules brought it there: nothing else moved the tab.
    expect(browser.deedsOf('showPause')).toEqual([]);
    expect(urlOf()).toBe(pausePage);
  });

  test('asks again by its token and keeps its clock', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    const first = await shownIn(worker, tab);
    await browser.timers.advance(6 * second);
    const again = await shownIn(worker, tab, first.token);
    expect(again.token).toBe(first.token);
    await browser.timers.advance(4 * second);
    expect(await goOn(worker, tab, first.token ?? '')).toMatchObject({ ok: true });
  });

  test('says when it does not know the address, and can then only be left', async () => {
    const { worker, tab } = await createStage([limit]);
    expect(await shownIn(worker, tab)).toMatchObject({ token: null, address: null, verdict: null, standings: [] });
    expect(await goOn(worker, tab, 'unknown-token')).toMatchObject({ ok: false, code: 'address-unknown' });
  });

  test('says that time ran out where it took an open page', async () => {
    const { worker, tab } = await createStage([{ ...limit, when: budgetOf(1) }]);
    await worker.navigate(tab, url);
    await worker.use(tab, minute);
    expect(await shownIn(worker, tab)).toMatchObject({ timeRanOut: true, address: { href: url } });
  });

  test('moves on where its limit is gone, and the rule is gone before it does', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    await worker.ask({ type: 'settings.change', change: { kind: 'delete-limit', id: 'a' } });
    expect((await shownIn(worker, tab)).verdict).toMatchObject({ kind: 'allow' });
    expect(browser.arrivalOf(tab, url)).toBe(url);
  });

  test('writes the stopped address nowhere on the disk', async () => {
    const { browser } = await passed();
    expect(JSON.stringify([browser.local.stored(), browser.record.rows()])).not.toMatch(/secret|www\.example/);
  });
});

describe('going on', () => {
  test('is refused before the wait is over', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    await browser.timers.advance(9 * second);
    expect(await goOn(worker, tab, token)).toEqual({ ok: false, code: 'wait-not-over', message: 'wait-not-over' });
    await browser.timers.advance(second);
    expect(await goOn(worker, tab, token)).toEqual({ ok: true, value: { href: url } });
  });

  test('is refused for minutes that are not offered, and where a block stands in the way', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    await browser.timers.advance(minute);
    expect(await goOn(worker, tab, token, 15)).toMatchObject({ ok: false, code: 'not-now' });
    const block = await createStage([{ ...limit, strength: 'block' }]);
    await block.worker.navigate(block.tab, url);
    const other = await tokenIn(block.worker, block.tab);
    await block.browser.timers.advance(minute);
    expect(await goOn(block.worker, block.tab, other)).toMatchObject({ ok: false, code: 'not-now' });
    expect(block.browser.session.stored()['passes.n'] ?? []).toEqual([]);
  });

  test('shows what it was for when the pause comes back, in memory alone, and once', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    const again = async (intention: string) => {
      const { token, wentOnFor } = await shownIn(worker, tab);
      await browser.timers.advance(10 * second);
      await goOn(worker, tab, token ?? '', 5, intention);
      await worker.navigate(tab, url);
      await browser.timers.advance(5 * minute);
      await settled();
      return wentOnFor;
    };
    await worker.navigate(tab, url);
    expect(await again(' Answer Sam ')).toBeNull();
    expect(JSON.stringify([browser.local.stored(), browser.record.rows()])).not.toContain('Sam');
    expect(await again('')).toBe('Answer Sam');
    expect(await again('')).toBeNull();
  });

  test('knows what it was for before there is a pass: the page goes on by itself then', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    const { addresses, worldStore } = worker.background;
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    await browser.timers.advance(10 * second);
    const { n: passes } = worldStore.passes;
    const { update } = passes;
    const known: unknown[] = [];
    vi.spyOn(passes, 'update').mockImplementation(async (change) => {
      known.push((await addresses.lastGoneOn({ id: tab, replica: 'n' }))?.wentOnFor);
      return update(change);
    });
    await goOn(worker, tab, token, 5, 'Answer Sam');
    expect(known[0]).toBe('Answer Sam');
  });

  test('says nothing of it where another site is paused, or the person comes by themselves', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    await browser.timers.advance(10 * second);
    await goOn(worker, tab, token, 5, 'Answer Sam');
    await worker.navigate(tab, url);
    await worker.navigate(tab, 'https://elsewhere.test/');
    await browser.timers.advance(5 * minute);
    await worker.navigate(tab, url);
    expect(await shownIn(worker, tab)).toMatchObject({ timeRanOut: false, wentOnFor: null });
  });

  test('is refused with the token of another tab', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    const other = browser.openTab('chrome://newtab/').id;
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    await browser.timers.advance(minute);
    expect(await goOn(worker, other, token)).toMatchObject({ ok: false, code: 'address-unknown' });
  });

  test('opens this site in this tab, and nothing else', async () => {
    const { browser, worker, tab, urlOf } = await passed();
    expect(urlOf()).toBe(url);
    const passes = [...browser.rules.current.values()];
    expect(passes).toEqual([
      { id: 20_000_000, priority: 20, action: 'allow', domains: ['example.com'], tabIds: [tab], frames: false },
    ]);
    const other = browser.openTab('chrome://newtab/').id;
    expect(await worker.navigate(other, url)).toBe(pausePage);
    expect(await worker.navigate(tab, 'https://m.example.com/b')).toBe('https://m.example.com/b');
  });

  test('ends at its minute: the page is taken away and the rule is gone', async () => {
    const { browser, worker, tab, urlOf } = await passed();
    await browser.timers.advance(5 * minute - second);
    expect(urlOf()).toBe(url);
    await browser.timers.advance(second);
    await settled();
    expect(urlOf()).toBe(pausePage);
    expect([...browser.rules.current.keys()]).toEqual([]);
    expect(browser.session.stored()['passes.n']).toEqual([]);
    expect(await shownIn(worker, tab)).toMatchObject({ timeRanOut: true, verdict: { kind: 'pause' } });
  });

  test('is for one more wait when it ended', async () => {
    const { browser, worker, tab, token } = await passed();
    await browser.timers.advance(5 * minute);
    await settled();
    const next = await tokenIn(worker, tab);
    expect(next).not.toBe(token);
    expect(await goOn(worker, tab, next)).toMatchObject({ code: 'wait-not-over' });
  });

  test('ends with its tab, and outlives the worker', async () => {
    const { browser, worker, tab } = await passed();
    worker.die();
    const next = await startWorker(browser);
    expect(await next.navigate(tab, url)).toBe(url);
    browser.tabs.delete(tab);
    await next.background.tabGone(tab);
    expect([...browser.rules.current.keys()]).toEqual([]);
    expect(Object.keys(browser.session.stored()).filter((key) => key.endsWith(`.${tab}`))).toEqual([]);
  });

  test('follows its tab to a new id', async () => {
    const { browser, worker, tab } = await passed();
    const facts = browser.tabs.get(tab);
    browser.tabs.delete(tab);
    if (facts) browser.tabs.set(99, { ...facts, id: 99 });
    await worker.background.tabReplaced(tab, 99);
    expect([...browser.rules.current.values()]).toMatchObject([{ tabIds: [99] }]);
    expect(await worker.navigate(99, url)).toBe(url);
  });

  test('ends at the start of a focus session that holds its limit', async () => {
    const { worker, tab, urlOf } = await passed();
    await worker.ask({ type: 'settings.change', change: { kind: 'start-focus', limits: ['a'], minutes: 25 } });
    await settled();
    expect(urlOf()).toBe(pausePage);
    expect(await shownIn(worker, tab)).toMatchObject({ verdict: { kind: 'block' } });
  });

  test('does not come back when that session is over before it', async () => {
    const { browser, worker, tab, urlOf } = await passed();
    await worker.ask({ type: 'settings.change', change: { kind: 'start-focus', limits: ['a'], minutes: 1 } });
    await browser.timers.advance(90 * second);
    expect(await shownIn(worker, tab)).toMatchObject({ verdict: { kind: 'pause' } });
    expect(await worker.navigate(tab, url)).toBe(pausePage);
    expect(urlOf()).toBe(pausePage);
  });
});

describe('the record of a pause', () => {
  const met = (worker: Worker, tabId: number, token: string) => worker.ask({ type: 'pause.met', token }, tabId);
  const hour = { date: '2026-06-10', hour: 12, offsetMinutes: 120 };
  const row = { ...hour, limits: ['a'], outcome: 'left', waitSeconds: 10 };

  test('is one, though the background could not write down that it was recorded', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    browser.session.failNextWrite();
    expect(await met(worker, tab, token)).toMatchObject({ ok: false });
    expect(await met(worker, tab, token)).toMatchObject({ ok: true });
    expect(browser.record.rows().pauses).toMatchObject([{ outcome: 'left' }]);
    await browser.timers.advance(10 * second);
    browser.session.failNextWrite();
    await goOn(worker, tab, token);
    await goOn(worker, tab, token);
    expect(browser.record.rows().pauses).toMatchObject([{ outcome: 'goneOn' }]);
  });

  test('is none until the page is in view, one when it was, and one still when it says so again', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    expect(browser.record.rows().pauses).toEqual([]);
    await met(worker, tab, token);
    await met(worker, tab, token);
    expect(browser.record.rows().pauses).toEqual([row]);
  });

  test('becomes gone on, and stays left otherwise', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    const left = await tokenIn(worker, tab);
    await met(worker, tab, left);
    await worker.navigate(tab, 'chrome://newtab/');
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    await met(worker, tab, token);
    await browser.timers.advance(10 * second);
    await goOn(worker, tab, token);
    expect(browser.record.rows().pauses).toEqual([row, { ...row, outcome: 'goneOn' }]);
  });

  test('is none where the address is not known', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await met(worker, tab, 'unknown-token');
    expect(browser.record.rows().pauses).toEqual([]);
  });
});

describe('leaving', () => {
  test.each([
    [true, 'goBack'],
    [false, 'close'],
  ] as const)('with a page before it (%s): %s', async (canGoBack, deed) => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    expect(await worker.ask({ type: 'pause.leave', token: null, canGoBack }, tab)).toEqual({ ok: true, value: null });
    expect(browser.deedsOf(deed)).toEqual([{ what: deed, tab }]);
  });

  test('never leads round in a circle: the next pause page of the tab closes it', async () => {
    const { browser, worker, tab } = await createStage([limit]);
    await worker.navigate(tab, url);
    await worker.ask({ type: 'pause.leave', token: null, canGoBack: true }, tab);
    await worker.navigate(tab, 'https://example.com/before');
    await shownIn(worker, tab);
    expect(browser.deedsOf('close')).toEqual([{ what: 'close', tab }]);
  });
});
