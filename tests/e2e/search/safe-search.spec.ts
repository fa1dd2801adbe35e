import { type EngineId, engineIds } from '../../../lib/domain/search/engines.ts';
import type { Driver, PrivateWindow } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Seen, SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';

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
    expect(Object.keys(seen[0]?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(prefer|youtube-restrict|cookie)$/)]),
    );
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
