import type { SiteAddress } from '../addresses/site-address';
import { isWithin } from '../addresses/site-address';

/**
 * One rule of the browser's own request engine, in our words. A redirect goes to the pause page; `params` sends the
 * request on to the same address with these in its query, `headers` sends it with these. Rules never stop an address
 * that the verdict lets pass (a test holds this); what they cannot say, the guard does.
 */
export interface Rule {
  readonly id: number;
  readonly priority: number;
  readonly action: 'redirect' | 'allow' | 'params' | 'headers';
  /** Names with their values, of `params` and `headers`. A `cookie` is added to those that the browser sends. */
  readonly set?: readonly (readonly [name: string, value: string])[];
  /** Hosts, with all below them; absent for every host. */
  readonly domains?: readonly string[];
  readonly excludedDomains?: readonly string[];
  /** RE2 syntax, over the whole address. */
  readonly regex?: string;
  readonly caseSensitive?: boolean;
  readonly tabIds?: readonly number[];
  /** Embedded frames too. */
  readonly frames: boolean;
  /** What pages fetch by script too. */
  readonly fetches?: true;
}

/** Of two rules on one request the higher wins. */
export const priorities = { safeSearch: 5, pause: 10, pass: 20, block: 30, allowance: 40, move: 50 } as const;

/** Rule ids: limits have fixed ones, so that two workers write the same; what belongs to a tab has a range per replica. */
export const idRanges = {
  witness: { from: 1, to: 1 },
  limits: { from: 1_000, to: 9_999_999 },
  lists: { from: 10_000_000, to: 19_999_999 },
  passes: { n: { from: 20_000_000, to: 20_999_999 }, p: { from: 21_000_000, to: 21_999_999 } },
  moves: { n: { from: 22_000_000, to: 22_999_999 }, p: { from: 23_000_000, to: 23_999_999 } },
  safeSearch: { from: 30_000_000, to: 30_000_999 },
  safeSearchInPass: { n: { from: 31_000_000, to: 31_999_999 }, p: { from: 32_000_000, to: 32_999_999 } },
} as const;

export const within = (id: number, range: { readonly from: number; readonly to: number }): boolean =>
  id >= range.from && id <= range.to;

/** Whether the rule applies to a main-frame request for the address in this tab. */
export const ruleApplies = (rule: Rule, address: SiteAddress, tabId: number): boolean => {
  if (rule.tabIds && !rule.tabIds.includes(tabId)) return false;
  if (rule.domains && !rule.domains.some((domain) => isWithin(address.host, domain))) return false;
  if (rule.excludedDomains?.some((domain) => isWithin(address.host, domain))) return false;
  return (
    rule.regex === undefined ||
    new RegExp(rule.regex, rule.caseSensitive ? '' : 'i').test(address.href.split('#', 1)[0] ?? '')
  );
};

/** Whether these rules would send the address to the pause page in this tab. */
export const rulesStop = (rules: readonly Rule[], address: SiteAddress, tabId: number): boolean => {
  const applying = rules.filter((rule) => ruleApplies(rule, address, tabId));
  const highest = Math.max(0, ...applying.map((rule) => rule.priority));
  const winners = applying.filter((rule) => rule.priority === highest);
  // On a tie of priorities the browsers let `allow` win.
  return winners.length > 0 && winners.every((rule) => rule.action === 'redirect');
};
