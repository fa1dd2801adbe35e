import { expect, test } from 'vitest';
import { engineIds } from '../../../lib/domain/search/engine-names';
import { safeAddress } from '../../../lib/domain/search/safe-address';

const searches: readonly (readonly [string, string])[] = [
  ['https://www.google.com/search?q=a', 'https://www.google.com/search?q=a&safe=active&ssui=on'],
  ['https://www.google.de/', 'https://www.google.de/?safe=active&ssui=on'],
  ['https://google.co.uk/search?q=a&tbm=isch', 'https://google.co.uk/search?q=a&tbm=isch&safe=active&ssui=on'],
  ['https://images.google.com.br/imghp?hl=pt', 'https://images.google.com.br/imghp?hl=pt&safe=active&ssui=on'],
  ['https://www.google.cat/webhp', 'https://www.google.cat/webhp?safe=active&ssui=on'],
  ['https://www.bing.com/images/search?q=a', 'https://www.bing.com/images/search?q=a&adlt=strict'],
  ['https://bing.com/', 'https://bing.com/?adlt=strict'],
  ['https://cn.bing.com/search?q=a', 'https://cn.bing.com/search?q=a&adlt=strict'],
  ['https://duckduckgo.com/?q=a', 'https://duckduckgo.com/?q=a&kp=1'],
  ['https://html.duckduckgo.com/html/?q=a', 'https://html.duckduckgo.com/html/?q=a&kp=1'],
  ['https://lite.duckduckgo.com/lite', 'https://lite.duckduckgo.com/lite?kp=1'],
  ['https://search.yahoo.com/search?p=a', 'https://search.yahoo.com/search?p=a&vm=r'],
  [
    'https://de.images.search.yahoo.com/search/images;_ylt=x?p=a',
    'https://de.images.search.yahoo.com/search/images;_ylt=x?p=a&vm=r',
  ],
  ['https://www.onesearch.com/yhs/search?q=a', 'https://www.onesearch.com/yhs/search?q=a&vm=r'],
  ['https://www.ecosia.org/images?q=a', 'https://www.ecosia.org/images?q=a&safesearch=2'],
  ['https://www.qwant.com/?q=a&t=web', 'https://www.qwant.com/?q=a&t=web&safesearch=2&s=2'],
  ['https://search.brave.com/search?q=a', 'https://search.brave.com/search?q=a&safesearch=strict'],
  ['https://yandex.com/search/?text=a', 'https://yandex.com/search/?text=a&fyandex=1'],
  ['https://yandex.com.tr/images/search?text=a', 'https://yandex.com.tr/images/search?text=a&fyandex=1'],
  ['https://ya.ru/search/?text=a', 'https://ya.ru/search/?text=a&fyandex=1'],
];

test.each(searches)('%s is asked safely', (href, safe) => {
  expect(safeAddress(href, engineIds)).toBe(safe);
  // What comes out stays: no redirect leads to another.
  expect(safeAddress(safe, engineIds)).toBeNull();
  expect(safeAddress(href, [])).toBeNull();
});

test.each([
  ['turned off by hand', 'https://www.google.com/search?safe=off&q=a', '?safe=active&q=a&ssui=on'],
  ['set twice', 'https://www.google.com/search?safe=active&q=a&safe=off&ssui=on', '?safe=active&q=a&ssui=on'],
  ['hidden in another spelling', 'https://www.google.com/search?%73afe=off&q=a', '?safe=active&q=a&ssui=on'],
  ['without a value', 'https://www.google.com/search?safe&q=a&ssui', '?safe=active&q=a&ssui=on'],
  ['an empty query', 'https://www.google.com/search?', '?safe=active&ssui=on'],
  ['behind a fragment', 'https://www.google.com/search?q=a#safe=off', '?q=a&safe=active&ssui=on#safe=off'],
  ['another encoding', 'https://www.google.com/search?q=%EF%F0+a%20b', '?q=%EF%F0+a%20b&safe=active&ssui=on'],
  ['question marks', 'https://www.google.com/search?q=a?b', '?q=a?b&safe=active&ssui=on'],
  ['broken escapes', 'https://www.google.com/search?%=1&q=%zz', '?%=1&q=%zz&safe=active&ssui=on'],
])('%s: what is asked for stands once, and all else stays as it was', (_, href, query) => {
  expect(safeAddress(href, ['google'])).toBe(`https://www.google.com/search${query}`);
});

test.each([
  ['another service of the engine', 'https://mail.google.com/mail/u/0/'],
  ['a page that is no search', 'https://www.google.com/maps/place/a'],
  ['a longer path', 'https://www.google.com/searchbyimage/upload'],
  ['a name that ends alike', 'https://notgoogle.com/search?q=a'],
  ['a name that begins alike', 'https://www.google.com.example/search?q=a'],
  ['a name in front of another host', 'https://www.google.com@example.com/search?q=a'],
  ['the engine in a query', 'https://example.com/?u=https://www.google.com/search?q=a'],
  ['a login', 'https://login.bing.com/fd/auth?x=1'],
  ['another part of the company', 'https://mail.yahoo.com/'],
  ['an engine by headers', 'https://www.youtube.com/results?search_query=a'],
  ['no page of the web', 'ftp://www.google.com/search?q=a'],
])('%s is left alone: %s', (_, href) => {
  expect(safeAddress(href, engineIds)).toBeNull();
});

test.each([
  'http://www.google.com/search?q=a',
  'https://www.google.com:443/search?q=a',
  'https://www.google.com./search?q=a',
  'https://someone@www.google.com/search?q=a',
])('the same place in other words: %s', (href) => {
  expect(safeAddress(href, ['google'])).toBe(`${href}&safe=active&ssui=on`);
});
