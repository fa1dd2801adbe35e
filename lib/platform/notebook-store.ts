import { LockUnreadable } from '../app/lock/lock-unreadable';
import { isForRoom } from '../app/no-room';
import { type Notebook, NotebookFailed } from '../app/notebook/notebook';
import { clearPages, type Pages } from './clear-notebook';
import { notebookDatabaseName } from './notebook-database';
import { whenSettled } from './sealing/finish-sealing';
import type { RowStores } from './sealing/row-stores';
import { type KnownRows, sealedPages } from './sealing/sealed-notebook';
import { type LockNow, stateOf } from './sealing/stored-locks';

const failed = (error: unknown): NotebookFailed => {
  if (error instanceof LockUnreadable) return new NotebookFailed('lock-unreadable', { cause: error });
  return new NotebookFailed(isForRoom(error) ? 'storage-full' : 'storage-failed', { cause: error });
};

/** Tells the other pages of Ebb, and this one, that something was written. */
const createCalls = () => {
  const callbacks = new Set<() => void>();
  const tellAll = () => {
    for (const callback of callbacks) callback();
  };
  const channel = new BroadcastChannel(notebookDatabaseName);
  channel.onmessage = tellAll;
  return {
    tell: () => {
      channel.postMessage(null);
      tellAll();
    },
    onChanged: (callback: () => void) => {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
};

/** Of a private window: nothing is in it, and nothing is kept. */
export const emptyNotebook: Notebook = {
  kept: false,
  lock: async () => 'off',
  entries: async () => [],
  unreadable: async () => 0,
  add: async () => Promise.reject(new NotebookFailed('private')),
  change: async () => Promise.reject(new NotebookFailed('private')),
  restore: async () => Promise.reject(new NotebookFailed('private')),
  remove: async () => undefined,
  erase: async () => 0,
  onChanged: () => () => undefined,
};

/** The notebook in IndexedDB: in clear, or sealed where a lock is switched on. */
export const createNotebook = (stores: RowStores): Notebook => {
  const { tell, onChanged } = createCalls();
  const { locks } = stores;
  const inClear = clearPages(stores.notebook);
  const known: KnownRows = new WeakMap();
  const doing = async <T>(work: (pages: Pages, now: LockNow) => Promise<T>): Promise<T> => {
    try {
      return await whenSettled(stores, (now) => {
        const { lock, open } = now;
        return work(lock ? sealedPages(stores, known, { lock, open }) : inClear, now);
      });
    } catch (error) {
      throw failed(error);
    }
  };
  const writing = async <T>(work: (pages: Pages, now: LockNow) => Promise<T>): Promise<T> => {
    const value = await doing(work);
    tell();
    return value;
  };
  return {
    kept: true,
    lock: async () => stateOf(await locks.now()),
    entries: (kind) => doing((pages) => pages.entries(kind)),
    unreadable: () => doing((pages) => pages.unreadable()),
    add: (draft) => writing((pages) => pages.add(draft)),
    change: (base, mine) => writing((pages) => pages.change(base, mine)),
    restore: (entry) => writing((pages) => pages.restore(entry)),
    remove: (id) => writing((pages) => pages.remove(id)),
    erase: (from, to) =>
      writing(async (pages, { lock }) => {
        // Where the lock is being taken off, a copy may lie in clear already.
        if (lock?.phase === 'opening') await inClear.erase(from, to);
        return pages.erase(from, to);
      }),
    onChanged: (callback) => {
      const stops = [onChanged(callback), locks.onChanged(callback)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};
