import { describe, expect, test } from 'vitest';
import type { Limit } from '../../../lib/domain/limits/limit';
import { createFakeBrowser, type FakeBrowser } from '../../support/fake-ports';
import { settled } from '../../support/fake-timers';
import { listOf, packedNames, storedIndex } from '../../support/stored-list';
import { budgetOf, minute, pausePage, second, settingsWith, startWorker, type Worker } from './stage';

const listed = 'https://www.listed.example/a';
const excepted = 'https://fine.listed.example/';
const names = { ...listOf('listed.example', 'other.example'), exceptions: packedNames('fine.listed.example') };
const covering = (over: Partial<Limit['sites']> = {}): Limit['sites'] => ({
  mode: 'these',
  patterns: [],
  lists: ['adult'],
  labelled: false,
  ...over,
});
const listRules = ({ rules }: FakeBrowser) => [...rules.standing.values()].filter(({ id }) => id >= 10_000_000);

/** A browser with one limit over a list whose index is stored; its names as well where a rule may be made of them. */
const stage = async (
  limit: Partial<Limit>,
  { browser: kind = 'chromium' as 'chromium' | 'firefox', withNames = false } = {},
) => {
  const settings = {
    ...settingsWith({ sites: covering(), ...limit }),
    lists: [{ id: 'adult', name: 'Adult', source: { kind: 'text' as const, fileName: null }, createdAt: 0 }],
  };
  const browser = createFakeBrowser({ browser: kind, local: { settings, ...storedIndex('adult', names) } });
  if (withNames) browser.names.put('adult', names);
  const tab = browser.openTab('chrome://newtab/').id;
  const worker = await startWorker(browser);
  await worker.background.rules.settled();
  return { browser, worker, tab, urlOf: () => browser.tabs.get(tab)?.url };
};

describe('a page that a list names', () => {
  test('is stopped by the guard while no rule is in place', async () => {
    const { browser, worker, tab } = await stage({ strength: 'block' });
    expect(listRules(browser)).toEqual([]);
    expect(await worker.navigate(tab, listed)).toBe(pausePage);
    expect(await worker.navigate(tab, excepted)).toBe(excepted);
    expect(await worker.navigate(tab, 'https://free.example/')).toBe('https://free.example/');
  });

  test('is held before anything is sent, where the browser can', async () => {
    const { browser, worker, tab } = await stage({ strength: 'block' }, { browser: 'firefox' });
    const hold = (url: string) => worker.background.guard.hold({ tab: { id: tab, replica: 'n' }, url, at: 0 });
    expect(await hold(listed)).toBe(true);
    expect(await hold(excepted)).toBe(false);
    expect(browser.rules.standing.size).toBe(0);
  });

  test('is left out by an exception of the limit', async () => {
    const { worker, tab } = await stage({ sites: covering({ patterns: ['+www.listed.example'] }) });
    expect(await worker.navigate(tab, listed)).toBe(listed);
    expect(await worker.navigate(tab, 'https://listed.example/')).toBe(pausePage);
  });

  test('is told to the popup, and can be gone on to for a while', async () => {
    const { browser, worker, tab, urlOf } = await stage({}, { withNames: true });
    await worker.navigate(tab, listed);
    expect(urlOf()).toBe(pausePage);
    const tabFacts = { id: tab, replica: 'n' as const };
    const view = await worker.background.pause.view(tabFacts, null);
    expect(view).toMatchObject({ verdict: { kind: 'pause', limits: ['a'] }, address: { href: listed } });
    const onward = { type: 'pause.goOn', token: view.token, minutes: 5, intention: '' };
    await browser.timers.advance(15 * second);
    expect(await worker.ask(onward, tab)).toEqual({ ok: true, value: { href: listed } });
    expect(await worker.navigate(tab, listed)).toBe(listed);
    expect(await worker.ask({ type: 'today.get' })).toMatchObject({
      value: { here: { limits: ['a'], verdict: { kind: 'allow' } } },
    });
  });
});

