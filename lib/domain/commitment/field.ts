import * as v from 'valibot';
import { type Limit, limitSchema } from '../limits/limit';
import { type ListSubscription, subscriptionSchema } from '../lists/subscription';
import { focusSessionSchema, ownWordsSchema, preferencesSchema, type Settings } from '../settings/settings';
import type { ChangeClass } from './change-class';
import {
  classifyFocus,
  classifyPresence,
  classifySubscription,
  commitmentClassifiers,
  type LimitFields,
  type ListFields,
  limitClassifiers,
  listClassifiers,
  preferenceClassifiers,
} from './classify';
import { commitmentSchema } from './commitment';

/** One value of the settings that can change by itself. */
export type Field =
  | { readonly of: 'limit'; readonly id: string; readonly name: 'presence' | keyof LimitFields }
  | { readonly of: 'list'; readonly id: string; readonly name: 'presence' | keyof ListFields }
  | { readonly of: 'preferences'; readonly name: keyof Settings['preferences'] }
  | { readonly of: 'commitment'; readonly name: keyof Settings['commitment'] }
  | { readonly of: 'focus' }
  | { readonly of: 'words' };

/**
 * What becomes of each part of the settings: `fields` are compared one by one and go their own way; `books` are kept by
 * the gate or by the store itself. A part without an entry does not compile.
 */
const parts: Readonly<Record<keyof Settings, 'fields' | 'books'>> = {
  limits: 'fields',
  lists: 'fields',
  preferences: 'fields',
  commitment: 'fields',
  focus: 'fields',
  words: 'fields',
  version: 'books',
  revision: 'books',
  firstStartedAt: 'books',
  nextLimitNumber: 'books',
  unreadable: 'books',
  pending: 'books',
  undoable: 'books',
  effects: 'books',
};
const isPart = (name: string): name is keyof Settings => name in parts;

/** The limit's fields that can change, in the order in which they are compared. */
export const limitFieldNames = Object.keys(limitClassifiers) as (keyof LimitFields)[]; // CAST: the keys of the mapped type
const namesOf = <T extends object>(value: T) => Object.keys(value) as (keyof T & string)[]; // CAST: as above

const limitSchemas = limitSchema.entries;

/** How a stored value of the field is read. */
const schemaOf = (field: Field): v.GenericSchema => {
  switch (field.of) {
    case 'limit':
      return field.name === 'presence' ? v.nullable(limitSchema) : limitSchemas[field.name];
    case 'list':
      return field.name === 'presence' ? v.nullable(subscriptionSchema) : subscriptionSchema.entries[field.name];
    case 'preferences':
      return preferencesSchema.entries[field.name];
    case 'commitment':
      return commitmentSchema.entries[field.name];
    case 'focus':
      return v.nullable(focusSessionSchema);
    case 'words':
      return ownWordsSchema;
    default:
      return field satisfies never;
  }
};

export const fieldSchema: v.GenericSchema<unknown, Field> = v.variant('of', [
  v.object({ of: v.literal('limit'), id: v.string(), name: v.picklist(['presence', ...limitFieldNames]) }),
  v.object({ of: v.literal('list'), id: v.string(), name: v.picklist(['presence', ...namesOf(listClassifiers)]) }),
  v.object({ of: v.literal('preferences'), name: v.picklist(namesOf(preferenceClassifiers)) }),
  v.object({ of: v.literal('commitment'), name: v.picklist(namesOf(commitmentClassifiers)) }),
  v.object({ of: v.literal('focus') }),
  v.object({ of: v.literal('words') }),
]);

/** A stored value as it can stand in the field, what it leaves out filled in; null where it cannot. */
export const readValue = (field: Field, stored: unknown): { readonly value: unknown } | null => {
  const parsed = v.safeParse(schemaOf(field), stored);
  return parsed.success ? { value: parsed.output } : null;
};

/** The field as one word, to tell whether two are the same. */
export const fieldKey = (field: Field): string =>
  [field.of, 'id' in field ? field.id : '', 'name' in field ? field.name : ''].join('/');

/** A value as text, whatever the order of its keys: equal texts are equal values. */
export const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  ) ?? 'undefined';

export const sameValue = (a: unknown, b: unknown): boolean => a === b || asText(a) === asText(b);

const limitOf = (settings: Settings, id: string): Limit | null =>
  settings.limits.find((limit) => limit.id === id) ?? null;

const listOf = (settings: Settings, id: string): ListSubscription | null =>
  settings.lists.find((list) => list.id === id) ?? null;

/** What stands in the field; undefined for one of a limit or a list that is not there. */
export const valueIn = (settings: Settings, field: Field): unknown => {
  switch (field.of) {
    case 'limit': {
      const limit = limitOf(settings, field.id);
      return field.name === 'presence' ? limit : limit?.[field.name];
    }
    case 'list': {
      const list = listOf(settings, field.id);
      return field.name === 'presence' ? list : list?.[field.name];
    }
    case 'preferences':
      return settings.preferences[field.name];
    case 'commitment':
      return settings.commitment[field.name];
    default:
      return settings[field.of];
  }
};

