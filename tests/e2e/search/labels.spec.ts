import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { endPassesIn, goOn } from '../../support/passing.ts';
import type { SiteServer } from '../../support/site-server.ts';
import { until } from '../../support/until.ts';
import { stored } from '../privacy/stored.ts';

const rta = 'RTA-5042-1996-1400-1577-RTA';
const html = { 'content-type': 'text/html' };

/** Pages of made-up sites: labelled by header, by meta in two ways, and not at all. */
const serveAll = (site: SiteServer) => {
  site.serve('header.example/', { headers: { ...html, rating: rta }, body: '<title>By header</title>' });
  site.serve('meta.example/', { headers: html, body: `<title>By meta</title><meta name="RATING" content="${rta}">` });
  site.serve('word.example/', { headers: html, body: '<title>By word</title><meta name="rating" content="adult">' });
  site.serve('plain.example/', {
    headers: html,
    body: '<title>Plain</title><meta name="rating" content="general"><meta name="keywords" content="adult">',
  });
};
const labelled = { name: 'Labelled pages', sites: { labelled: true } };

test('a page that labels itself meets the pause page, and Back leads to the page before', async ({ ebb, site }) => {
  serveAll(site);
  await setLimit(ebb, labelled);
  for (const host of ['header.example', 'meta.example', 'word.example']) {
    const tab = await ebb.newTab(site.url('free.example'));
    await tab.goto(site.url(host), { settle: false });
    await pausePage(ebb, tab);
    await tab.waitForText('Leave');
    await tab.click({ text: 'Leave' });
    expect(await tab.waitForUrl('http://free.example/')).toBe('http://free.example/');
  }
});

test('a page without the label is left as it is, and so is a labelled one where no limit asks', async ({
  ebb,
  site,
}) => {
  serveAll(site);
  await setLimit(ebb);
  const tab = await ebb.newTab();
  for (const host of ['header.example', 'meta.example']) {
    await tab.goto(site.url(host));
    expect(await tab.url()).toBe(site.url(host));
  }
  await setLimit(ebb, labelled);
  await tab.goto(site.url('plain.example'));
  const before = await tab.evaluate(() => document.documentElement.outerHTML);
  // A labelled page in another tab was read and stopped meanwhile: so this one would have been.
  const other = await ebb.newTab();
  await other.goto(site.url('meta.example'), { settle: false });
  await pausePage(ebb, other);
  expect(await tab.url()).toBe(site.url('plain.example'));
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(before).toContain('<title>Plain</title>');
});

test('after a pass the labelled page opens, and stays labelled when the pass is over', async ({ ebb, site }) => {
  serveAll(site);
  await setLimit(ebb, labelled);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('meta.example'), { settle: false });
  await goOn(ebb, tab, 5);
  await until('the page to be open', async () => (await tab.title()) === 'By meta');
  const second = await ebb.newTab();
  await second.goto(site.url('meta.example'), { settle: false });
  await pausePage(ebb, second);
});

test('a block by label holds a page back before it is shown, and its address stays out of the history', async ({
  start,
  site,
}) => {
  const ebb = await start({ permissions: ['history'] });
  serveAll(site);
  await setLimit(ebb, { ...labelled, strength: 'block' });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('header.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText('Leave');
  expect((await ebb.historyRows()).filter(({ url }) => url.includes('header.example'))).toEqual([]);
});

test('private windows are no way around it, and nothing of them is stored', async ({ ebb, site }) => {
  serveAll(site);
  await setLimit(ebb, labelled);
  const privately = await ebb.privateWindow();
  for (const host of ['header.example', 'meta.example']) {
    const tab = await privately.newTab();
    await tab.goto(site.url(host), { settle: false });
    await pausePage(ebb, tab);
    await tab.waitForText('Leave');
  }
  const kept = JSON.stringify(await stored(ebb));
  expect(kept).not.toMatch(/header\.example|meta\.example|labels\./);
});

test('the very first page of a private window is no way around it', async ({ ebb, site }) => {
  serveAll(site);
  await setLimit(ebb, labelled);
  const privately = await ebb.privateWindow(site.url('header.example'));
  const [tab] = await privately.tabs();
  if (!tab) throw new Error('The private window has no tab.');
  await pausePage(ebb, tab);
  await goOn(ebb, tab, 5);
  await until('the page to be open', async () => (await tab.title()) === 'By header');
});

test('in a private window the pass of a labelled page ends although the background has died', async ({ ebb, site }) => {
  serveAll(site);
  await setLimit(ebb, labelled);
  const privately = await ebb.privateWindow();
  const tab = await privately.newTab(site.url('free.example'));
  await tab.goto(site.url('header.example'), { settle: false });
  await goOn(ebb, tab, 5);
  await until('the page to be open', async () => (await tab.title()) === 'By header');
  // By now it has heard of the page.
  await ask(privately, { type: 'today.get' });
  await ebb.killBackground();
  // As the alarm at the end of the pass does, which is minutes away.
  await ask(privately, { type: 'today.get' });
  await endPassesIn(ebb, 1_000, 'p');
  await pausePage(ebb, tab);
});
