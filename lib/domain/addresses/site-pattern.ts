import { isWithin, type SiteAddress } from './site-address';

/** What a site pattern covers; `design` semantics in `docs/patterns.md`. */
export type SitePattern =
  | { readonly kind: 'domain' | 'host' | 'below'; readonly host: string; readonly exception: boolean }
  | {
      readonly kind: 'path';
      readonly host: string;
      readonly path: string;
      readonly open: boolean;
      readonly exception: boolean;
    }
  | { readonly kind: 'word'; readonly word: string; readonly exception: boolean };

/** Why a text is no pattern. Each has a sentence in the locale files (`pattern.*`). */
export type PatternProblem =
  | 'empty'
  | 'space'
  | 'not-a-site'
  | 'single-label'
  | 'public-suffix'
  | 'wildcard'
  | 'word'
  | 'word-short'
  | 'scheme';

export type ParsedPattern =
  | { readonly ok: true; readonly pattern: SitePattern }
  | { readonly ok: false; readonly problem: PatternProblem };

const problem = (kind: PatternProblem): ParsedPattern => ({ ok: false, problem: kind });

const isIpAddress = (host: string) => host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);

/** The parts of `host`, `host/path` after WHATWG parsing, or null where they are none. */
const parseHostAndPath = (text: string): { host: string; path: string } | null => {
  const candidate = `http://${text}`;
  if (!URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  const host = url.hostname.replace(/\.$/, '');
  // A label may hold what DNS allows in practice; anything else the parser would keep escaped and never meet again.
  if (host === '' || !(isIpAddress(host) || /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(host))) return null;
  return { host, path: url.pathname + url.search };
};

/** Lower case, and letters with marks as one character: the same word may be typed and encoded in two ways. */
const inOneForm = (text: string) => text.toLowerCase().normalize('NFC');

const parseWord = (text: string, exception: boolean): ParsedPattern => {
  const word = inOneForm(text.trim());
  if (!/^[\p{L}\p{N}]+$/u.test(word)) return problem('word');
  return [...word].length < 2 ? problem('word-short') : { ok: true, pattern: { kind: 'word', word, exception } };
};

const parseSite = (text: string, exception: boolean, isPublicSuffix: (host: string) => boolean): ParsedPattern => {
  const kind = text.startsWith('=') ? 'host' : text.startsWith('*.') ? 'below' : 'domain';
  const rest = kind === 'host' ? text.slice(1) : kind === 'below' ? text.slice(2) : text;
  if (rest.split(/[/\\?#]/, 1)[0]?.includes('*')) return problem('wildcard');
  const parts = parseHostAndPath(rest);
  if (!parts) return problem('not-a-site');
  const { host } = parts;
  const open = parts.path.endsWith('*');
  const path = open ? parts.path.slice(0, -1) : parts.path;
  if (!host.includes('.') && host !== 'localhost' && !isIpAddress(host)) return problem('single-label');
  if (kind !== 'host' && isPublicSuffix(host)) return problem('public-suffix');
  if (path === '/' && !open) return { ok: true, pattern: { kind, host, exception } };
  if (kind !== 'domain') return problem('not-a-site');
  return { ok: true, pattern: { kind: 'path', host, path, open, exception } };
};

/**
 * Reads what a person typed or pasted: `example.com`, `=www.example.com`, `*.example.com`, `example.com/path`,
 * `example.com/path*`, `~word`, each with `+` in front for an exception. A whole address is read as its host and path.
 *
 * @param isPublicSuffix answers for suffixes under which strangers register (`com`, `co.uk`); those are refused.
 */
export const parseSitePattern = (
  typed: string,
  isPublicSuffix: (host: string) => boolean = () => false,
): ParsedPattern => {
  const text = typed.trim();
  const exception = text.startsWith('+');
  const body = exception ? text.slice(1).trim() : text;
  if (body === '') return problem('empty');
  if (body.startsWith('~')) return parseWord(body.slice(1), exception);
  if (/\s/.test(body)) return problem('space');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(body)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return problem('scheme');
  return parseSite(scheme ? body.slice(scheme.length + 3) : body, exception, isPublicSuffix);
};

/** The one text of a pattern; `parseSitePattern` of it gives the pattern again. */
export const formatSitePattern = (pattern: SitePattern): string => {
  const sign = pattern.exception ? '+' : '';
  switch (pattern.kind) {
    case 'domain':
      return `${sign}${pattern.host}`;
    case 'host':
      return `${sign}=${pattern.host}`;
    case 'below':
      return `${sign}*.${pattern.host}`;
    case 'path':
      return `${sign}${pattern.host}${pattern.path}${pattern.open ? '*' : ''}`;
    case 'word':
      return `${sign}~${pattern.word}`;
    default:
      return pattern satisfies never;
  }
};

const bytesOf = (run: string) => Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));

/** Percent-decoded. A byte that is no UTF-8 (an address in an old encoding) parts words and leaves the rest readable. */
const decodeLeniently = (text: string) =>
  text.replace(/\+/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, (run) => new TextDecoder().decode(bytesOf(run)));

const readWords = new WeakMap<SiteAddress, ReadonlySet<string>>();

/** The words of an address, read once however many patterns ask. */
const wordsOf = (address: SiteAddress): ReadonlySet<string> => {
  const known = readWords.get(address);
  if (known) return known;
  const text = inOneForm(`${address.host} ${decodeLeniently(address.path)}`);
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  readWords.set(address, words);
  return words;
};

const coversPath = (pattern: { path: string; open: boolean }, path: string) => {
  if (!path.startsWith(pattern.path)) return false;
  if (pattern.open || path.length === pattern.path.length) return true;
  const next = path[pattern.path.length];
  return pattern.path.endsWith('/') || next === '/' || next === '?';
};

/** Whether the pattern, sign aside, covers the address. */
export const matchesPattern = (pattern: SitePattern, address: SiteAddress): boolean => {
  switch (pattern.kind) {
    case 'domain':
      return isWithin(address.host, pattern.host);
    case 'host':
      return address.host === pattern.host;
    case 'below':
      return address.host !== pattern.host && isWithin(address.host, pattern.host);
    case 'path':
      return isWithin(address.host, pattern.host) && coversPath(pattern, address.path);
    case 'word':
      return wordsOf(address).has(pattern.word);
    default:
      return pattern satisfies never;
  }
};
