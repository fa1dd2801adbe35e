import * as v from 'valibot';
import { commitmentSchema, defaultCommitment } from '../commitment/commitment';
import { parsePending } from '../commitment/pending';
import { parseEffects, parseUndoable } from '../commitment/traces';
import { type Limit, limitSchema } from '../limits/limit';
import { defaultPreferences, focusSessionSchema, ownWordsSchema, preferencesSchema, type Settings } from './settings';

/** The shape that is written; see `migrations/`. */
export const settingsVersion = 2;

export const firstSettings = (now: number): Settings => ({
  version: settingsVersion,
  revision: 0,
  firstStartedAt: now,
  limits: [],
  nextLimitNumber: 1,
  focus: null,
  preferences: defaultPreferences,
  words: { reason: '', plan: '' },
  commitment: defaultCommitment,
  pending: [],
  undoable: [],
  effects: [],
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
  const inUse = limits.flatMap((limit) => [limit.number, ...limit.beside.map(({ number }) => number)]);
  let next = Math.max(stored, ...inUse.map((number) => number + 1));
  const taken = new Set<number>();
  const free = (number: number) => {
    const own = taken.has(number) ? next++ : number;
    taken.add(own);
    return own;
  };
  const renumbered = limits.map((limit) => {
    const number = free(limit.number);
    const beside = limit.beside.map((form) => ({ ...form, number: free(form.number) }));
    const same = number === limit.number && beside.every((form, index) => form.number === limit.beside[index]?.number);
    return same ? limit : { ...limit, number, beside };
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
    commitment: fieldsOf(commitmentSchema, stored.commitment, defaultCommitment),
    pending: parsePending(stored.pending),
    undoable: parseUndoable(stored.undoable),
    effects: parseEffects(stored.effects),
    unreadable,
  };
};
