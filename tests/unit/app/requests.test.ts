import { describe, expect, test } from 'vitest';
import { createFakeBrowser } from '../../support/fake-ports';
import { budgetOf, createStage, minute, pausePage, settingsWith, startWorker } from './stage';

const url = 'https://www.example.com/a';
const good = {
  type: 'page.report',
  usedMs: 5_000,
  visible: true,
  focused: true,
  playing: false,
  inPictureInPicture: false,
};

describe('a request of a page of Ebb', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'settings.get'],
    ['no type', {}],
    ['an unknown type', { type: 'settings.wipe' }],
    ['a message of a page script', good],
    ['a change that is none', { type: 'settings.change', change: { kind: 'unlock' } }],
    ['a token that is none', { type: 'pause.met', token: '../x' }],
    ['minutes out of bounds', { type: 'pause.goOn', token: 'random-id-1', minutes: 61, intention: '' }],
    ['a screen that is none', { type: 'open', screen: 'https://evil.org' }],
    ['a week of the future', { type: 'week.get', weeksBack: -1 }],
  ])('is refused and changes nothing: %s', async (_, message) => {
    const { browser, worker, tab } = await createStage([{}]);
    const before = JSON.stringify([browser.local.stored(), browser.session.stored()]);
    expect(await worker.ask(message, tab)).toMatchObject({ ok: false, code: 'unreadable-request' });
    expect(JSON.stringify([browser.local.stored(), browser.session.stored()])).toBe(before);
    expect(browser.deeds.filter(({ what }) => what === 'openScreen')).toEqual([]);
  });

  test.each([
    { type: 'pause.get', token: null },
    { type: 'pause.met', token: 'random-id-1' },
    { type: 'pause.goOn', token: 'random-id-1', minutes: 5, intention: '' },
    { type: 'pause.leave', token: null, canGoBack: false },
  ])('about a pause is refused where there is no tab: $type', async (message) => {
    const { worker } = await createStage([{}]);
    expect(await worker.ask(message, null)).toEqual({ ok: false, code: 'not-now', message: 'not-now' });
  });

  test('that fails says so, and is reported', async () => {
    const { browser, worker } = await createStage([{}]);
    // The first change of a day is preceded by a copy, which may fail and hold up nothing.
    await worker.ask({ type: 'settings.change', change: { kind: 'hold-limit', id: 'a', onHold: false } });
    browser.local.failNextWrite();
    const answer = await worker.ask({ type: 'settings.change', change: { kind: 'hold-limit', id: 'a', onHold: true } });
    expect(answer).toMatchObject({ ok: false, code: 'storage-failed' });
    expect(browser.reports.map(({ where }) => where)).toContain('settings.change');
    expect(await worker.ask({ type: 'settings.get' })).toMatchObject({ value: { limits: [{ onHold: false }] } });
  });

  test.each([
    { type: 'open', screen: 'help' },
    { type: 'quickExit' },
    { type: 'pause.leave', token: null, canGoBack: true },
  ])('that nobody waits for any more does nothing: $type', async (message) => {
    const { browser, worker, tab } = await createStage([{}]);
    const { wall } = browser.timers.now();
    const before = browser.deeds.length;
    expect(await worker.ask({ ...message, by: wall - 1 }, tab)).toMatchObject({ ok: false, code: 'not-now' });
    expect(browser.deeds).toHaveLength(before);
    expect(await worker.ask({ ...message, by: wall }, tab)).toMatchObject({ ok: true });
    expect(browser.deeds.length).toBeGreaterThan(before);
  });

  test('opens a screen, and leaves quickly', async () => {
    const { browser, worker, tab } = await createStage([]);
    await worker.ask({ type: 'open', screen: 'help' }, tab);
    await worker.ask({ type: 'quickExit' }, tab);
    expect(browser.deedsOf('openScreen')).toEqual([{ what: 'openScreen', detail: 'help' }]);
    expect(browser.deedsOf('openNew')).toEqual([{ what: 'openNew', tab }]);
    expect(browser.deeds.slice(-2).map(({ what }) => what)).toEqual(['openNew', 'closeOwn']);
  });

  test('erases rows of the record and says how many, and no budget', async () => {
    const { browser, worker, tab } = await createStage([{ when: budgetOf(5) }]);
    await worker.navigate(tab, url);
    await worker.use(tab, minute);
    const counters = browser.local.stored()['ledger.n'];
    expect(await worker.ask({ type: 'records.erase', from: '2026-06-10', to: '2026-06-10' })).toEqual({
      ok: true,
      value: { rows: 1 },
    });
    expect(browser.record.rows().time).toEqual([]);
    expect(browser.local.stored()['ledger.n']).toEqual(counters);
  });
});

