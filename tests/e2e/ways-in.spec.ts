import type { Driver } from '../support/driver.ts';
import { pausePage, setLimit } from '../support/ebb.ts';
import { expect, test } from '../support/fixtures.ts';
import type { SiteServer } from '../support/site-server.ts';
import type { Tab } from '../support/tab.ts';
import { until } from '../support/until.ts';

// Every way to a limited page ends on the pause page, and never asks the site for anything.

const limited = (site: SiteServer, path = '/page') => site.url('limited.example', path);
const pagesAsked = (site: SiteServer) => site.seen('limited.example').filter(({ path }) => path !== '/favicon.ico');

const opened = async (driver: Driver, before: readonly Tab[]): Promise<Tab> =>
  until('the opened tab', async () =>
    (await driver.tabs()).find((tab) => !before.some((known) => known.id === tab.id)),
  );

for (const strength of ['pause', 'block'] as const) {
  test.describe(`a limit that says ${strength}`, () => {
    test('a typed address, a link, a redirect, a meta refresh', async ({ ebb, site }) => {
      await setLimit(ebb, { strength });
      const tab = await ebb.newTab(site.url('free.example'));
      await tab.goto(limited(site), { settle: false });
      await pausePage(ebb, tab);
      for (const path of ['/redirect', '/refresh']) {
        await tab.goto(site.url('free.example', path, { to: limited(site) }), { settle: false });
        await pausePage(ebb, tab);
        expect(await tab.url()).not.toContain('limited');
      }
      await tab.goto(site.url('free.example', '/links', { to: limited(site) }));
      await tab.click('#plain');
      await pausePage(ebb, tab);
      expect(pagesAsked(site)).toEqual([]);
    });

    test('a new window, a middle click, a link without opener', async ({ ebb, site }) => {
      await setLimit(ebb, { strength });
      const tab = await ebb.newTab(site.url('free.example', '/links', { to: limited(site) }));
      for (const [where, button] of [
        ['#blank', 'left'],
        ['#noopener', 'left'],
        ['#plain', 'middle'],
        ['#open', 'left'],
      ] as const) {
        const before = await ebb.tabs();
        await tab.click(where, { button });
        const found = await opened(ebb, before);
        await pausePage(ebb, found);
        await found.close();
      }
      expect(pagesAsked(site)).toEqual([]);
    });

    test('a step inside a single-page application, and the way back to it', async ({ ebb, site }) => {
      await setLimit(ebb, { strength, sites: { mode: 'these', patterns: ['free.example/app/two'] } });
      const tab = await ebb.newTab(site.url('free.example', '/app'));
      await tab.click('#two');
      await pausePage(ebb, tab);
    });

    test('the back-forward cache', async ({ ebb, site }) => {
      const tab = await ebb.newTab(limited(site, '/kept'));
      await tab.goto(site.url('other.example', '/end'));
      await setLimit(ebb, { strength });
      await tab.back({ settle: false });
      await pausePage(ebb, tab);
    });

    test('a tab that was open before', async ({ ebb, site }) => {
      const tab = await ebb.newTab(limited(site));
      await setLimit(ebb, { strength });
      await pausePage(ebb, tab);
      expect(await tab.text()).toContain('Leave');
    });

    test("a page that the site's own service worker serves", async ({ ebb, site }) => {
      const tab = await ebb.newTab(site.url('worker.example', '/worker'));
      await until('the worker to be in charge', async () => (await tab.title()) === 'In charge');
      await tab.goto(site.url('free.example'));
      await setLimit(ebb, { strength, sites: { mode: 'these', patterns: ['worker.example'] } });
      await tab.goto(site.url('worker.example', '/from-the-cache'), { settle: false });
      await pausePage(ebb, tab);
    });

    test('the background killed before the navigation', async ({ ebb, site }) => {
      await setLimit(ebb, { strength });
      await setLimit(ebb, {
        strength,
        name: 'Paths',
        sites: { mode: 'these', patterns: ['other.example/secret', '~lorem'] },
      });
      const tab = await ebb.newTab(site.url('free.example'));
      for (const url of [
        limited(site),
        site.url('free.example', '/redirect', { to: limited(site) }),
        site.url('other.example', '/secret/page'),
        site.url('free.example', '/find', { q: 'a lorem b' }),
      ]) {
        await ebb.killBackground();
        await tab.goto(url, { settle: false });
        await pausePage(ebb, tab);
        await tab.goto(site.url('free.example', '/between'));
      }
      expect(pagesAsked(site)).toEqual([]);
    });

    test('the browser starts again, with its session and with an address', async ({ ebb, site }) => {
      await ebb.newTab(limited(site));
      await setLimit(ebb, { strength });
      await ebb.restart({ restoreSession: true, open: limited(site, '/opened') });
      await until('only pause pages', async () => {
        const urls = await Promise.all((await ebb.tabs()).map((tab) => tab.url()));
        const left = urls.filter((url) => url.includes('limited.example'));
        if (left.length > 0) throw new Error(left.join());
        return urls.some((url) => ebb.isExtensionUrl(url, 'pause.html'));
      });
    });

    test('a private window', async ({ ebb, site }) => {
      await setLimit(ebb, { strength });
      const window = await ebb.privateWindow(limited(site));
      const [first] = await window.tabs();
      if (!first) throw new Error('no tab');
      await pausePage(ebb, first);
      const second = await window.newTab();
      await second.goto(site.url('free.example', '/redirect', { to: limited(site) }), { settle: false });
      await pausePage(ebb, second);
      expect(pagesAsked(site)).toEqual([]);
    });
  });
}

test('an embedded frame of a blocked site is an empty calm box', async ({ ebb, site }) => {
  await setLimit(ebb, { strength: 'block' });
  const tab = await ebb.newTab();
  await tab.goto(site.url('free.example', '/frame', { src: limited(site) }));
  expect(await tab.text()).toContain('Outer');
  expect(pagesAsked(site)).toEqual([]);
});
