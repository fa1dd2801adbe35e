import type { Ports } from '../ports';

/** Keeps the lock closed when it is to be. The limits have no part in it: they hold whether it is open or not. */
export interface LockKeeper {
  /** Closes it where its time has come, and sees to it that it will be when it does. */
  keep(): Promise<void>;
  close(): Promise<void>;
  /** The same as the worker starts, and brings a switching-on to its end that a crash has broken off. */
  resume(): Promise<void>;
}

export const createLockKeeper = (ports: Ports): LockKeeper => {
  // A private worker keeps nothing that could be locked, and the normal one has the alarm.
  const isHere = ports.replicas.includes('n');
  /** Whether there is a lock at all. Where there is none, a worker that wakes does no more than look. */
  const kept = async (): Promise<boolean> => {
    const closesAt = await ports.lock.keep();
    if (closesAt === 'off') return false;
    await ports.lock.setAlarm(closesAt);
    return true;
  };
  return {
    keep: async () => {
      if (isHere) await kept();
    },
    close: () => ports.lock.close(),
    resume: async () => {
      if (isHere && (await kept())) await ports.lock.finishSealing();
    },
  };
};
