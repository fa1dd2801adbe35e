import { describe, expect, test } from 'vitest';
import { isPublicSuffix } from '../../../lib/domain/addresses/public-suffix';
import { parseSiteAddress } from '../../../lib/domain/addresses/site-address';
import { formatSitePattern, matchesPattern, parseSitePattern } from '../../../lib/domain/addresses/site-pattern';

const covers = (typed: string, url: string): boolean => {
  const parsed = parseSitePattern(typed, isPublicSuffix);
  const address = parseSiteAddress(url);
  if (!parsed.ok) throw new Error(`${typed}: ${parsed.problem}`);
  return address !== null && matchesPattern(parsed.pattern, address);
};

/** The comparison on which every blocker in the field fails somewhere. */
describe('the pattern example.com', () => {
  test.each([
    ['https://example.com/', true],
    ['https://www.example.com/', true],
    ['https://m.example.com/', true],
    ['https://example.com:8443/', true],
    ['https://user@example.com/', true],
    ['https://example.com./', true],
    ['https://example.com.evil.org/', false],
    ['https://example.community/', false],
    ['https://exampleXcom/', false],
    ['https://archive.org/web/https://example.com/', false],
    ['https://a.com/redirect?q=https://example.com/', false],
    ['https://EXAMPLE.com/UPPER', true],
    ['http://example.com/', true],
    ['https://user:pass@www.example.com:8443/a?b#c', true],
    ['https://example.com@evil.org/', false],
    ['https://evil.org/#example.com', false],
    ['https://notexample.com/', false],
    ['https://my-example.com/', false],
    ['https://example.com%2eevil.org/', false],
    ['ftp://example.com/', false],
  ])('%s: %s', (url, covered) => {
    expect(covers('example.com', url)).toBe(covered);
  });
});

describe('hosts', () => {
  test.each([
    ['=www.example.com', 'https://www.example.com/', true],
    ['=www.example.com', 'https://example.com/', false],
    ['=www.example.com', 'https://a.www.example.com/', false],
    ['*.example.com', 'https://example.com/', false],
    ['*.example.com', 'https://www.example.com/', true],
    ['*.example.com', 'https://a.b.example.com/', true],
    ['*.example.com', 'https://notexample.com/', false],
    ['EXAMPLE.com', 'https://example.com/', true],
    ['https://www.Example.com', 'https://www.example.com/', true],
    ['http://example.com:8080/', 'https://example.com/', true],
    ['user@example.com', 'https://example.com/', true],
    ['example.com.', 'https://example.com/', true],
    ['bücher.example', 'https://xn--bcher-kva.example/', true],
    ['xn--bcher-kva.example', 'https://bücher.example/', true],
    ['127.0.0.1', 'http://127.0.0.1:3000/', true],
    ['127.0.0.1', 'http://1.127.0.0.1/', false],
    ['0x7f.1', 'http://127.0.0.1/', true],
    ['[::1]', 'http://[0:0:0:0:0:0:0:1]/', true],
    ['[::1]', 'http://[::2]/', false],
    ['localhost', 'http://localhost:5173/', true],
    ['localhost', 'http://app.localhost/', true],
    ['under_score.example.com', 'https://under_score.example.com/', true],
    ['me.github.io', 'https://other.github.io/', false],
    ['=co.uk', 'https://co.uk/', true],
  ])('%s on %s: %s', (typed, url, covered) => {
    expect(covers(typed, url)).toBe(covered);
  });
});

describe('paths', () => {
  test.each([
    ['example.com/news', 'https://example.com/news', true],
    ['example.com/news', 'https://www.example.com/news/today', true],
    ['example.com/news', 'https://example.com/news?page=2', true],
    ['example.com/news', 'https://example.com/news#top', true],
    ['example.com/news', 'https://example.com/newsroom', false],
    ['example.com/news', 'https://example.com/News', false],
    ['example.com/news', 'https://example.com/old/news', false],
    ['example.com/news', 'https://example.com/a/../news', true],
    ['example.com/news/', 'https://example.com/news/today', true],
    ['example.com/news/', 'https://example.com/news', false],
    ['example.com/news*', 'https://example.com/newsroom', true],
    ['example.com/news*', 'https://example.com/new', false],
    ['example.com/*', 'https://example.com/', true],
    ['example.com/watch?v=1', 'https://example.com/watch?v=1', true],
    ['example.com/watch?v=1', 'https://example.com/watch?v=12', false],
    ['example.com/watch?v=1*', 'https://example.com/watch?v=12&t=3', true],
    ['example.com/über', 'https://example.com/%C3%BCber', true],
    ['example.com/über', 'https://example.com/über/uns', true],
    ['example.com/a.b', 'https://example.com/aXb', false],
    ['example.com/(a|b)', 'https://example.com/(a|b)/c', true],
    ['https://user@example.com:443/news#top', 'https://example.com/news', true],
  ])('%s on %s: %s', (typed, url, covered) => {
    expect(covers(typed, url)).toBe(covered);
  });
});