const withLimit = (settings: Settings, field: Extract<Field, { of: 'limit' }>, value: unknown): Settings => {
  const { id, name } = field;
  const others = settings.limits.filter((limit) => limit.id !== id);
  if (name !== 'presence') {
    const limits = settings.limits.map((limit) => (limit.id === id ? { ...limit, [name]: value } : limit));
    return { ...settings, limits };
  }
  // CAST: the schema was asked; a limit that comes back takes its old place in the order of numbers.
  const limits = value === null ? others : [...others, value as Limit].sort((a, b) => a.number - b.number);
  return { ...settings, limits };
};

const withList = (settings: Settings, field: Extract<Field, { of: 'list' }>, value: unknown): Settings => {
  const { id, name } = field;
  if (name !== 'presence') {
    return {
      ...settings,
      lists: settings.lists.map((list) => (list.id === id ? { ...list, [name]: String(value) } : list)),
    };
  }
  const others = settings.lists.filter((list) => list.id !== id);
  // CAST: the schema was asked; a list that comes back takes its old place.
  const lists = value === null ? others : [...others, value as ListSubscription];
  return { ...settings, lists: lists.toSorted((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id)) };
};

/** The settings with this value in the field. What does not fit there is left out. */
export const withValue = (settings: Settings, field: Field, value: unknown): Settings => {
  if (!v.is(schemaOf(field), value)) return settings;
  switch (field.of) {
    case 'limit':
      return withLimit(settings, field, value);
    case 'list':
      return withList(settings, field, value);
    case 'preferences':
    case 'commitment':
      return { ...settings, [field.of]: { ...settings[field.of], [field.name]: value } };
    default:
      return { ...settings, [field.of]: value };
  }
};

/** One value that is to become another. */
export interface FieldChange {
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
}

const changeOf = (field: Field, before: Settings, after: Settings): readonly FieldChange[] => {
  const [old, fresh] = [valueIn(before, field), valueIn(after, field)];
  return sameValue(old, fresh) ? [] : [{ field, before: old, after: fresh }];
};

const limitChanges = (before: Settings, after: Settings): readonly FieldChange[] => {
  const ids = [...new Set([...before.limits, ...after.limits].map((limit) => limit.id))];
  return ids.flatMap((id) => {
    const both = limitOf(before, id) !== null && limitOf(after, id) !== null;
    const names = both ? limitFieldNames : (['presence'] as const);
    return names.flatMap((name) => changeOf({ of: 'limit', id, name }, before, after));
  });
};

const listChanges = (before: Settings, after: Settings): readonly FieldChange[] => {
  const ids = [...new Set([...before.lists, ...after.lists].map((list) => list.id))];
  return ids.flatMap((id) => {
    const both = listOf(before, id) !== null && listOf(after, id) !== null;
    const names = both ? namesOf(listClassifiers) : (['presence'] as const);
    return names.flatMap((name) => changeOf({ of: 'list', id, name }, before, after));
  });
};

/** Every field in which the two differ. */
export const fieldChanges = (before: Settings, after: Settings): readonly FieldChange[] =>
  Object.entries(parts).flatMap(([part, kind]) => {
    if (kind !== 'fields' || !isPart(part)) return [];
    if (part === 'limits') return limitChanges(before, after);
    if (part === 'lists') return listChanges(before, after);
    if (part === 'preferences' || part === 'commitment') {
      return namesOf(before[part]).flatMap((name) => changeOf({ of: part, name } as Field, before, after)); // CAST: its own names
    }
    return changeOf({ of: part } as Field, before, after); // CAST: the other parts are single fields
  });

/**
 * Whether a list is named by a limit, or by anything that could bring back a limit that names it: a change that waits,
 * can be undone, or is taken back when the clock turns out to have been ahead.
 */
export const usesList = ({ limits, pending, undoable, effects }: Settings, id: string): boolean =>
  JSON.stringify([limits, pending, undoable, effects]).includes(JSON.stringify(id));

/**
 * What a change of one field does.
 *
 * @param now epoch ms.
 * @param isUsed whether a list is used; taken for granted where nobody says.
 */
export const classify = (
  { field, before, after }: FieldChange,
  now: number,
  isUsed: (list: string) => boolean = () => true,
): ChangeClass => {
  // CAST (all below): a value that does not fit its field never gets into settings, nor into a change of them.
  switch (field.of) {
    case 'limit': {
      if (field.name === 'presence') return classifyPresence(before as Limit | null, after as Limit | null, now);
      return (limitClassifiers[field.name] as (a: unknown, b: unknown, now: number) => ChangeClass)(before, after, now);
    }
    case 'list':
      return field.name === 'presence'
        ? classifySubscription(before as ListSubscription | null, after as ListSubscription | null, isUsed(field.id))
        : (listClassifiers[field.name] as (a: unknown, b: unknown, now: number) => ChangeClass)(before, after, now);
    case 'preferences':
      return (preferenceClassifiers[field.name] as (a: unknown, b: unknown, now: number) => ChangeClass)(
        before,
        after,
        now,
      );
    case 'commitment':
      return (commitmentClassifiers[field.name] as (a: unknown, b: unknown, now: number) => ChangeClass)(
        before,
        after,
        now,
      );
    case 'focus':
      return classifyFocus(before as Settings['focus'], after as Settings['focus'], now);
    case 'words':
      return 'neutral';
    default:
      return field satisfies never;
  }
};
