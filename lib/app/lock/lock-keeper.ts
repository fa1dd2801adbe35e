import type { Ports } from '../ports';

/** Keeps the lock closed when it is to be. The limits have no part in it: they hold whether it is open or not. */
export interface LockKeeper {
  /** Closes it where its time has come, and sees to it that it will be when it does. */
  keep(): Promise<void>;
  close(): Promise<void>;
  /** Brings a switching-on to its end that a crash has broken off. */
  finish(): Promise<void>;
}

export const createLockKeeper = (ports: Ports): LockKeeper => {
  // A private worker keeps nothing that could be locked, and the normal one has the alarm.
  const isHere = ports.replicas.includes('n');
  return {
    keep: async () => {
      if (isHere) await ports.lock.setAlarm(await ports.lock.keep());
    },
    close: () => ports.lock.close(),
    finish: async () => {
      if (isHere) await ports.lock.finishSealing();
    },
  };
};
