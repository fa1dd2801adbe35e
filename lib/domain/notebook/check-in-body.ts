import * as v from 'valibot';
import { ratingSchema, textSchema } from './body-fields';
import { clueKeys } from './clues';

/** The four lines, each one of the four symptoms of the source article; from 0, not at all, to 4, nearly all the time. */
export const checkInLines = ['room', 'control', 'apart', 'daily'] as const;
export type CheckInLine = (typeof checkInLines)[number];

/** Where it got in the way. */
export const dailyParts = ['sleep', 'work', 'money', 'health', 'relationship'] as const;

/** What helped in the week. */
export const helpers = ['exercise', 'limit', 'reachedOut', 'leftRoom', 'slept', 'something'] as const;

/** Where an upset comes from mostly. */
export const upsets = ['life', 'values', 'both', 'unsure'] as const;

const stepSchema = (most: number) =>
  v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))), null);

/** Those of a list that are known; the rest is left out. */
const someOf = <const K extends readonly string[]>(known: K) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((all) => known.filter((key): key is K[number] => all.includes(key))),
    ),
    [],
  );

/**
 * The answers of a check-in (`clinical.md` 2.2, own words). `wellbeing` goes from 0, very low, to 4, very good; `phq` is the
 * PHQ-4 in its own order, each 0 to 3 (Kroenke, Spitzer, Williams and Löwe 2009): two of worry, then two of low mood.
 */
export const checkInSchema = v.object({
  week: v.fallback(v.pipe(v.string(), v.isoDate()), ''),
  room: stepSchema(4),
  control: stepSchema(4),
  apart: stepSchema(4),
  daily: stepSchema(4),
  dailyParts: someOf(dailyParts),
  wellbeing: stepSchema(4),
  clues: someOf(clueKeys),
  helped: someOf(helpers),
  importance: ratingSchema,
  whyNotLower: textSchema,
  confidence: ratingSchema,
  lift: textSchema,
  upset: v.fallback(v.nullable(v.picklist(upsets)), null),
  phq: v.fallback(v.strictTuple([stepSchema(3), stepSchema(3), stepSchema(3), stepSchema(3)]), [
    null,
    null,
    null,
    null,
  ]),
});
export type CheckIn = v.InferOutput<typeof checkInSchema>;

export const emptyCheckIn = (week: string): CheckIn => v.parse(checkInSchema, { week });
