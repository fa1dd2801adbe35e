import type { DBSchema, IDBPDatabase } from 'idb';
import type { UsingDatabase } from '../database-connection';

// The order of ids is the order of writing, and one that was given is never given again, also in another database.

/** The id that the next row gets: found by adding one that is none. */
export const nextId = <S extends DBSchema>(using: UsingDatabase<S>, name: string): Promise<number> =>
  using(async (database) => {
    const { store, done } = (database as unknown as IDBPDatabase).transaction(name, 'readwrite'); // CAST: of any schema
    const id = Number(await store.add({}));
    await store.delete(id);
    await done;
    return id;
  });

/** From now on no row gets an id that is lower. */
export const skipTo = <S extends DBSchema>(using: UsingDatabase<S>, name: string, id: number): Promise<void> =>
  using(async (database) => {
    const { store, done } = (database as unknown as IDBPDatabase).transaction(name, 'readwrite'); // CAST: of any schema
    const next = Number(await store.add({}));
    await store.delete(next);
    // No row has it: all ids that were given are lower than the next.
    if (next < id - 1) {
      await store.put({ id: id - 1 });
      await store.delete(id - 1);
    }
    await done;
  });
