import type { Entry } from '../notebook/entry';
import { isOfNow } from '../notebook/open-urge';
import { byWeek } from '../review/check-in';
import type { DayOutside } from '../review/outside';
import { hasPattern, knownFromNotebook, type NowParts, type TellingEntries } from './known-from-notebook';
import { type Circumstance, type Moment, nothingTold } from './moment';
import { dayOfLapse, type LapseTime, minutesSinceAtLeast, wantsPeople } from './review-day';
import { ruledOut } from './ruled-out';
import { toldByClues } from './told-by-clues';

/** All that a page can read when it makes an offer. */
export interface KeptEntries extends TellingEntries {
  readonly checkIn: readonly Entry<'checkIn'>[];
}

/** What a moment outside the pause is made of, beside what is kept. */
export interface MomentParts extends NowParts {
  /** `HH:MM` */
  readonly dayStart: string;
  /** Days over the person's own goal; null where the record does not say. */
  readonly outside: readonly DayOutside[] | null;
}

/** The urges of the last hours: what was going on, and how strong the last of them was left. */
const toldLately = (urges: readonly Entry<'urge'>[], { now, dayStart }: Pick<MomentParts, 'now' | 'dayStart'>) => {
  const lately = urges.filter((urge) => isOfNow(urge, now, dayStart));
  const last = lately.at(-1)?.body;
  return {
    urge: last?.after ?? last?.before ?? null,
    known: toldByClues(lately.flatMap(({ body }) => body.clues)),
  };
};

/** Pulling away from people, more than the week before. */
const pullsAway = (checkIns: KeptEntries['checkIn']): boolean => {
  const [before, last] = byWeek(checkIns.map(({ body }) => body)).slice(-2);
  return (last?.apart ?? 0) > (before?.apart ?? 4);
};

const ruledOutBy = ({ review, checkIn }: KeptEntries, { outside, now }: MomentParts) =>
  ruledOut({ reviews: review, checkIns: checkIn.map(({ body }) => body), outside }, now.date);

/**
 * A calm moment, in which somebody looks for an exercise.
 *
 * @param entries null while they are locked, and where nothing is kept
 * @param askedLess the person wants to be asked less
 */
export const calmMoment = (entries: KeptEntries | null, parts: MomentParts, askedLess: boolean): Moment => {
  const calm = { place: 'any', hour: parts.now.hour, minutesSince: null } as const;
  if (!entries) return { ...calm, urge: null, ...nothingTold };
  const { urge, known } = toldLately(entries.urge, parts);
  const ruled = ruledOutBy(entries, parts);
  const facts: readonly (readonly [Circumstance | 'leftAlone', boolean])[] = [
    ['lonely', pullsAway(entries.checkIn)],
    ['leftAlone', askedLess],
  ];
  const held = facts.flatMap(([name, holds]) => (holds ? [name] : []));
  return {
    ...calm,
    urge,
    known: [...knownFromNotebook(entries, parts), ...known, ...held, ...ruled.known],
    unknown: ruled.unknown,
  };
};

/**
 * The moment after a time outside the plan.
 *
 * @param entries null while they are locked, and where nothing is kept
 * @param time when it was; null while the person has not said
 */
export const afterMoment = (entries: KeptEntries | null, parts: MomentParts, time: LapseTime | null): Moment => {
  // Whoever is here has been through it: what is offered does not follow how strong it was.
  const after = { place: 'after', hour: parts.now.hour, urge: null, minutesSince: minutesSinceAtLeast(time) } as const;
  if (!entries) return { ...after, ...nothingTold };
  const ruled = ruledOutBy(entries, parts);
  const facts: readonly (readonly [Circumstance | 'thirdLapse', boolean])[] = [
    ['pattern', hasPattern(entries.urge, parts.now.date)],
    ['thirdLapse', wantsPeople(entries.review, dayOfLapse(time, parts.now.date)) === 'yes'],
  ];
  return {
    ...after,
    known: [
      ...toldLately(entries.urge, parts).known,
      ...facts.flatMap(([name, holds]) => (holds ? [name] : [])),
      // Of another day it is not the third.
      ...ruled.known.filter((name) => name !== 'thirdLapse'),
    ],
    unknown: ruled.unknown,
  };
};
