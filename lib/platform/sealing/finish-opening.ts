import { mergeParts } from '../../domain/lock/day-part';
import { writeClearDay, writeClearNotes } from './clear-rows';
import { nextId, skipTo } from './row-ids';
import { dropSealed, type RowStores } from './row-stores';
import type { Opener } from './seal';
import { parseSealed, type SealedDay } from './sealed-database';
import { rawNotes } from './sealed-notes';
import { readParts, sealedDates } from './sealed-record';

/** Names the writing of a day: it is another one as soon as anything is added. */
const stampOf = (rows: readonly SealedDay[]) => rows.map((row) => parseSealed(row)?.sealed.iv.toString()).join(' ');

/** What was written out of each day, by its date. */
type Written = Map<string, string>;

const writeOutDay = async ({ sealed, record }: RowStores, opener: Opener, date: string, written: Written) => {
  const rows = await sealed((database) => database.getAllFromIndex('days', 'date', date));
  if (rows.length === 0 || written.get(date) === stampOf(rows)) return;
  const parts = await readParts(sealed, opener, IDBKeyRange.only(date));
  await writeClearDay(record, date, mergeParts(parts.map(({ part }) => part)));
  written.set(date, stampOf(rows));
};

/**
 * Writes everything out that is sealed, and then takes the lock away and the sealed rows with it. Nothing that is sealed
 * goes before all of it is written: after a crash it begins anew, and writes over what was written out already. Needs the
 * lock open; where it is locked meanwhile it waits for the next unlocking.
 */
export const finishOpening = async (stores: RowStores): Promise<void> => {
  const { locks, keyring, notebook, sealed } = stores;
  const written: Written = new Map();
  const stepping = (step: (opener: Opener) => Promise<void>): Promise<boolean> =>
    locks.alone(async ({ lock, open }) => {
      if (lock?.phase !== 'opening' || !open) return false;
      await step(keyring.opener(lock, open));
      return true;
    });
  for (const date of await sealedDates(sealed)) {
    if (!(await stepping((opener) => writeOutDay(stores, opener, date, written)))) return;
  }
  await stepping(async (opener) => {
    // What was added meanwhile.
    for (const date of await sealedDates(sealed)) await writeOutDay(stores, opener, date, written);
    await writeClearNotes(notebook, await rawNotes(sealed, opener));
    await skipTo(notebook, 'entries', await nextId(sealed, 'notes'));
    await locks.setLock(null);
    await locks.close();
    await dropSealed();
  });
};
