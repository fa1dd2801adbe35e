import type { PagePort } from '../app/client';
import { browser } from './browser';

/** The page's side of the extension API: messages to the background, and what only a page may ask for. */
export const createPagePort = (): PagePort => ({
  send: (request) => browser.runtime.sendMessage(request),
  onChanged: (callback) => {
    browser.storage.onChanged.addListener(callback);
    return () => browser.storage.onChanged.removeListener(callback);
  },
  requestPermission: (name) => browser.permissions.request({ permissions: [name] }),
  uninstall: () => browser.management.uninstallSelf({ showConfirmDialog: true }),
  languages: () => navigator.languages,
});
