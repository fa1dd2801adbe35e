import { describe, expect, test } from 'vitest';
import { DownloadFailed } from '../../../lib/app/lists/list-ports';
import type { ListsView } from '../../../lib/app/protocol/views';
import { keys } from '../../../lib/app/state/keys';
import type { Limit } from '../../../lib/domain/limits/limit';
import { findLists, keysToAsk } from '../../../lib/domain/lists/find-lists';
import { headKey, parseHead } from '../../../lib/domain/lists/index-storage';
import { type ListState, parseListState } from '../../../lib/domain/lists/list-state';
import { starterVersion } from '../../../lib/domain/lists/starter/starter';
import type { ListSource } from '../../../lib/domain/lists/subscription';
import { createFakeBrowser } from '../../support/fake-ports';
import {
  budgetOf,
  minute,
  pausePage,
  settingsWith as settingsOf,
  type settingsWith,
  startWorker,
  settled as turn,
} from './stage';

const hour = 60 * minute;
const address = 'https://lists.example/adult.txt';
const fromAddress: ListSource = { kind: 'address', href: address };
const linesOf = (count: number, name = 'site') =>
  Array.from({ length: count }, (_, index) => `${name}${index}.example`).join('\n');

/** Everything that waits has been done: the lists are kept one turn after the other. */
const settled = async () => {
  for (let turns = 0; turns < 40; turns++) await turn();
};

const createStage = async (sources: Readonly<Record<string, ListSource>> = {}) => {
  const lists = Object.entries(sources).map(([id, source]) => ({ id, name: id, source, createdAt: 0 }));
  const settings: ReturnType<typeof settingsWith> = { ...settingsOf(), lists };
  const browser = createFakeBrowser({ local: { settings } });
  browser.openTab('chrome://newtab/');
  const start = async (replicas?: readonly ('n' | 'p')[]) => {
    const worker = await startWorker(browser, replicas);
    await settled();
    return worker;
  };
  const stored = () => browser.local.stored();
  const covers = (id: string, host: string): boolean => {
    const head = parseHead(stored()[headKey(id)]);
    if (!head) return false;
    const indexed = [{ id, head }];
    const asked = new Set(keysToAsk(host, indexed));
    const found = Object.fromEntries(Object.entries(stored()).filter(([key]) => asked.has(key)));
    return findLists(host, indexed, found).found.length > 0;
  };
  return {
    browser,
    lists: browser.lists,
    start,
    stored,
    covers,
    state: (id: string): ListState => parseListState(stored()[keys.listState(id)]),
    listKeys: () => Object.keys(stored()).filter((key) => /^list/.test(key)),
  };
};
type Stage = Awaited<ReturnType<typeof createStage>>;
type Worker = Awaited<ReturnType<Stage['start']>>;

const subscribe = async (worker: Worker, id: string, source: ListSource) => {
  const list = { id, name: id, source };
  const answer = await worker.ask({ type: 'settings.change', change: { kind: 'subscribe', list } });
  expect(answer.ok).toBe(true);
  await settled();
};
const unsubscribe = async (worker: Worker, id: string) => {
  await worker.ask({ type: 'settings.change', change: { kind: 'unsubscribe', id } });
  await settled();
};
/** The alarm goes off when it was set for, and wakes the worker. */
const atAlarm = async (stage: Stage, worker: Worker, late = 0) => {
  const now = worker.ports.clock.now().wall;
  await stage.browser.timers.advance((stage.lists.state.alarmAt ?? now) - now + late);
  await worker.background.lists.keep();
  await settled();
};
const source = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  const names = { count: text.split('\n').length - 1, bytes };
  return { list: { domains: names, exceptions: { count: 0, bytes: new Uint8Array() } }, account: null };
};

