import { describe, expect, test } from 'vitest';
import type { Limit } from '../../../lib/domain/limits/limit';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import type { Settings } from '../../../lib/domain/settings/settings';
import { createFakeBrowser } from '../../support/fake-ports';
import { limitOf } from '../limits/samples';
import { minute, pausePage, second, settingsWith, startWorker, type Worker } from './stage';

const url = 'https://www.example.com/a';
const hour = 60 * minute;
const base = limitOf({ waitSeconds: 30 });
const { id: _, number: __, onHold: ___, beside: ____, createdAt: _____, ...draft } = base;

/** Settings of somebody who has had Ebb for longer than a day. */
const settled = (...limits: readonly Partial<Limit>[]): Settings => ({ ...settingsWith(...limits), firstStartedAt: 0 });

const stageOf = async (settings: Settings) => {
  const browser = createFakeBrowser({ local: { settings } });
  const tab = browser.openTab('chrome://newtab/').id;
  return { browser, tab, worker: await startWorker(browser) };
};
const change = (worker: Worker, wanted: SettingsChange) => worker.ask({ type: 'settings.change', change: wanted });
const settingsOf = async (worker: Worker): Promise<Settings> => {
  const answer = await worker.ask({ type: 'settings.get' });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value as Settings; // CAST: the reply of this request
};

/** Everything looser that a page of Ebb can ask for, through whatever screen. */
const looser: readonly (readonly [string, SettingsChange])[] = [
  ['the form', { kind: 'edit-limit', id: 'a', draft: { ...draft, strength: 'notice' } }],
  ['a shorter wait', { kind: 'edit-limit', id: 'a', draft: { ...draft, waitSeconds: 3 } }],
  [
    'an exception',
    {
      kind: 'edit-limit',
      id: 'a',
      draft: { ...draft, sites: { mode: 'these', patterns: ['example.com', '+www.example.com'] } },
    },
  ],
  ['hold', { kind: 'hold-limit', id: 'a', onHold: true }],
  ['hold of all', { kind: 'hold-all' }],
  ['delete', { kind: 'delete-limit', id: 'a' }],
  ['clear all', { kind: 'clear-limits' }],
];

describe('through every door', () => {
  test.each(looser)('what is looser waits: %s', async (_name, wanted) => {
    const { worker, tab, browser } = await stageOf(settled({ ...base }));
    expect(await change(worker, wanted)).toMatchObject({ ok: true });
    expect((await settingsOf(worker)).limits).toMatchObject([{ strength: 'pause', onHold: false, waitSeconds: 30 }]);
    expect((await settingsOf(worker)).pending.length).toBeGreaterThan(0);
    expect(await worker.navigate(tab, url)).toBe(pausePage);
    await browser.timers.advance(29 * second);
    expect(
      await change(worker, { kind: 'confirm', ask: (await settingsOf(worker)).pending[0]?.ask ?? '', typed: '' }),
    ).toEqual(expect.objectContaining({ ok: false, code: 'not-ready' }));
  });

  test.each(looser)('a private window is no weaker door: %s', async (_name, wanted) => {
    const browser = createFakeBrowser({ local: { settings: settled({ ...base }) } });
    browser.openTab('chrome://newtab/', { windowId: 2 });
    const tab = browser.openTab('chrome://newtab/', { replica: 'p' }).id;
    await startWorker(browser, ['n']);
    const privately = await startWorker(browser, ['p']);
    expect(await change(privately, wanted)).toMatchObject({ ok: true });
    expect((await settingsOf(privately)).limits).toMatchObject([{ strength: 'pause', onHold: false, waitSeconds: 30 }]);
    const ask = (await settingsOf(privately)).pending[0]?.ask ?? '';
    expect(await change(privately, { kind: 'confirm', ask, typed: '' })).toMatchObject({
      ok: false,
      code: 'not-ready',
    });
    expect(await privately.navigate(tab, url)).toBe(pausePage);
  });

  test('a session of focus goes on while its end is asked for', async () => {
    const { worker, tab } = await stageOf(settled({ ...base, strength: 'notice' }));
    await change(worker, { kind: 'start-focus', limits: ['a'], minutes: 60 });
    await change(worker, { kind: 'end-focus' });
    expect(await worker.navigate(tab, url)).toBe(pausePage);
  });

  test('what is confirmed when it is ready takes effect in the browser', async () => {
    const { worker, tab, browser } = await stageOf(settled({ ...base }));
    await change(worker, { kind: 'delete-limit', id: 'a' });
    await browser.timers.advance(30 * minute);
    const ask = (await settingsOf(worker)).pending[0]?.ask ?? '';
    expect(await change(worker, { kind: 'confirm', ask, typed: '' })).toMatchObject({ ok: true });
    expect(await worker.navigate(tab, url)).toBe(url);
  });
});

