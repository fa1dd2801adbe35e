import * as v from 'valibot';
import { exerciseKeys } from '../exercises/exercise-keys';
import { helpedAnswers } from '../exercises/helped';
import type { WeekRow } from '../review/week-row';

const hourEntries = {
  /** The person's day, `YYYY-MM-DD`. */
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Local hour, 0 to 23. */
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  offsetMinutes: v.pipe(v.number(), v.integer(), v.minValue(-24 * 60), v.maxValue(24 * 60)),
};

const hourMs = 3_600_000;

export const timeRowSchema = v.object({
  ...hourEntries,
  limit: v.string(),
  /** No hour has more; the one that a clock repeats has an offset of its own. */
  ms: v.pipe(v.number(), v.minValue(0), v.maxValue(hourMs)),
});
export const pauseRowSchema = v.object({
  ...hourEntries,
  limits: v.array(v.string()),
  outcome: v.picklist(['left', 'goneOn']),
});
export const helpedRowSchema = v.object({
  ...hourEntries,
  exercise: v.picklist(exerciseKeys),
  helped: v.picklist(helpedAnswers),
});

export type TimeRow = v.InferOutput<typeof timeRowSchema>;
export type PauseRow = v.InferOutput<typeof pauseRowSchema>;
export type HelpedRow = v.InferOutput<typeof helpedRowSchema>;

/** The person's record as a file carries it: no address, no site. */
export interface PersonRecord {
  readonly time: readonly TimeRow[];
  readonly pauses: readonly PauseRow[];
  readonly helped: readonly HelpedRow[];
  readonly weeks: readonly WeekRow[];
}
