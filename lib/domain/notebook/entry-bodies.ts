import * as v from 'valibot';
import { isPromptKey } from '../pause/prompts';
import { ratingSchema, textSchema, textsSchema, timeSchema, wordSchema } from './body-fields';
import { checkInSchema } from './check-in-body';
import { clueKeys } from './clues';

/** How a person can be reached. */
export const reachWays = ['call', 'text', 'mail', 'meet'] as const;

const dateSchema = v.fallback(v.nullable(v.pipe(v.string(), v.isoDate())), null);
const weekdaySchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

/**
 * What the person writes, by kind. Each field is repaired by itself: what cannot be read is empty, and the rest stays.
 * Ratings go from 0 to 10, null where none was given; dates are `YYYY-MM-DD`, times `HH:MM`.
 */
export const entryBodySchemas = {
  /** Why this matters, in own words. */
  reason: v.object({ text: textSchema }),
  /** A word that was chosen and what it looks like; `own` where somebody else did not choose it for them. */
  value: v.object({ word: wordSchema, line: textSchema }),
  /** If the cue, then the act; goal, best outcome and obstacle are how the person came to it. */
  ifThen: v.object({ goal: textSchema, best: textSchema, obstacle: textSchema, cue: textSchema, act: textSchema }),
  /** A line to read in a hard moment. */
  card: v.object({ text: textSchema }),
  /** A plan for hard times (relapse prevention). */
  ahead: v.object({
    signs: textsSchema,
    helps: textsSchema,
    people: textsSchema,
    lines: textsSchema,
    afterwards: textSchema,
  }),
  safety: v.object({
    signs: textsSchema,
    alone: textsSchema,
    places: textsSchema,
    people: textsSchema,
    lines: textsSchema,
    surroundings: textsSchema,
  }),
  /** Somebody to reach. `contact` is a number or an address, as the person typed it. */
  person: v.object({ name: wordSchema, way: v.fallback(v.picklist(reachWays), 'call'), contact: wordSchema }),
  /** A group meeting or an appointment: on one day, or every week on one weekday (1 is Monday); its reminder in minutes before. */
  meeting: v.object({
    name: wordSchema,
    place: textSchema,
    date: dateSchema,
    weekday: v.fallback(v.nullable(weekdaySchema), null),
    time: timeSchema,
    remind: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))), null),
  }),
  thoughts: v.object({
    situation: textSchema,
    feeling: wordSchema,
    before: ratingSchema,
    thought: textSchema,
    supports: textSchema,
    against: textSchema,
    fairer: textSchema,
    after: ratingSchema,
  }),
  /** What came before, what was done, and what it gave and cost. */
  abc: v.object({
    before: textSchema,
    inside: textSchema,
    did: textSchema,
    gain: textSchema,
    cost: textSchema,
    instead: textSchema,
  }),
  urge: v.object({ before: ratingSchema, after: ratingSchema, clues: v.fallback(v.array(v.picklist(clueKeys)), []) }),
  /** What a prompt was answered, or a note of its own. */
  note: v.object({
    prompt: v.fallback(
      v.nullable(
        v.pipe(
          v.string(),
          v.check((key) => isPromptKey(key)),
        ),
      ),
      null,
    ),
    text: textSchema,
  }),
  /** A time outside the plan, looked back at. `day` is the person's day that it was about. */
  review: v.object({
    day: dateSchema,
    before: textSchema,
    useful: textSchema,
    change: textSchema,
    confidence: ratingSchema,
  }),
  kindness: v.object({ friend: textSchema, next: textSchema }),
  rulers: v.object({
    importance: ratingSchema,
    whyNotLower: textSchema,
    confidence: ratingSchema,
    lift: textSchema,
    first: textSchema,
  }),
  balance: v.object({ gives: textSchema, costs: textSchema, keep: textSchema }),
  /** Hours that are likely to be hard, as `weekday * 24 + hour` with Monday 0; what to do then; something nice a day. */
  weather: v.object({
    hours: v.fallback(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(167))), []),
    plan: textSchema,
    nice: textsSchema,
    confidence: ratingSchema,
  }),
  intention: v.object({ more: textSchema, act: textSchema, kind: textSchema }),
  goodThings: v.object({ things: v.fallback(v.array(v.object({ thing: textSchema, part: textSchema })), []) }),
  /** `awake` is what to do after twenty minutes without sleep. */
  windDown: v.object({ lightsOut: timeSchema, park: textSchema, wake: timeSchema, awake: textSchema }),
  /** The easy ways in, each with what makes it harder; the way out, and until when this holds. */
  surroundings: v.object({
    routes: v.fallback(v.array(v.object({ route: textSchema, friction: textSchema })), []),
    wayOut: textSchema,
    until: dateSchema,
  }),
  /** One thing for the week after `week` (its first day). */
  nextWeek: v.object({ week: dateSchema, text: textSchema, confidence: ratingSchema }),
  /** What somebody wants to find out by an experiment, written down before it begins. */
  experiment: v.object({ question: textSchema }),
  /** The weekly questions; `week` is the first day of the person's week that it is about. All of them are optional. */
  checkIn: checkInSchema,
} as const;

export type EntryKind = keyof typeof entryBodySchemas;
export type EntryBodies = { readonly [K in EntryKind]: v.InferOutput<(typeof entryBodySchemas)[K]> };

export const entryKinds = Object.keys(entryBodySchemas) as readonly EntryKind[]; // CAST: the keys of the object above
