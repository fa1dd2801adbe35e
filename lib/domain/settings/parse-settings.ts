import * as v from 'valibot';
import { commitmentSchema, defaultCommitment } from '../commitment/commitment';
import { parsePending } from '../commitment/pending';
import { parseEffects, parseUndoable } from '../commitment/traces';
import { type Limit, limitSchema } from '../limits/limit';
import { subscriptionSchema } from '../lists/subscription';
import { defaultPreferences } from './default-preferences';
import { focusSessionSchema, ownWordsSchema, preferencesSchema, type Settings } from './settings';

/** The shape that is written; see `migrations/`. */
export const settingsVersion = 3;

export const firstSettings = (now: number): Settings => ({
  version: settingsVersion,
  revision: 0,
  firstStartedAt: now,
  limits: [],
  lists: [],
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

/** What can be read, each by an id of its own, and the rest as it was found. */
const readEach = <T extends { readonly id: string }>(schema: v.GenericSchema<unknown, T>, stored: unknown) => {
  const read: T[] = [];
  const rest: unknown[] = [];
  for (const candidate of Array.isArray(stored) ? stored : []) {
    const parsed = v.safeParse(schema, candidate);
    if (parsed.success && !read.some(({ id }) => id === parsed.output.id)) read.push(parsed.output);
    else rest.push(candidate);
  }
  return { read, rest };
};

/**
 * Settings from what was stored, repaired field by field. A limit or a list that cannot be read is kept in `unreadable`.
 * `undefined` where the value is no settings at all (the caller then takes the last copy that was good).
 */
export const parseSettings = (stored: unknown): Settings | undefined => {
  if (!v.is(object, stored) || stored.version !== settingsVersion || !Array.isArray(stored.limits)) return undefined;
  const limits = readEach(limitSchema, stored.limits);
  const lists = readEach(subscriptionSchema, stored.lists);
  const unreadable = [...(Array.isArray(stored.unreadable) ? stored.unreadable : []), ...limits.rest, ...lists.rest];
  const focus = v.safeParse(focusSessionSchema, stored.focus);
  const number = (value: unknown, fallback: number) =>
    typeof value === 'number' && Number.isFinite(value) ? value : fallback;
  return {
    version: settingsVersion,
    revision: number(stored.revision, 0),
    firstStartedAt: number(stored.firstStartedAt, 0),
    ...numbered(limits.read, stored.nextLimitNumber),
    lists: lists.read,
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
