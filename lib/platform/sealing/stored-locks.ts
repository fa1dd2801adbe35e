import type { KeyValueStore } from '../../app/ports';
import { keys } from '../../app/state/keys';
import { closesAt, hasToClose } from '../../domain/lock/idle-time';
import {
  isUnreadable,
  type LockState,
  type OpenLock,
  parseLock,
  parseOpenLock,
  type StoredLock,
} from '../../domain/lock/stored-lock';

/** The lock as it is at this moment. */
export interface LockNow {
  /** Null where none is switched on. */
  readonly lock: StoredLock | null;
  /** Null while it is locked. */
  readonly open: OpenLock | null;
}

export const stateOf = ({ lock, open }: LockNow): LockState => (lock === null ? 'off' : open ? 'open' : 'locked');

/** Reads the lock, and keeps those who write apart from those who move what is written. */
export interface StoredLocks {
  now(): Promise<LockNow>;
  /**
   * Does work while nobody in Ebb's normal windows changes which rows are sealed, and after whoever does so now. The lock
   * that the work sees holds until it is done. Not within another one.
   */
  during<T>(work: (now: LockNow) => Promise<T>): Promise<T>;
  /** The same, and nobody else reads or writes rows meanwhile. */
  alone<T>(work: (now: LockNow) => Promise<T>): Promise<T>;
  setLock(lock: StoredLock | null): Promise<void>;
  open(open: OpenLock): Promise<void>;
  /** Nothing is readable from now on. */
  close(): Promise<void>;
  /** Closes it where its time has come; else says when that will be (epoch ms; null: it is not open). `off`: there is none. */
  keep(): Promise<number | null | 'off'>;
  /** Calls back when it was locked, opened or changed, by whatever page. Returns the way to stop. */
  onChanged(callback: () => void): () => void;
}

type Store = Pick<KeyValueStore, 'get' | 'set' | 'remove' | 'onChanged'>;

interface Where {
  readonly local: Store;
  readonly session: Store;
  readonly clock: () => number;
}

const webLock = 'ebb.rows';

export const createStoredLocks = ({ local, session, clock }: Where): StoredLocks => {
  const now = async (): Promise<LockNow> => {
    const lock = parseLock(await local.get(keys.lock));
    const open =
      lock && !isUnreadable(lock)
        ? parseOpenLock(await session.get(keys.lockOpen), await session.get(keys.lockUsed))
        : null;
    return { lock, open: lock && open && !hasToClose(open, lock.idleMinutes, clock()) ? open : null };
  };
  const close = () => session.remove([keys.lockOpen, keys.lockUsed]);
  const within = <T>(mode: LockMode, work: (now: LockNow) => Promise<T>): Promise<T> =>
    navigator.locks.request(webLock, { mode }, async () => work(await now())) as Promise<T>; // CAST: what the work gives
  return {
    now,
    during: (work) => within('shared', work),
    alone: (work) => within('exclusive', work),
    setLock: (lock) => (lock === null ? local.remove([keys.lock]) : local.set(keys.lock, lock)),
    open: async ({ key, usedAt }) => {
      await session.set(keys.lockUsed, usedAt);
      await session.set(keys.lockOpen, key);
    },
    close,
    keep: async () => {
      const { lock, open } = await now();
      if (!lock) return 'off';
      if (open) return closesAt(open, lock.idleMinutes);
      await close();
      return null;
    },
    onChanged: (callback) => {
      const stops = [
        local.onChanged((changes) => keys.lock in changes && callback()),
        session.onChanged((changes) => keys.lockOpen in changes && callback()),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};
