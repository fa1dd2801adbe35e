import type { LockDesk, Tried } from '../../app/lock/lock-port';
import { LockUnreadable } from '../../app/lock/lock-unreadable';
import type { KeyValueStore } from '../../app/ports';
import { keys } from '../../app/state/keys';
import { isUnreadable, type StoredLock } from '../../domain/lock/stored-lock';
import { asOfNow, parseTries, waitMs, withTry } from '../../domain/lock/wrong-tries';
import { compactDays } from './compact-days';
import { finishOpening } from './finish-opening';
import { finishSealing } from './finish-sealing';
import { makeKeys, passphraseRounds, unwrapKey, wrapKey } from './passphrase-key';
import { dropClear, dropSealed, type RowStores } from './row-stores';

interface Parts {
  readonly stores: RowStores;
  readonly local: Pick<KeyValueStore, 'get' | 'set' | 'remove'>;
  readonly clock: () => number;
  /** Of PBKDF2, for a passphrase that is set now. */
  readonly rounds?: number;
}

/** One passphrase at a time, also from two pages. */
const tryingLock = 'ebb.passphrase';

/** What the pages do with the lock. The background never has a part in it, and never sees a passphrase. */
export const createLockDesk = ({ stores, local, clock, rounds = passphraseRounds }: Parts): LockDesk => {
  const { locks } = stores;

  const storedTries = async () => parseTries(await local.get(keys.lockTries));
  /** In the turn of whoever tries: nobody notes another try meanwhile. */
  const triesNow = async () => {
    const stored = await storedTries();
    const moved = asOfNow(stored, clock());
    if (moved) await local.set(keys.lockTries, moved);
    return moved ?? stored;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(tryingLock, work) as Promise<T>; // CAST: what the work gives

  /** Tries the passphrase, and does what it opens the way to. */
  const trying = (passphrase: string, then: (key: Uint8Array<ArrayBuffer>, lock: StoredLock) => Promise<void>) =>
    inTurn(async (): Promise<Tried> => {
      const before = await triesNow();
      const wait = waitMs(before, clock());
      if (wait > 0) return { outcome: 'wait', waitMs: wait };
      const { lock } = await locks.now();
      if (!lock) return { outcome: 'right' };
      const { wrapped } = lock;
      if (!wrapped) throw new LockUnreadable();
      const tries = withTry(before, clock());
      await local.set(keys.lockTries, tries);
      const key = await unwrapKey(wrapped, passphrase);
      if (!key) return { outcome: 'wrong', waitMs: waitMs(tries, clock()) };
      await local.remove([keys.lockTries]);
      await then(key, lock);
      return { outcome: 'right' };
    });

  const open = (key: Uint8Array<ArrayBuffer>) => locks.open({ key: key.toBase64(), usedAt: clock() });

  /** What waits for the lock to be open. */
  const tidy = async () => {
    await finishSealing(stores);
    await finishOpening(stores);
    await compactDays(stores);
  };

  /** Changes the lock that is there, if there is one. What cannot be read of one stays: a newer Ebb may have written it. */
  const edit = (change: (lock: StoredLock) => StoredLock) =>
    locks.alone(async ({ lock }) => {
      if (lock && !isUnreadable(lock)) await locks.setLock(change(lock));
    });

  return {
    waitMs: async () => {
      const stored = await storedTries();
      return waitMs(asOfNow(stored, clock()) ? await inTurn(triesNow) : stored, clock());
    },
    switchOn: async (passphrase, idleMinutes) => {
      const { publicKey, privateKey } = await makeKeys();
      const wrapped = await wrapKey(privateKey, passphrase, rounds);
      // Of two pages at once the second finds the lock of the first.
      const isSet = await locks.alone(async ({ lock }) => {
        if (lock) return false;
        // Left by a lock that was taken off in a crash: all of it was written out.
        await dropSealed();
        await locks.setLock({ phase: 'sealing', idleMinutes, publicKey: publicKey.toBase64(), wrapped });
        await open(privateKey);
        return true;
      });
      if (isSet) await finishSealing(stores);
      return isSet ? 'on' : 'already';
    },
    unlock: (passphrase) =>
      trying(passphrase, async (key) => {
        await open(key);
        await tidy();
      }),
    change: (old, next) =>
      trying(old, async (key) => {
        const wrapped = await wrapKey(key, next, rounds);
        await edit((lock) => ({ ...lock, wrapped }));
      }),
    switchOff: (passphrase) =>
      trying(passphrase, async (key) => {
        await finishSealing(stores);
        await edit((lock) => ({ ...lock, phase: 'opening' }));
        await open(key);
        await finishOpening(stores);
      }),
    setIdle: (idleMinutes) => edit((lock) => ({ ...lock, idleMinutes })),
    eraseAll: () =>
      locks.alone(async () => {
        await dropSealed();
        await dropClear();
        await locks.setLock(null);
        await locks.close();
        await local.remove([keys.lockTries]);
      }),
  };
};
