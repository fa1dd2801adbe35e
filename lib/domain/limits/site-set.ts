import type { SiteAddress } from '../addresses/site-address';
import { matchesPattern, parseSitePattern, type SitePattern } from '../addresses/site-pattern';
import { isSiteThatHelps } from '../help/sites-that-help';
import type { Found } from './found';
import type { SiteSet } from './limit';

/** A site set whose patterns are read once. */
export interface CompiledSites {
  readonly mode: SiteSet['mode'];
  readonly patterns: readonly SitePattern[];
}

const compiled = new WeakMap<SiteSet, CompiledSites>();

/** Reads the patterns of a site set. A stored pattern that can no longer be read covers nothing; the form shows it. */
export const compileSites = (sites: SiteSet): CompiledSites => {
  const known = compiled.get(sites);
  if (known) return known;
  const patterns = sites.patterns.flatMap((text) => {
    const parsed = parseSitePattern(text);
    return parsed.ok ? [parsed.pattern] : [];
  });
  const result = { mode: sites.mode, patterns };
  compiled.set(sites, result);
  return result;
};

/** A set of patterns alone, without lists and labels. */
export const patternSet = (mode: SiteSet['mode'], patterns: readonly string[]): SiteSet => ({
  mode,
  patterns: [...patterns],
  lists: [],
  labelled: false,
});

/** Whether a list or the label of a page brings it into the set, its patterns aside. */
const coversFound = (sites: SiteSet, found: Found) =>
  (sites.labelled && found.labelled) || sites.lists.some((id) => found.lists.has(id));

/**
 * Whether a limit with this site set covers the address. An exception takes away from lists and labels too. Sites that
 * help are covered by nothing.
 */
export const coversAddress = (sites: SiteSet, address: SiteAddress, found: Found): boolean => {
  if (isSiteThatHelps(address.host)) return false;
  const { mode, patterns } = compileSites(sites);
  if (mode === 'everything-except') return !patterns.some((pattern) => matchesPattern(pattern, address));
  const matching = patterns.filter((pattern) => matchesPattern(pattern, address));
  return (matching.length > 0 || coversFound(sites, found)) && !matching.some((pattern) => pattern.exception);
};