describe('a lookup', () => {
  const readsOf = async (worker: Worker, browser: FakeBrowser, url: string) => {
    const before = browser.local.reads().length;
    await worker.background.worldStore.find(url, null);
    return browser.local.reads().slice(before);
  };

  test('is one read of a few keys, and none of the whole list', async () => {
    const { browser, worker } = await stage({});
    await readsOf(worker, browser, listed);
    const reads = await readsOf(worker, browser, 'https://a.b.listed.example/');
    expect(reads).toHaveLength(1);
    expect(reads[0]?.length).toBeLessThanOrEqual(5);
  });

  test('reads nothing where no limit uses a list', async () => {
    const { browser, worker } = await stage({ sites: covering({ lists: [], patterns: ['a.example'] }) });
    expect(await readsOf(worker, browser, listed)).toEqual([]);
  });

  test('reads nothing for a site that helps', async () => {
    const { browser, worker } = await stage({});
    expect(await readsOf(worker, browser, 'https://www.samaritans.org/')).toEqual([]);
  });

  test('finds a list whose index came, changed its size, or went while the worker lived', async () => {
    const { browser, worker } = await stage({});
    const find = async (url: string) => [...(await worker.background.worldStore.find(url, null)).lists];
    const put = async (entries: Readonly<Record<string, unknown>>) => {
      for (const [key, value] of Object.entries(entries)) await browser.local.set(key, value);
    };
    expect(await find(listed)).toEqual(['adult']);
    const many = Array.from({ length: 3_000 }, (_, index) => `site-${index}.example`);
    await put(storedIndex('adult', listOf(...many)));
    expect(await find(listed)).toEqual([]);
    expect(await find('https://site-2999.example/')).toEqual(['adult']);
    await browser.local.remove(Object.keys(browser.local.stored()).filter((key) => key.startsWith('listIndex.')));
    expect(await find('https://site-2999.example/')).toEqual([]);
    await put(storedIndex('adult', names));
    expect(await find(listed)).toEqual(['adult']);
  });
});

describe('a budget over a list', () => {
  test('counts its pages, and takes the open one away when it is spent; the rule comes and goes with it', async () => {
    const { browser, worker, tab, urlOf } = await stage({ when: budgetOf(1) }, { withNames: true });
    expect(await worker.navigate(tab, listed)).toBe(listed);
    expect(listRules(browser)).toEqual([]);
    await worker.use(tab, minute + 5 * second);
    await settled();
    expect(urlOf()).toBe(pausePage);
    await worker.background.rules.settled();
    expect(listRules(browser)).toMatchObject([{ domains: ['listed.example', 'other.example'], priority: 10 }]);
    expect(browser.rules.current.size).toBe(0);
    await browser.timers.advance(24 * 60 * minute);
    await settled();
    await worker.background.rules.settled();
    expect(listRules(browser)).toEqual([]);
  });
});

