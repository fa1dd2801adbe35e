import { type EngineId, engineIds } from '../../../lib/domain/search/engine-names.ts';
import type { Driver, PrivateWindow } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { goOn } from '../../support/passing.ts';
import type { Seen, SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

// The engines are real ones by name alone: the made-up network answers for them.

interface Search {
  readonly id: EngineId;
  readonly host: string;
  readonly path: string;
  /** What arrives where SafeSearch is on. */
  readonly safePath: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const prefer = { prefer: 'safe' };
const searches: readonly Search[] = [
  { id: 'google', host: 'www.google.com', path: '/search?q=a', safePath: '/search?q=a&safe=active&ssui=on' },
  { id: 'google', host: 'www.google.de', path: '/search?safe=off&q=a', safePath: '/search?safe=active&q=a&ssui=on' },
  {
    id: 'youtube',
    host: 'www.youtube.com',
    path: '/results?search_query=a',
    safePath: '/results?search_query=a',
    headers: { 'youtube-restrict': 'Strict' },
  },
  { id: 'bing', host: 'www.bing.com', path: '/images/search?q=a', safePath: '/images/search?q=a&adlt=strict' },
  { id: 'duckduckgo', host: 'duckduckgo.com', path: '/?q=a', safePath: '/?q=a&kp=1' },
  { id: 'yahoo', host: 'de.search.yahoo.com', path: '/search?p=a', safePath: '/search?p=a&vm=r' },
  { id: 'onesearch', host: 'www.onesearch.com', path: '/yhs/search?q=a', safePath: '/yhs/search?q=a&vm=r' },
  { id: 'ecosia', host: 'www.ecosia.org', path: '/search?q=a', safePath: '/search?q=a&safesearch=2' },
  { id: 'qwant', host: 'www.qwant.com', path: '/?q=a', safePath: '/?q=a&safesearch=2&s=2' },
  {
    id: 'brave',
    host: 'search.brave.com',
    path: '/search?q=a',
    safePath: '/search?q=a&safesearch=strict',
    headers: { ...prefer, cookie: 'safesearch=strict' },
  },
  { id: 'yandex', host: 'yandex.com', path: '/search/?text=a', safePath: '/search/?text=a&fyandex=1' },
];

const turnOn = (where: Driver | PrivateWindow, safeSearch: readonly EngineId[]) =>
  ask(where, {
    type: 'settings.change',
    change: { kind: 'set-preferences', preferences: { safeSearch: [...safeSearch] } },
  });

const admitAll = (site: SiteServer) => site.admit(...searches.map(({ host }) => host));

/** The pages of the host that a navigation asked for. */
const asked = async (site: SiteServer, tab: Tab, host: string, path: string): Promise<readonly Seen[]> => {
  site.forget();
  await tab.goto(`https://${host}${path}`);
  return site.seen(host).filter((seen) => seen.kind === 'request' && seen.path !== '/favicon.ico');
};

test('every engine is asked safely where that is on, once, and as typed where it is not', async ({ ebb, site }) => {
  admitAll(site);
  const tab = await ebb.newTab();
  for (const { host, path } of searches) {
    const seen = await asked(site, tab, host, path);
    expect(seen.map((each) => each.path)).toEqual([path]);
    const sent = Object.keys(seen[0]?.headers ?? {});
    expect(sent.filter((name) => ['prefer', 'youtube-restrict', 'cookie'].includes(name))).toEqual([]);
  }
  await turnOn(ebb, engineIds);
  for (const { host, path, safePath, headers = prefer } of searches) {
    const seen = await asked(site, tab, host, path);
    expect(seen.map((each) => each.path)).toEqual([safePath]);
    expect(seen[0]?.headers).toMatchObject(headers);
    expect(await tab.url()).toBe(`https://${host}${safePath}`);
  }
  await turnOn(ebb, []);
  const [seen] = await asked(site, tab, 'www.bing.com', '/search?q=b');
  expect(seen?.path).toBe('/search?q=b');
});

test('a server that sends a search on, and drops what was asked, is asked again, and no redirect leads in a circle', async ({
  ebb,
  site,
}) => {
  site.admit('google.com', 'www.google.com');
  site.serve('google.com/search', { status: 302, headers: { location: 'https://www.google.com/search?q=a' } });
  await turnOn(ebb, ['google']);
  const tab = await ebb.newTab();
  await tab.goto('https://google.com/search?q=a');
  expect(await tab.url()).toBe('https://www.google.com/search?q=a&safe=active&ssui=on');
  await tab.reload();
  const pages = site.seen('www.google.com').filter(({ kind, path }) => kind === 'request' && path !== '/favicon.ico');
  expect(pages.map(({ path }) => path)).toEqual(Array(2).fill('/search?q=a&safe=active&ssui=on'));
});

test('what a page of YouTube fetches, and a player in a frame, carry the header too', async ({ ebb, site }) => {
  site.admit('www.youtube.com');
  await turnOn(ebb, ['youtube']);
  const tab = await ebb.newTab('https://www.youtube.com/');
  await tab.evaluate(() => fetch('/youtubei/v1/search').then(({ status }) => status));
  site.serve('free.example/player', {
    headers: { 'content-type': 'text/html' },
    body: '<title>Player</title><iframe src="https://www.youtube.com/embed/a"></iframe>',
  });
  await tab.goto(site.url('free.example', '/player'));
  for (const path of ['/youtubei/v1/search', '/embed/a']) {
    const seen = await site.waitFor(path, (each) => each.path === path);
    expect(seen.headers['youtube-restrict']).toBe('Strict');
  }
  expect(site.seen('free.example').every(({ headers }) => headers.prefer === undefined)).toBe(true);
});

test.describe('with limits', () => {
  test.use({ wishes: { permissions: ['history'] } });

  test('a stop comes first, and leaves no trace of the search', async ({ ebb, site }) => {
    site.admit('www.bing.com');
    await turnOn(ebb, engineIds);
    await setLimit(ebb, { strength: 'block', sites: { patterns: ['bing.com'] } });
    const tab = await ebb.newTab();
    await tab.goto('https://www.bing.com/search?q=stopped', { settle: false });
    await pausePage(ebb, tab);
    await tab.waitForText('Leave');
    expect(site.seen('www.bing.com').filter(({ path }) => path.includes('stopped'))).toEqual([]);
    expect((await ebb.historyRows()).filter(({ url }) => url.includes('stopped'))).toEqual([]);
  });
});

test('with a pass the engine is open, and asked safely', async ({ ebb, site }) => {
  site.admit('www.google.com');
  await turnOn(ebb, ['google']);
  await setLimit(ebb, { sites: { patterns: ['google.com'] } });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto('https://www.google.com/search?q=a', { settle: false });
  await goOn(ebb, tab, 5);
  const safe = await tab.waitForUrl('https://www.google.com/');
  expect(safe).toBe('https://www.google.com/search?q=a&safe=active&ssui=on');
  await tab.goto('https://www.google.com/search?q=b&safe=off');
  expect(await tab.url()).toBe('https://www.google.com/search?q=b&safe=active&ssui=on');
  // From its beginning: the browser's own requests pass here too, and one may have `hreq=b` in its address.
  const seen = await site.waitFor('the second search', ({ path }) => path.startsWith('/search?q=b'));
  expect(seen.headers.prefer).toBe('safe');
});

test('it holds in private windows, and while the background sleeps', async ({ ebb, site }) => {
  site.admit('www.bing.com');
  await turnOn(ebb, ['bing']);
  await ebb.killBackground();
  const tab = await ebb.newTab();
  await tab.goto('https://www.bing.com/search?q=a');
  expect(await tab.url()).toBe('https://www.bing.com/search?q=a&adlt=strict');
  const privately = await ebb.privateWindow();
  const inPrivate = await privately.newTab();
  await inPrivate.goto('https://www.bing.com/search?q=b');
  expect(await inPrivate.url()).toBe('https://www.bing.com/search?q=b&adlt=strict');
});

test('a search leaves in the history what it would have left, and the address that was opened', async ({
  ebb,
  site,
}) => {
  site.admit('www.bing.com');
  await turnOn(ebb, ['bing']);
  const tab = await ebb.newTab();
  await tab.goto('https://www.bing.com/search?q=a');
  await until(
    'the history to be written',
    async () =>
      (await ebb.inExtension((browser) => browser.history?.search({ text: '' }).then((rows) => rows.length) ?? 1)) > 0,
  );
  const rows = (await ebb.historyRows()).filter(({ url }) => url.includes('bing.com'));
  expect(rows.map(({ url }) => url).sort()).toEqual([
    'https://www.bing.com/search?q=a',
    'https://www.bing.com/search?q=a&adlt=strict',
  ]);
});

test('a person turns it on in Settings, everywhere or at one engine', async ({ ebb, site }) => {
  admitAll(site);
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await tab.waitForText('SafeSearch on every engine below');
  await tab.click({ text: 'DuckDuckGo', css: 'label' });
  await tab.waitForText('Saved');
  expect((await ask(ebb, { type: 'settings.get' })).preferences.safeSearch).toEqual(['duckduckgo']);
  await tab.reload();
  await tab.click({ label: 'SafeSearch on every engine below' });
  // What is saved is in force.
  await tab.waitForText('Saved');
  expect((await ask(ebb, { type: 'settings.get' })).preferences.safeSearch).toHaveLength(engineIds.length);
  await tab.goto('https://www.ecosia.org/search?q=a');
  expect(await tab.url()).toBe('https://www.ecosia.org/search?q=a&safesearch=2');
});