describe('a list from an address', () => {
  test('is fetched when it is subscribed to, and in force from then on', async () => {
    const stage = await createStage();
    stage.lists.answers.set(address, { text: `${linesOf(300)}\nnonsense line\n`, etag: '"1"', host: 'mirror.example' });
    const worker = await stage.start();
    expect(stage.lists.asked).toEqual([]);
    await subscribe(worker, 'a', fromAddress);
    expect(stage.lists.asked).toMatchObject([{ href: address, etag: null, lastModified: null, maxBytes: 100_000_000 }]);
    expect(stage.covers('a', 'below.site7.example')).toBe(true);
    expect(stage.covers('a', 'other.example')).toBe(false);
    expect(stage.state('a')).toMatchObject({ domains: 300, kept: true, host: 'mirror.example', failure: null });
    expect(stage.state('a').account?.lineCounts['not-a-site']).toBe(1);
    expect([...(await stage.lists.sources.all()).keys()]).toEqual(['a']);
    expect(stage.lists.state.awake).toBe(0);
    expect(stage.browser.reports).toEqual([]);
  });

  test('is asked for once a day, and what has not changed is not read again', async () => {
    const stage = await createStage({ a: fromAddress });
    stage.lists.answers.set(address, { text: linesOf(10), etag: '"1"' });
    const worker = await stage.start();
    const { goodAt } = stage.state('a');
    const now = worker.ports.clock.now().wall;
    expect((stage.lists.state.alarmAt ?? 0) - now).toBeGreaterThanOrEqual(24 * hour);
    await worker.background.lists.keep();
    await settled();
    expect(stage.lists.asked).toHaveLength(1);
    await atAlarm(stage, worker);
    expect(stage.lists.asked).toHaveLength(2);
    expect(stage.lists.asked[1]).toMatchObject({ etag: '"1"' });
    expect(stage.state('a')).toMatchObject({ goodAt, domains: 10, failure: null });
    expect(stage.state('a').checkedAt).toBeGreaterThan(goodAt ?? 0);
  });

  test('that has changed replaces the one before, and nothing of that one stays', async () => {
    const stage = await createStage({ a: fromAddress });
    stage.lists.answers.set(address, { text: linesOf(2000), etag: '"1"' });
    const worker = await stage.start();
    stage.lists.answers.set(address, { text: linesOf(40_000, 'new'), etag: '"2"' });
    await atAlarm(stage, worker);
    expect(stage.covers('a', 'new7.example')).toBe(true);
    expect(stage.covers('a', 'site7.example')).toBe(false);
    const bits = parseHead(stage.stored()[headKey('a')])?.bits;
    const shards = stage.listKeys().filter((key) => key.startsWith('listIndex.a.'));
    expect(shards.filter((key) => !key.startsWith(`listIndex.a.${bits}.`))).toEqual([]);
  });

  test.each([
    ['no answer comes', { fails: new DownloadFailed('offline') }, 'offline'],
    ['the server says no', { fails: new DownloadFailed('status', 404) }, 'status'],
    ['a page comes', { text: '<!doctype html><title>Log in</title>' }, 'html'],
    ['less than half is left', { text: linesOf(49) }, 'shrunk'],
    ['nothing usable is in it', { text: '# nothing\n' }, 'empty'],
  ])('stays as it was where %s, and says so', async (_, answer, problem) => {
    const stage = await createStage({ a: fromAddress });
    stage.lists.answers.set(address, { text: linesOf(100), etag: '"1"' });
    const worker = await stage.start();
    const before = stage.state('a');
    stage.lists.answers.set(address, answer);
    await atAlarm(stage, worker);
    expect(stage.state('a')).toMatchObject({
      ...before,
      failure: { problem, times: 1 },
      nextTryAt: expect.any(Number),
    });
    expect(stage.covers('a', 'site99.example')).toBe(true);
  });

  test('that does not come is asked for less and less often, at most once a day', async () => {
    const stage = await createStage({ a: fromAddress });
    const worker = await stage.start();
    const waits: number[] = [];
    for (let times = 0; times < 10; times++) {
      waits.push((stage.lists.state.alarmAt ?? 0) - worker.ports.clock.now().wall);
      await atAlarm(stage, worker);
    }
    expect(waits[0]).toBeLessThan(20 * minute);
    expect(waits.slice(1).every((wait, index) => wait >= (waits[index] ?? 0))).toBe(true);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(24 * hour);
    expect(stage.state('a').failure?.times).toBe(11);
  });

  test('is begun again where the worker died in the midst of it, and what was good stays', async () => {
    const stage = await createStage({ a: fromAddress });
    stage.lists.answers.set(address, { text: linesOf(10), etag: '"1"' });
    const first = await stage.start();
    stage.lists.answers.set(address, { text: linesOf(20), etag: '"2"', after: new Promise(() => {}) });
    await first.background.lists.refresh('a');
    await settled();
    expect(stage.state('a')).toMatchObject({ domains: 10, failure: { problem: 'interrupted' } });
    first.die();
    stage.lists.answers.set(address, { text: linesOf(20), etag: '"2"' });
    const second = await stage.start();
    expect(stage.state('a').domains).toBe(10);
    await atAlarm(stage, second);
    expect(stage.state('a')).toMatchObject({ domains: 20, failure: null });
  });

  test('is fetched at once when the person wants it, and given up when they say so', async () => {
    const stage = await createStage({ a: fromAddress });
    stage.lists.answers.set(address, { text: linesOf(10) });
    const worker = await stage.start();
    let go = () => {};
    const after = new Promise<void>((resolve) => {
      go = resolve;
    });
    stage.lists.answers.set(address, { text: linesOf(20), after });
    await worker.ask({ type: 'lists.refresh', id: 'a' });
    await settled();
    const running = async () => {
      const answer = await worker.ask({ type: 'lists.get' });
      return answer.ok ? (answer.value as ListsView).running : undefined;
    };
    expect(await running()).toMatchObject({ id: 'a' });
    await worker.ask({ type: 'lists.cancel', id: 'a' });
    go();
    await settled();
    expect(await running()).toBeNull();
    expect(stage.state('a').domains).toBe(10);
  });

  test('is asked for in the size that the person allows', async () => {
    const stage = await createStage();
    const worker = await stage.start();
    const preferences = { listMegabytes: 10 };
    await worker.ask({ type: 'settings.change', change: { kind: 'set-preferences', preferences } });
    await subscribe(worker, 'a', fromAddress);
    expect(stage.lists.asked).toMatchObject([{ maxBytes: 10_000_000 }]);
  });
});

