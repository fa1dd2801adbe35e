import type { LockLook, LockPort, Tried } from '../../lib/app/lock/lock-port';
import { defaultIdleMinutes } from '../../lib/domain/lock/idle-time';

export interface FakeLockStart {
  readonly state?: LockLook['state'];
  readonly passphrase?: string;
  /** So long nothing is tried at first. */
  readonly waitMs?: number;
}

/** The lock of a page, without any keys. */
export const createFakeLock = ({ state = 'off', passphrase = '', waitMs = 0 }: FakeLockStart = {}) => {
  const now = { state, passphrase, waitMs, idleMinutes: defaultIdleMinutes as LockLook['idleMinutes'] };
  const done: string[] = [];
  const callbacks = new Set<() => void>();
  const become = (next: LockLook['state']) => {
    now.state = next;
    for (const callback of callbacks) callback();
  };
  const trying = async (typed: string, then: () => void): Promise<Tried> => {
    if (now.waitMs > 0) return { outcome: 'wait', waitMs: now.waitMs };
    if (typed !== now.passphrase) return { outcome: 'wrong', waitMs: now.waitMs };
    then();
    return { outcome: 'right' };
  };
  const port: LockPort = {
    look: async () => ({ state: now.state, idleMinutes: now.idleMinutes, opening: false, closesAt: null }),
    lock: async () => become('locked'),
    touch: async () => void done.push('touch'),
    desk: async () => ({
      waitMs: async () => now.waitMs,
      switchOn: async (chosen, idleMinutes) => {
        if (now.state !== 'off') return 'already';
        Object.assign(now, { passphrase: chosen, idleMinutes });
        become('open');
        return 'on';
      },
      unlock: (typed) => trying(typed, () => become('open')),
      change: (old, next) => trying(old, () => Object.assign(now, { passphrase: next })),
      switchOff: (typed) => trying(typed, () => become('off')),
      setIdle: async (idleMinutes) => {
        now.idleMinutes = idleMinutes;
        become(now.state);
      },
      eraseAll: async () => {
        done.push('eraseAll');
        become('off');
      },
    }),
    onChanged: (callback) => {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
  return { port, now, done, become };
};
