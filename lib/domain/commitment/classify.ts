import { type Allowance, type Beside, type Limit, strengths } from '../limits/limit';
import type { ListSubscription } from '../lists/subscription';
import type { FocusSession, Preferences } from '../settings/settings';
import { type ChangeClass, growthIsStricter, lessIsStricter, moreIsStricter, together } from './change-class';
import type { Commitment } from './commitment';
import { compareSites } from './compare-sites';
import { compareWhen } from './compare-when';

/** What one change of a value does. `now`: epoch ms. */
export type Classifier<T> = (before: T, after: T, now: number) => ChangeClass;

/** A classifier for every field: one without it does not compile. */
type Classifiers<T> = { readonly [F in keyof T]-?: Classifier<T[F]> };

/** The fields of a limit that can change. Its id, number and time of birth never do. */
export type LimitFields = Omit<Limit, 'id' | 'number' | 'createdAt'>;

const neutral: Classifier<unknown> = () => 'neutral';
const anyIsLooser: Classifier<unknown> = () => 'looser';
const longest = (minutes: readonly number[]) => Math.max(...minutes);

const compareAllowance = (before: Allowance | null, after: Allowance | null): ChangeClass => {
  if (before === null || after === null) return lessIsStricter(Number(before !== null), Number(after !== null));
  return together([lessIsStricter(before.perWeek, after.perWeek), lessIsStricter(before.minutes, after.minutes)]);
};

const formsOf = (beside: readonly Beside[]) => beside.map(({ field, value }) => JSON.stringify([field, value]));

export const limitClassifiers: Classifiers<LimitFields> = {
  name: neutral,
  goal: neutral,
  sites: compareSites,
  strength: (before, after) => moreIsStricter(strengths.indexOf(before), strengths.indexOf(after)),
  when: compareWhen,
  waitSeconds: moreIsStricter,
  // A shorter one more or less lets nobody go on for longer.
  passMinutes: (before, after) => lessIsStricter(longest(before), longest(after)),
  allowance: compareAllowance,
  beside: (before, after) => growthIsStricter(formsOf(before), formsOf(after)),
  onHold: (before, after) => lessIsStricter(Number(before), Number(after)),
};

export const preferenceClassifiers: Classifiers<Preferences> = {
  // Each moves the beginning of a day, a week or a visit, which frees something for some ledger.
  dayStart: anyIsLooser,
  weekStart: anyIsLooser,
  visitGapMinutes: anyIsLooser,
  idleSeconds: moreIsStricter,
  warningSeconds: neutral,
  chip: neutral,
  fade: neutral,
  listMegabytes: neutral,
  daysKeptWeeks: neutral,
  safeSearch: growthIsStricter,
  language: neutral,
  helpCountry: neutral,
  blank: neutral,
  ownChoiceAskedOn: neutral,
  calmHour: neutral,
  weekQuiet: neutral,
};

/** When the lock ends as seen at `now`: one that is over counts for nothing. */
const lockEnd = (until: number | null, now: number) => (until !== null && until > now ? until : 0);

export const commitmentClassifiers: Classifiers<Commitment> = {
  delayMinutes: moreIsStricter,
  lockedUntil: (before, after, now) => moreIsStricter(lockEnd(before, now), lockEnd(after, now)),
  sentence: (before, after) => moreIsStricter(Number(before !== null), Number(after !== null)),
};

/** The fields of a list that can change. Where it comes from never does. */
export type ListFields = Pick<ListSubscription, 'name'>;

export const listClassifiers: Classifiers<ListFields> = { name: neutral };

/** A list that comes or goes changes what holds where it is used, and there alone. */
export const classifySubscription = (
  before: ListSubscription | null,
  after: ListSubscription | null,
  isUsed: boolean,
): ChangeClass => (isUsed ? moreIsStricter(Number(before !== null), Number(after !== null)) : 'neutral');

/** A limit that comes or goes. */
export const classifyPresence: Classifier<Limit | null> = (before, after) =>
  moreIsStricter(Number(before !== null), Number(after !== null));

const runningFocus = (focus: FocusSession | null, now: number) => (focus && now < focus.endsAt ? focus : null);

export const classifyFocus: Classifier<FocusSession | null> = (before, after, now) => {
  const [old, fresh] = [runningFocus(before, now), runningFocus(after, now)];
  if (old === null || fresh === null) return moreIsStricter(Number(old !== null), Number(fresh !== null));
  const lost = old.limits.some((id) => !fresh.limits.includes(id));
  const gained = fresh.limits.some((id) => !old.limits.includes(id));
  return together([
    moreIsStricter(old.endsAt, fresh.endsAt),
    ...(lost ? ['looser' as const] : []),
    ...(gained ? ['stricter' as const] : []),
  ]);
};
