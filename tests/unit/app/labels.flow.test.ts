import { describe, expect, test } from 'vitest';
import type { Labelling } from '../../../lib/domain/labels/is-labelled';
import type { Limit } from '../../../lib/domain/limits/limit';
import { createStage, pausePage, settled } from './stage';

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
    await worker.background.labelWatch.loaded({ tabId: tab, url: page });
    expect(urlOf()).toBe(page);
    browser.state.metas.set(tab, rta);
    await worker.background.labelWatch.loaded({ tabId: tab, url: page });
    await settled();
    expect(urlOf()).toBe(pausePage);
  });

  test('is read and kept only where a limit asks', async () => {
    const { browser, worker, tab, urlOf } = await createStage([{}]);
    await worker.navigate(tab, page);
    browser.state.metas.set(tab, rta);
    await worker.background.labelWatch.loaded({ tabId: tab, url: page });
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
    await labelWatch.loaded({ tabId: tab, url: page });
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