describe('words', () => {
  test.each([
    ['~casino', 'https://casino.example/', true],
    ['~casino', 'https://my-casino.example/', true],
    ['~casino', 'https://example.com/casino/games', true],
    ['~casino', 'https://example.com/?q=casino', true],
    ['~casino', 'https://example.com/?q=best+casino+bonus', true],
    ['~casino', 'https://example.com/?q=best%20casino', true],
    ['~casino', 'https://example.com/CASINO', true],
    ['~CASINO', 'https://example.com/casino', true],
    ['~casino', 'https://example.com/c%61sino', true],
    ['~casino', 'https://example.com/casinos', false],
    ['~casino', 'https://example.com/mycasino', false],
    ['~casino', 'https://example.com/casino2', false],
    ['~casino', 'https://example.com/cas%69no%73', false],
    ['~casino', 'https://example.com/#casino', false],
    ['~casino', 'https://casino:casino@example.com/', false],
    ['~casino', 'https://example.com/?q=caf%E9%20casino', true],
    ['~casino', 'https://example.com/%E2%28casino', true],
    ['~casino', 'https://example.com/100%-casino', true],
    ['~café', 'https://example.com/caf%C3%A9', true],
    ['~café', 'https://example.com/cafe%CC%81', true],
    ['~cafe\u0301', 'https://example.com/caf%C3%A9', true],
    ['~café', 'https://example.com/cafe', false],
    ['~пари', 'https://example.com/?q=%D0%BF%D0%B0%D1%80%D0%B8', true],
    ['~賭博', 'https://example.com/賭博', true],
    ['~18', 'https://example.com/over-18', true],
    ['~18', 'https://example.com:18/', false],
  ])('%s on %s: %s', (typed, url, covered) => {
    expect(covers(typed, url)).toBe(covered);
  });
});

describe('what cannot be a pattern says why', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['+', 'empty'],
    ['com', 'single-label'],
    ['co.uk', 'public-suffix'],
    ['*.com', 'single-label'],
    ['*.co.uk', 'public-suffix'],
    ['co.uk/path', 'public-suffix'],
    ['example', 'single-label'],
    ['=example', 'single-label'],
    ['exam ple.com', 'space'],
    ['example.com other.com', 'space'],
    ['ftp://example.com', 'scheme'],
    ['chrome://settings', 'scheme'],
    ['file:///etc', 'scheme'],
    ['exam*ple.com', 'wildcard'],
    ['www.*.com', 'wildcard'],
    ['example.*', 'wildcard'],
    ['*', 'wildcard'],
    ['*example.com', 'wildcard'],
    ['=*.example.com', 'wildcard'],
    ['exa%mple.com', 'not-a-site'],
    ['ex!ample.com', 'not-a-site'],
    ['..', 'not-a-site'],
    ['example.com..', 'not-a-site'],
    ['example127.0.0.1..', 'not-a-site'],
    ['/', 'not-a-site'],
    ['?q=example.com', 'not-a-site'],
    ['=example.com/path', 'not-a-site'],
    ['*.example.com/path', 'not-a-site'],
    ['~two words', 'word'],
    ['~half-word', 'word'],
    ['~', 'word'],
    ['~a', 'word-short'],
    ['~é', 'word-short'],
  ])('%j: %s', (typed, problem) => {
    expect(parseSitePattern(typed, isPublicSuffix)).toEqual({ ok: false, problem });
  });
});

describe('one text for each pattern', () => {
  test.each([
    [' Example.COM ', 'example.com'],
    ['https://example.com/', 'example.com'],
    ['+example.com', '+example.com'],
    ['+ =www.example.com', '+=www.example.com'],
    ['+*.example.com', '+*.example.com'],
    ['+example.com/about', '+example.com/about'],
    ['+~Word', '+~word'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['example.com./a%20b', 'example.com/a%20b'],
    ['example.com/a*', 'example.com/a*'],
    ['example.com/*', 'example.com/*'],
    ['example.com\\a*', 'example.com/a*'],
    ['example.com?a*', 'example.com/?a*'],
    ['example.com/a*#b', 'example.com/a*'],
  ])('%j is kept as %s', (typed, text) => {
    const parsed = parseSitePattern(typed, isPublicSuffix);
    expect(parsed.ok ? formatSitePattern(parsed.pattern) : parsed.problem).toBe(text);
  });

  test.each([
    ['+example.com', true],
    ['example.com', false],
    ['+~word', true],
    ['+example.com/a', true],
  ])('%s is an exception: %s', (typed, exception) => {
    expect(parseSitePattern(typed)).toMatchObject({ ok: true, pattern: { exception } });
  });
});
