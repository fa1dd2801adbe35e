import { mergeParts } from '../../domain/lock/day-part';
import type { RowStores } from './row-stores';
import { readParts, sealDay, sealedDates } from './sealed-record';

const compactDay = ({ locks, keyring, sealed }: RowStores, date: string) =>
  locks.alone(async ({ lock, open }) => {
    if (lock?.phase !== 'on' || !open) return;
    const ofDay = IDBKeyRange.only(date);
    const parts = await readParts(sealed, keyring.opener(lock, open), ofDay);
    const rows = await sealed((database) => database.countFromIndex('days', 'date', ofDay));
    // Where one of them cannot be read all stay as they are.
    if (rows < 2 || parts.length < rows) return;
    const day = mergeParts(parts.map(({ part }) => part));
    const row = await sealDay(keyring.sealer(lock), date, day);
    await sealed(async (database) => {
      const transaction = database.transaction('days', 'readwrite');
      for (const { id } of parts) await transaction.store.delete(id);
      await transaction.store.add(row);
      await transaction.done;
    });
  });

/**
 * Makes one row of each day. While it is locked every life of the background begins a row of its own; so that years stay
 * small they are put together when it is next open.
 */
export const compactDays = async (stores: RowStores): Promise<void> => {
  if ((await stores.locks.now()).lock?.phase !== 'on') return;
  for (const date of await sealedDates(stores.sealed)) {
    const rows = await stores.sealed((database) => database.countFromIndex('days', 'date', date));
    if (rows > 1) await compactDay(stores, date);
  }
};
