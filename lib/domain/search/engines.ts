import type { EngineId } from './engine-names';

/** Names with their values. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/**
 * How one engine is asked to leave adult results out. Regular expressions are RE2 and JavaScript alike, and must be small:
 * Chromium refuses one that takes more than 2 kB when compiled. The tests in the browser try each.
 */
export interface Engine {
  /** Regular expression of its hosts, the whole of each. */
  readonly host: string;
  /** Regular expression of the registrable domains of those that one opens. */
  readonly site: string;
  /** Regular expression of the paths where one searches, without the first slash, the whole of each. */
  readonly paths?: string;
  /** What the address of such a page is to carry. */
  readonly params?: Pairs;
  /** What every request to its hosts is to carry. A `cookie` is added to those of the browser. */
  readonly headers: Pairs;
}

/** RFC 8674: asks any site for its safe view. Bing is known to heed it; to others it does no harm. */
const preferSafe = ['prefer', 'safe'] as const;

/** Who says so: docs/search.md. */
export const engines: Readonly<Record<EngineId, Engine>> = {
  google: {
    // Every country has its own: .com, .de, .co.uk, .com.br, and Catalonia.
    host: '(?:www\\.|images\\.|encrypted\\.)?google\\.(?:com|cat|[a-z]{2}|com?\\.[a-z]{2})',
    site: 'google\\.(?:com|cat|[a-z]{2}|com?\\.[a-z]{2})',
    paths: '(?:search|webhp|imghp|images)?',
    params: [
      ['safe', 'active'],
      ['ssui', 'on'],
    ],
    headers: [preferSafe],
  },
  youtube: {
    host: '(?:(?:www|m)\\.youtube(?:-nocookie)?\\.com|youtubei?\\.googleapis\\.com)',
    site: 'youtube(?:-nocookie)?\\.com',
    headers: [['youtube-restrict', 'Strict']],
  },
  bing: {
    host: '(?:[a-z0-9]+\\.)?bing\\.com',
    site: 'bing\\.com',
    paths: '(?:(?:search|images|videos|news|shop)(?:/[^?#]*)?)?',
    params: [['adlt', 'strict']],
    headers: [preferSafe],
  },
  duckduckgo: {
    host: '(?:www\\.|html\\.|lite\\.|start\\.|noai\\.)?duckduckgo\\.com',
    site: 'duckduckgo\\.com',
    paths: '(?:html/?|lite/?)?',
    params: [['kp', '1']],
    headers: [preferSafe],
  },
  yahoo: {
    host: '(?:[a-z0-9]+\\.)*search\\.yahoo\\.com',
    site: 'yahoo\\.com',
    paths: '(?:(?:search|image|images|video|news|mobile)(?:/[^?#]*)?)?',
    params: [['vm', 'r']],
    headers: [preferSafe],
  },
  onesearch: {
    host: '(?:www\\.)?onesearch\\.com',
    site: 'onesearch\\.com',
    paths: '(?:yhs/[^?#]*|search(?:/[^?#]*)?)?',
    params: [['vm', 'r']],
    headers: [preferSafe],
  },
  ecosia: {
    host: '(?:www\\.)?ecosia\\.org',
    site: 'ecosia\\.org',
    paths: '(?:search|images|videos|news)?',
    params: [['safesearch', '2']],
    headers: [preferSafe],
  },
  qwant: {
    host: '(?:www\\.|lite\\.)?qwant\\.com',
    site: 'qwant\\.com',
    paths: '(?:[a-z]{2}/?)?',
    params: [
      ['safesearch', '2'],
      ['s', '2'],
    ],
    headers: [preferSafe],
  },
  brave: {
    host: 'search\\.brave\\.com',
    site: 'brave\\.com',
    paths: '(?:search|images|videos|news)?',
    params: [['safesearch', 'strict']],
    headers: [preferSafe, ['cookie', 'safesearch=strict']],
  },
  yandex: {
    host: '(?:www\\.)?(?:yandex\\.(?:com|[a-z]{2}|com?\\.[a-z]{2})|ya\\.ru)',
    site: '(?:yandex\\.(?:com|[a-z]{2}|com?\\.[a-z]{2})|ya\\.ru)',
    paths: '(?:search|images|video)?(?:/[^?#]*)?',
    params: [['fyandex', '1']],
    headers: [preferSafe],
  },
};
