import type { Ports, TabFacts } from '../../lib/app/ports';
import { parseSiteAddress } from '../../lib/domain/addresses/site-address';
import { type Rule, rulesStop } from '../../lib/domain/enforcement/rule';
import type { Replica } from '../../lib/domain/enforcement/wanted-rules';
import type { Labelling } from '../../lib/domain/labels/is-labelled';
import type { LockState } from '../../lib/domain/lock/stored-lock';
import { createFakeListNames } from './fake-list-names';
import { createFakeLists } from './fake-lists';
import { createFakeRecord } from './fake-record';
import { createFakeStore } from './fake-store';
import { createFakeTimers } from './fake-timers';

export const pausePage = 'chrome-extension://ebb/pause.html';
export const startPage = 'chrome://newtab/';

interface Options {
  readonly browser?: 'chromium' | 'firefox';
  /** ISO instant at which the test begins. */
  readonly now?: string;
  readonly zone?: string;
  readonly local?: Readonly<Record<string, unknown>>;
}

/** What the product did to the browser, in the order in which it did it. */
export interface Deed {
  readonly what:
    | 'rules'
    | 'reload'
    | 'showPause'
    | 'goBack'
    | 'close'
    | 'closeOwn'
    | 'openNew'
    | 'openScreen'
    | 'mute'
    | 'count'
    | 'wake'
    | 'warn'
    | 'sign'
    | 'letGo'
    | 'veil'
    | 'badge'
    | 'forget'
    | 'idleThreshold'
    | 'lock'
    | 'finishSealing'
    | 'notify';
  readonly tab?: number;
  readonly detail?: unknown;
}

/**
 * A browser without a browser: tabs, storage, request rules, alarms and a clock that a test moves by hand. Several
 * workers can run on it (the normal and the private one), and each can die and be started again.
 */
