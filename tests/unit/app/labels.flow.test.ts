import { describe, expect, test } from 'vitest';
import type { Labelling } from '../../../lib/domain/labels/is-labelled';
import type { Limit } from '../../../lib/domain/limits/limit';
import { createFakeBrowser } from '../../support/fake-ports';
import { createStage, minute, pausePage, second, settingsWith, settled, startWorker, type Worker } from './stage';

const page = 'https://gallery.example/room';
const rta: readonly Labelling[] = [['rating', 'RTA-5042-1996-1400-1577-RTA']];
const byLabel: Partial<Limit> = { sites: { mode: 'these', patterns: [], lists: [], labelled: true } };
const tabRef = (id: number) => ({ id, replica: 'n' as const });

describe('a page that labels itself', () => {
  test.each(['chromium', 'firefox'] as const)('in its headers is stopped before it comes (%s)', async (browser) => {
    const { worker, tab, urlOf } = await createStage([byLabel], { browser });
    const { labelWatch } = worker.background;
    const held = await labelWatch.headers({ tab: tabRef(tab), url: page, at: worker.ports.clock.now().wall }, rta);
    await settled();
    expect(held).toBe(browser === 'firefox');
    expect(urlOf()).toBe(pausePage);
  });

  test('in its metas is taken away when it has been read', async () => {
    const { browser, worker, tab, urlOf } = await createStage([byLabel]);
    await worker.navigate(tab, page);
    browser.state.metas.set(tab, [['rating', 'general']]);
    await worker.background.labelWatch.loaded(tab);
    expect(urlOf()).toBe(page);
    browser.state.metas.set(tab, rta);
    await worker.background.labelWatch.loaded(tab);
    await settled();
    expect(urlOf()).toBe(pausePage);
  });

  test('is read and kept only where a limit asks', async () => {
    const { browser, worker, tab, urlOf } = await createStage([{}]);
    await worker.navigate(tab, page);
    browser.state.metas.set(tab, rta);
    await worker.background.labelWatch.loaded(tab);
    const at = worker.ports.clock.now().wall;
    expect(await worker.background.labelWatch.headers({ tab: tabRef(tab), url: page, at }, rta)).toBe(false);
    expect(urlOf()).toBe(page);
    expect(JSON.stringify(browser.session.stored())).not.toContain('labels.');
  });

  test('keeps its label under another address, until another page takes its place', async () => {
    const { browser, worker, tab } = await createStage([{ ...byLabel, strength: 'notice' }]);
    const { guard, labelWatch, worldStore } = worker.background;
    const isLabelled = (url: string) => worldStore.labels.has(tabRef(tab), url);
    const shows = (url: string, sameDocument?: boolean) => {
      const navigation = { tab: tabRef(tab), url, at: worker.ports.clock.now().wall };
      return guard.committed(sameDocument === undefined ? navigation : { ...navigation, sameDocument });
    };
    await worker.navigate(tab, page);
    browser.state.metas.set(tab, rta);
    await labelWatch.loaded(tab);
    // One of the browser's events does not tell whether the page is another, and may come first.
    await shows(`${page}/2`);
    await shows(`${page}/2`, true);
    expect(await isLabelled(`${page}/2`)).toBe(true);
    await shows('https://other.example/', false);
    await shows('https://other.example/2', true);
    expect(await isLabelled('https://other.example/2')).toBe(false);
    // Back from the cache: nothing is read anew.
    await shows(page, false);
    await shows(`${page}/3`, true);
    expect(await isLabelled(`${page}/3`)).toBe(true);
  });
});

/** A private window alone, as its first page opens. */
const privately = async (limit: Partial<Limit> = byLabel, family: 'chromium' | 'firefox' = 'chromium') => {
  const browser = createFakeBrowser({ browser: family, local: { settings: settingsWith(limit) } });
  const tab = browser.openTab(page, { replica: 'p' }).id;
  const start = () => startWorker(browser, family === 'chromium' ? ['p'] : ['n', 'p']);
  const here = { tab: { id: tab, replica: 'p' as const }, url: page };
  return { browser, tab, here, start, urlOf: () => browser.tabs.get(tab)?.url };
};

