import type { ExerciseKey } from '../exercises/exercise-keys';
import { type Helped, tallyOf } from '../exercises/helped';
import type { Limit } from '../limits/limit';
import { countPauses, goalOf, keptDaysOf, msByDay, type PauseOutcome, recordedDays, type TimeRow } from './week';
import { daysIn, type LimitInRow, type WeekRow, type WeekSpan } from './week-row';

/** What was recorded on some days, by the hour. */
export interface HourRows {
  readonly time: readonly TimeRow[];
  readonly pauses: readonly (PauseOutcome & { readonly hour: number })[];
  readonly helped: readonly { readonly exercise: ExerciseKey; readonly helped: Helped }[];
}

/** What lies there of the days of a week that is to be one row. */
export interface FoundDays {
  /** The row of exactly these days; null where there is none. */
  readonly week: WeekRow | null;
  readonly rows: HourRows;
}

const outcomesOf = (pauses: readonly PauseOutcome[]) => {
  const { left, goneOn } = countPauses(pauses);
  return { left, goneOn };
};

const byHour = (moments: readonly { readonly hour: number }[]): number[] => {
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { hour } of moments) hours[hour] = (hours[hour] ?? 0) + 1;
  return hours;
};

/** The rows of these days as one. A limit that is there no more keeps its time, without a goal. */
export const weekRowOf = (
  { from, days }: WeekSpan,
  { time, pauses, helped }: HourRows,
  limits: readonly Limit[],
): WeekRow => {
  const dates = daysIn({ from, days });
  const recorded = recordedDays(time, pauses);
  const ids = [
    ...limits.map(({ id }) => id),
    ...time.map(({ limit }) => limit),
    ...pauses.flatMap((row) => row.limits),
  ];
  const rowOf = (id: string): LimitInRow => {
    const limit = limits.find((each) => each.id === id);
    const goal = limit ? goalOf(limit) : null;
    const ms = msByDay(time.filter((row) => row.limit === id));
    return {
      limit: id,
      ms: [...ms.values()].reduce((sum, each) => sum + each, 0),
      goal,
      keptDays: keptDaysOf(goal, dates, recorded, ms),
      ...outcomesOf(pauses.filter((pause) => pause.limits.includes(id))),
    };
  };
  return {
    from,
    days,
    recordedDays: recorded.size,
    limits: [...new Set(ids)]
      .sort()
      .map(rowOf)
      .filter(({ ms, goal, left, goneOn }) => goal || ms + left + goneOn > 0),
    ...outcomesOf(pauses),
    hours: byHour(pauses),
    exercises: Object.entries(tallyOf(helped)).map(([exercise, counts]) => ({
      exercise: exercise as ExerciseKey, // CAST: the keys of a tally
      ...counts,
    })),
  };
};

/** Two lists by what their rows are of, each thing once. */
export const joinedBy = <T>(
  one: readonly T[],
  other: readonly T[],
  keyOf: (row: T) => string,
  join: (a: T, b: T) => T,
): T[] => {
  const rows = new Map(one.map((row) => [keyOf(row), row]));
  for (const row of other) {
    const before = rows.get(keyOf(row));
    rows.set(keyOf(row), before ? join(before, row) : row);
  }
  return [...rows.values()];
};

export const ofLimit = ({ limit }: LimitInRow) => limit;
export const ofExercise = ({ exercise }: WeekRow['exercises'][number]) => exercise;

/** Both, where something was recorded later on days that are one row already. How many days those are nobody can tell. */
const addedUp = (week: WeekRow, more: WeekRow): WeekRow => ({
  ...week,
  recordedDays: Math.max(week.recordedDays, more.recordedDays),
  limits: joinedBy(week.limits, more.limits, ofLimit, (a, b) => ({
    ...a,
    ms: a.ms + b.ms,
    left: a.left + b.left,
    goneOn: a.goneOn + b.goneOn,
  })),
  left: week.left + more.left,
  goneOn: week.goneOn + more.goneOn,
  hours: week.hours.map((met, hour) => met + (more.hours[hour] ?? 0)),
  exercises: joinedBy(week.exercises, more.exercises, ofExercise, (a, b) => ({
    ...a,
    yes: a.yes + b.yes,
    aBit: a.aBit + b.aBit,
    no: a.no + b.no,
  })),
});

/** All that lies there of these days as one row; null where there is nothing but what is one row already. */
export const putTogether = (span: WeekSpan, { week, rows }: FoundDays, limits: readonly Limit[]): WeekRow | null => {
  if (rows.time.length + rows.pauses.length + rows.helped.length === 0) return null;
  const more = weekRowOf(span, rows, limits);
  return week ? addedUp(week, more) : more;
};
