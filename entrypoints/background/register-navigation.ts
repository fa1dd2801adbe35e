import { isLabelled } from '@/lib/domain/labels/is-labelled';
import { browser, isFirefox } from '@/lib/platform/browser';
import { isPausePage } from '@/lib/platform/tabs';
import { type BackgroundContext, inBackground, replicaOf } from './context';

interface Details {
  readonly tabId: number;
  readonly url: string;
  readonly timeStamp: number;
  readonly frameId?: number;
}

const isTopFrameOfTab = ({ tabId, frameId = 0 }: Details) => frameId === 0 && tabId >= 0;
const isWeb = (url: string) => /^https?:/.test(url);

/**
 * FIREFOX: a held request learns its verdict before anything is sent; a frame gets the empty box in its place. What may
 * go on goes the way of SafeSearch where that is on.
 */
const registerHolding = (context: BackgroundContext) => {
  const { background } = context;
  const detour = async (url: string) => {
    const redirectUrl = await background.safeSearch.detour(url);
    return redirectUrl === null ? {} : { redirectUrl };
  };
  browser.webRequest.onBeforeRequest.addListener(
    async ({ tabId, url, timeStamp, incognito }) => {
      if (tabId < 0) return {};
      const tab = { id: tabId, replica: incognito ? 'p' : 'n' } as const;
      return (await background.guard.hold({ tab, url, at: timeStamp })) ? { cancel: true } : detour(url);
    },
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    ['blocking'],
  );
  browser.webRequest.onBeforeRequest.addListener(
    async ({ tabId, url, incognito }) => {
      const tab = { id: tabId, replica: incognito ? 'p' : 'n' } as const;
      const verdict = await background.guard.judge(url, tab, await background.worldStore.look());
      return verdict.kind === 'block' ? { redirectUrl: browser.runtime.getURL('pause.html') } : detour(url);
    },
    { urls: ['http://*/*', 'https://*/*'], types: ['sub_frame'] },
    ['blocking'],
  );
};

/** A page may say in its headers what it is, before anything of it is shown. FIREFOX: it can be held there. */
const registerHeaders = (context: BackgroundContext) => {
  const { background, ports } = context;
  browser.webRequest.onHeadersReceived.addListener(
    ({ tabId, url, timeStamp, responseHeaders = [] }) => {
      background.labelWatch.heard(tabId);
      const headers = responseHeaders.map(({ name, value = '' }) => [name, value] as const);
      // Most pages carry none: they are let go at once.
      if (tabId < 0 || !isLabelled(headers)) return undefined;
      const judged = replicaOf(context, tabId).then(async (replica) =>
        replica ? background.labelWatch.headers({ tab: { id: tabId, replica }, url, at: timeStamp }, headers) : false,
      );
      if (isFirefox) return judged.then((stopped) => ({ cancel: stopped }));
      judged.catch((error) => ports.report(error, 'headers'));
      return undefined;
    },
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    isFirefox ? ['blocking', 'responseHeaders'] : ['responseHeaders'],
  );
};

/** CHROME: the address in the hop into the extension is not told; that of the hop before is. */
const registerRedirects = (context: BackgroundContext, beginning: (details: Details) => Promise<void>) => {
  browser.webRequest.onBeforeRedirect.addListener(
    ({ tabId, url, redirectUrl, timeStamp }) => {
      if (tabId < 0) return;
      inBackground(context, 'redirect', () =>
        beginning({ tabId, url: isWeb(redirectUrl) ? redirectUrl : url, timeStamp }),
      );
    },
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
  );
};

/** Every way in which a main frame gets an address. */
export const registerNavigation = (context: BackgroundContext): void => {
  const { background } = context;
  const { webNavigation } = browser;

  const beginning = async ({ tabId, url, timeStamp }: Details) => {
    // Nobody says when a clock is set: it is looked at as often as something happens.
    inBackground(context, 'clock', () => context.ready.then(background.changes.keepTime));
    const replica = await replicaOf(context, tabId);
    if (replica) await background.guard.beginning({ tab: { id: tabId, replica }, url, at: timeStamp });
  };

  const committed = async (
    { tabId, url, timeStamp }: Details,
    newDocument: boolean,
    windows = replicaOf(context, tabId),
  ) => {
    background.mover.arrived(tabId, isPausePage(url));
    const replica = await windows;
    if (!replica) return;
    if (isWeb(url)) {
      const navigation = { tab: { id: tabId, replica }, url, at: timeStamp, sameDocument: !newDocument };
      await background.guard.committed(navigation);
    }
    if (!isPausePage(url)) await background.pause.arrived({ id: tabId, replica }, url);
    const tab = await context.ports.tabs.get(tabId);
    if (!tab) return;
    if (await background.watch.look(tab, { newDocument })) await background.enforcer.check();
  };

  webNavigation.onBeforeNavigate.addListener((details) => {
    if (!isTopFrameOfTab(details) || !isWeb(details.url)) return;
    background.labelWatch.began(details.tabId, details.timeStamp);
    inBackground(context, 'beginning', () => beginning(details));
  });
  webNavigation.onCommitted.addListener((details) => {
    if (!isTopFrameOfTab(details)) return;
    const { tabId, url, timeStamp: at, transitionQualifiers } = details;
    const replica = replicaOf(context, tabId);
    inBackground(context, 'committed', () => committed(details, true, replica));
    // Beside it: a page that hangs answers nothing.
    const again = transitionQualifiers.includes('forward_back');
    if (isWeb(url))
      inBackground(context, 'labels', () => background.labelWatch.arrived({ tabId, replica, url, at, again }));
  });
  for (const event of [webNavigation.onHistoryStateUpdated, webNavigation.onReferenceFragmentUpdated]) {
    event.addListener((details: Details) => {
      if (isTopFrameOfTab(details)) inBackground(context, 'address changed', () => committed(details, false));
    });
  }
  webNavigation.onDOMContentLoaded.addListener((details) => {
    if (isTopFrameOfTab(details) && isWeb(details.url))
      inBackground(context, 'loaded', () => background.labelWatch.loaded(details.tabId));
  });
  // FIREFOX: a prerendered page does not exist there, nor does this event do anything.
  webNavigation.onTabReplaced?.addListener(({ replacedTabId, tabId }) => {
    inBackground(context, 'tab replaced', () => background.tabReplaced(replacedTabId, tabId));
  });

  registerHeaders(context);
  if (isFirefox) registerHolding(context);
  else registerRedirects(context, beginning);
};
