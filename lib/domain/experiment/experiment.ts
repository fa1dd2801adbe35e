import * as v from 'valibot';
import type { Verdict } from '../limits/verdict';
import { daysBetween } from '../time/dates';

/**
 * What is compared. Arm 0 is the pause as it is for `wait` and `exercises`; for `question` it is the own sentence alone, and
 * arm 1 the pause as it is.
 */
export const experimentStyles = ['wait', 'question', 'exercises'] as const;
export type ExperimentStyle = (typeof experimentStyles)[number];

export const extraWaits = [10, 20, 30] as const;

const dateSchema = v.pipe(v.string(), v.isoDate());

/** What the background knows of an experiment. The question is in the notebook. */
export const experimentSchema = v.object({
  style: v.picklist(experimentStyles),
  /** Seconds that arm 1 of `wait` waits longer. */
  extraSeconds: v.picklist(extraWaits),
  /** What the order of the arms is drawn from; any word. */
  seed: v.string(),
  /** The person's first whole day in it, `YYYY-MM-DD`. */
  first: dateSchema,
  /** The day on which it was stopped; null while it runs. */
  ended: v.nullable(dateSchema),
});
export type Experiment = Readonly<v.InferOutput<typeof experimentSchema>>;

export type Arm = 0 | 1;

/** Days from the first one, which is 0; negative before it. */
export const dayOfExperiment = (first: string, date: string): number => daysBetween(first, date);

/** One bit of the seed for each block of two days (FNV-1a, with its bits spread). */
const bitOf = (seed: string, block: number): number => {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}.${block}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash >>> 16) & 1;
};

/** The arm of a day of the person, whatever the clock says; null on days that are no part of it. */
export const armOn = ({ seed, first, ended }: Experiment, date: string): Arm | null => {
  const day = dayOfExperiment(first, date);
  if (day < 0 || (ended !== null && date >= ended)) return null;
  return ((bitOf(seed, Math.floor(day / 2)) ^ (day % 2)) & 1) === 1 ? 1 : 0;
};

/** How a pause is met while an experiment runs. */
export interface Trial {
  readonly style: ExperimentStyle;
  readonly arm: Arm;
}

/** Never less than the limits say: a trial can make a wait longer, and nothing else of a verdict is its business. */
export const verdictIn = (
  experiment: Pick<Experiment, 'style' | 'extraSeconds'>,
  arm: Arm,
  verdict: Verdict,
): Verdict =>
  verdict.kind === 'pause' && experiment.style === 'wait' && arm === 1
    ? { ...verdict, waitSeconds: verdict.waitSeconds + experiment.extraSeconds }
    : verdict;
