import { relative } from 'node:path';
import type { Driver } from '../../support/driver.ts';
import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { findKept, stored } from './stored.ts';

// Ebb writes no stopped address anywhere. The paths of these tests stand in no pattern, so that a trace of them can only
// come from an address that was stopped.

const mark = 'stopped-';

// A page that names a stopped address is the browser's to keep; these tests look for Ebb's own traces.
const unkept = { 'cache-control': 'no-store' };

// The browser's own: its history, what it learns of its use, and the file with which it opens tabs again.
const ownFiles = {
  forgetting: /^Default\/Sessions\/\w+$/,
  remembering: /^Default\/(History(-journal)?|Sessions\/\w+)$|^segmentation_platform\/ukm_db(-wal)?$/,
};

/** Opens an address in a tab of its own, and resolves on the pause page once the background has said everything. */
const meet = async (driver: Driver, open: (tab: Tab) => Promise<void>): Promise<Tab> => {
  const tab = await driver.newTab();
  await open(tab);
  await pausePage(driver, tab);
  await tab.waitForText('Leave');
  return tab;
};

/** Meets the pause page in every way that leaves the browser something to remember, and gives back its tabs. */
const meetAll = async (driver: Driver, site: SiteServer): Promise<readonly Tab[]> => {
  const to = (path: string) => site.url('limited.example', `/${mark}${path}`);
  site.serve('free.example/hop', { status: 302, headers: { ...unkept, location: to('redirected') } });
  site.serve('free.example/page', {
    headers: { ...unkept, 'content-type': 'text/html' },
    body: `<title>Links</title><a href="${to('linked')}">There</a>`,
  });
  await setLimit(driver);
  await setLimit(driver, { strength: 'block', sites: { mode: 'these', patterns: ['~lorem'] } });
  return [
    await meet(driver, (tab) => tab.goto(to('typed'), { settle: false })),
    await meet(driver, async (tab) => {
      await tab.goto(site.url('free.example', '/page'));
      await tab.click('a');
    }),
    await meet(driver, (tab) => tab.goto(site.url('free.example', '/hop'), { settle: false })),
    await meet(driver, (tab) => tab.goto(site.url('other.example', `/${mark}lorem`), { settle: false })),
  ];
};

/** The same for a page that the site's own worker serves: the browser's rules never see it. */
const meetByWorker = async (driver: Driver, site: SiteServer): Promise<Tab> => {
  const visitor = await driver.newTab(site.url('worker.example', '/worker'));
  await until('the worker to be in charge', async () => (await visitor.title()) === 'In charge');
  await visitor.close();
  await setLimit(driver, { sites: { mode: 'these', patterns: ['worker.example'] } });
  return meet(driver, (tab) => tab.goto(site.url('worker.example', `/${mark}by-worker`), { settle: false }));
};

const stoppedRows = async (driver: Driver) => (await driver.historyRows()).filter(({ url }) => url.includes(mark));

/** The profile's files that hold a text, without those that the browser keeps on Chromium. */
const filesThatHold = async (driver: Driver, text: string, own: RegExp) =>
  (await driver.filesWith(text))
    .map((path) => relative(driver.profile, path))
    .filter((path) => driver.product === 'firefox' || !own.test(path));

test.describe('where the browser forgets with Ebb', () => {
  test.use({ wishes: { permissions: ['history'] } });

  test('its history holds no stopped address, also after a restart', async ({ ebb, site, product }) => {
    await meetAll(ebb, site);
    await meetByWorker(ebb, site);
    await ebb.restart({ restoreSession: true });
    const { pauses } = await until('the pause pages', async () => {
      const tabs = await Promise.all((await ebb.tabs()).map(async (tab) => ({ tab, url: await tab.url() })));
      const left = tabs.filter(({ url }) => url.includes(mark));
      if (left.length > 0) throw new Error(left.map(({ url }) => url).join());
      const shown = tabs.filter(({ url }) => ebb.isExtensionUrl(url, 'pause.html'));
      // FIREFOX: the harness installs the add-on after the tabs are back: its own pages are lost.
      return (product === 'firefox' || shown.length > 0) && { pauses: shown };
    });
    for (const { tab } of pauses) {
      await tab.activate();
      await tab.waitForText('Leave');
    }
    expect(await stoppedRows(ebb)).toEqual([]);
    // CHROME: a page that had opened stays in its table of followed links, as the place of the step to the pause page.
    for (const path of ['typed', 'linked', 'redirected', 'lorem']) {
      expect(await filesThatHold(ebb, mark + path, ownFiles.forgetting)).toEqual([]);
    }
  });
});

test('a page that was visited before it was limited keeps its own place in the history', async ({ start, site }) => {
  const ebb = await start({ permissions: ['history'] });
  const tab = await ebb.newTab(site.url('limited.example', `/${mark}visited`));
  await tab.goto(site.url('free.example'));
  await setLimit(ebb);
  await meet(ebb, (other) => other.goto(site.url('limited.example', `/${mark}visited`), { settle: false }));
  expect(await stoppedRows(ebb)).toHaveLength(1);
});

test("without the permission Chromium's own memory holds what PRIVACY names, and no more", async ({
  ebb,
  site,
  product,
}) => {
  test.skip(product === 'firefox', 'Firefox remembers nothing either way.');
  await meetAll(ebb, site);
  await meetByWorker(ebb, site);
  // No page of the site was ever there to give it a name, but for the one that its own worker serves. The browser writes
  // its history a while after the page.
  const remembered = async () => (await stoppedRows(ebb)).map(({ url, title }) => [url, title]).sort();
  await expect.poll(remembered).toEqual([
    [site.url('limited.example', `/${mark}linked`), 'Ebb'],
    [site.url('limited.example', `/${mark}redirected`), 'Ebb'],
    [site.url('limited.example', `/${mark}typed`), 'Ebb'],
    [site.url('other.example', `/${mark}lorem`), 'Ebb'],
    [site.url('worker.example', `/${mark}by-worker`), 'From the cache'],
  ]);
});

test('no page, store or log of Ebb holds a stopped address, and what is kept by tab goes with it', async ({
  start,
  site,
  product,
}) => {
  const ebb = await start(product === 'chromium' ? { args: ['--enable-logging=stderr', '--v=0'] } : {});
  const tabs = [...(await meetAll(ebb, site)), await meetByWorker(ebb, site)];
  for (const tab of tabs) {
    const shown = await tab.evaluate(() => ({
      address: location.href,
      title: document.title,
      state: history.state as unknown,
      kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.name, document.cookie]),
    }));
    expect(ebb.isExtensionUrl(shown.address) && shown.address.endsWith('/pause.html')).toBe(true);
    expect([await tab.title(), shown.title]).toEqual(['Ebb', 'Ebb']);
    expect(shown.state).toEqual({ token: expect.stringMatching(/^[\w-]{36}$/) });
    expect(shown.kept).not.toContain(mark);
  }
  // The pauses were met, and their rows name limits alone.
  const kept = await stored(ebb);
  expect(kept.rows['record/pauses']?.length).toBeGreaterThan(0);
  expect(findKept({ ...kept, session: {} }, [mark])).toBeUndefined();
  for (const tab of tabs) await tab.close();
  await until('what was kept by tab to go', async () => {
    const trace = findKept(await stored(ebb), [mark]);
    if (trace !== undefined) throw new Error(trace);
    return true;
  });
  expect(ebb.printed()).not.toContain(mark);
  expect(await filesThatHold(ebb, mark, ownFiles.remembering)).toEqual([]);
});
