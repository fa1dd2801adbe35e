import { describe, expect, test } from 'vitest';
import type { Limit } from '../../../lib/domain/limits/limit';
import { createFakeBrowser } from '../../support/fake-ports';
import { settled } from '../../support/fake-timers';
import { listOf, storedIndex } from '../../support/stored-list';
import { pausePage, settingsWith, startWorker } from './stage';

const covering = (over: Partial<Limit['sites']> = {}): Limit['sites'] => ({
  mode: 'these',
  patterns: [],
  lists: ['adult'],
  labelled: false,
  ...over,
});
const url = 'https://www.listed.example/a?secret=1';

/** A pause page over a listed site; the first day, in which nothing waits, may be over. */
const paused = async ({ firstDayOver = false } = {}) => {
  const settings = settingsWith(
    { name: 'Nights', sites: covering() },
    { id: 'b', name: 'Words', strength: 'block', sites: covering({ lists: [], patterns: ['~secret'] }) },
    { id: 'c', name: 'Other', sites: covering({ lists: [], patterns: ['other.example'] }) },
  );
  const browser = createFakeBrowser({
    local: {
      settings: {
        ...settings,
        firstStartedAt: settings.firstStartedAt - (firstDayOver ? 48 : 0) * 3_600_000,
        lists: [{ id: 'adult', name: 'Adult', source: { kind: 'text' as const, fileName: null }, createdAt: 0 }],
      },
      ...storedIndex('adult', listOf('listed.example')),
    },
  });
  const tab = browser.openTab('chrome://newtab/').id;
  const worker = await startWorker(browser);
  await worker.navigate(tab, url);
  expect(browser.tabs.get(tab)?.url).toBe(pausePage);
  const { token } = await worker.background.pause.view({ id: tab, replica: 'n' }, null);
  return { browser, worker, tab, token };
};

describe('the pause page can say', () => {
  test('which limits and lists cover the page, with the entry', async () => {
    const { worker, tab, token } = await paused();
    expect(await worker.ask({ type: 'pause.why', token }, tab)).toMatchObject({
      ok: true,
      value: [
        { name: 'Nights', lists: [{ name: 'Adult', entry: 'listed.example' }], patterns: [] },
        { name: 'Words', lists: [], patterns: ['~secret'] },
      ],
    });
  });

  test('nothing where it knows no page', async () => {
    const { worker, tab } = await paused();
    expect(await worker.ask({ type: 'pause.why', token: 'no-such-token' }, tab)).toMatchObject({
      ok: false,
      code: 'address-unknown',
    });
  });
});

describe('"not this site"', () => {
  const leaveOut = (token: string | null, ask: boolean) => ({ type: 'pause.leaveOut', token, ask });

  test('says what it would do and does nothing, before it is asked for', async () => {
    const { worker, tab, token } = await paused({ firstDayOver: true });
    const before = await worker.background.settings.get();
    expect(await worker.ask(leaveOut(token, false), tab)).toMatchObject({
      value: { site: 'listed.example', limits: ['Nights', 'Words'], happening: { kind: 'waits' } },
    });
    expect(await worker.background.settings.get()).toEqual(before);
  });

  test('waits like every looser change, as one ask for every limit that covers the page', async () => {
    const { browser, worker, tab, token } = await paused({ firstDayOver: true });
    await worker.ask(leaveOut(token, true), tab);
    const { limits, pending } = await worker.background.settings.get();
    expect(limits.map(({ sites }) => sites.patterns)).toEqual([[], ['~secret'], ['other.example']]);
    expect(pending.map(({ to }) => to)).toMatchObject([
      { patterns: ['+listed.example'], lists: ['adult'] },
      { patterns: ['~secret', '+listed.example'] },
    ]);
    expect(new Set(pending.map(({ ask }) => ask)).size).toBe(1);
    expect(browser.tabs.get(tab)?.url).toBe(pausePage);
  });

  test('opens the site at once in the first day', async () => {
    const { worker, tab, token } = await paused();
    await worker.ask(leaveOut(token, true), tab);
    await settled();
    expect(await worker.navigate(tab, url)).toBe(url);
  });
});

describe('testing an address', () => {
  const test_ = async (typed: string) => (await paused()).worker.ask({ type: 'address.test', typed });

  test.each([
    ['listed.example', { host: 'listed.example', limits: [{ name: 'Nights' }], verdict: { kind: 'pause' } }],
    [' HTTPS://listed.example/secret ', { limits: [{}, {}], verdict: { kind: 'block' } }],
    ['free.example', { limits: [], verdict: { kind: 'allow' }, helps: false }],
    ['samaritans.org', { limits: [], helps: true }],
  ])('%s', async (typed, value) => {
    expect(await test_(typed)).toMatchObject({ ok: true, value: { kind: 'read', ...value } });
  });

  test.each(['', 'words and more', 'about:blank', 'file:///etc', 'word'])('cannot read %j', async (typed) => {
    expect(await test_(typed)).toMatchObject({ ok: true, value: { kind: 'unreadable' } });
  });
});
