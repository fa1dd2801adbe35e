import fc from 'fast-check';
import { isPublicSuffix } from '../../../lib/domain/addresses/public-suffix';
import { parseSiteAddress, type SiteAddress } from '../../../lib/domain/addresses/site-address';
import { formatSitePattern, parseSitePattern } from '../../../lib/domain/addresses/site-pattern';
import { sitesThatHelp } from '../../../lib/domain/help/sites-that-help';
import type { Limit } from '../../../lib/domain/limits/limit';
import { limitOf } from '../limits/samples';

export { addressOf, limitOf, noon, passOf, standingWith } from '../limits/samples';

// Few names, so that patterns and addresses meet: a random one would cover nothing.
const hosts = [
  'example.com',
  'www.example.com',
  'a.example.com',
  'example.org',
  'my-word.example.org',
  'word.net',
  'xn--bcher-kva.example',
  '127.0.0.1',
  '[::1]',
  'localhost',
];
const helping = sitesThatHelp[0]?.host ?? '';
const parts = ['word', 'Word', 'a', 'news', 'newsroom', '18', 'a-word', 'words', 'a.b', '(x|y)', 'w%6Frd', '%C3%A9'];
const joints = [
  '/',
  '-',
  '_',
  '.',
  '?',
  '&',
  '=',
  '+',
  '%20',
  '%2F',
  '%E9',
  '%',
  "'",
  '~',
  '@',
  ':',
  ';',
  ',',
  '!',
  '*',
];

const path = fc
  .array(fc.tuple(fc.constantFrom(...joints), fc.constantFrom(...parts)), { maxLength: 4 })
  .map((list) => list.flat().join(''));
const host = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hosts) },
  fc.constantFrom(...hosts).map((name) => `sub.${name}`),
  fc.constantFrom(helping, `www.${helping}`, 'example.com.evil.org', 'notexample.com', 'example.community'),
);

const canonical = (typed: string): string[] => {
  const parsed = parseSitePattern(typed, isPublicSuffix);
  return parsed.ok ? [formatSitePattern(parsed.pattern)] : [];
};

export const patternText = fc
  .tuple(
    fc.constantFrom('', '', '', '+'),
    fc.oneof(
      host,
      host.map((name) => `=${name}`),
      host.map((name) => `*.${name}`),
      fc.tuple(host, path, fc.constantFrom('', '*', '/')).map(([name, rest, end]) => `${name}/${rest}${end}`),
      fc.constantFrom('word', 'a', 'ab', '18', 'a1', 'bücher', 'http', 'com', 'example').map((word) => `~${word}`),
    ),
  )
  .map(([sign, text]) => canonical(`${sign}${text}`))
  .filter((texts) => texts.length > 0)
  .map(([text = '']) => text);

export const limitArbitrary: fc.Arbitrary<Limit> = fc
  .record({
    number: fc.integer({ min: 1, max: 9_999 }),
    mode: fc.constantFrom('these' as const, 'these' as const, 'everything-except' as const),
    patterns: fc.array(patternText, { maxLength: 5 }),
    lists: fc.subarray(['x', 'y']),
    labelled: fc.boolean(),
    strength: fc.constantFrom('notice' as const, 'pause' as const, 'block' as const),
  })
  .map(({ mode, patterns, lists, labelled, ...rest }) =>
    limitOf({
      ...rest,
      id: `${rest.number}`,
      sites: { mode, patterns, ...(mode === 'these' ? { lists, labelled } : { lists: [], labelled: false }) },
    }),
  );

/** An address of any make: user names, ports, final dots, encodings, fragments, also of sites that help. */
export const addressArbitrary: fc.Arbitrary<SiteAddress> = fc
  .record({
    scheme: fc.constantFrom('http://', 'https://', 'HTTPS://'),
    user: fc.constantFrom('', '', '', 'user@', 'word:word@', 'example.com@', 'example.com%2F@'),
    host,
    dot: fc.constantFrom('', '', '.'),
    port: fc.constantFrom('', '', ':8080', ':18'),
    path,
    fragment: fc.constantFrom('', '', '#word', '#/example.com/word', '#?q=word'),
  })
  .map(({ scheme, user, host: name, dot, port, path: rest, fragment }) =>
    parseSiteAddress(`${scheme}${user}${name}${name.startsWith('[') ? '' : dot}${port}/${rest}${fragment}`),
  )
  .filter((address) => address !== null);