describe('in a private window', () => {
  /** The page comes as the browser tells of it; `before` the background listened unless said otherwise. */
  const comes = (worker: Worker, tabId: number, { heard = false, again = false, later = false, url = page } = {}) => {
    const { labelWatch } = worker.background;
    const at = worker.ports.clock.now().wall + (later ? minute : -second);
    labelWatch.began(tabId, at);
    if (heard) labelWatch.heard(tabId);
    return labelWatch.arrived({ tabId, replica: Promise.resolve('p'), url, at: at + second, again });
  };

  test('a page whose headers nobody heard says them once more', async () => {
    const { browser, tab, start } = await privately();
    await comes(await start(), tab);
    expect(browser.deedsOf('reload')).toHaveLength(1);
  });

  test('each tab is heard by itself', async () => {
    const { browser, tab, start } = await privately();
    const other = browser.openTab('https://other.example/', { replica: 'p' }).id;
    const worker = await start();
    await comes(worker, other, { url: 'https://other.example/', heard: true });
    await comes(worker, tab);
    expect(browser.deedsOf('reload')).toEqual([expect.objectContaining({ tab })]);
  });

  test('so does one that has changed its address by itself meanwhile', async () => {
    const { browser, tab, start } = await privately();
    const worker = await start();
    browser.show(tab, `${page}#top`);
    await comes(worker, tab);
    expect(browser.deedsOf('reload')).toHaveLength(1);
  });

  test.each<[string, { readonly heard?: boolean; readonly again?: boolean; readonly later?: boolean }]>([
    ['that was heard', { heard: true }],
    ['that came by Back, perhaps with what was typed there', { again: true }],
    ['that was asked for when the background listened, such as out of a store of the site', { later: true }],
  ])('a page is not loaded again %s', async (_, how) => {
    const { browser, tab, start } = await privately();
    await comes(await start(), tab, how);
    expect(browser.deedsOf('reload')).toEqual([]);
  });

  test.each<[string, Partial<Limit>, 'chromium' | 'firefox']>([
    ['where no limit asks', {}, 'chromium'],
    ['in Firefox, that tells of every request', byLabel, 'firefox'],
  ])('a page is not loaded again %s', async (_, limit, family) => {
    const { browser, tab, start } = await privately(limit, family);
    await comes(await start(), tab);
    expect(browser.deedsOf('reload')).toEqual([]);
  });

  test('a page that has given way to another is not loaded again', async () => {
    const { browser, tab, start } = await privately();
    const worker = await start();
    await Promise.all([comes(worker, tab), comes(worker, tab, { heard: true, url: 'https://next.example/' })]);
    expect(browser.deedsOf('reload')).toEqual([]);
  });

  test('a page that is about to give way to another is not loaded again: the person goes where they went', async () => {
    const { browser, tab, start } = await privately();
    const worker = await start();
    const arrives = comes(worker, tab);
    worker.background.labelWatch.began(tab, worker.ports.clock.now().wall);
    await arrives;
    expect(browser.deedsOf('reload')).toEqual([]);
  });

  test('a page that said it in its headers is known to a background that comes later, and is stored nowhere', async () => {
    const { browser, here, tab, start, urlOf } = await privately();
    const first = await start();
    const [headers, now] = [first.background.labelWatch.headers, first.ports.clock.now().wall];
    await headers({ ...here, at: now }, rta);
    expect(urlOf()).toBe(pausePage);
    const view = await first.ask({ type: 'pause.get', token: null }, tab);
    const token = view.ok && view.value && 'token' in view.value ? view.value.token : null;
    await browser.timers.advance(10 * second);
    await first.ask({ type: 'pause.goOn', token, minutes: 5, intention: '' }, tab);
    await first.navigate(tab, page);
    await comes(first, tab, { heard: true });
    expect(urlOf()).toBe(page);
    expect(JSON.stringify([browser.local.stored(), browser.session.stored()])).not.toContain('labels.');

    first.die();
    await browser.timers.advance(5 * minute);
    await start();
    expect(urlOf()).toBe(pausePage);
  });

  test('what an open page says of itself is not said of the one that it is about to give way to', async () => {
    const { browser, tab, start } = await privately({ ...byLabel, strength: 'notice' });
    browser.state.metas.set(tab, rta);
    const wiki = 'https://wiki.example/article';
    const facts = browser.tabs.get(tab);
    if (facts) browser.tabs.set(tab, { ...facts, url: wiki, openUrl: page });
    const { worldStore } = (await start()).background;
    const isLabelled = async (url: string) => (await worldStore.find(url, { id: tab, replica: 'p' })).labelled;
    expect([await isLabelled(page), await isLabelled(wiki)]).toEqual([true, false]);
  });

  test('a page that comes out of the cache of Back and Forward says it itself', async () => {
    const { browser, tab, start, urlOf } = await privately();
    const worker = await start();
    browser.state.metas.set(tab, rta);
    await comes(worker, tab, { again: true });
    await settled();
    expect(urlOf()).toBe(pausePage);
  });
});
