import type { Limit, Strength } from '../limits/limit';
import { compileSites } from '../limits/site-set';
import type { LimitStanding } from '../limits/standing';
import { hashText } from '../lists/fingerprint';
import { excludedHosts, isSites } from './limit-rules';
import { idRanges, priorities, type Rule } from './rule';

/**
 * A rule over all the names of one list, without them: those are fetched only when the rule is put in place. It stands
 * for as long as its limit is in force and outlives a restart; session rules never hold a list.
 */
export interface ListRule {
  readonly id: number;
  readonly list: string;
  readonly priority: number;
  /** Embedded frames too. */
  readonly frames: boolean;
  /** What the limit leaves out, and the sites that help. The exceptions of the list come with its names. */
  readonly excludedDomains: readonly string[];
}

/** A rule over a list as it was put in place. No site can be read from it. */
export interface ListMark {
  readonly id: number;
  readonly list: string;
  /** A word for the names that were in it. */
  readonly revision: string;
  readonly shape: string;
}

const listsPerLimit = 1_000;

/** The rules of one limit's lists at a strength, with ids fixed by its number and their order; none for `notice`. */
const rulesOf = ({ number, sites }: Limit, strength: Strength): readonly ListRule[] => {
  if (strength === 'notice' || sites.lists.length === 0) return [];
  const exceptions = compileSites(sites).patterns.filter((pattern) => pattern.exception);
  // A word cannot be left out of a rule.
  if (!exceptions.every(isSites)) return [];
  const excludedDomains = excludedHosts(exceptions, null);
  const shared = { priority: priorities[strength], frames: strength === 'block', excludedDomains };
  return sites.lists
    .slice(0, listsPerLimit)
    .map((list, index) => ({ ...shared, id: idRanges.lists.from + number * listsPerLimit + index, list }));
};

const textOf = ({ priority, frames, excludedDomains }: Omit<ListRule, 'id' | 'list'>) =>
  JSON.stringify([priority, frames, excludedDomains]);

/** Everything about the rule but its list, in one short word. */
export const shapeOf = (rule: ListRule): string => hashText(textOf(rule));

/**
 * The rules over lists that are wanted now, of limits that are in force. Where two limits would do the same to a list one
 * rule does it: each costs the browser all the names.
 */
export const wantedListRules = (standings: readonly LimitStanding[]): readonly ListRule[] => {
  const wanted = new Map<string, ListRule>();
  for (const { limit, strength, inForce } of standings) {
    if (!inForce) continue;
    for (const rule of rulesOf(limit, strength)) {
      const key = `${rule.list} ${textOf(rule)}`;
      if (!wanted.has(key)) wanted.set(key, rule);
    }
  }
  return [...wanted.values()];
};

/** The word by which the witness of these rules over lists is known. */
export const stampOf = (marks: readonly ListMark[]): string =>
  hashText(JSON.stringify(marks.map(({ id, list, revision, shape }) => [id, list, revision, shape]).sort()));

/**
 * A rule that stops nothing and stands beside those over lists: all of them are put in place, and lost, at once. To ask for
 * it takes the browser a moment, to ask for them seconds.
 */
export const witnessOf = (marks: readonly ListMark[]): Rule => ({
  id: idRanges.witness.from,
  priority: priorities.safeSearch,
  action: 'allow',
  domains: [`${stampOf(marks)}.invalid`],
  frames: false,
});

/** What the rule is for one host: the whole rule, as far as that host goes. */
export const asFor = (host: string, { list: _, ...rule }: ListRule): Rule => ({
  ...rule,
  action: 'redirect',
  domains: [host],
});
