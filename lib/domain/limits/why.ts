import type { SiteAddress } from '../addresses/site-address';
import { formatSitePattern, matchesPattern } from '../addresses/site-pattern';
import { effectiveLimits } from '../commitment/effective-limits';
import type { Found } from './found';
import type { Limit } from './limit';
import { compileSites, coversAddress } from './site-set';

/** Why a limit covers an address. */
export interface Why {
  readonly limit: string;
  readonly name: string;
  readonly onHold: boolean;
  /** It covers everything but what it leaves out. */
  readonly everything: boolean;
  /** Those of its patterns that cover it. */
  readonly patterns: readonly string[];
  /** Ids of those of its lists that have an entry for it. */
  readonly lists: readonly string[];
  readonly labelled: boolean;
}

const whyOf = (limit: Limit, address: SiteAddress, found: Found): Why => {
  const { mode, patterns } = compileSites(limit.sites);
  const matching = patterns.filter((pattern) => !pattern.exception && matchesPattern(pattern, address));
  return {
    limit: limit.id,
    name: limit.name,
    onHold: limit.onHold,
    everything: mode === 'everything-except',
    patterns: mode === 'these' ? matching.map(formatSitePattern) : [],
    lists: limit.sites.lists.filter((id) => found.lists.has(id)),
    labelled: limit.sites.labelled && found.labelled,
  };
};

const merged = (one: Why, other: Why): Why => ({
  ...one,
  everything: one.everything || other.everything,
  patterns: [...new Set([...one.patterns, ...other.patterns])],
  lists: [...new Set([...one.lists, ...other.lists])],
  labelled: one.labelled || other.labelled,
});

/** The limits that cover the address, each with what of it does. Two forms of one limit are one. */
export const whyCovered = (limits: readonly Limit[], address: SiteAddress, found: Found): readonly Why[] => {
  const byLimit = new Map<string, Why>();
  for (const limit of effectiveLimits(limits)) {
    if (!coversAddress(limit.sites, address, found)) continue;
    const why = whyOf(limit, address, found);
    const known = byLimit.get(limit.id);
    byLimit.set(limit.id, known ? merged(known, why) : why);
  }
  return [...byLimit.values()];
};
