import * as v from 'valibot';
import type { Entry, EntryDraft } from '../../domain/notebook/entry';
import type { UsingDatabase } from '../database-connection';
import { dateRange } from '../date-range';
import type { Opener, Sealer } from './seal';
import { parseSealed, type SealedNote, type SealedSchema } from './sealed-database';

const frameSchema = v.object({
  id: v.optional(v.number()),
  date: v.fallback(v.string(), ''),
  onPause: v.optional(v.unknown()),
});
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

/** Every entry as it was before it was sealed; with no opener those that lie open. */
export const rawNotes = async (
  using: UsingDatabase<SealedSchema>,
  opener: Opener | null,
): Promise<readonly object[]> => {
  const rows = await using((database) => database.getAll('notes'));
  const read = rows.map(async (row): Promise<object | null> => {
    const shown = v.safeParse(openSchema, row);
    if (shown.success) return { ...shown.output.open, id: shown.output.id };
    const known = parseSealed(row);
    const opened = known && opener ? await opener.open(known.sealed, notePlace(known.date)) : undefined;
    return known && typeof opened === 'object' && opened !== null ? { ...opened, id: known.id } : null;
  });
  return (await Promise.all(read)).filter((note) => note !== null);
};

/** Writes an entry, in the place of the one with its id where it has one, and gives its id. */
export const writeSealedNote = async (
  using: UsingDatabase<SealedSchema>,
  sealer: Sealer,
  note: Entry | EntryDraft,
): Promise<number> => {
  const row = await sealNote(sealer, note);
  return using((database) => database.put('notes', row));
};

/** Removes the entries of these days, unread, and says how many. */
export const eraseSealedNotes = (using: UsingDatabase<SealedSchema>, from: string | null, to: string | null) =>
  using(async (database) => {
    const transaction = database.transaction('notes', 'readwrite');
    const keys = await transaction.store.index('date').getAllKeys(dateRange(from, to));
    for (const key of keys) await transaction.store.delete(key);
    await transaction.done;
    return keys.length;
  });
