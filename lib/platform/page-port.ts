import type { PagePort } from '../app/client';
import { keys } from '../app/state/keys';
import { browser } from './browser';

// What lies there readable or locked is another view of it.
const shown: readonly string[] = [keys.settings, keys.lock, keys.lockOpen];

/** The page's side of the extension API: messages to the background, and what only a page may ask for. */
export const createPagePort = (): PagePort => ({
  send: (request) => browser.runtime.sendMessage(request),
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
});
