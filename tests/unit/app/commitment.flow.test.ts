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
      draft: {
        ...draft,
        sites: { mode: 'these', patterns: ['example.com', '+www.example.com'], lists: [], labelled: false },
      },
    },
  ],
  ['hold', { kind: 'hold-limit', id: 'a', onHold: true }],
  ['hold of all', { kind: 'hold-all' }],
  ['delete', { kind: 'delete-limit', id: 'a' }],
  ['clear all', { kind: 'clear-limits' }],
  ['a list that a limit uses is given up', { kind: 'unsubscribe', id: 'list' }],
  ['not this site', { kind: 'leave-out', limits: ['a'], site: 'example.com' }],
  ['SafeSearch off', { kind: 'set-preferences', preferences: { safeSearch: [] } }],
  ['a shorter delay', { kind: 'set-commitment', commitment: { delayMinutes: 0 } }],
];

/** Somebody who has a limit over a site and a list, and SafeSearch. */
const furnished = (): Settings => {
  const plain = settled({ ...base, sites: { ...base.sites, lists: ['list'] } });
  const list = { id: 'list', name: 'Mine', source: { kind: 'text', fileName: null }, createdAt: 0 } as const;
  return { ...plain, lists: [list], preferences: { ...plain.preferences, safeSearch: ['google'] } };
};
const firm = {
  limits: [
    { strength: 'pause', onHold: false, waitSeconds: 30, sites: { patterns: ['example.com'], lists: ['list'] } },
  ],
  lists: [{ id: 'list' }],
  preferences: { safeSearch: ['google'] },
  commitment: { delayMinutes: 30 },
};

describe('through every door', () => {
  test.each(looser)('what is looser waits: %s', async (_name, wanted) => {
    const { worker, tab, browser } = await stageOf(furnished());
    expect(await change(worker, wanted)).toMatchObject({ ok: true });
    expect(await settingsOf(worker)).toMatchObject(firm);
    expect((await settingsOf(worker)).pending.length).toBeGreaterThan(0);
    expect(await worker.navigate(tab, url)).toBe(pausePage);
    await browser.timers.advance(29 * second);
    expect(
      await change(worker, { kind: 'confirm', ask: (await settingsOf(worker)).pending[0]?.ask ?? '', typed: '' }),
    ).toEqual(expect.objectContaining({ ok: false, code: 'not-ready' }));
  });

  test.each(looser)('a private window is no weaker door: %s', async (_name, wanted) => {
    const browser = createFakeBrowser({ local: { settings: furnished() } });
    browser.openTab('chrome://newtab/', { windowId: 2 });
    const tab = browser.openTab('chrome://newtab/', { replica: 'p' }).id;
    await startWorker(browser, ['n']);
    const privately = await startWorker(browser, ['p']);
    expect(await change(privately, wanted)).toMatchObject({ ok: true });
    expect(await settingsOf(privately)).toMatchObject(firm);
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

/** What a person gets by setting the clock to `ms` from now, doing this, and setting it right again. */
const withClock = async (settings: Settings, ms: number, acts: readonly SettingsChange[]) => {
  const stage = await stageOf(settings);
  const { worker, browser } = stage;
  await change(worker, { kind: 'set-preferences', preferences: { language: 'en' } });
  browser.timers.jumpWall(ms);
  for (const act of acts) await change(worker, act);
  browser.timers.jumpWall(-ms);
  worker.die();
  return { ...stage, worker: await startWorker(browser) };
};

describe('a clock that is set back', () => {
  const day = 24 * hour;
  const start = Date.parse('2026-06-10T10:00:00Z');
  const old: Settings = { ...settled({ ...base }), firstStartedAt: start - 40 * day };

  test('brings no first day again', async () => {
    const { worker } = await withClock(old, -40 * day + hour, [{ kind: 'delete-limit', id: 'a' }]);
    expect((await settingsOf(worker)).limits).toHaveLength(1);
  });

  test('opens no way back again: a lock cannot be undone, nor a session of focus', async () => {
    const lock = { lockedUntil: start + 20 * day };
    const made = {
      ...old,
      commitment: { ...old.commitment, ...lock },
      undoable: [
        {
          id: 'locked',
          at: start - 5 * day,
          changes: [
            {
              field: { of: 'commitment' as const, name: 'lockedUntil' as const },
              before: null,
              after: lock.lockedUntil,
              pending: null,
            },
          ],
        },
      ],
    };
    const unlocked = await withClock(made, -5 * day + minute, [{ kind: 'undo', id: 'locked' }]);
    expect((await settingsOf(unlocked.worker)).commitment.lockedUntil).toBe(lock.lockedUntil);
    const focus = { limits: ['a'], startedAt: start - 3 * hour, endsAt: start + 5 * hour };
    const ended = await withClock({ ...old, focus }, -3 * hour + 30 * second, [{ kind: 'undo-focus' }]);
    expect((await settingsOf(ended.worker)).focus).toMatchObject({ endsAt: focus.endsAt });
  });

  test('ends every pass, which would run once more by it', async () => {
    const { worker, tab, browser } = await stageOf(settled({ ...base, waitSeconds: 10 }));
    await worker.navigate(tab, url);
    const shown = await worker.ask({ type: 'pause.get', token: null }, tab);
    const token = shown.ok && shown.value && 'token' in shown.value ? shown.value.token : '';
    await browser.timers.advance(10 * second);
    await worker.ask({ type: 'pause.goOn', token, minutes: 5, intention: '' }, tab);
    expect(await worker.navigate(tab, url)).toBe(url);
    await browser.timers.advance(4 * minute);
    await worker.background.changes.keepTime();
    browser.timers.jumpWall(-20 * minute);
    await worker.background.changes.keepTime();
    expect(browser.session.stored()['passes.n']).toEqual([]);
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

  test('that was used is not lost to a pause that comes into force meanwhile', async () => {
    const when = {
      kind: 'budgets' as const,
      budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount: 1 }],
      within: null,
    };
    const other = { ...base, id: 'b', waitSeconds: 10, when };
    const { worker, tab, browser } = await stageOf(
      settled({ ...block, allowance: { perWeek: 1, minutes: 30 } }, other),
    );
    await worker.navigate(tab, url);
    const token = await tokenIn(worker, tab);
    await browser.timers.advance(10 * second);
    expect(await take(worker, tab, token, 30)).toMatchObject({ ok: true });
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    expect(browser.tabs.get(tab)?.url).toBe(pausePage);
    const again = await worker.ask({ type: 'pause.get', token: null }, tab);
    expect(again).toMatchObject({ value: { verdict: { kind: 'pause', limits: ['b'] } } });
    const answered = again.ok && again.value && 'token' in again.value ? (again.value.token ?? '') : '';
    await browser.timers.advance(10 * second);
    expect(await take(worker, tab, answered, 5)).toMatchObject({ ok: true });
    expect(await worker.navigate(tab, url)).toBe(url);
    expect(browser.local.stored().allowances).toMatchObject({ a: { used: 1 } });
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
