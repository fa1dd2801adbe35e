import type { Clock } from '../app/ports';

/** The device's clocks. `life` names this life of the worker: its monotonic clock begins anew with each. */
export const createClock = (life: string): Clock => ({
  now: () => ({ wall: Date.now(), mono: performance.now(), life }),
  zone: () => Temporal.Now.timeZoneId(),
});
