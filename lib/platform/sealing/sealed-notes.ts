import * as v from 'valibot';
import type { UsingDatabase } from '../database-connection';
import { dateRange } from '../date-range';
import type { Opener, Sealer } from './seal';
import { isSameSeal, parseSealed, type SealedNote, type SealedSchema } from './sealed-database';

const frameSchema = v.object({
  id: v.optional(v.number()),
  date: v.fallback(v.string(), ''),
  onPause: v.optional(v.unknown()),
});
const isSameNote = (one: SealedNote | undefined, other: SealedNote): boolean =>
  'sealed' in other
    ? one !== undefined && 'sealed' in one && isSameSeal(one.sealed, other.sealed)
    : one !== undefined && 'open' in one && JSON.stringify(one.open) === JSON.stringify(other.open);
const openSchema = v.object({ id: v.number(), open: v.looseObject({}) });

/** What a seal of an entry is bound to. */
const notePlace = (date: string): string => `note ${date}`;

/** An entry as it is to lie there: one that may always stand on the pause page lies open, for the person said so. */
export const sealNote = async (sealer: Sealer, note: unknown): Promise<SealedNote> => {
  const { id, date, onPause } = v.parse(v.fallback(frameSchema, { date: '' }), note);
  const frame = { ...(id === undefined ? {} : { id }), date };
  if (onPause === 'always') return { ...frame, open: note };
  return { ...frame, sealed: await sealer.seal(note, notePlace(date)) };
};

/** An entry as it was before it was sealed; null where it cannot be read. With no opener one is read that lies open. */
export const openNote = async (row: SealedNote, opener: Opener | null): Promise<object | null> => {
  const shown = v.safeParse(openSchema, row);
  if (shown.success) return { ...shown.output.open, id: shown.output.id };
  const known = parseSealed(row);
  const opened = known && opener ? await opener.open(known.sealed, notePlace(known.date)) : undefined;
  return known && typeof opened === 'object' && opened !== null ? { ...opened, id: known.id } : null;
};

/** Every entry as it was before it was sealed, as far as it can be read. */
export const rawNotes = async (
  using: UsingDatabase<SealedSchema>,
  opener: Opener | null,
): Promise<readonly object[]> => {
  const rows = await using((database) => database.getAll('notes'));
  return (await Promise.all(rows.map((row) => openNote(row, opener)))).filter((note) => note !== null);
};

/** Writes it in the place of a row; false where that is not there any more as it was read. */
export const replaceNote = (
  using: UsingDatabase<SealedSchema>,
  before: SealedNote,
  after: SealedNote & { readonly id: number },
): Promise<boolean> =>
  using(async (database) => {
    const transaction = database.transaction('notes', 'readwrite');
    const same = isSameNote(await transaction.store.get(after.id), before);
    if (same) await transaction.store.put(after);
    await transaction.done;
    return same;
  });

/** Removes the entries of these days, unread, and says how many. */
export const eraseSealedNotes = (using: UsingDatabase<SealedSchema>, from: string | null, to: string | null) =>
  using(async (database) => {
    const transaction = database.transaction('notes', 'readwrite');
    const keys = await transaction.store.index('date').getAllKeys(dateRange(from, to));
    for (const key of keys) await transaction.store.delete(key);
    await transaction.done;
    return keys.length;
  });
