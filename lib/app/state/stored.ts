import { createTurns } from '../in-turn';
import type { KeyValueStore } from '../ports';

/** One stored value, parsed on read and kept in memory until someone writes it. */
export interface Stored<T> {
  get(): Promise<T>;
  /** Read, change, write, one after the other. Writes nothing where the change returns the same value. */
  update(change: (value: T) => T | Promise<T>): Promise<T>;
}

interface StoredOptions<T> {
  readonly store: Pick<KeyValueStore, 'get' | 'set' | 'onChanged'>;
  readonly key: string;
  /** From whatever was found; `undefined` where nothing is stored. Never throws. */
  readonly parse: (stored: unknown) => T;
}

/**
 * Memory is a cache: any write of the key, by whatever context, is taken over. A change of this context waits for the
 * one before it, so that no update is lost within a context; across contexts each key has one writer.
 */
export const createStored = <T>({ store, key, parse }: StoredOptions<T>): Stored<T> => {
  let cached: Promise<T> | undefined;
  const inTurn = createTurns();
  let writing = 0;
  store.onChanged((changes) => {
    // Our own write comes back later than the next one may begin: while one is under way memory is the newer of the two.
    if (key in changes && writing === 0) cached = undefined;
  });
  const load = () => {
    cached ??= store.get(key).then(parse, (error: unknown) => {
      cached = undefined;
      throw error;
    });
    return cached;
  };
  const update = async (change: (value: T) => T | Promise<T>) => {
    const before = await load();
    const after = await change(before);
    if (after === before) return before;
    writing += 1;
    try {
      cached = Promise.resolve(after);
      await store.set(key, after);
    } catch (error) {
      cached = undefined;
      throw error;
    } finally {
      writing -= 1;
    }
    return after;
  };
  return {
    get: load,
    update: (change) => inTurn(() => update(change)),
  };
};