describe('a list that is removed', () => {
  test('leaves nothing behind', async () => {
    const stage = await createStage({ a: fromAddress, s: { kind: 'starter' } });
    stage.lists.answers.set(address, { text: linesOf(3000) });
    const worker = await stage.start();
    expect(stage.covers('a', 'site7.example')).toBe(true);
    await unsubscribe(worker, 'a');
    await unsubscribe(worker, 's');
    expect(stage.listKeys()).toEqual(['lists.known']);
    expect(stage.stored()[keys.knownLists]).toEqual({});
    expect(await stage.lists.sources.all()).toEqual(new Map());
    expect(stage.lists.state.alarmAt).toBeNull();
  });

  test('while it is being fetched is not put in place after all', async () => {
    const stage = await createStage();
    let go = () => {};
    const after = new Promise<void>((resolve) => {
      go = resolve;
    });
    stage.lists.answers.set(address, { text: linesOf(10), after });
    const worker = await stage.start();
    await subscribe(worker, 'a', fromAddress);
    await unsubscribe(worker, 'a');
    go();
    await settled();
    expect(stage.listKeys()).toEqual(['lists.known']);
    expect(stage.stored()[keys.knownLists]).toEqual({});
  });
});

describe('a list from a file or a text', () => {
  test('is in force once it is subscribed to, without a request', async () => {
    const stage = await createStage();
    const worker = await stage.start();
    await stage.lists.sources.put('t', source('a.example\nb.example\n'), worker.ports.clock.now().wall);
    await subscribe(worker, 't', { kind: 'text', fileName: 'mine.txt' });
    expect(stage.covers('t', 'b.example')).toBe(true);
    expect(stage.state('t')).toMatchObject({ domains: 2, kept: true });
    expect(stage.lists.asked).toEqual([]);
  });

  test('that nobody subscribed to goes after an hour, and not before', async () => {
    const stage = await createStage();
    const worker = await stage.start();
    await stage.lists.sources.put('t', source('a.example\n'), worker.ports.clock.now().wall);
    await worker.background.lists.keep();
    expect((await stage.lists.sources.all()).size).toBe(1);
    await stage.browser.timers.advance(2 * hour);
    await worker.background.lists.keep();
    expect((await stage.lists.sources.all()).size).toBe(0);
  });

  test('stays for as long as the page that has read it is open', async () => {
    const stage = await createStage();
    const worker = await stage.start();
    await stage.lists.sources.put('t', source('a.example\n'), worker.ports.clock.now().wall);
    stage.lists.state.claimed = ['t'];
    await stage.browser.timers.advance(30 * hour);
    await worker.background.lists.keep();
    expect([...(await stage.lists.sources.all()).keys()]).toEqual(['t']);
    stage.lists.state.claimed = [];
    await stage.browser.timers.advance(2 * hour);
    await worker.background.lists.keep();
    expect((await stage.lists.sources.all()).size).toBe(0);
  });

  test('gets its index again where that was lost', async () => {
    const stage = await createStage({ t: { kind: 'text', fileName: null } });
    await stage.lists.sources.put('t', source('a.example\n'), 0);
    (await stage.start()).die();
    await stage.browser.local.remove([headKey('t')]);
    await stage.start();
    expect(stage.covers('t', 'a.example')).toBe(true);
  });
});

