import { describe, expect, test } from 'vitest';
import type { Limit } from '../../../lib/domain/limits/limit';
import { createFakeBrowser } from '../../support/fake-ports';
import { limitOf } from '../limits/samples';
import { budgetOf, minute, pausePage, second, settingsWith, settled, startWorker } from './stage';

const url = 'https://www.example.com/a?secret=1';

/** Chromium with a normal and a private worker; the private window is in front. */
const createBoth = async (...limits: readonly Partial<Limit>[]) => {
  const browser = createFakeBrowser({ local: { settings: settingsWith(...limits) } });
  const normalTab = browser.openTab('chrome://newtab/', { windowId: 2 }).id;
  const tab = browser.openTab('chrome://newtab/', { replica: 'p' }).id;
  const normal = await startWorker(browser, ['n']);
  const privately = await startWorker(browser, ['p']);
  return { browser, normal, privately, normalTab, tab, urlOf: () => browser.tabs.get(tab)?.url };
};

describe('a private window', () => {
  test('is limited like all others, and leaves counters and nothing else', async () => {
    const { browser, privately, tab, urlOf } = await createBoth({ strength: 'block', when: budgetOf(2) });
    const settingsBefore = browser.local.stored().settings;
    await privately.navigate(tab, url);
    await privately.use(tab, 2 * minute);
    expect(urlOf()).toBe(pausePage);
    await privately.ask({ type: 'pause.get', token: null }, tab);
    await browser.timers.advance(second);
    const { settings, ...others } = browser.local.stored();
    expect(settings).toEqual(settingsBefore);
    // `latest` is when Ebb itself last ran, in whatever window.
    expect(Object.keys(others).sort()).toEqual(['latest', 'ledger.p']);
    expect(others['ledger.p']).toMatchObject({ a: { day: { ms: 2 * minute, openings: 1 } } });
    expect(browser.record.rows()).toEqual({ time: [], pauses: [] });
    expect(JSON.stringify([browser.local.stored(), browser.session.stored()])).not.toMatch(/secret|www\.example/);
  });

  test('spends the budget of the normal windows too', async () => {
    const { browser, normal, privately, tab, normalTab, urlOf } = await createBoth({
      strength: 'block',
      when: budgetOf(2),
    });
    await privately.navigate(tab, url);
    await privately.use(tab, minute);
    browser.state.focusedWindow = 2;
    await privately.background.keeper.tell('p', { kind: 'focus', windowId: 2 });
    await normal.background.keeper.tell('n', { kind: 'focus', windowId: 2 });
    await normal.navigate(normalTab, url);
    await normal.use(normalTab, minute);
    await browser.timers.advance(second);
    expect(browser.tabs.get(normalTab)?.url).toBe(pausePage);
    expect(urlOf()).toBe(pausePage);
  });

  test('meets pauses, goes on, and records neither', async () => {
    const { browser, privately, tab, urlOf } = await createBoth({});
    await privately.navigate(tab, url);
    const view = await privately.ask({ type: 'pause.get', token: null }, tab);
    expect(view).toMatchObject({ ok: true, value: { private: true, address: { href: url } } });
    const token = view.ok && view.value && 'token' in view.value ? view.value.token : null;
    await privately.ask({ type: 'pause.met', token }, tab);
    await browser.timers.advance(10 * second);
    expect(await privately.ask({ type: 'pause.goOn', token, minutes: 5, intention: '' }, tab)).toMatchObject({
      ok: true,
    });
    await privately.navigate(tab, url);
    expect(urlOf()).toBe(url);
    expect([...browser.rules.current.values()]).toMatchObject([{ id: 21_000_000, tabIds: [tab] }]);
    expect(browser.record.rows().pauses).toEqual([]);
    expect(browser.deedsOf('forget')).toEqual([]);
  });

  test('saves a limit that is made there, by way of the normal worker', async () => {
    const { browser, privately, tab, urlOf } = await createBoth({
      sites: { mode: 'these', patterns: ['a.org'], lists: [], labelled: false },
    });
    await privately.navigate(tab, url);
    const { id: _i, number: _n, onHold: _h, createdAt: _c, ...draft } = limitOf({ strength: 'block' });
    const answer = await privately.ask({ type: 'settings.change', change: { kind: 'add-limit', draft } }, tab);
    expect(answer).toMatchObject({ ok: true, value: { limits: [{ number: 1 }, { number: 2 }] } });
    await settled();
    expect(urlOf()).toBe(pausePage);
    expect(Object.keys(browser.local.stored()).filter((key) => key.startsWith('inbox'))).toEqual([]);
  });

  test('has no week to show, and erases the record by way of the normal worker', async () => {
    const { browser, privately } = await createBoth({});
    const row = { date: '2026-06-10', hour: 12, offsetMinutes: 120, limit: 'a', ms: 5 };
    await browser.record.addTime([row]);
    const week = await privately.ask({ type: 'week.get', weeksBack: 0 });
    expect(week).toMatchObject({ ok: true, value: { private: true, recordedDays: 0 } });
    const erased = await privately.ask({ type: 'records.erase', from: null, to: null });
    expect(erased).toEqual({ ok: true, value: { rows: 1 } });
    expect(browser.record.rows().time).toEqual([]);
  });

  test('is left alone by the normal worker', async () => {
    const { browser, normal, tab } = await createBoth({ strength: 'block' });
    browser.show(tab, url);
    browser.deeds.length = 0;
    await normal.background.guard.sweep({ ranOut: false });
    expect(browser.deedsOf('reload').filter((deed) => deed.tab === tab)).toEqual([]);
  });

  test('writes the rules of limits as the normal worker does, so that neither undoes the other', async () => {
    const { browser, normal, privately } = await createBoth({ strength: 'block' });
    const before = browser.deedsOf('rules').length;
    for (const worker of [normal, privately, normal]) await worker.background.enforcer.reconcile();
    expect(browser.deedsOf('rules')).toHaveLength(before);
    expect(before).toBe(1);
  });
});

// Fails today: both find the rule missing, both add it, and the browser refuses the second, since its id is taken.
// Becomes a plain test with its repair.
test('two workers that set the same rule at the same moment do not fail', async () => {
  const { browser, privately, tab } = await createBoth({ strength: 'block', when: budgetOf(2) });
  await privately.navigate(tab, url);
  await privately.use(tab, 2 * minute);
  expect([...browser.rules.current.keys()]).toContain(1_000);
  expect(browser.reports).toEqual([]);
});

describe('Firefox, where one background answers for both', () => {
  test('keeps the private windows out of the record and the disk', async () => {
    const browser = createFakeBrowser({
      browser: 'firefox',
      local: { settings: settingsWith({ strength: 'block', when: budgetOf(2) }) },
    });
    const tab = browser.openTab('chrome://newtab/', { replica: 'p' }).id;
    const worker = await startWorker(browser);
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    expect(browser.tabs.get(tab)?.url).toBe(pausePage);
    expect(browser.record.rows().time).toEqual([]);
    expect(Object.keys(browser.local.stored()).sort()).toEqual(['latest', 'ledger.p', 'settings']);
    expect(JSON.stringify([browser.local.stored(), browser.session.stored()])).not.toMatch(/secret|www\.example/);
  });
});
