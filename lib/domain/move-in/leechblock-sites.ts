import type { SiteSet } from '../limits/limit';
import type { FormRules } from '../limits/limit-form-reading';
import { patternSet } from '../limits/site-set';
import { type ForeignSite, ownPattern, patternOf } from './foreign-site';
import type { LeechBlockSet } from './leechblock-file';
import type { RemarkKind, Remarks } from './moved';

type Line =
  | { readonly kind: 'every-site' }
  | { readonly kind: 'site'; readonly site: ForeignSite }
  | { readonly kind: 'left-out'; readonly why: RemarkKind };

const leftOut = (why: RemarkKind): Line => ({ kind: 'left-out', why });

/** Reads one pattern without its sign. In LeechBlock a pattern matches the beginning of an address. */
const readLine = (pattern: string, withSubdomains: boolean): Line => {
  const text = pattern.replace(/^\w+:\/+/, '').replace(/^www\./, '');
  if (text === 'FILE') return leftOut('file');
  const [, start = '', path = ''] = /^([^/?#]*)(.*)$/.exec(text) ?? [];
  const wholeSite = /^\/?\*{0,2}$/.test(path);
  if (/^\*+(?:\.\*+)?$/.test(start)) return wholeSite ? { kind: 'every-site' } : leftOut('wildcard');
  // Nothing follows a pattern's end but the rest of the address, so that stars there say nothing.
  const plain = path === '' ? start.replace(/\*+$/, '') : start;
  const below = plain.startsWith('*.');
  const host = below ? plain.slice(2) : plain;
  const rest = wholeSite ? '' : path.replace(/\*+$/, '');
  if (host.includes('*') || rest.includes('*') || rest.endsWith('+')) return leftOut('wildcard');
  if (/:\d+$/.test(host)) return leftOut('port');
  if (rest.includes('#')) return leftOut('not-a-site');
  return { kind: 'site', site: { reach: below ? 'below' : withSubdomains ? 'domain' : 'host', host, path: rest } };
};

/** `example.com` of LeechBlock is that host with `www.` and without, unless subdomains are switched on. */
const hostsOf = (site: ForeignSite): readonly ForeignSite[] =>
  site.reach === 'host' && site.path === '' ? [site, { ...site, host: `www.${site.host}` }] : [site];

/** The patterns of some lines, and whether one of them was every site. What is left out goes to the remarks. */
const readLines = (
  lines: readonly string[],
  { subdomains, rules, remarks, lost }: Reading & { readonly lost: RemarkKind | null },
): { readonly patterns: readonly string[]; readonly everySite: boolean } => {
  const patterns = new Set<string>();
  let everySite = false;
  for (const text of lines) {
    const line = readLine(text, subdomains);
    if (line.kind === 'every-site') everySite = true;
    else if (line.kind === 'left-out') remarks.add(lost ?? line.why, text);
    else {
      const [first, ...others] = hostsOf(line.site).map((site) => patternOf(site, rules));
      if (first === undefined || !first.ok) {
        const why = first?.why ?? 'not-a-site';
        // Nothing is lost with an exception for a site that no limit covers.
        if (lost === null || why !== 'helps') remarks.add(lost ?? why, text);
      } else {
        if (line.site.path !== '') remarks.add('path', text);
        patterns.add(first.pattern);
        for (const other of others) if (other.ok) patterns.add(other.pattern);
      }
    }
  }
  return { patterns: [...patterns], everySite };
};

interface Reading {
  readonly subdomains: boolean;
  readonly rules: FormRules;
  readonly remarks: Remarks;
}

const readWords = (words: readonly string[], { rules, remarks }: Reading): readonly string[] =>
  words.flatMap((text) => {
    const word = ownPattern(text, rules);
    if (word.ok) {
      remarks.add('word-in-address', text);
      return [word.pattern];
    }
    remarks.add('words', text);
    return [];
  });

export type LeechBlockSites =
  | { readonly ok: true; readonly sites: SiteSet }
  | { readonly ok: false; readonly why: Extract<RemarkKind, 'regexp-limit' | 'words-on-page' | 'empty'> };

/**
 * Which sites a block set covers. Where it has words it closed the pages of its sites that hold one of them: that can be
 * said of every site alone, by the address.
 */
export const readLeechBlockSites = (set: LeechBlockSet, reading: Reading): LeechBlockSites => {
  const { remarks } = reading;
  // A regular expression of the set stands in place of its sites.
  if (set.regexpBlock !== '') return { ok: false, why: 'regexp-limit' };
  const lines = set.sites.split(/\s+/).filter((line) => line !== '' && !line.startsWith('#'));
  const signed = (sign: string) => lines.filter((line) => line.startsWith(sign));
  const words = signed('~');
  for (const line of signed('>')) remarks.add(set.allowRefers ? 'exceptions' : 'referrer', line);
  if (set.regexpAllow !== '') remarks.add('exceptions', set.regexpAllow);
  const plus = set.regexpAllow === '' ? signed('+').map((line) => line.slice(1)) : [];
  const plain = lines.filter((line) => !/^[~>+]/.test(line));
  const covered = readLines(plain, { ...reading, lost: null });
  if (words.length > 0 && (set.allowKeywords || !covered.everySite)) return { ok: false, why: 'words-on-page' };
  const excepted = readLines(plus, { ...reading, lost: 'exceptions' });
  if (excepted.everySite) return { ok: false, why: 'empty' };
  if (covered.everySite && words.length === 0) {
    return { ok: true, sites: patternSet('everything-except', excepted.patterns) };
  }
  const patterns = covered.everySite ? readWords(words, reading) : covered.patterns;
  if (patterns.length === 0) return { ok: false, why: 'empty' };
  return {
    ok: true,
    sites: patternSet('these', [...patterns, ...excepted.patterns.map((pattern) => `+${pattern}`)]),
  };
};
