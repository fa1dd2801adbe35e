import { browser } from './browser';

/** Browsers stop a background that has called nothing of theirs for 30 seconds. */
const callEveryMs = 20_000;

/** Calls the browser now and then until the returned function is called, so that a long work is not cut off. */
export const stayAwake = (): (() => void) => {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), callEveryMs);
  return () => clearInterval(timer);
};
