import { useEffect, useState } from 'preact/hooks';

/** What a timer can hold; longer ones would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The present in epoch ms, drawn anew when one of these instants has come and whenever the page is seen again. */
export const useNow = (clock: () => number, instants: readonly number[]): number => {
  const [, draw] = useState(0);
  const now = clock();
  const next = Math.min(...instants.filter((instant) => instant > now));
  useEffect(() => {
    const look = () => draw((count) => count + 1);
    const timer = Number.isFinite(next) ? setTimeout(look, Math.min(next - clock(), longestTimerMs)) : undefined;
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [next, clock]);
  return now;
};