describe('the clock', () => {
  test('that was ahead when a change took effect gives it back when it is right again', async () => {
    const { worker, tab, browser } = await stageOf(settled({ ...base }));
    await change(worker, { kind: 'delete-limit', id: 'a' });
    const ask = (await settingsOf(worker)).pending[0]?.ask ?? '';
    browser.timers.jumpWall(24 * hour);
    await change(worker, { kind: 'confirm', ask, typed: '' });
    expect((await settingsOf(worker)).limits).toEqual([]);
    browser.timers.jumpWall(-24 * hour);
    // The worker notices it at any event, or when it starts.
    worker.die();
    const again = await startWorker(browser);
    expect((await settingsOf(again)).limits).toHaveLength(1);
    expect(await again.navigate(tab, url)).toBe(pausePage);
  });
});

describe('an allowance', () => {
  const block = { ...base, strength: 'block' as const, waitSeconds: 10, allowance: { perWeek: 2, minutes: 5 } };
  const tokenIn = async (worker: Worker, tab: number) => {
    const answer = await worker.ask({ type: 'pause.get', token: null }, tab);
    return answer.ok && answer.value && 'token' in answer.value ? (answer.value.token ?? '') : '';
  };
  const take = (worker: Worker, tab: number, token: string, minutes = 5) =>
    worker.ask({ type: 'pause.goOn', token, minutes, intention: '' }, tab);

  test('opens a block after the wait, for its minutes, so many times a week', async () => {
    const { worker, tab, browser } = await stageOf(settled(block));
    for (const left of [2, 1]) {
      expect(await worker.navigate(tab, url)).toBe(pausePage);
      const token = await tokenIn(worker, tab);
      const answer = await worker.ask({ type: 'pause.get', token }, tab);
      expect(answer).toMatchObject({ value: { verdict: { allowance: { left, minutes: 5, waitSeconds: 10 } } } });
      expect(await take(worker, tab, token)).toMatchObject({ ok: false, code: 'wait-not-over' });
      await browser.timers.advance(10 * second);
      expect(await take(worker, tab, token, 10)).toMatchObject({ ok: false, code: 'not-now' });
      expect(await take(worker, tab, token)).toMatchObject({ ok: true });
      expect(await worker.navigate(tab, url)).toBe(url);
      await browser.timers.advance(5 * minute);
    }
    expect(await worker.navigate(tab, url)).toBe(pausePage);
    const token = await tokenIn(worker, tab);
    await browser.timers.advance(10 * second);
    expect(await take(worker, tab, token)).toMatchObject({ ok: false, code: 'not-now' });
  });

  test('is none where one of two blocks has none left', async () => {
    const other = { ...block, id: 'b', allowance: null };
    const { worker, tab, browser } = await stageOf(settled(block, other));
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    await browser.timers.advance(10 * second);
    expect(await take(worker, tab, token)).toMatchObject({ ok: false, code: 'not-now' });
    expect(browser.local.stored().allowances).toBeUndefined();
  });

  test('is charged to each of two blocks, and from a private window too', async () => {
    const browser = createFakeBrowser({ local: { settings: settled(block, { ...block, id: 'b' }) } });
    browser.openTab('chrome://newtab/', { windowId: 2 });
    const tab = browser.openTab('chrome://newtab/', { replica: 'p' }).id;
    await startWorker(browser, ['n']);
    const privately = await startWorker(browser, ['p']);
    await privately.navigate(tab, url);
    const token = await tokenIn(privately, tab);
    await browser.timers.advance(10 * second);
    const request = { type: 'pause.goOn', token, minutes: 5, intention: '' };
    expect(await privately.ask(request, tab)).toMatchObject({ ok: true });
    expect(browser.local.stored().allowances).toMatchObject({ a: { used: 1 }, b: { used: 1 } });
    expect(await privately.navigate(tab, url)).toBe(url);
  });

  test('is none in a session of focus', async () => {
    const { worker, tab, browser } = await stageOf(settled(block));
    await change(worker, { kind: 'start-focus', limits: ['a'], minutes: 60 });
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    await browser.timers.advance(10 * second);
    expect(await take(worker, tab, token)).toMatchObject({ ok: false, code: 'not-now' });
  });
});
