import * as v from 'valibot';
import { clockTimeSchema, type Limit, limitSchema, weekdays } from '../limits/limit';

/** One stretch in which the chosen limits block, whatever their schedule or budget. Epoch milliseconds. */
export const focusSessionSchema = v.object({
  limits: v.pipe(v.array(v.string()), v.minLength(1)),
  startedAt: v.number(),
  endsAt: v.number(),
});
export type FocusSession = Readonly<v.InferOutput<typeof focusSessionSchema>>;

const between = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

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
  language: v.picklist(['auto', 'en', 'es']),
  /** ISO 3166-1 alpha-2 code of the country whose help is shown; null until the person chose. */
  helpCountry: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
});
export type Preferences = Readonly<v.InferOutput<typeof preferencesSchema>>;

export const defaultPreferences: Preferences = Object.freeze({
  dayStart: '04:00',
  weekStart: 1,
  idleSeconds: 60,
  warningSeconds: 60,
  chip: false,
  fade: false,
  visitGapMinutes: 10,
  language: 'auto',
  helpCountry: null,
});

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
  /** The number that the next limit gets. */
  readonly nextLimitNumber: number;
  readonly focus: FocusSession | null;
  readonly preferences: Preferences;
  readonly words: OwnWords;
  /** Stored limits that could not be read, kept as they were found so that nothing is lost. */
  readonly unreadable: readonly unknown[];
}

export const settingsVersion = 1;

export const firstSettings = (now: number): Settings => ({
  version: settingsVersion,
  revision: 0,
  firstStartedAt: now,
  limits: [],
  nextLimitNumber: 1,
  focus: null,
  preferences: defaultPreferences,
  words: { reason: '', plan: '' },
  unreadable: [],
});

const object = v.record(v.string(), v.unknown());

/** The field's stored value where it fits its schema, else its default. */
const fieldsOf = <T extends Record<string, v.GenericSchema>>(
  schema: v.ObjectSchema<T, undefined>,
  stored: unknown,
  fallback: v.InferOutput<v.ObjectSchema<T, undefined>>,
) => {
  const source = v.is(object, stored) ? stored : {};
  const entries = Object.entries(schema.entries).map(([key, field]) => {
    const parsed = v.safeParse(field, source[key]);
    return [key, parsed.success ? parsed.output : (fallback as Record<string, unknown>)[key]];
  });
  return Object.fromEntries(entries) as typeof fallback; // CAST: every key of the schema is present by construction
};

/**
 * The browser's rule ids come from the number of a limit, and one id given twice makes it refuse every rule: of two
 * limits with one number the later gets a new one.
 */
const numbered = (limits: readonly Limit[], storedNext: unknown) => {
  const stored = v.is(limitSchema.entries.number, storedNext) ? storedNext : 1;
  let next = Math.max(stored, ...limits.map((limit) => limit.number + 1));
  const taken = new Set<number>();
  const renumbered = limits.map((limit) => {
    const number = taken.has(limit.number) ? next++ : limit.number;
    taken.add(number);
    return number === limit.number ? limit : { ...limit, number };
  });
  return { limits: renumbered, nextLimitNumber: next };
};

/**
 * Settings from what was stored, repaired field by field. A limit that cannot be read is kept in `unreadable`.
 * `undefined` where the value is no settings at all (the caller then takes the last copy that was good).
 */
export const parseSettings = (stored: unknown): Settings | undefined => {
  if (!v.is(object, stored) || stored.version !== settingsVersion || !Array.isArray(stored.limits)) return undefined;
  const limits: Limit[] = [];
  const unreadable: unknown[] = Array.isArray(stored.unreadable) ? [...stored.unreadable] : [];
  for (const candidate of stored.limits) {
    const parsed = v.safeParse(limitSchema, candidate);
    if (parsed.success && !limits.some((limit) => limit.id === parsed.output.id)) limits.push(parsed.output);
    else unreadable.push(candidate);
  }
  const focus = v.safeParse(focusSessionSchema, stored.focus);
  const number = (value: unknown, fallback: number) =>
    typeof value === 'number' && Number.isFinite(value) ? value : fallback;
  return {
    version: settingsVersion,
    revision: number(stored.revision, 0),
    firstStartedAt: number(stored.firstStartedAt, 0),
    ...numbered(limits, stored.nextLimitNumber),
    focus: focus.success ? focus.output : null,
    preferences: fieldsOf(preferencesSchema, stored.preferences, defaultPreferences),
    words: fieldsOf(ownWordsSchema, stored.words, { reason: '', plan: '' }),
    unreadable,
  };
};
