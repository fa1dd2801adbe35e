import type { Weekday } from '../limits/limit';
import type { Entry } from '../notebook/entry';
import type { EntryKind } from '../notebook/entry-bodies';
import { isEmptyBody } from '../notebook/is-empty-body';
import { daysBetween } from '../time/dates';
import type { PersonHour } from '../time/person-time';
import type { Circumstance } from './moment';

/** From here on, of 10, it matters enough to plan and to weigh. */
const mattersFrom = 7;
/** Values are looked at again after so many months. */
const valuesHoldMonths = 3;
/** A review of so many days ago is still in mind. */
const reviewHoldsDays = 7;
/** So many days of the week are its beginning. */
const weekBeginsDays = 2;
/** Hard times of so many days are looked at, and make a pattern when so many lie within so many hours. */
const pattern = { days: 28, times: 3, hours: 3 };

/** The entries that tell something of now, the first first. */
export type TellingEntries = { readonly [K in TellingKind]: readonly Entry<K>[] };
const tellingKinds = ['rulers', 'ifThen', 'value', 'review', 'weather', 'urge'] as const satisfies readonly EntryKind[];
type TellingKind = (typeof tellingKinds)[number];

export interface NowParts {
  readonly now: PersonHour;
  readonly weekStart: Weekday;
  /** Some limit has an own goal. */
  readonly limitGoal: boolean;
}

/** Whether it matters enough to plan for it, on the ruler of 0 to 10. */
export const isDecidedBy = (importance: number | null): boolean => importance !== null && importance >= mattersFrom;

/** Whether there is something that the person wants to reach: a goal on a limit, or in an if-then plan. */
export const hasGoal = (plans: readonly Entry<'ifThen'>[], limitGoal: boolean): boolean =>
  limitGoal || plans.some(({ body }) => body.goal.trim() !== '');

/** Whoever has written nothing about it has not decided; a goal without a ruler says neither. */
const decision = ({ rulers, ifThen }: TellingEntries, limitGoal: boolean): readonly Circumstance[] => {
  const importance = rulers.findLast(({ body }) => body.importance !== null)?.body.importance ?? null;
  const goal = hasGoal(ifThen, limitGoal);
  if (importance === null) return goal || ifThen.length > 0 ? [] : ['undecided'];
  if (!isDecidedBy(importance)) return ['undecided'];
  return goal ? ['decided'] : [];
};

const valuesAreDue = (values: readonly Entry<'value'>[], today: string) => {
  const last = values.at(-1);
  if (!last) return true;
  const holdsUntil = Temporal.PlainDate.from(last.date).add({ months: valuesHoldMonths });
  return Temporal.PlainDate.compare(holdsUntil, today) <= 0;
};

/** Days since the person's week began: 0 on its first day. */
const intoWeek = (today: string, weekStart: Weekday) => (Temporal.PlainDate.from(today).dayOfWeek - weekStart + 7) % 7;

/** Whether something of that day was made in the person's week of today. */
export const madeThisWeek = (date: string, today: string, weekStart: Weekday): boolean =>
  daysBetween(date, today) <= intoWeek(today, weekStart);

const weekBegins = (maps: readonly Entry<'weather'>[], today: string, weekStart: Weekday) => {
  const lastMap = maps.findLast(({ body }) => !isEmptyBody('weather', body));
  return intoWeek(today, weekStart) < weekBeginsDays && !(lastMap && madeThisWeek(lastMap.date, today, weekStart));
};

/** On three days or more, within the same three hours round the clock. */
export const hasPattern = (urges: readonly Entry<'urge'>[], today: string) => {
  const lately = urges.filter(({ date }) => {
    const days = daysBetween(date, today);
    return days >= 0 && days < pattern.days;
  });
  return lately.some(({ hour }) => {
    const close = lately.filter((other) => (other.hour - hour + 24) % 24 < pattern.hours);
    return new Set(close.map(({ date }) => date)).size >= pattern.times;
  });
};

/** What the notebook tells of this moment, for the offer of exercises. */
export const knownFromNotebook = (
  entries: TellingEntries,
  { now: { date }, weekStart, limitGoal }: NowParts,
): readonly Circumstance[] => {
  const lastReview = entries.review.at(-1);
  const facts: readonly (readonly [Circumstance, boolean])[] = [
    ['valuesWritten', entries.value.length > 0],
    ['valuesDue', valuesAreDue(entries.value, date)],
    ['reviewed', lastReview !== undefined && daysBetween(lastReview.date, date) < reviewHoldsDays],
    ['weekBegins', weekBegins(entries.weather, date, weekStart)],
    ['pattern', hasPattern(entries.urge, date)],
  ];
  return [...decision(entries, limitGoal), ...facts.flatMap(([known, holds]) => (holds ? [known] : []))];
};

/**
 * What comes before costs and benefits are weighed: for whom it matters too little yet the two rulers, for whom has no
 * goal a plan. A list of pros and cons lowers the resolve of someone who has not decided; where that cannot be read, the
 * person is asked. Null where the way is free.
 *
 * @param rulers null where they cannot be read
 */
export const beforeBalance = (
  rulers: readonly Entry<'rulers'>[] | null,
  plans: readonly Entry<'ifThen'>[],
  limitGoal: boolean,
): 'rulers' | 'ifThen' | 'asked' | null => {
  if (rulers === null) return 'asked';
  if (!isDecidedBy(rulers.at(-1)?.body.importance ?? null)) return 'rulers';
  return hasGoal(plans, limitGoal) ? null : 'ifThen';
};
