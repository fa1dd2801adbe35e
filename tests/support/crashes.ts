import { vi } from 'vitest';
import type { FakeStore } from './fake-store';

export class Crash extends Error {}

/** Ends whatever a page does at one of its writes, as the end of its process would: nothing of it is written any more. */
export const createCrashes = (...areas: readonly FakeStore[]) => {
  let left = Number.POSITIVE_INFINITY;
  const before = () => {
    left -= 1;
    return left < 0;
  };
  // A transaction is written as a whole or not at all, so between two of them is everywhere that a process can end.
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, names, mode, options) {
    if (mode === 'readwrite' && before()) throw new Crash();
    return transaction.call(this, names, mode, options);
  });
  const drop = IDBFactory.prototype.deleteDatabase;
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
    if (before()) throw new Crash();
    return drop.call(this, name);
  });
  for (const area of areas) {
    const { set, remove } = area;
    vi.spyOn(area, 'set').mockImplementation(async (key, value) => {
      if (before()) throw new Crash();
      await set(key, value);
    });
    vi.spyOn(area, 'remove').mockImplementation(async (keys) => {
      if (before()) throw new Crash();
      await remove(keys);
    });
  }
  return {
    /** Does the work, and crashes before its write number `at` (0 is the first); whether it came to its end. */
    at: async (at: number | null, work: () => Promise<unknown>): Promise<boolean> => {
      left = at ?? Number.POSITIVE_INFINITY;
      try {
        await work();
        return true;
      } catch (error) {
        if (left >= 0) throw error;
        return false;
      } finally {
        left = Number.POSITIVE_INFINITY;
      }
    },
  };
};
