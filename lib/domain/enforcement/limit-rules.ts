import { isWithin } from '../addresses/site-address';
import type { SitePattern } from '../addresses/site-pattern';
import { sitesThatHelp } from '../help/sites-that-help';
import type { Limit, Strength } from '../limits/limit';
import { compileSites } from '../limits/site-set';
import { priorities, type Rule } from './rule';

/** A browser takes 1,000 regular expressions in all; beyond these the guard stands alone. */
const maxRegexesPerLimit = 200;
const rulesPerLimit = 1_000;
/**
 * Characters of a pattern that its regular expression spells out. One that takes more than 2 kB when compiled makes the
 * browser refuse the whole update. Chromium 156 was seen to take 61 in a word and 84 in a path; longer ones are the
 * guard's.
 */
export const mostLiteral = 50;

export type SitesPattern = Exclude<SitePattern, { kind: 'word' }>;
export const isSites = (pattern: SitePattern): pattern is SitesPattern => pattern.kind !== 'word';

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

// No user name: an address with one falls to the guard, so that nothing before an `@` is taken for the host.
const authorityEnd = '\\.?(?::[0-9]+)?';

interface Regex {
  readonly regex: string;
  readonly caseSensitive?: boolean;
}

const literalLength = (pattern: SitePattern): number => {
  if (pattern.kind === 'word') return pattern.word.length;
  return pattern.host.length + (pattern.kind === 'path' ? pattern.path.length : 0);
};

const regexesOf = (pattern: SitePattern): readonly Regex[] => {
  if (literalLength(pattern) > mostLiteral) return [];
  switch (pattern.kind) {
    case 'domain':
      return [];
    case 'host':
      return [{ regex: `^https?://${literally(pattern.host)}${authorityEnd}/` }];
    case 'below':
      return [{ regex: `^https?://[^/@:?]+\\.${literally(pattern.host)}${authorityEnd}/` }];
    case 'path': {
      const end = pattern.open || pattern.path.endsWith('/') ? '' : '(?:[/?#]|$)';
      const host = `^https?://(?:[^/@:?]+\\.)?${literally(pattern.host)}${authorityEnd}`;
      return [{ regex: `${host}${literally(pattern.path)}${end}`, caseSensitive: true }];
    }
    case 'word':
      // Only what is certain without decoding: ASCII, and no `%` behind that might continue the word. A word of digits
      // alone could be a port.
      return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(pattern.word)
        ? [
            { regex: `^https?://(?:[^/@:?]*[.-])?${pattern.word}(?:[.-][^/@:?]*)?${authorityEnd}/` },
            {
              regex: `^https?://[^/@?]+[/?](?:[^#]*[/?&=._~!$'()*,;:@+-])?${pattern.word}(?:[/?&=._~!$'()*,;:@#+-]|$)`,
            },
          ]
        : [];
    default:
      return pattern satisfies never;
  }
};

/** Hosts that the rules of a limit leave out: its exceptions, rather too many than too few, and the sites that help. */
export const excludedHosts = (
  exceptions: readonly SitesPattern[],
  covered: readonly string[] | null,
): readonly string[] => {
  const helping = sitesThatHelp
    .map((site) => site.host)
    .filter((host) => covered === null || covered.some((domain) => isWithin(host, domain) || isWithin(domain, host)));
  return [...new Set([...exceptions.map((pattern) => pattern.host), ...helping])].sort();
};

const withExcluded = (hosts: readonly string[]) => (hosts.length > 0 ? { excludedDomains: hosts } : {});

/**
 * The rules of one limit at a strength, with ids fixed by its number; none for `notice`. They stop no address that the
 * limit does not cover.
 */
export const limitRules = (limit: Limit, strength: Strength): readonly Rule[] => {
  if (strength === 'notice') return [];
  const { mode, patterns } = compileSites(limit.sites);
  const exceptions = patterns.filter((pattern) => mode === 'everything-except' || pattern.exception);
  // A word cannot be left out of a rule.
  if (!exceptions.every(isSites)) return [];
  const shared = { priority: priorities[strength], action: 'redirect' as const, frames: strength === 'block' };
  const id = (index: number) => limit.number * rulesPerLimit + index;
  if (mode === 'everything-except') return [{ ...shared, id: id(0), ...withExcluded(excludedHosts(exceptions, null)) }];
  const included = patterns.filter((pattern) => !pattern.exception);
  const domains = [...new Set(included.flatMap((pattern) => (pattern.kind === 'domain' ? [pattern.host] : [])))].sort();
  const hosts = included.flatMap((pattern) => (pattern.kind === 'word' ? [] : [pattern.host]));
  const excluded = withExcluded(excludedHosts(exceptions, included.every(isSites) ? hosts : null));
  const regexes = included.flatMap(regexesOf).slice(0, maxRegexesPerLimit);
  return [
    ...(domains.length > 0 ? [{ ...shared, id: id(0), domains, ...excluded }] : []),
    ...regexes.map((regex, index) => ({ ...shared, id: id(index + 1), ...regex, ...excluded })),
  ];
};
