import * as v from 'valibot';
import { listOf } from '../data/list-of';
import { exerciseKeys } from '../exercises/exercise-keys';
import { goalSchema } from '../limits/limit';
import { dateAfter, isDate } from '../time/dates';
import type { HardMoment } from './hard-hours';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** No day has more; one on which the clock goes back has an hour twice. */
const mostMsADay = 25 * 3_600_000;

const outcomes = { left: count, goneOn: count };

export const weekRowSchema = v.pipe(
  v.object({
    /** The first of its days, `YYYY-MM-DD`. */
    from: v.pipe(v.string(), v.check(isDate)),
    /** How many days it stands for, one after the other. Fewer than seven where another week start has cut it short. */
    days: v.pipe(count, v.minValue(1), v.maxValue(7)),
    /** How many of them had a record. */
    recordedDays: count,
    /** Limits of which anything was recorded, or that had a goal. */
    limits: listOf(
      v.object({
        limit: v.string(),
        ms: v.pipe(v.number(), v.minValue(0), v.maxValue(7 * mostMsADay)),
        /** What it was compared with when the week was put together; null for nothing. */
        goal: v.nullable(goalSchema),
        /** Days with a record on which that goal was kept; null where there was no daily one. */
        keptDays: v.nullable(count),
        ...outcomes,
      }),
    ),
    /** Pauses that were met, whatever the limits: each was left or gone on from. */
    ...outcomes,
    /** Pauses that were met, by the 24 hours on the wall. */
    hours: v.array(count),
    exercises: listOf(v.object({ exercise: v.picklist(exerciseKeys), yes: count, aBit: count, no: count })),
  }),
  v.check(({ days, recordedDays, hours }) => recordedDays <= days && hours.length === 24),
);

/** A week of the record that is kept as one row, and no finer. It stands by its own dates, whatever the week start is now. */
export type WeekRow = v.InferOutput<typeof weekRowSchema>;
export type LimitInRow = WeekRow['limits'][number];

/** Days that follow one another. */
export type WeekSpan = Pick<WeekRow, 'from' | 'days'>;

export const lastDayOf = ({ from, days }: WeekSpan): string => dateAfter(from, days - 1);

export const daysIn = ({ from, days }: WeekSpan): readonly string[] =>
  Array.from({ length: days }, (_, index) => dateAfter(from, index));

/** Each pause that was met, at its hour. Which day it was is not kept: all are given the first. */
export const momentsOf = ({ from, hours }: WeekRow): readonly HardMoment[] =>
  hours.flatMap((met, hour) => Array.from({ length: met }, () => ({ date: from, hour })));

/** Each use of an exercise, on the first day as well. */
export const exercisesOf = ({ from, exercises }: WeekRow) =>
  exercises.flatMap(({ exercise, yes, aBit, no }) =>
    Array.from({ length: yes + aBit + no }, () => ({ date: from, exercise })),
  );

/** Whether any of its days lies from the one day to the other, both included; null is no bound. */
export const touches = (span: WeekSpan, from: string | null, to: string | null): boolean =>
  (to === null || span.from <= to) && (from === null || lastDayOf(span) >= from);