describe('the starter set', () => {
  test('works without any network, and is brought up to date with Ebb', async () => {
    const stage = await createStage({ s: { kind: 'starter' } });
    const worker = await stage.start();
    const { domains } = stage.state('s');
    expect(domains).toBeGreaterThan(100);
    expect(stage.state('s').account).toBeNull();
    expect(stage.lists.asked).toEqual([]);
    await stage.browser.local.set(keys.listState('s'), { ...stage.state('s'), etag: 'starter-0', domains: 1 });
    await worker.background.lists.keep();
    expect(stage.state('s')).toMatchObject({ etag: starterVersion, domains });
  });
});

describe('where the database is broken', () => {
  test('the index is enforced all the same, and the coverage says so', async () => {
    const stage = await createStage();
    stage.lists.answers.set(address, { text: linesOf(10) });
    stage.lists.sources.broken = true;
    const worker = await stage.start();
    await subscribe(worker, 'a', fromAddress);
    expect(stage.covers('a', 'site7.example')).toBe(true);
    expect(stage.state('a').kept).toBe(false);
    const coverage = await worker.ask({ type: 'coverage.get' });
    expect(coverage).toMatchObject({ ok: true, value: { listsKept: false } });
    stage.lists.sources.broken = false;
    await atAlarm(stage, worker);
    expect(stage.state('a').kept).toBe(true);
    expect(await worker.ask({ type: 'coverage.get' })).toMatchObject({ value: { listsKept: true } });
  });
});

describe('names that the browser has dropped', () => {
  test('come again with the next refresh, which is at once', async () => {
    const stage = await createStage({ a: fromAddress });
    stage.lists.answers.set(address, { text: linesOf(10), etag: '"1"' });
    const worker = await stage.start();
    await stage.lists.sources.remove(['a']);
    await worker.background.lists.keep();
    await settled();
    expect([...(await stage.lists.sources.all()).keys()]).toEqual(['a']);
    expect(stage.lists.asked.map(({ etag }) => etag)).toEqual([null, null]);
    expect(stage.state('a').kept).toBe(true);
  });

  test('of the starter set are put back, and those of an import are told to be gone', async () => {
    const stage = await createStage({ s: { kind: 'starter' }, t: { kind: 'text', fileName: null } });
    await stage.lists.sources.put('t', source('a.example\n'), 0);
    const worker = await stage.start();
    await stage.lists.sources.remove(['s', 't']);
    await worker.background.lists.keep();
    await settled();
    expect([...(await stage.lists.sources.all()).keys()]).toEqual(['s']);
    expect(stage.state('t').kept).toBe(false);
    expect(stage.covers('t', 'a.example')).toBe(true);
  });
});

