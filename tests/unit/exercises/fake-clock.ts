import type { PageClock } from '../../../components/models/visible-time';

/** A page's clock that a test holds: it follows the fake timers, and jumps and hides when told. */
export const createFakeClock = () => {
  const listeners = new Set<() => void>();
  let visible = true;
  let jumped = 0;
  return {
    listeners,
    isVisible: () => visible,
    onVisibility: (callback: () => void) => {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    now: () => performance.now() + jumped,
    wall: () => Date.now() + jumped,
    jump: (ms: number) => {
      jumped += ms;
    },
    setVisible: (next: boolean) => {
      visible = next;
      for (const listener of listeners) listener();
    },
  } satisfies PageClock & Record<string, unknown>;
};
