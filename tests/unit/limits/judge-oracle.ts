import type { Strength } from '../../../lib/domain/limits/limit';

/**
 * The verdict by the words of the specification, over descriptions of limits instead of limits: no line of the product
 * takes part. "Of the limits that cover the address, are in force and are not answered by a pass of this tab, the
 * strongest strength."
 */
export const whenNames = [
  'always',
  'schedule, open',
  'schedule, closed',
  'budget, spent',
  'budget, unspent',
  'within, open and spent',
  'within, open and unspent',
  'within, closed and spent',
] as const;
export type WhenName = (typeof whenNames)[number];

export const passNames = ['none', 'answers the first', 'other tab', 'other site', 'over'] as const;
export type PassName = (typeof passNames)[number];

export interface Described {
  readonly id: string;
  readonly strength: Strength;
  readonly when: WhenName;
  readonly waitSeconds: number;
  readonly minutes: readonly number[];
  readonly inFocus: boolean;
}

/** The ends that the test's fixtures have; `null`: no known end. */
export interface Ends {
  readonly windowCloses: number;
  readonly budgetRenews: number;
  readonly focus: number;
  readonly pass: number;
}

/** "In force: always; inside a window; when one of its budgets is spent; inside a window with a budget spent." */
const inForce: Record<WhenName, boolean> = {
  always: true,
  'schedule, open': true,
  'schedule, closed': false,
  'budget, spent': true,
  'budget, unspent': false,
  'within, open and spent': true,
  'within, open and unspent': false,
  'within, closed and spent': false,
};

const ownEnd = (when: WhenName, ends: Ends): number | null => {
  if (when === 'schedule, open') return ends.windowCloses;
  if (when === 'budget, spent') return ends.budgetRenews;
  // In force until the window closes or the budget is fresh, whichever is first.
  if (when === 'within, open and spent') return Math.min(ends.windowCloses, ends.budgetRenews);
  return null;
};

const lastOf = (ends: readonly (number | null)[]) =>
  ends.includes(null) ? null : ends.reduce((last, end) => (Number(end) > Number(last) ? end : last), ends[0] ?? null);

/** Each length that some limit offers and that is longer than no limit's longest. */
const shared = (offers: readonly (readonly number[])[]) =>
  [...new Set(offers.flat())]
    .filter((minutes) => offers.every((offer) => offer.some((longest) => minutes <= longest)))
    .toSorted((a, b) => a - b);

export const oracle = (limits: readonly Described[], pass: PassName, ends: Ends) => {
  const now = limits.flatMap((limit) => {
    const own = inForce[limit.when];
    // "A focus session makes the chosen limits block for its length, whatever their schedule or budget."
    if (limit.inFocus) {
      const longer = own && limit.strength === 'block' ? [ownEnd(limit.when, ends)] : [];
      return [{ ...limit, strength: 'block' as const, until: lastOf([ends.focus, ...longer]) }];
    }
    return own ? [{ ...limit, until: ownEnd(limit.when, ends) }] : [];
  });
  // "It does not answer a block, a limit that comes into force later, another site or another tab."
  const named = pass === 'answers the first' ? limits[0]?.id : undefined;
  const answered = (limit: { id: string; strength: Strength }) => limit.id === named && limit.strength === 'pause';
  const open = now.filter((limit) => !answered(limit));
  const strongest = (['block', 'pause', 'notice'] as const).find((s) => open.some(({ strength }) => strength === s));
  const passUntil = now.some(({ id }) => id === named) ? ends.pass : null;
  if (strongest === undefined) return { kind: 'allow', passUntil };
  const naming = open.filter(({ strength }) => strength === strongest);
  const ids = naming.map(({ id }) => id);
  if (strongest === 'notice') return { kind: 'notice', limits: ids, passUntil };
  const until = lastOf(naming.map((limit) => limit.until));
  if (strongest === 'block') return { kind: 'block', limits: ids, until, allowance: null };
  const waitSeconds = Math.max(...naming.map((limit) => limit.waitSeconds));
  return { kind: 'pause', limits: ids, waitSeconds, minutes: shared(naming.map(({ minutes }) => minutes)), until };
};
