import { isInView } from '../../lib/domain/attention/is-in-view';

/** What it takes to tell how long a page was in view. */
export interface PageClock {
  isVisible(): boolean;
  onVisibility(callback: () => void): () => void;
  /** Milliseconds of a clock that never jumps. */
  now(): number;
  /** Epoch milliseconds: it goes on while the machine sleeps, and jumps where somebody sets it. */
  wall(): number;
}

/** So often it is looked how much time has passed. */
export const tickMs = 200;
/** A longer step means that the machine slept or the page hung: it was not seen for that time. */
const maxStepMs = 1000;

/** The clock of a real window. */
export const createPageClock = (own: Window): PageClock => ({
  isVisible: () => isInView(own.document),
  onVisibility: (callback) => {
    const gone = new AbortController();
    own.document.addEventListener('visibilitychange', callback, { signal: gone.signal });
    for (const type of ['focus', 'blur']) own.addEventListener(type, callback, { signal: gone.signal });
    return () => gone.abort();
  },
  now: () => own.performance.now(),
  wall: () => Date.now(),
});

/** Hands on, bit by bit, the time in which the page is in view. Returns the way to stop. */
export const countVisible = (clock: PageClock, onStep: (ms: number) => void): (() => void) => {
  let ticker: ReturnType<typeof setInterval> | undefined;
  const follow = () => {
    clearInterval(ticker);
    if (!clock.isVisible()) return;
    let last = clock.now();
    ticker = setInterval(() => {
      const now = clock.now();
      const step = Math.min(Math.max(0, now - last), maxStepMs);
      last = now;
      onStep(step);
    }, tickMs);
  };
  follow();
  const unlisten = clock.onVisibility(follow);
  return () => {
    clearInterval(ticker);
    unlisten();
  };
};
