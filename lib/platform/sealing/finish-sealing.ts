import { clearDates, clearDay } from './clear-rows';
import { nextId, skipTo } from './row-ids';
import { dropClear, type RowStores } from './row-stores';
import type { Sealer } from './seal';
import { sealNote } from './sealed-notes';
import { sealDay } from './sealed-record';
import type { LockNow } from './stored-locks';

/** Entries that are sealed at a time: whoever wants to write meanwhile waits so long. */
const notesAtATime = 50;

/** Does a step while the lock is being put on what was there; null where that is over. */
const stepping = <T>({ locks, keyring }: RowStores, step: (sealer: Sealer) => Promise<T>): Promise<T | null> =>
  locks.alone(async ({ lock }) => (lock?.phase === 'sealing' ? step(keyring.sealer(lock)) : null));

const moveDay = (stores: RowStores, date: string) =>
  stepping(stores, async (sealer) => {
    const { record, sealed } = stores;
    const known = await sealed((database) => database.getAllFromIndex('days', 'date', date));
    if (known.some(({ moved }) => moved)) return true;
    const row = await sealDay(sealer, date, await clearDay(record, date));
    await sealed((database) => database.add('days', { ...row, moved: true }));
    return true;
  });

/** Seals the next entries and gives the id of the last; null where there is none any more. */
const sealNotesAfter = (stores: RowStores, after: number) =>
  stepping(stores, async (sealer) => {
    const range = IDBKeyRange.lowerBound(after, true);
    const notes = await stores.notebook((database) => database.getAll('entries', range, notesAtATime));
    const rows = await Promise.all(notes.map((note) => sealNote(sealer, note)));
    await stores.sealed(async (database) => {
      const transaction = database.transaction('notes', 'readwrite');
      for (const row of rows) await transaction.store.put(row);
      await transaction.done;
    });
    return notes.at(-1)?.id ?? null;
  });

/**
 * Seals what was written before the lock was switched on, and then takes the databases away in which it lay. It needs no
 * passphrase. Whoever finds it unfinished, after a crash, goes on with it: a day or an entry that was sealed already is
 * sealed once.
 */
export const finishSealing = async (stores: RowStores): Promise<void> => {
  const { locks, record, notebook, sealed } = stores;
  if ((await locks.now()).lock?.phase !== 'sealing') return;
  for (const date of await clearDates(record)) await moveDay(stores, date);
  for (let last: number | null = -1; last !== null; ) last = await sealNotesAfter(stores, last);
  await locks.alone(async ({ lock }) => {
    if (lock?.phase !== 'sealing') return;
    await skipTo(sealed, 'notes', await nextId(notebook, 'entries'));
    await dropClear();
    await locks.setLock({ ...lock, phase: 'on' });
  });
};

/** Does work with rows that are all sealed or all in clear: never between the two. */
export const whenSettled = async <T>(stores: RowStores, work: (now: LockNow) => Promise<T>): Promise<T> => {
  for (;;) {
    const done = await stores.locks.during(async (now) =>
      now.lock?.phase === 'sealing' ? null : { value: await work(now) },
    );
    if (done) return done.value;
    await finishSealing(stores);
  }
};
