import { countedMs, noonZone, setCounted } from '../../support/counters.ts';
import type { Driver } from '../../support/driver.ts';
import { pausePage, setLimit } from '../../support/ebb.ts';
import { film } from '../../support/film.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

// A film that plays counts wherever it is seen, and ends with its time.

test.use({ wishes: { timeZone: noonZone() } });

const halfHour = 30 * 60_000;
const when = {
  kind: 'budgets' as const,
  budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount: 30 }],
  within: null,
};

const serveFilm = (site: SiteServer, more = '') => {
  site.serve('limited.example/film', film(more));
  site.serve('/playing', { status: 204 });
  return site.url('limited.example', '/film');
};

const playing = (tab: Tab) =>
  tab.waitFor('the film to play', () => {
    const media = document.querySelector<HTMLMediaElement>('#media');
    return media !== null && !media.paused && media.currentTime > 0.1;
  });

const counts = async (ebb: Driver, limit: string) => {
  const before = await countedMs(ebb, limit);
  await until('time to be counted', async () => (await countedMs(ebb, limit)) > before, { timeoutMs: 15_000 });
};

/** The pause page stands in the film's place, and the film says nothing any more. */
const ends = async (ebb: Driver, site: SiteServer, tab: Tab) => {
  await tab.waitForUrl((url) => ebb.isExtensionUrl(url, 'pause.html'), { timeoutMs: 25_000 });
  await pausePage(ebb, tab);
  const told = () => site.seen('limited.example').filter(({ path }) => path === '/playing').length;
  // A request may be on its way still; then there are a dozen intervals of the film without one.
  let last = told();
  let still = 0;
  await until('the film to be silent', async () => {
    const now = told();
    still = now === last ? still + 1 : 0;
    last = now;
    return still > 40;
  });
  expect(await tab.evaluate(() => document.pictureInPictureElement ?? null)).toBeNull();
  expect(await tab.evaluate(() => document.querySelectorAll('video,audio').length)).toBe(0);
};

test('a muted film in view, while another window has the focus, counts and is taken away', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(serveFilm(site));
  await playing(tab);
  await ebb.inExtension(
    (browser, url) => browser.windows.create({ url, focused: true }).then(() => null),
    site.url('free.example'),
  );
  const other = await until('the other window to have the focus', () =>
    ebb.inExtension(async (browser) => {
      const { focused, tabs = [] } = await browser.windows.getLastFocused({ populate: true });
      return focused && tabs.some(({ url }) => url?.startsWith('http://free.example'));
    }),
  );
  expect(other).toBe(true);
  expect(await tab.evaluate(() => document.visibilityState)).toBe('visible');
  await counts(ebb, limit.id);
  await setCounted(ebb, limit.id, { ms: halfHour - 3_000 });
  await ends(ebb, site, tab);
});

test('a muted film in picture-in-picture, its tab behind another, counts and is taken away', async ({ ebb, site }) => {
  test.skip(ebb.product === 'firefox', 'pages of Firefox cannot put a film into picture-in-picture');
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(serveFilm(site));
  await playing(tab);
  await tab.click({ text: 'Take it out' });
  await until('picture-in-picture', async () => (await tab.title()) === 'Taken out');
  await ebb.newTab(site.url('free.example'));
  await tab.waitFor('the tab to be hidden', () => document.visibilityState === 'hidden');
  expect(await tab.evaluate(() => document.pictureInPictureElement?.id)).toBe('media');
  await counts(ebb, limit.id);
  await setCounted(ebb, limit.id, { ms: halfHour - 3_000 });
  await ends(ebb, site, tab);
});

test('a page that would ask whether one wants to leave does not stay', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when });
  const asks = `addEventListener('beforeunload', (event) => event.preventDefault());`;
  const tab = await ebb.newTab(serveFilm(site, asks));
  await playing(tab);
  // A page may ask once somebody has touched it.
  await tab.click({ text: 'Take it out' });
  await until('picture-in-picture', async () => (await tab.title()) === 'Taken out');
  await setCounted(ebb, limit.id, { ms: halfHour - 3_000 });
  await ends(ebb, site, tab);
});
