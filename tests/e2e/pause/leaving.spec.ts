import type { Driver } from '../../support/driver.ts';
import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

// Leave leads out: back to the page before, or out of the tab, and never round in a circle.

const leave = (tab: Tab) => tab.click({ text: 'Leave' });

const isOpen = async (ebb: Driver, tab: Tab) => (await ebb.tabs()).some(({ id }) => id === tab.id);

/** Opens a tab, or a window of its own, whose very first page is this. */
async function openFirst(ebb: Driver, url: string, ownWindow: boolean): Promise<{ tab: Tab; windowId: number }> {
  const before = (await ebb.tabs()).map(({ id }) => id);
  const windowId = await ebb.inExtension(
    async (browser, to, own) => {
      if (own) return (await browser.windows.create({ url: to })).id ?? -1;
      return (await browser.tabs.create({ url: to })).windowId ?? -1;
    },
    url,
    ownWindow,
  );
  const tab = await until('the new tab', async () => (await ebb.tabs()).find(({ id }) => !before.includes(id)));
  return { tab, windowId };
}

const urlsIn = (ebb: Driver, windowId: number) =>
  ebb.inExtension(async (browser, id) => (await browser.tabs.query({ windowId: id })).map(({ url }) => url), windowId);

test('to the page before', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example', '/before', { of: 'it' }));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await leave(tab);
  expect(await tab.waitForUrl('http://')).toBe('http://free.example/before?of=it');
});

test('with no page before the tab is closed', async ({ ebb, site }) => {
  await setLimit(ebb);
  const { tab, windowId } = await openFirst(ebb, site.url('limited.example'), false);
  await pausePage(ebb, tab);
  await leave(tab);
  await until('the tab to be closed', async () => !(await isOpen(ebb, tab)));
  expect((await urlsIn(ebb, windowId)).length).toBeGreaterThan(0);
});

test('where it is the only tab of its window a new tab takes its place', async ({ ebb, site }) => {
  await setLimit(ebb);
  const { tab, windowId } = await openFirst(ebb, site.url('limited.example'), true);
  await pausePage(ebb, tab);
  await leave(tab);
  await until('the tab to be closed', async () => !(await isOpen(ebb, tab)));
  const urls = await urlsIn(ebb, windowId);
  expect(urls).toHaveLength(1);
  expect(urls.join()).not.toMatch(/limited\.example|pause\.html/);
});

test('where the page before is limited too it ends on neither', async ({ ebb, site }) => {
  const tab = await ebb.newTab(site.url('limited.example', '/first'));
  await tab.goto(site.url('other.example', '/second'));
  await setLimit(ebb, { sites: { mode: 'these', patterns: ['limited.example', 'other.example'] } });
  await pausePage(ebb, tab);
  await leave(tab);
  await until('an end', async () => {
    if (!(await isOpen(ebb, tab))) return true;
    const url = await tab.url();
    return !(ebb.isExtensionUrl(url, 'pause.html') || /limited|other/.test(url));
  });
});

test('where only pages that came later are in its history the tab is closed', async ({ ebb, site }) => {
  await setLimit(ebb);
  const { tab } = await openFirst(ebb, site.url('limited.example'), false);
  await pausePage(ebb, tab);
  await tab.goto(site.url('free.example', '/later'));
  await tab.back({ settle: false });
  await pausePage(ebb, tab);
  await leave(tab);
  await until('the tab to be closed', async () => !(await isOpen(ebb, tab)));
});

test('who leaves and comes straight to a limited page again meets the pause page', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await leave(tab);
  await tab.waitForUrl('http://free.example/');
  await tab.settled();
  await tab.goto(site.url('limited.example', '/again'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText('It is your call');
});

test('with the background killed before', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await ebb.killBackground();
  await leave(tab);
  expect(await tab.waitForUrl('http://')).toBe('http://free.example/');
});
