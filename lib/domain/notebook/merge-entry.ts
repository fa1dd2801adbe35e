import * as v from 'valibot';
import { longestText, longestWord, mostLines, textSchema, textsSchema, wordSchema } from './body-fields';
import type { Entry } from './entry';
import { type EntryBodies, type EntryKind, entryBodySchemas } from './entry-bodies';

/** Of these a second one would hide the first: what both sides wrote in one place stands in one entry. */
const keptInOne: readonly EntryKind[] = ['checkIn', 'nextWeek', 'urge'];

/** `torn`: both sides changed the same words, and differently. `fits`: nothing of it is cut off when it is read. */
interface Merged<T> {
  readonly value: T;
  readonly torn: boolean;
  readonly fits: boolean;
}
const whole = <T>(value: T): Merged<T> => ({ value, torn: false, fits: true });

const nameOf = (item: unknown) => JSON.stringify(item);
const isSame = (one: unknown, other: unknown) => nameOf(one) === nameOf(other);
const lacks = (items: readonly unknown[]) => {
  const names = new Set(items.map(nameOf));
  return (item: unknown) => !names.has(nameOf(item));
};

/** Both sides' items: without those that either took away, and each new one after the one that it was written after. */
const mergeLists = (base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]) => {
  const [isNew, goneHere, goneThere] = [lacks(base), lacks(mine), lacks(theirs)];
  const value = theirs.filter((item) => isNew(item) || !goneHere(item));
  for (const [at, item] of mine.entries()) {
    if (!(isNew(item) && goneThere(item))) continue;
    const names = value.map(nameOf);
    const before = Math.max(-1, ...mine.slice(0, at).map((each) => names.indexOf(nameOf(each))));
    value.splice(before + 1, 0, item);
  }
  const torn =
    base.some((item) => goneHere(item) && goneThere(item)) &&
    mine.some((item) => isNew(item) && goneThere(item)) &&
    theirs.some((item) => isNew(item) && goneHere(item));
  return { value, torn };
};

const mergeTexts = (base: string, mine: string, theirs: string, longest: number): Merged<string> => {
  if (mine.includes(theirs)) return whole(mine);
  if (theirs.includes(mine)) return whole(theirs);
  const value = mergeLists(base.split('\n'), mine.split('\n'), theirs.split('\n')).value.join('\n').trim();
  return { value, torn: true, fits: value.length <= longest };
};

const areTexts = (all: readonly unknown[]): all is readonly string[] => all.every((one) => typeof one === 'string');
const areLists = (all: readonly unknown[]): all is readonly (readonly unknown[])[] => all.every(Array.isArray);

const mergeField = (schema: v.GenericSchema, base: unknown, mine: unknown, theirs: unknown): Merged<unknown> => {
  if (isSame(mine, base)) return whole(theirs);
  if (isSame(theirs, base) || isSame(mine, theirs)) return whole(mine);
  const all = [base, mine, theirs];
  if ((schema === textSchema || schema === wordSchema) && areTexts(all)) {
    const [from = '', here = '', there = ''] = all;
    return mergeTexts(from, here, there, schema === textSchema ? longestText : longestWord);
  }
  if (areLists(all)) {
    const [from = [], here = [], there = []] = all;
    // Answers to questions that stand in a row, each in its place.
    if (schema.type === 'strict_tuple')
      return whole(here.map((item, at) => (isSame(item, from[at]) ? there[at] : item)));
    const { value, torn } = mergeLists(from, here, there);
    const areWords = schema === textsSchema || value.some((item) => typeof item === 'object');
    return { value, torn: torn && areWords, fits: schema !== textsSchema || value.length <= mostLines };
  }
  // One of a few, a number, a day: the later act is the one that holds.
  return whole(mine);
};

/** `both`: what the two sides made of the same words stands in it, one below the other. */
export type MergedBody<K extends EntryKind> =
  | { readonly how: 'clean' | 'both'; readonly body: EntryBodies[K] }
  /** They cannot be one: each stays an entry of its own. */
  | { readonly how: 'apart' };

/**
 * What two pages made of one body, neither knowing of the other: fields that one side changed are as it left them, and no
 * words of either are lost. It is the very `mine` where that has all there is.
 *
 * @param base what this page had seen
 * @param mine what it made of that
 * @param theirs what is there now
 */
export const mergeBodies = <K extends EntryKind>(
  kind: K,
  base: EntryBodies[K],
  mine: EntryBodies[K],
  theirs: EntryBodies[K],
): MergedBody<K> => {
  const schema = entryBodySchemas[kind];
  const read = (body: unknown) => v.parse(schema, body) as Readonly<Record<string, unknown>>; // CAST: every body is an object
  const [from, here, there] = [read(base), read(mine), read(theirs)];
  const fields = Object.entries(schema.entries).map(
    ([name, field]) => [name, mergeField(field, from[name], here[name], there[name])] as const,
  );
  const isTorn = fields.some(([, { torn }]) => torn);
  if (fields.some(([, { fits }]) => !fits) || (isTorn && !keptInOne.includes(kind))) return { how: 'apart' };
  const body = Object.fromEntries(fields.map(([name, { value }]) => [name, value]));
  // CAST: the fields of this very kind. Where nobody else has changed it, it is the very body that was given.
  return { how: isTorn ? 'both' : 'clean', body: isSame(body, here) ? mine : (body as EntryBodies[K]) };
};

export type MergedEntry<K extends EntryKind> =
  | { readonly how: 'clean' | 'both'; readonly entry: Entry<K> }
  | { readonly how: 'apart' };

/** The same for a whole entry. When it was begun is as it lies there. */
export const mergeEntries = <K extends EntryKind>(base: Entry<K>, mine: Entry<K>, theirs: Entry): MergedEntry<K> => {
  if (theirs.kind !== mine.kind) return { how: 'apart' };
  const merged = mergeBodies(mine.kind, base.body, mine.body, theirs.body as EntryBodies[K]); // CAST: asked above
  if (merged.how === 'apart') return merged;
  const onPause = mine.onPause === base.onPause ? theirs.onPause : mine.onPause;
  return { how: merged.how, entry: { ...theirs, body: merged.body, onPause } as Entry<K> }; // CAST: all of one kind
};
