import type { Ports } from '../app/ports';
import { alarmNames, createAccess, createAlarms, createBadge, createBrowserHistory, createReminders } from './access';
import { browser, isFirefox } from './browser';
import { createClock } from './clock';
import { fetchList } from './fetch-list';
import { createKeyValueStore } from './key-value-store';
import { createListDatabase, createListNames } from './lists/list-database';
import { claimedLists } from './lists/page-claims';
import { createPageScripts } from './page-scripts';
import { createPageTexts } from './page-texts';
import { createRecordStore } from './record-store';
import { createRules } from './rules';
import { createLockUpkeep } from './sealing/lock-upkeep';
import { createRowStores } from './sealing/row-stores';
import { createStoredLocks } from './sealing/stored-locks';
import { stayAwake } from './stay-awake';
import { createTabs, createWindows } from './tabs';

/** Everything that the background reaches the world through, over the real browser. */
export const createPorts = (): Ports => {
  const isPrivateWorker = !isFirefox && browser.extension.inIncognitoContext;
  const sources = createListDatabase();
  const randomId = () => crypto.randomUUID();
  const local = createKeyValueStore('local');
  const session = createKeyValueStore('session');
  const rows = createRowStores(createStoredLocks({ local, session, clock: Date.now }));
  return {
    browser: isFirefox ? 'firefox' : 'chromium',
    // CHROME: private windows have a worker of their own. FIREFOX: one background for both.
    replicas: isFirefox ? ['n', 'p'] : [isPrivateWorker ? 'p' : 'n'],
    clock: createClock(randomId()),
    local,
    session,
    tabs: createTabs(),
    windows: createWindows(),
    rules: createRules(),
    listNames: isPrivateWorker ? null : createListNames(sources),
    scripts: createPageScripts(createPageTexts()),
    alarms: createAlarms(alarmNames.nextChange),
    badge: createBadge(),
    history: createBrowserHistory(),
    access: createAccess(),
    record: createRecordStore(rows),
    lock: createLockUpkeep(rows, createAlarms(alarmNames.lock)),
    lists: {
      fetchList,
      sources,
      claimed: claimedLists,
      setAlarm: createAlarms(alarmNames.lists).set,
      stayAwake,
      giveWay: () => new Promise((resolve) => setTimeout(resolve)),
      chance: Math.random,
    },
    reminders: createReminders(),
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