describe('today', () => {
  test('tells of the page in front, its limits and what to limit', async () => {
    const { worker, tab } = await createStage([{ when: budgetOf(5) }, { id: 'b', onHold: true }]);
    await worker.navigate(tab, url);
    expect(await worker.ask({ type: 'today.get' })).toMatchObject({
      ok: true,
      value: {
        here: {
          host: 'www.example.com',
          suggestion: 'example.com',
          limits: ['a', 'b'],
          verdict: { kind: 'allow' },
          helps: false,
        },
        standings: [{ limit: { id: 'a' } }],
        private: false,
      },
    });
  });

  test.each([
    ['a site that helps', 'https://www.samaritans.org/', { helps: true, limits: [], verdict: { kind: 'allow' } }],
    ['a page of the browser', 'chrome://settings/', null],
    ['a pause page', pausePage, null],
  ])('says of %s what it is', async (_, address, here) => {
    const { browser, worker, tab } = await createStage([
      { strength: 'block', sites: { mode: 'everything-except', patterns: [], lists: [], labelled: false } },
    ]);
    browser.show(tab, address);
    const answer = await worker.ask({ type: 'today.get' });
    expect(answer.ok && answer.value).toMatchObject({ here });
  });
});

describe('coverage', () => {
  test.each([
    [
      'all is well',
      {},
      { hostAccess: true, privateWindows: true, addressBarClean: false, addressBarNeedsPermission: true },
    ],
    ['no access', { hostAccess: false }, { hostAccess: false }],
    ['not in private windows', { privateWindows: false }, { privateWindows: false }],
    ['with history', { historyAccess: true }, { addressBarClean: true, addressBarNeedsPermission: false }],
  ])('is told as it is: %s', async (_, state, expected) => {
    const { browser, worker } = await createStage([{}]);
    Object.assign(browser.state, state);
    const answer = await worker.ask({ type: 'coverage.get' });
    expect(answer).toMatchObject({
      ok: true,
      value: { browser: 'chromium', rulesInPlace: true, ...expected },
    });
  });

  test('needs no permission in Firefox, which remembers nothing', async () => {
    const { worker } = await createStage([{}], { browser: 'firefox' });
    expect(await worker.ask({ type: 'coverage.get' })).toMatchObject({
      value: { addressBarClean: true, addressBarNeedsPermission: false },
    });
  });
});

describe('a page of a site', () => {
  test.each<[string, unknown]>([
    ['the settings', { type: 'settings.get' }],
    ['a change', { type: 'settings.change', change: { kind: 'clear-limits' } }],
    ['a pause', { type: 'pause.get', token: null }],
    ['to go on', { type: 'pause.goOn', token: 'random-id-1', minutes: 5, intention: '' }],
    ['to erase', { type: 'records.erase', from: null, to: null }],
    ['a screen', { type: 'open', screen: 'help' }],
    ['nonsense', 7],
    ['a report of an hour', { ...good, usedMs: 3_600_000 }],
    ['a report of less than nothing', { ...good, usedMs: -1 }],
  ])('that asks for %s hears nothing', async (_, message) => {
    const { browser, worker, tab } = await createStage([{ when: budgetOf(5) }]);
    await worker.navigate(tab, url);
    const before = JSON.stringify(browser.local.stored());
    expect(await worker.hear(message, tab)).toBeUndefined();
    expect(JSON.stringify(browser.local.stored())).toBe(before);
  });

  test('that reports hears when to report next, and nothing of limits', async () => {
    const { browser, worker, tab } = await createStage([{ when: budgetOf(5) }]);
    await worker.navigate(tab, url);
    await browser.timers.advance(5_000);
    expect(await worker.hear(good, tab)).toEqual({ nextMs: 5_000 });
  });

  test('of a tab that is not this worker’s hears nothing', async () => {
    const browser = createFakeBrowser({ local: { settings: settingsWith({}) } });
    const tab = browser.openTab(url, { replica: 'p' }).id;
    const worker = await startWorker(browser, ['n']);
    expect(await worker.hear(good, tab)).toBeUndefined();
  });

  test('behind a veil is told whether to stay hidden, and is taken away where it must', async () => {
    const { browser, worker, tab } = await createStage([{ strength: 'block' }]);
    const free = browser.openTab('https://example.org/').id;
    expect(await worker.hear({ type: 'page.veil' }, free)).toEqual({ stop: false });
    // Served by the site's own service worker: no rule ever saw it.
    const facts = browser.tabs.get(tab);
    if (facts) browser.tabs.set(tab, { ...facts, url });
    expect(await worker.hear({ type: 'page.veil' }, tab)).toEqual({ stop: true });
    expect(browser.tabs.get(tab)?.url).toBe(pausePage);
  });
});
