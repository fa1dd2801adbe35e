import { createKeyValueStore } from './key-value-store';
import type { RowStores } from './sealing/row-stores';
import { createStoredLocks, type StoredLocks } from './sealing/stored-locks';

/** The person's rows as a page reaches them. */
export interface PageRows {
  /** Read at once: it decides what there is to show. */
  readonly locks: StoredLocks;
  /** Everything that holds rows, fetched when it is first wanted. */
  stores(): Promise<RowStores>;
}

/** One for each page. */
export const createPageRows = (): PageRows => {
  const locks = createStoredLocks({
    local: createKeyValueStore('local'),
    session: createKeyValueStore('session'),
    clock: Date.now,
  });
  let stores: Promise<RowStores> | undefined;
  return {
    locks,
    stores: () => {
      stores ??= import('./sealing/row-stores').then(({ createRowStores }) => createRowStores(locks));
      return stores;
    },
  };
};
