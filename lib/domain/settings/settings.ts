import * as v from 'valibot';
import type { Commitment } from '../commitment/commitment';
import type { PendingChange } from '../commitment/pending';
import type { Effect, Undoable } from '../commitment/traces';
import { clockTimeSchema, type Limit, weekdays } from '../limits/limit';
import type { ListSubscription } from '../lists/subscription';
import { calmHourSchema } from '../review/calm-hour';
import { daysKeptChoices } from '../review/days-kept';
import { type EngineId, engineIds } from '../search/engine-names';

/** One stretch in which the chosen limits block, whatever their schedule or budget. Epoch milliseconds. */
export const focusSessionSchema = v.object({
  limits: v.pipe(v.array(v.string()), v.minLength(1)),
  startedAt: v.number(),
  endsAt: v.number(),
});
export type FocusSession = Readonly<v.InferOutput<typeof focusSessionSchema>>;

const between = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const knownEngines = (stored: string[]): EngineId[] => engineIds.filter((id) => stored.includes(id));

/** Every preference with its bounds. A stored value that does not fit falls back to its default, field by field. */
export const preferencesSchema = v.object({
  /** The hour at which the person's day begins. */
  dayStart: clockTimeSchema,
  /** The weekday on which the person's week begins. */
  weekStart: v.picklist(weekdays),
  /** Seconds without input after which a page in front no longer counts. 15 is the least that browsers accept. */
  idleSeconds: between(15, 3600),
  /** Seconds of warning before time runs out on an open page; 0 for none. */
  warningSeconds: v.picklist([0, 30, 60, 120, 300]),
  /** The minutes left as a small note on each page that will end. The page can notice it. */
  chip: v.boolean(),
  /** A page turns grey over the last fifth of its budget or pass. The page can notice it. */
  fade: v.boolean(),
  /** Minutes without attention after which a visit has ended. */
  visitGapMinutes: between(5, 60),
  /** Megabytes that a list may have at most, as it comes and unpacked. */
  listMegabytes: between(1, 500),
  /** Weeks after which the record keeps weeks and no longer days; 0 for never. */
  daysKeptWeeks: v.picklist(daysKeptChoices),
  /** The engines that are asked to leave adult results out. One that is no longer known is dropped. */
  safeSearch: v.pipe(v.array(v.string()), v.transform(knownEngines), v.readonly()),
  language: v.picklist(['auto', 'en', 'es']),
  /** ISO 3166-1 alpha-2 code of the country whose help is shown; null until the person chose. */
  helpCountry: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** Ebb's own pages open without words, until the person asks for them. */
  blank: v.boolean(),
  /** The day on which the person last said whether Ebb is their own choice; what they said is kept nowhere. */
  ownChoiceAskedOn: v.nullable(v.pipe(v.string(), v.isoDate())),
  /** When a note says once a week that the week is there to look back at; null for no note. */
  calmHour: v.nullable(calmHourSchema),
  /** The weekly look back is quiet: it shows nothing, asks nothing, and no note says that it is there. */
  weekQuiet: v.boolean(),
});
export type Preferences = Readonly<v.InferOutput<typeof preferencesSchema>>;

/** The person's own words on the pause page: a sentence about what matters, and an if-then plan. Either may be empty. */
export const ownWordsSchema = v.object({
  reason: v.pipe(v.string(), v.maxLength(240)),
  plan: v.pipe(v.string(), v.maxLength(240)),
});
export type OwnWords = Readonly<v.InferOutput<typeof ownWordsSchema>>;

export interface Settings {
  /** Shape of the stored value; see `migrations/`. */
  readonly version: number;
  /** Grows by one at each change. */
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly firstStartedAt: number;
  readonly limits: readonly Limit[];
  /** The lists that a person is subscribed to, whether a limit uses them or not. */
  readonly lists: readonly ListSubscription[];
  /** The number that the next limit gets. */
  readonly nextLimitNumber: number;
  readonly focus: FocusSession | null;
  readonly preferences: Preferences;
  readonly words: OwnWords;
  /** How looser changes are kept waiting. */
  readonly commitment: Commitment;
  /** Looser values that wait for their time. */
  readonly pending: readonly PendingChange[];
  /** What was made stricter within the last minutes. */
  readonly undoable: readonly Undoable[];
  /** What was made looser within the last days, to be taken back if the clock was ahead. */
  readonly effects: readonly Effect[];
  /** Stored limits that could not be read, kept as they were found so that nothing is lost. */
  readonly unreadable: readonly unknown[];
}