describe('the standing rule of a list', () => {
  test('has its names, and leaves out its exceptions, those of the limit and the sites that help', async () => {
    const { browser } = await stage(
      { strength: 'block', sites: covering({ patterns: ['+mail.example'] }) },
      { withNames: true },
    );
    const [rule] = listRules(browser);
    expect(rule).toMatchObject({ priority: 30, action: 'redirect', frames: true });
    expect(rule?.excludedDomains).toEqual(
      expect.arrayContaining(['fine.listed.example', 'mail.example', 'samaritans.org']),
    );
  });

  test('is left to do what it does: the guard adds no second way to the pause page', async () => {
    const { browser, worker, tab, urlOf } = await stage({ strength: 'block' }, { withNames: true });
    await worker.navigate(tab, listed);
    expect(urlOf()).toBe(pausePage);
    expect(browser.deedsOf('showPause')).toEqual([]);
  });

  test('is put in place once: names are not read again, nor by a worker that woke', async () => {
    const { browser, worker } = await stage({ strength: 'block' }, { withNames: true });
    expect(browser.names.readings()).toBe(1);
    const updates = browser.deedsOf('rules').length;
    for (let times = 0; times < 3; times += 1) await worker.background.enforcer.reconcile();
    await worker.background.rules.settled();
    worker.die();
    const next = await startWorker(browser);
    await next.background.rules.settled();
    expect(browser.names.readings()).toBe(1);
    expect(browser.deedsOf('rules')).toHaveLength(updates);
    expect(await next.ask({ type: 'coverage.get' })).toMatchObject({ value: { rulesInPlace: true } });
  });

  test('follows what a refresh brings', async () => {
    const { browser, worker } = await stage({ strength: 'block' }, { withNames: true });
    browser.names.put('adult', listOf('new.example'));
    await worker.background.enforcer.reconcile();
    await worker.background.rules.settled();
    expect(listRules(browser)).toMatchObject([{ domains: ['new.example'] }]);
    browser.names.drop('adult');
    await worker.background.enforcer.reconcile();
    await worker.background.rules.settled();
    expect(listRules(browser)).toEqual([]);
  });

  test('is made anew where a worker died while it was put in place', async () => {
    const { browser, worker } = await stage({ strength: 'block' }, { withNames: true });
    worker.die();
    const book = await browser.local.get('rules.standing');
    await browser.local.set('rules.standing', { ...(book as object), sure: false, lists: [] });
    const next = await startWorker(browser);
    await next.background.rules.settled();
    expect(listRules(browser)).toHaveLength(1);
    expect(await next.ask({ type: 'coverage.get' })).toMatchObject({ value: { rulesInPlace: true } });
  });

  test('that the browser refuses keeps no other out, is not tried again and again, and the guard acts', async () => {
    const browser = createFakeBrowser({
      local: {
        settings: settingsWith({
          strength: 'block',
          sites: covering({ lists: ['adult', 'bad'], patterns: ['a.example'] }),
        }),
        ...storedIndex('adult', names),
        ...storedIndex('bad', listOf('refused.example')),
      },
    });
    browser.names.put('adult', names);
    browser.names.put('bad', listOf('refused.example'));
    browser.refuse = (rule) => rule.domains?.includes('refused.example') ?? false;
    const tab = browser.openTab('chrome://newtab/').id;
    const worker = await startWorker(browser);
    await worker.background.rules.settled();
    expect(listRules(browser)).toHaveLength(1);
    expect([...browser.rules.standing.keys()]).toContain(1_000);
    const readings = browser.names.readings();
    await worker.background.enforcer.reconcile();
    await worker.background.rules.settled();
    expect(browser.names.readings()).toBe(readings);
    expect(await worker.navigate(tab, 'https://refused.example/')).toBe(pausePage);
  });

  test('that the browser has lost is missed by the coverage card, and put in place again', async () => {
    const { browser, worker } = await stage({ strength: 'block' }, { withNames: true });
    const coverage = () => worker.ask({ type: 'coverage.get' });
    expect(await coverage()).toMatchObject({ value: { rulesInPlace: true } });
    browser.rules.standing.clear();
    await browser.timers.advance(11 * second);
    expect(await coverage()).toMatchObject({ value: { rulesInPlace: false } });
    await settled();
    await worker.background.rules.settled();
    expect(listRules(browser)).toMatchObject([{ domains: ['listed.example', 'other.example'] }]);
    await browser.timers.advance(11 * second);
    expect(await coverage()).toMatchObject({ value: { rulesInPlace: true } });
  });

  test('that the browser lost while it was closed is put in place at its start, and so is one of an older list', async () => {
    const { browser, worker } = await stage({ strength: 'block' }, { withNames: true });
    const restart = async () => {
      worker.die();
      await browser.session.remove(Object.keys(browser.session.stored()));
      const next = await startWorker(browser);
      await next.background.rules.settled();
      return listRules(browser);
    };
    const [rule] = listRules(browser);
    browser.rules.standing.clear();
    expect(await restart()).toEqual([rule]);
    // A profile that was put back from a copy: the rules are of another day than what was written down of them.
    for (const [id, each] of browser.rules.standing)
      browser.rules.standing.set(id, { ...each, domains: ['old.example'] });
    expect(await restart()).toEqual([rule]);
  });

  test('stays where its names cannot be asked for, and the coverage card says so', async () => {
    const { browser, worker, tab } = await stage(
      { strength: 'block', sites: covering({ patterns: ['a.example'] }) },
      { withNames: true },
    );
    const before = [...browser.rules.standing.values()];
    browser.names.broken = true;
    for (let times = 0; times < 3; times += 1) await worker.background.enforcer.reconcile();
    await worker.background.rules.settled();
    expect([...browser.rules.standing.values()]).toEqual(before);
    expect(browser.reports.filter(({ where }) => where === 'names of lists')).toHaveLength(1);
    const coverage = await worker.ask({ type: 'coverage.get' });
    expect(coverage).toMatchObject({ ok: true, value: { rulesInPlace: true, listsKept: false, lastError: null } });
    await worker.ask({ type: 'settings.change', change: { kind: 'delete-limit', id: 'a' } });
    await worker.background.rules.settled();
    expect(browser.rules.standing.size).toBe(0);
    expect(await worker.navigate(tab, listed)).toBe(listed);
  });

  test('is one for two limits that do the same to a list', async () => {
    const settings = settingsWith(
      { id: 'a', strength: 'block', sites: covering() },
      { id: 'b', strength: 'block', sites: covering() },
      { id: 'c', strength: 'pause', sites: covering() },
    );
    const browser = createFakeBrowser({ local: { settings, ...storedIndex('adult', names) } });
    browser.names.put('adult', names);
    const worker = await startWorker(browser);
    await worker.background.rules.settled();
    expect(listRules(browser).map(({ priority }) => priority)).toEqual([30, 10]);
  });

  test('stores no name of a site', async () => {
    const { browser } = await stage(
      { strength: 'block', sites: covering({ patterns: ['secret.example'] }) },
      { withNames: true },
    );
    const { 'rules.standing': book } = browser.local.stored();
    expect(book).toMatchObject({ sure: true });
    expect(JSON.stringify(book)).not.toContain('example');
  });
});

