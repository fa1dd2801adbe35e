import { createModel, effect, signal } from '@preact/signals';
import type { LockDesk, LockLook, LockPort } from '../../lib/app/lock/lock-port';

/** Somebody who types and clicks uses Ebb all the time; it is noted down no more often than this. */
const touchEveryMs = 10_000;

/** The lock of a page: whether what it keeps can be read, and what can be done about it. Disposable. */
export const AppLockModel = createModel((port: LockPort, now: () => number) => {
  /** Null until it was read. */
  const look = signal<LockLook | null>(null);
  const problem = signal<unknown>(null);
  let latest = 0;
  let touchedAt = Number.NEGATIVE_INFINITY;

  const refresh = async () => {
    latest += 1;
    const mine = latest;
    try {
      const found = await port.look();
      if (mine !== latest) return;
      look.value = found;
      problem.value = null;
    } catch (error) {
      problem.value = error;
    }
  };
  effect(() => {
    void refresh();
    const stop = port.onChanged(() => void refresh());
    return () => {
      latest += 1;
      stop();
    };
  });
  effect(() => {
    const at = look.value?.closesAt ?? null;
    if (at === null) return;
    const close = async () => {
      await refresh();
      // Another page may have been in use meanwhile.
      if (look.peek()?.state === 'locked') await port.lock();
    };
    const timer = setTimeout(() => void close().catch(() => undefined), Math.max(0, at - now()));
    return () => clearTimeout(timer);
  });

  const onDesk = async <T>(work: (desk: LockDesk) => Promise<T>): Promise<T> => {
    const result = await work(await port.desk());
    await refresh();
    return result;
  };
  return {
    look,
    problem,
    onDesk,
    lockNow: async () => {
      await port.lock();
      await refresh();
    },
    /** Somebody uses the page. */
    touch: () => {
      if (look.peek()?.state !== 'open' || now() - touchedAt < touchEveryMs) return;
      touchedAt = now();
      void port.touch().catch(() => undefined);
    },
  };
});
export type AppLockModel = InstanceType<typeof AppLockModel>;
