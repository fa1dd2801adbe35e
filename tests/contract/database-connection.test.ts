import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type DBSchema, openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { connectDatabase, DatabaseWaits } from '../../lib/platform/database-connection';

interface Schema extends DBSchema {
  rows: { key: number; value: string };
}

const name = 'rows';
const connect = (upgrade?: () => void) =>
  connectDatabase<Schema>({
    name,
    version: 2,
    patienceMs: 20,
    upgrade: (database) => {
      upgrade?.();
      if (!database.objectStoreNames.contains('rows')) database.createObjectStore('rows');
    },
  });
const put = (using: ReturnType<typeof connect>) => using((database) => database.put('rows', 'kept', 1));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A page of an older build that does not let go of the database. */
const heldByAnother = () =>
  openDB(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('rows');
    },
  });

describe('a database that another holds', () => {
  test('keeps nobody waiting for ever, and the next not even that long', async () => {
    const other = await heldByAnother();
    const using = connect();
    await expect(put(using)).rejects.toThrow(DatabaseWaits);
    const settled = vi.fn();
    put(using).catch(settled);
    await Promise.resolve();
    await vi.waitFor(() => expect(settled).toHaveBeenCalledOnce(), { timeout: 10, interval: 1 });
    other.close();
  });

  test('is used as soon as it is let go', async () => {
    const other = await heldByAnother();
    const using = connect();
    await expect(put(using)).rejects.toThrow(DatabaseWaits);
    other.close();
    await vi.waitFor(() => put(using));
    expect(await using((database) => database.getAll('rows'))).toEqual(['kept']);
  });

  test('is let go of by whoever has it open in this build', async () => {
    const using = connectDatabase<Schema>({
      name,
      version: 1,
      upgrade: (database) => {
        database.createObjectStore('rows');
      },
    });
    await put(using);
    expect(await connect()((database) => database.getAll('rows'))).toEqual(['kept']);
  });
});

test('a step to a newer version that fails leaves what was there, and is tried again', async () => {
  const other = await heldByAnother();
  await other.put('rows', 'before', 7);
  other.close();
  let fails = true;
  const using = connect(() => {
    if (fails) throw new Error('the step failed');
  });
  await expect(put(using)).rejects.toThrow();
  const still = await openDB(name, 1);
  expect(await still.getAll('rows')).toEqual(['before']);
  still.close();
  fails = false;
  await put(using);
  expect(await using((database) => database.getAll('rows'))).toEqual(['kept', 'before']);
});