describe('a list that a limit names', () => {
  const named: Limit['sites'] = { mode: 'these', patterns: [], lists: ['t'], labelled: false };
  const startWith = async (limit: Partial<Limit>, url: string, private_ = false) => {
    const settings = settingsOf({ sites: named, ...limit });
    const browser = createFakeBrowser({ local: { settings } });
    const tab = browser.openTab(url, private_ ? { replica: 'p' } : {}).id;
    const worker = await startWorker(browser);
    return { browser, worker, tab };
  };
  /** It is subscribed to, and its server takes its time. */
  const arrive = async (worker: Worker, browser: ReturnType<typeof createFakeBrowser>) => {
    const answer = Promise.withResolvers<void>();
    browser.lists.answers.set(address, { text: 'a.example', after: answer.promise });
    await subscribe(worker, 't', fromAddress);
    answer.resolve();
    await settled();
  };

  test('is kept though nothing can be read of its subscription any more', async () => {
    const { browser, worker } = await startWith({ strength: 'block' }, 'chrome://newtab/');
    await arrive(worker, browser);
    const { settings, ...others } = browser.local.stored();
    const local = { ...others, settings: { ...(settings as object), lists: [{ id: 't', name: 7 }] } };
    const later = createFakeBrowser({ local });
    const tab = later.openTab('chrome://newtab/').id;
    const next = await startWorker(later);
    await settled();
    expect(await next.navigate(tab, 'https://a.example/')).toBe(pausePage);
  });

  test('counts the page that was open before it came', async () => {
    const { browser, worker, tab } = await startWith({ when: budgetOf(1) }, 'https://a.example/');
    await arrive(worker, browser);
    expect(browser.deedsOf('count')).toEqual([{ what: 'count', tab }]);
    await worker.use(tab, 2 * minute);
    expect(browser.tabs.get(tab)?.url).toBe(pausePage);
  });

  test('takes away the private page that was open before it came', async () => {
    const { browser, worker, tab } = await startWith({ strength: 'block' }, 'https://a.example/', true);
    await startWorker(browser, ['p']);
    expect(browser.tabs.get(tab)?.url).toBe('https://a.example/');
    await arrive(worker, browser);
    expect(browser.tabs.get(tab)?.url).toBe(pausePage);
  });
});

test('a page in a private window reads no file into a database that no other window sees', async () => {
  const browser = createFakeBrowser({ browser: 'firefox', local: { settings: settingsOf() } });
  const worker = await startWorker(browser);
  const privateTab = browser.openTab('moz-extension://ebb/options.html', { replica: 'p' }).id;
  const tab = browser.openTab('moz-extension://ebb/options.html').id;
  expect(await worker.ask({ type: 'lists.get' }, privateTab)).toMatchObject({ value: { private: true } });
  expect(await worker.ask({ type: 'lists.get' }, tab)).toMatchObject({ value: { private: false } });
});

test('a private window asks for nothing and stores nothing of lists but the subscription', async () => {
  const stage = await createStage({ a: fromAddress });
  const before = stage.listKeys();
  const worker = await stage.start(['p']);
  await worker.ask({ type: 'lists.refresh', id: 'a' });
  await worker.background.lists.keep();
  await settled();
  expect(await worker.ask({ type: 'lists.get' })).toMatchObject({ value: { private: true } });
  expect(stage.lists.asked).toEqual([]);
  expect(stage.listKeys()).toEqual(before);
  expect(await stage.lists.sources.all()).toEqual(new Map());
});
