import { type CheckIn, type CheckInLine, checkInLines } from '../notebook/check-in-body';
import { weeksBetween } from '../time/dates';

/** From this sum on one half of the PHQ-4 is a positive screen (Kroenke and others 2009). No diagnosis. */
const phqPositive = 3;

/** The sum of one half of the PHQ-4; null where one of its two was left out. */
const halfOf = ([first, second]: readonly (number | null)[]): number | null =>
  typeof first === 'number' && typeof second === 'number' ? first + second : null;

export interface PhqHalves {
  /** GAD-2, 0 to 6. */
  readonly worry: number | null;
  /** PHQ-2, 0 to 6. */
  readonly lowMood: number | null;
}

export const phqHalves = ({ phq }: Pick<CheckIn, 'phq'>): PhqHalves => ({
  worry: halfOf(phq.slice(0, 2)),
  lowMood: halfOf(phq.slice(2, 4)),
});

export const isPositive = (half: number | null): boolean => half !== null && half >= phqPositive;

/** The last check-in of each week, the first week first. */
export const byWeek = (checkIns: readonly CheckIn[]): readonly CheckIn[] =>
  [...new Map(checkIns.filter(({ week }) => week !== '').map((each) => [each.week, each])).values()].toSorted((a, b) =>
    a.week.localeCompare(b.week),
  );

/** Whether this holds for the last `count` check-ins, of weeks that follow one another. */
const holdsRunning = (checkIns: readonly CheckIn[], count: number, holds: (checkIn: CheckIn) => boolean): boolean => {
  const last = byWeek(checkIns).slice(-count);
  return (
    last.length === count &&
    last.every(holds) &&
    last.every(({ week }, index) => index === 0 || weeksBetween(last[index - 1]?.week ?? week, week) === 1)
  );
};

const isHigh = (step: number | null) => step !== null && step >= 3;

/**
 * Whether a person alongside is worth a word (`clinical.md` 2.2): control and daily life hard two weeks running, or the
 * lowest two steps of wellbeing two weeks running, or half of the PHQ-4 at 3 or more. A card, never an alarm.
 */
export const mayWantSomeone = (checkIns: readonly CheckIn[]): boolean => {
  const last = byWeek(checkIns).at(-1);
  const { worry, lowMood } = last ? phqHalves(last) : { worry: null, lowMood: null };
  return (
    holdsRunning(checkIns, 2, ({ control, daily }) => isHigh(control) && isHigh(daily)) ||
    holdsRunning(checkIns, 2, ({ wellbeing }) => wellbeing !== null && wellbeing <= 1) ||
    isPositive(worry) ||
    isPositive(lowMood)
  );
};

/** Whether crisis lines come up by themselves (6.2): the lowest step two weeks running, or low mood at 3 or more. */
export const needsLines = (checkIns: readonly CheckIn[]): boolean => {
  const last = byWeek(checkIns).at(-1);
  return (
    holdsRunning(checkIns, 2, ({ wellbeing }) => wellbeing === 0) ||
    (last !== undefined && isPositive(phqHalves(last).lowMood))
  );
};

/** Whether a week's summary keeps to what was done, to people and to crisis lines (7.3). */
export const isLowWeek = (checkIn: CheckIn | null): boolean =>
  checkIn !== null && (checkIn.wellbeing === 0 || isPositive(phqHalves(checkIn).lowMood));

/** So many weeks of nought in a line ask whether the limits are still needed. */
const weeksOfNought = 6;

/** Whether all four lines were at nought for six weeks running. */
export const mayNeedNoLimits = (checkIns: readonly CheckIn[]): boolean =>
  holdsRunning(checkIns, weeksOfNought, (checkIn) => checkInLines.every((line) => checkIn[line] === 0));

const medianOf = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** One line in the first weeks and in the last ones, each the median of two weeks. */
export interface ThenAndNow {
  readonly line: CheckInLine | 'wellbeing';
  readonly first: number;
  readonly last: number;
}

export interface LookBack {
  /** How many weeks it is over, from the first check-in on. */
  readonly weeks: number;
  /** Those that have an answer at both ends. */
  readonly lines: readonly ThenAndNow[];
}

/** Of the last eight weeks so many must have a check-in: fewer say too little. */
const leastCheckIns = 6;

/**
 * Weeks one and two, counted from the first check-in, against the last two (7.5), each time that so many whole weeks have
 * passed. Null before that, and where there are too few check-ins to say anything.
 *
 * @param week first day of the person's present week
 * @param every 8 or more
 */
export const lookBackIn = (checkIns: readonly CheckIn[], week: string, every: number): LookBack | null => {
  const known = byWeek(checkIns);
  const begin = known[0]?.week;
  if (begin === undefined) return null;
  const weeks = Math.floor(weeksBetween(begin, week) / every) * every;
  const numbered = known.map((checkIn) => ({ checkIn, number: weeksBetween(begin, checkIn.week) }));
  const within = (from: number, to: number) => numbered.filter(({ number }) => number >= from && number < to);
  if (weeks < every || within(weeks - 8, weeks).length < leastCheckIns) return null;
  const median = (line: ThenAndNow['line'], from: number) =>
    medianOf(within(from, from + 2).flatMap(({ checkIn }) => checkIn[line] ?? []));
  const lines = [...checkInLines, 'wellbeing' as const].flatMap((line) => {
    const [first, last] = [median(line, 0), median(line, weeks - 2)];
    return first === null || last === null ? [] : [{ line, first, last }];
  });
  return lines.length === 0 ? null : { weeks, lines };
};

/** Two lines or more that are harder than at the beginning: this tool may not be right for now (7.5). */
export const gotHarder = (lines: readonly ThenAndNow[]): boolean =>
  lines.filter(({ line, first, last }) => (line === 'wellbeing' ? last < first : last > first)).length >= 2;
