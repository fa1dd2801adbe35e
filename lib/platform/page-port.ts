import type { PagePort } from '../app/client';
import { keys } from '../app/state/keys';
import { browser, isFirefox } from './browser';
import { isLeavingMessage } from './leaving-message';

// What lies there readable or locked is another view of it.
const shown: readonly string[] = [keys.settings, keys.experiment, keys.lock, keys.lockOpen];

/** The page's side of the extension API: messages to the background, and what only a page may ask for. */
export const createPagePort = (): PagePort => ({
  send: (request) => browser.runtime.sendMessage(request),
  waysOut: async () => (await import('./ways-out')).createWaysOut(),
  onChanged: (callback) => {
    // Asking for a view may itself store something (the pause page's address under its token): only what a view is made
    // of counts as a change, else a page would ask for ever.
    const listen = (changes: Readonly<Record<string, unknown>>) => {
      if (Object.keys(changes).some((key) => shown.includes(key) || /^(ledger|passes|listState)\./.test(key)))
        callback();
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  },
  requestPermission: (name) => browser.permissions.request({ permissions: [name] }),
  hasPermission: (name) => browser.permissions.contains({ permissions: [name] }),
  uninstall: () => browser.management.uninstallSelf({ showConfirmDialog: true }),
  languages: () => navigator.languages,
  isPinned: async () => {
    // FIREFOX: Android has no toolbar.
    const settings = await browser.action.getUserSettings?.();
    return settings?.isOnToolbar ?? null;
  },
  // FIREFOX: Android has none.
  hasWindows: () => browser.windows !== undefined,
  openPrivately: async (url) => {
    await browser.windows.create({ url, incognito: true });
  },
  onLeaving: (callback) => {
    const hear = (message: unknown) => {
      if (isLeavingMessage(message)) callback();
    };
    browser.runtime.onMessage.addListener(hear);
    return () => browser.runtime.onMessage.removeListener(hear);
  },
  quickExitKeys: async () => {
    // FIREFOX: Android has no commands.
    const commands = (await browser.commands?.getAll()) ?? [];
    return commands.find(({ name }) => name === 'quick-exit')?.shortcut || null;
  },
  openDetails: async () => {
    // FIREFOX: an extension may not open the browser's own pages.
    if (isFirefox) return false;
    await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
    return true;
  },
});
