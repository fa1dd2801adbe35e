import type { Tabs as BrowserTabs } from 'webextension-polyfill';
import type { TabFacts, Tabs, Windows } from '../app/ports';
import { browser, isFirefox } from './browser';
import { leavingMessage } from './leaving-message';

const pausePage = () => browser.runtime.getURL('pause.html');

/** Whether the address is Ebb's pause page. Chromium names it by a dynamic id too, so the path decides. */
export const isPausePage = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname } = new URL(url);
  return /^(chrome|moz)-extension:$/.test(protocol) && pathname === '/pause.html';
};

/** CHROME: a frozen tab runs nothing. Firefox and its types know no such thing. */
const isFrozen = (tab: BrowserTabs.Tab) => 'frozen' in tab && tab.frozen === true;

/** Copies only what is needed of a tab; null for what is none (a window of developer tools). */
export const toTabFacts = (tab: BrowserTabs.Tab): TabFacts | null =>
  tab.id === undefined || tab.id === browser.tabs.TAB_ID_NONE || tab.windowId === undefined
    ? null
    : {
        id: tab.id,
        windowId: tab.windowId,
        url: tab.pendingUrl || tab.url || '',
        // A tab that is on its way to the pause page is being taken away already.
        ...(tab.pendingUrl && tab.url && !isPausePage(tab.pendingUrl) ? { openUrl: tab.url } : {}),
        active: tab.active,
        // A muted tab is not heard, whatever it plays.
        audible: (tab.audible ?? false) && !tab.mutedInfo?.muted,
        discarded: (tab.discarded ?? false) || isFrozen(tab),
        replica: tab.incognito ? 'p' : 'n',
      };

const factsOf = async (tabId: number) => {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return (tab && toTabFacts(tab)) ?? undefined;
};

/** The welcome is a page of its own; every other screen is one of the options page. */
const openScreen = async (screen: string) => {
  const page = screen === 'welcome' ? 'welcome.html' : 'options.html';
  const url = browser.runtime.getURL(page === 'welcome.html' ? page : `${page}#${screen}`);
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(browser.runtime.getURL(page)));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { url, active: true });
  // FIREFOX: Android has no windows.
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
};

const closeTab = async (tabId: number) => {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab) return;
  const others = await browser.tabs.query(tab.windowId === undefined ? {} : { windowId: tab.windowId });
  if (others.length <= 1) await browser.tabs.create(tab.windowId === undefined ? {} : { windowId: tab.windowId });
  await browser.tabs.remove(tabId);
};

/** Pages hear a message at once. */
const toldMs = 500;

/** Every page of Ebb, told that it is about to go, so that none asks whether to stay for what is typed there. */
export const toldOwnTabs = async (): Promise<readonly BrowserTabs.Tab[]> => {
  const own = browser.runtime.getURL('');
  const tabs = (await browser.tabs.query({})).filter(({ url = '', pendingUrl = '' }) =>
    [url, pendingUrl].some((address) => address.startsWith(own) || isPausePage(address)),
  );
  if (tabs.length === 0) return tabs;
  // Where a page asks, the background hears it as well, and may be the one that does not answer.
  const told = browser.runtime.sendMessage(leavingMessage).catch(() => undefined);
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, toldMs))]);
  return tabs;
};

/** Every page of Ebb goes; the one that does this last, since with it goes the rest of the work. */
const closeOwn = async () => {
  const here = (await browser.tabs.getCurrent().catch(() => undefined))?.id;
  const isHere = ({ id }: BrowserTabs.Tab) => Number(id === here);
  const tabs = [...(await toldOwnTabs())].sort((one, other) => isHere(one) - isHere(other));
  for (const { id } of tabs) if (id !== undefined) await closeTab(id).catch(() => undefined);
};

export const createTabs = (): Tabs => ({
  all: async () => (await browser.tabs.query({})).map(toTabFacts).filter((tab) => tab !== null),
  get: factsOf,
  inFront: async () => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return (tab && toTabFacts(tab)) ?? undefined;
  },
  showPause: async (tabId, { replace }) => {
    // FIREFOX: takes the entry of the open page, so that Back leads to the page before. Chromium knows no such thing.
    const place = isFirefox && replace ? { loadReplace: true } : {};
    await browser.tabs.update(tabId, { url: pausePage(), ...place });
  },
  reload: (tabId) => browser.tabs.reload(tabId),
  goBack: (tabId) => browser.tabs.goBack(tabId),
  close: closeTab,
  closeOwn,
  openNew: async (besideTabId) => {
    const beside = besideTabId === null ? undefined : await browser.tabs.get(besideTabId).catch(() => undefined);
    await browser.tabs.create(beside?.windowId === undefined ? {} : { windowId: beside.windowId });
  },
  openScreen,
  setMuted: async (tabId, muted) => {
    await browser.tabs.update(tabId, { muted });
  },
});

/** Firefox for Android has no windows: there the one that is shown has the focus. */
export const createWindows = (): Windows => ({
  focused: async () => {
    if (!browser.windows) return 0;
    const window = await browser.windows.getLastFocused().catch(() => undefined);
    return window?.focused && window.id !== undefined ? window.id : null;
  },
  minimised: async () => {
    const windows = (await browser.windows?.getAll()) ?? [];
    return windows.flatMap((window) => (window.state === 'minimized' && window.id !== undefined ? [window.id] : []));
  },
});
