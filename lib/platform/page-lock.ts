import type { LockLook, LockPort } from '../app/lock/lock-port';
import { keys } from '../app/state/keys';
import { closesAt, defaultIdleMinutes } from '../domain/lock/idle-time';
import { isUnreadable } from '../domain/lock/stored-lock';
import { browser } from './browser';
import { createKeyValueStore } from './key-value-store';
import type { PageRows } from './page-rows';
import { stateOf } from './sealing/stored-locks';

const privateLook: LockLook = { state: 'private', idleMinutes: defaultIdleMinutes, opening: false, closesAt: null };

/** The lock as this page reaches it. What needs a passphrase is fetched when it is first wanted. */
export const createPageLock = (rows: PageRows): LockPort => {
  const { locks } = rows;
  const local = createKeyValueStore('local');
  const session = createKeyValueStore('session');
  const isPrivate = browser.extension.inIncognitoContext === true;
  return {
    look: async () => {
      if (isPrivate) return privateLook;
      const now = await locks.now();
      const { lock, open } = now;
      const idleMinutes = lock?.idleMinutes ?? defaultIdleMinutes;
      return {
        state: lock && isUnreadable(lock) ? 'unreadable' : stateOf(now),
        idleMinutes,
        opening: lock?.phase === 'opening',
        closesAt: open && closesAt(open, idleMinutes),
      };
    },
    lock: () => locks.close(),
    touch: async () => {
      if ((await locks.now()).open) await session.set(keys.lockUsed, Date.now());
    },
    desk: async () => {
      const { createLockDesk } = await import('./sealing/lock-desk');
      return createLockDesk({ stores: await rows.stores(), local, clock: Date.now });
    },
    onChanged: (callback) => locks.onChanged(callback),
  };
};
