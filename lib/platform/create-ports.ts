import type { Ports } from '../app/ports';
import { createAccess, createAlarms, createBadge, createBrowserHistory } from './access';
import { browser, isFirefox } from './browser';
import { createClock } from './clock';
import { createKeyValueStore } from './key-value-store';
import { createPageScripts } from './page-scripts';
import { createPageTexts } from './page-texts';
import { createRecordDatabase } from './record-database';
import { createRules } from './rules';
import { createTabs, createWindows } from './tabs';

/** Everything that the background reaches the world through, over the real browser. */
export const createPorts = (): Ports => {
  const randomId = () => crypto.randomUUID();
  return {
    browser: isFirefox ? 'firefox' : 'chromium',
    // CHROME: private windows have a worker of their own. FIREFOX: one background for both.
    replicas: isFirefox ? ['n', 'p'] : [browser.extension.inIncognitoContext ? 'p' : 'n'],
    clock: createClock(randomId()),
    local: createKeyValueStore('local'),
    session: createKeyValueStore('session'),
    tabs: createTabs(),
    windows: createWindows(),
    rules: createRules(),
    listNames: null,
    scripts: createPageScripts(createPageTexts()),
    alarms: createAlarms(),
    badge: createBadge(),
    history: createBrowserHistory(),
    access: createAccess(),
    record: createRecordDatabase(),
    randomId,
    setTimer: (callback, delayMs) => {
      // A delay beyond 31 bits would fire at once.
      const timer = setTimeout(callback, Math.min(Math.max(0, delayMs), 2 ** 31 - 1));
      return () => clearTimeout(timer);
    },
    setIdleThreshold: (seconds) => browser.idle?.setDetectionInterval(seconds),
    idleState: async (seconds) => (await browser.idle?.queryState(seconds)) ?? 'active',
    report: (error, where) => {
      // What failed and where in Ebb; never an address.
      console.error(
        `Ebb ${browser.runtime.getManifest().version}: ${where}`,
        error instanceof Error ? error.message : 'failed',
      );
    },
  };
};
