const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A list is asked for at most once a day while all is well. */
const refreshEveryMs = 24 * hourMs;
/** Spread over so long, so that the askers of one list do not come at once. */
const jitterMs = 4 * hourMs;
const firstRetryMs = 15 * minuteMs;
/** A work that never ended is begun again sooner: the browser was closed, or stopped the worker. */
const resumeMs = minuteMs;

/** When a list is asked for again after it was read or found unchanged. `chance` is below 1. */
export const nextRefreshAt = (now: number, chance: number): number =>
  now + refreshEveryMs + Math.floor(chance * jitterMs);

/** When a list is asked for again after `times` failures in a row: 15 minutes, then twice as long each time, up to a day. */
export const nextRetryAt = (now: number, times: number, chance: number): number => {
  const waitMs = Math.min(refreshEveryMs, firstRetryMs * 2 ** Math.min(times - 1, 10));
  return now + Math.floor(waitMs * (1 + chance / 4));
};

/** When a refresh that has just begun is begun again if nothing is heard of its end. */
export const resumeAt = (now: number, times: number): number =>
  now + Math.min(refreshEveryMs, resumeMs * 2 ** Math.min(times, 11));

/** Whether the time has come. One that lies further ahead than any wait was set by a clock that has been set back. */
export const isDue = (nextTryAt: number | null, now: number): boolean =>
  nextTryAt === null || now >= nextTryAt || nextTryAt - now > 2 * refreshEveryMs;

/** Whether so much of a list has gone that its maker can hardly mean it: it is kept as it was until a person looks. */
export const hasShrunk = (before: number, after: number): boolean => after * 2 < before;