export const createFakeBrowser = (options: Options = {}) => {
  const { browser = 'chromium', now = '2026-06-10T10:00:00Z', zone = 'Europe/Berlin', local: initial = {} } = options;
  const timers = createFakeTimers(Date.parse(now));
  const local = createFakeStore(initial);
  const session = createFakeStore();
  const record = createFakeRecord(() => state.lock === 'locked');
  const names = createFakeListNames();
  const lists = createFakeLists();
  const tabs = new Map<number, TabFacts>();
  const rules = { standing: new Map<number, Rule>(), current: new Map<number, Rule>() };
  const deeds: Deed[] = [];
  const reports: { readonly where: string; readonly error: unknown }[] = [];
  const moved = new Set<(tabId: number, url: string) => void>();
  const state = {
    zone,
    focusedWindow: 1 as number | null,
    minimised: [] as number[],
    idle: 'active' as 'active' | 'idle' | 'locked',
    hostAccess: true,
    privateWindows: true,
    historyAccess: false,
    alarmAt: null as number | null,
    reminderAt: null as number | null,
    weekNoteAt: null as number | null,
    lock: 'off' as LockState,
    /** When the lock closes by itself, and for when its alarm is set. */
    lockCloses: null as number | null,
    lockAlarmAt: null as number | null,
    /** A reload gets nowhere: the browser asks, or a service worker answers. */
    reloadsFail: false,
    /** What the page in each tab says of itself. */
    metas: new Map<number, readonly Labelling[]>(),
  };
  let lastTab = 0;
  let lastLife = 0;
  let lastId = 0;

  const did = (deed: Deed) => {
    deeds.push(deed);
  };
  const show = (tabId: number, url: string) => {
    const tab = tabs.get(tabId);
    if (!tab) throw new Error(`No tab with id: ${tabId}.`);
    tabs.set(tabId, { ...tab, url });
    for (const listener of moved) listener(tabId, url);
  };
  /** Where a request for the address ends: at the pause page if the browser's rules say so. */
  const arrivalOf = (tabId: number, url: string) => {
    const address = parseSiteAddress(url);
    const all = [...rules.standing.values(), ...rules.current.values()];
    return address && rulesStop(all, address, tabId) ? pausePage : url;
  };

  const openTab = (url: string, over: Partial<TabFacts> = {}): TabFacts => {
    lastTab += 1;
    const facts = { windowId: 1, active: true, audible: false, discarded: false, replica: 'n' as Replica };
    const tab = { id: lastTab, ...facts, ...over, url };
    if (tab.active) {
      for (const other of tabs.values())
        if (other.windowId === tab.windowId) tabs.set(other.id, { ...other, active: false });
    }
    tabs.set(tab.id, tab);
    return tab;
  };

  /** The ports of one worker. Each call is a new life of it. */
  const startWorker = (replicas: readonly Replica[] = browser === 'firefox' ? ['n', 'p'] : ['n']): Ports => {
    lastLife += 1;
    const life = `life-${lastLife}`;
    return {
      browser,
      replicas,
      clock: { now: () => ({ ...timers.now(), life }), zone: () => state.zone },
      local,
      session,
      tabs: {
        all: async () => [...tabs.values()],
        get: async (tabId) => tabs.get(tabId),
        inFront: async () => [...tabs.values()].find((tab) => tab.active && tab.windowId === state.focusedWindow),
        showPause: async (tabId, { replace }) => {
          did({ what: 'showPause', tab: tabId, detail: { replace } });
          show(tabId, pausePage);
        },
        reload: async (tabId) => {
          did({ what: 'reload', tab: tabId });
          const tab = tabs.get(tabId);
          if (tab && !state.reloadsFail) show(tabId, arrivalOf(tabId, tab.url));
        },
        goBack: async (tabId) => did({ what: 'goBack', tab: tabId }),
        close: async (tabId) => {
          did({ what: 'close', tab: tabId });
          tabs.delete(tabId);
        },
        closeOwn: async () => {
          did({ what: 'closeOwn' });
          for (const tab of [...tabs.values()]) if (tab.url.startsWith('chrome-extension://ebb/')) tabs.delete(tab.id);
        },
        openNew: async (besideTabId) => {
          did({ what: 'openNew', ...(besideTabId === null ? {} : { tab: besideTabId }) });
          openTab(startPage);
        },
        openScreen: async (screen) => did({ what: 'openScreen', detail: screen }),
        setMuted: async (tabId, muted) => did({ what: 'mute', tab: tabId, detail: muted }),
      },
      windows: { focused: async () => state.focusedWindow, minimised: async () => state.minimised },
      listNames: replicas.includes('n') ? names : null,
      rules: {
        supported: browser === 'chromium',
        standing: async (ids) => [...rules.standing.values()].filter(({ id }) => ids?.includes(id) ?? true),
        current: async () => [...rules.current.values()],
        update: async (set, { remove, add }) => {
          did({ what: 'rules', detail: { set, remove, add } });
          await fake.atWork;
          const taken = add.find((rule) => rules[set].has(rule.id) && !remove.includes(rule.id));
          // The browser refuses the whole update then.
          if (taken) throw new Error(`Rule with id ${taken.id} does not have a unique ID.`);
          const bad = add.find((rule) => fake.refuse(rule));
          if (bad) throw new Error(`Rule with id ${bad.id} is refused.`);
          for (const id of remove) rules[set].delete(id);
          for (const rule of add) rules[set].set(rule.id, rule);
        },
      },
      scripts: {
        count: async (tabId) => {
          did({ what: 'count', tab: tabId });
          return true;
        },
        wake: async (tabId) => did({ what: 'wake', tab: tabId }),
        warn: async (tabId, seconds) => did({ what: 'warn', tab: tabId, detail: seconds }),
        sign: async (tabId, signs) => did({ what: 'sign', tab: tabId, detail: signs }),
        labels: async (tabId) => {
          const tab = tabs.get(tabId);
          return tab ? { href: tab.openUrl ?? tab.url, said: state.metas.get(tabId) ?? [] } : null;
        },
        keepLabel: async (tabId) => {
          state.metas.set(tabId, [['rating', 'adult']]);
        },
        letGo: async (tabId) => did({ what: 'letGo', tab: tabId }),
        veil: async (matches) => did({ what: 'veil', detail: matches }),
      },
      alarms: {
        set: async (at) => {
          state.alarmAt = at;
        },
      },
      badge: { show: async (tabId, text) => did({ what: 'badge', tab: tabId, detail: text }) },
      history: { forgetStopped: async (href) => did({ what: 'forget', detail: href }) },
      access: {
        hosts: async () => state.hostAccess,
        privateWindows: async () => state.privateWindows,
        history: async () => state.historyAccess,
      },
      record,
      lock: {
        state: async () => state.lock,
        keep: async () => {
          if (state.lock === 'off') return 'off';
          if (state.lockCloses === null || state.lockCloses > timers.now().wall) return state.lockCloses;
          Object.assign(state, { lock: 'locked', lockCloses: null });
          return null;
        },
        close: async () => {
          if (state.lock === 'open') state.lock = 'locked';
          did({ what: 'lock' });
        },
        finishSealing: async () => did({ what: 'finishSealing' }),
        setAlarm: async (at) => {
          state.lockAlarmAt = at;
        },
      },
      lists: lists.ports,
      reminders: {
        setAlarm: async (kind, at) => {
          if (kind === 'week') state.weekNoteAt = at;
          else state.reminderAt = at;
        },
        notify: async (kind) => {
          deeds.push({ what: 'notify', detail: kind });
        },
      },
      randomId: () => {
        lastId += 1;
        // Each comes before the ones before it in the alphabet: an order that is seen in them is not that of time.
        return `random-id-${99_999 - lastId}`;
      },
      setTimer: (callback, delayMs) => timers.set(callback, delayMs),
      setIdleThreshold: (seconds) => did({ what: 'idleThreshold', detail: seconds }),
      idleState: async () => state.idle,
      report: (error, where) => {
        reports.push({ where, error });
      },
    };
  };

  const fake = {
    /** The browser is at work on its rules until this resolves. */
    atWork: undefined as Promise<void> | undefined,
    /** Rules that the browser does not take: it then refuses the whole update. */
    refuse: (_rule: Rule): boolean => false,
    local,
    session,
    record,
    names,
    lists,
    tabs,
    rules,
    state,
    timers,
    deeds,
    /** Failures that reached the report; a test that expects none looks here. */
    reports,
    deedsOf: (what: Deed['what']) => deeds.filter((deed) => deed.what === what),
    openTab,
    show,
    arrivalOf,
    onMoved: (callback: (tabId: number, url: string) => void) => moved.add(callback),
    startWorker,
  };
  return fake;
};

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;

/** Ports of one normal worker, where a test needs no more than that. */
export const createFakePorts = (options: Options = {}) => {
  const browser = createFakeBrowser(options);
  return { browser, ports: browser.startWorker() };
};