describe('where the storage cannot be read', () => {
  test('limits over sites hold on', async () => {
    const { browser, worker, tab } = await stage(
      { strength: 'block', sites: covering({ patterns: ['a.example'] }) },
      { browser: 'firefox' },
    );
    browser.local.getMany = async () => {
      throw new Error('the storage is broken');
    };
    const hold = (url: string) => worker.background.guard.hold({ tab: { id: tab, replica: 'n' }, url, at: 0 });
    expect(await hold('https://a.example/')).toBe(true);
  });
});

describe('a private worker', () => {
  test('looks lists up, and leaves the standing rules alone', async () => {
    const { browser, worker } = await stage({ strength: 'block' }, { withNames: true });
    worker.die();
    const updates = browser.deedsOf('rules').filter(({ detail }) => JSON.stringify(detail).includes('standing')).length;
    const tab = browser.openTab('chrome://newtab/', { replica: 'p', windowId: 2 }).id;
    const privately = await startWorker(browser, ['p']);
    expect(await privately.navigate(tab, listed)).toBe(pausePage);
    expect(browser.deedsOf('showPause')).toEqual([]);
    browser.rules.standing.clear();
    expect(await privately.navigate(tab, 'https://free.example/')).toBe('https://free.example/');
    expect(await privately.navigate(tab, listed)).toBe(pausePage);
    const after = browser.deedsOf('rules').filter(({ detail }) => JSON.stringify(detail).includes('standing')).length;
    expect(after).toBe(updates);
  });
});

describe('a page that labels itself', () => {
  const art = 'https://art.example/one';
  const labelling = { sites: covering({ lists: [], labelled: true }) };

  test('is judged when it says so, and stopped before it opens again', async () => {
    const { browser, worker, tab, urlOf } = await stage(labelling);
    expect(await worker.navigate(tab, art)).toBe(art);
    await worker.background.noteLabelled(tab, art);
    await settled();
    expect(urlOf()).toBe(pausePage);
    expect(await worker.navigate(tab, `${art}#top`)).toBe(pausePage);
    expect(await worker.navigate(tab, 'https://art.example/two')).toBe('https://art.example/two');
    const other = browser.openTab('chrome://newtab/', { windowId: 2 }).id;
    expect(await worker.navigate(other, art)).toBe(art);
  });

  test('stays one when it changes its address by itself, and is none when another takes its place', async () => {
    const { browser, worker, tab, urlOf } = await stage({ ...labelling, when: budgetOf(1) });
    const at = 0;
    const facts = { id: tab, replica: 'n' as const };
    const has = async (url: string) => (await worker.background.worldStore.find(url, facts)).labelled;
    await worker.navigate(tab, art);
    await worker.background.noteLabelled(tab, art);
    await worker.background.guard.committed({ tab: facts, url: `${art}/next`, at, sameDocument: true });
    expect(await has(`${art}/next`)).toBe(true);
    await worker.navigate(tab, 'https://free.example/');
    await worker.background.guard.committed({ tab: facts, url: 'https://free.example/b', at, sameDocument: true });
    expect(await has('https://free.example/b')).toBe(false);
    expect([await has(art), urlOf(), browser.reports]).toEqual([true, 'https://free.example/', []]);
  });

  test('is counted where it may stay', async () => {
    const { browser, worker, tab } = await stage({ ...labelling, when: budgetOf(5) });
    await worker.navigate(tab, art);
    expect(worker.background.keeper.attended('n')).toEqual([]);
    await worker.background.noteLabelled(tab, art);
    await worker.use(tab, 10 * second);
    expect(await browser.local.get('ledger.n')).toMatchObject({ a: { day: { ms: expect.any(Number) } } });
  });

  test('leaves no address of it, and nothing of a private one', async () => {
    const { browser, worker, tab } = await stage({ ...labelling, strength: 'notice' });
    await worker.navigate(tab, art);
    await worker.background.noteLabelled(tab, art);
    expect(JSON.stringify(browser.session.stored()[`labels.${tab}`])).not.toContain('art');
    const hidden = browser.openTab(art, { replica: 'p', windowId: 2 }).id;
    const privately = await startWorker(browser, ['p']);
    await privately.background.noteLabelled(hidden, art);
    const facts = { id: hidden, replica: 'p' as const };
    expect(await privately.background.worldStore.find(art, facts)).toMatchObject({ labelled: true });
    expect(browser.session.stored()[`labels.${hidden}`]).toBeUndefined();
    await worker.background.tabGone(tab);
    expect(browser.session.stored()[`labels.${tab}`]).toBeUndefined();
  });
});
