import { type FoundDays, joinedBy, ofExercise, ofLimit, putTogether, weekRowOf } from '../review/put-together';
import { touches, type WeekRow } from '../review/week-row';
import type { PersonRecord } from './record-rows';

type HourRows = Pick<PersonRecord, 'time' | 'pauses' | 'helped'>;

/**
 * The rows of a file as this record keeps those days: what is a week here comes as a week, whether the file has the days or
 * the week. The rest stays as it is in the file.
 */
export const asKeptHere = (
  here: readonly WeekRow[],
  file: PersonRecord,
): { readonly rows: HourRows; readonly weeks: readonly WeekRow[] } => {
  const weekOn = ({ date }: { readonly date: string }) => here.find((week) => touches(week, date, date));
  const isDay = (row: { readonly date: string }) => weekOn(row) === undefined;
  const of = <T extends { readonly date: string }>(rows: readonly T[], week: WeekRow) =>
    rows.filter((row) => touches(week, row.date, row.date));
  const asWeeks = here.flatMap((week) => {
    const rows = { time: of(file.time, week), pauses: of(file.pauses, week), helped: of(file.helped, week) };
    const isNone = rows.time.length + rows.pauses.length + rows.helped.length === 0;
    return isNone ? [] : [weekRowOf(week, rows, [])];
  });
  return {
    rows: { time: file.time.filter(isDay), pauses: file.pauses.filter(isDay), helped: file.helped.filter(isDay) },
    weeks: [...asWeeks, ...file.weeks],
  };
};

type Amounts = Readonly<Record<string, unknown>>;
/** Two rows of the same thing as one: the larger of two numbers, and of all else what the first one says, where it says anything. */
const joined = <T extends Amounts>(one: T, other: T): T => {
  const both = Object.entries(one).map(([name, value]) => {
    const beside = other[name];
    return [
      name,
      typeof value === 'number' && typeof beside === 'number' ? Math.max(value, beside) : (value ?? beside),
    ];
  });
  return Object.fromEntries(both) as T; // CAST: the same fields
};

const met = ({ left, goneOn }: Pick<WeekRow, 'left' | 'goneOn'>) => left + goneOn;
const usesOf = ({ yes, aBit, no }: WeekRow['exercises'][number]) => yes + aBit + no;

/** Two pictures of the same days as the one that has most of each: the same minute is never counted twice. */
const largerWeek = (here: WeekRow, there: WeekRow): WeekRow => {
  // Pauses as a whole from one of the two: a pause that was gone on from later must not be one of each.
  const pauses = met(there) > met(here) ? there : here;
  const outcomes = new Map(pauses.limits.map((row) => [row.limit, row]));
  const limits = joinedBy(here.limits, there.limits, ofLimit, joined);
  return {
    ...here,
    recordedDays: Math.max(here.recordedDays, there.recordedDays),
    limits: limits.map((row) => {
      const { left = 0, goneOn = 0 } = outcomes.get(row.limit) ?? {};
      return { ...row, left, goneOn };
    }),
    left: pauses.left,
    goneOn: pauses.goneOn,
    hours: pauses.hours,
    exercises: joinedBy(here.exercises, there.exercises, ofExercise, joined),
  };
};

/** Whether the second picture of the same days has more of anything that counts. */
const hasMore = (here: WeekRow, there: WeekRow): boolean => {
  const larger = largerWeek(here, there);
  const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((all, row) => all + of(row), 0);
  return (
    larger.recordedDays > here.recordedDays ||
    met(larger) > met(here) ||
    sum(larger.limits, ({ ms }) => ms) > sum(here.limits, ({ ms }) => ms) ||
    sum(larger.exercises, usesOf) > sum(here.exercises, usesOf)
  );
};

/**
 * A week of a file beside what is here of its days: of each number the larger one. Null where nothing is missing here, so that
 * days stay days.
 */
export const weekOfBoth = (found: FoundDays, there: WeekRow): WeekRow | null => {
  const here = putTogether(there, found, []) ?? found.week;
  if (here === null) return there;
  return hasMore(here, there) ? largerWeek(here, there) : null;
};
