import { emptyBudget, emptyLimitForm, emptyWindow, type LimitForm } from '../limits/limit-form';

/** What the first limit may be about. */
export const firstLimitKinds = ['adult', 'evenings', 'social'] as const;
export type FirstLimitKind = (typeof firstLimitKinds)[number];

/** What may happen there: a pause each time, a pause after an amount, closed. */
export const firstLimitWays = ['pause', 'amount', 'block'] as const;
export type FirstLimitWay = (typeof firstLimitWays)[number];

/** The first limit while a person fills it in: every field as typed. */
export interface FirstLimit {
  readonly kind: FirstLimitKind;
  readonly way: FirstLimitWay;
  /** Minutes a day. */
  readonly minutes: string;
  /** Many lines; for those kinds that name sites. */
  readonly sites: string;
}

/** Feeds that many people lose an evening to. A start to change, not a judgement. */
export const socialFeeds: readonly string[] = [
  'facebook.com',
  'instagram.com',
  'pinterest.com',
  'reddit.com',
  'snapchat.com',
  'threads.com',
  'tiktok.com',
  'tumblr.com',
  'x.com',
];

export const emptyFirstLimit: FirstLimit = {
  kind: 'adult',
  way: 'pause',
  minutes: emptyBudget.amount,
  sites: socialFeeds.join('\n'),
};

/** Whether the kind names sites one by one. */
export const namesSites = (kind: FirstLimitKind): boolean => kind !== 'adult';

/** Whether the kind covers the set of adult sites that comes with Ebb. */
export const coversStarter = (kind: FirstLimitKind): boolean => kind !== 'social';

/**
 * The form of a limit that says the same, to be read by the rules of every other.
 *
 * @param starter the id of the set that comes with Ebb.
 */
export const formOfFirstLimit = (
  { kind, way, minutes, sites }: FirstLimit,
  { name, starter }: { readonly name: string; readonly starter: string },
): LimitForm => {
  const evenings = kind === 'evenings';
  const always = evenings ? 'schedule' : 'always';
  const afterAmount = evenings ? 'within' : 'budgets';
  return {
    ...emptyLimitForm,
    name,
    sites: namesSites(kind) ? sites : '',
    lists: coversStarter(kind) ? [starter] : [],
    labelled: coversStarter(kind),
    strength: way === 'block' ? 'block' : 'pause',
    when: way === 'amount' ? afterAmount : always,
    windows: [emptyWindow],
    budgets: [{ ...emptyBudget, amount: minutes }],
    goal: way === 'amount' ? minutes : way === 'block' && !evenings ? '0' : '',
  };
};
