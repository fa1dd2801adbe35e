import type { PageScripts } from '../app/ports';
import { browser } from './browser';
import { showWarning } from './page/show-warning';

const veilId = 'veil';

const sameMatches = (a: readonly string[] | undefined, b: readonly string[]) =>
  JSON.stringify([...(a ?? [])].sort()) === JSON.stringify(b);

/** Scripts in pages: put in only where a limit covers the page. `warning` says in the person's language what is left. */
export const createPageScripts = (warningText: (seconds: number) => Promise<string>): PageScripts => ({
  count: async (tabId) => {
    try {
      // At once: the browser else waits until the page has loaded, and all that time would go uncounted.
      await browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        files: ['/attention.js'],
        injectImmediately: true,
      });
      return true;
    } catch {
      // A page that the browser protects, or a tab that is gone.
      return false;
    }
  },
  wake: async (tabId) => {
    await browser.tabs.sendMessage(tabId, 'report').catch(() => undefined);
  },
  warn: async (tabId, seconds) => {
    const text = await warningText(seconds);
    await browser.scripting
      .executeScript({ target: { tabId }, func: showWarning, args: [text], injectImmediately: true })
      .catch(() => undefined);
  },
  veil: async (matches) => {
    const { scripting } = browser;
    const [registered] = await scripting.getRegisteredContentScripts({ ids: [veilId] });
    if (sameMatches(registered?.matches, matches)) return;
    if (matches.length === 0) {
      if (registered) await scripting.unregisterContentScripts({ ids: [veilId] });
      return;
    }
    const script = { id: veilId, js: ['veil.js'], matches: [...matches], runAt: 'document_start' as const };
    // CHROME: the worker of the private windows registers the same script, and may be first.
    if (registered) await scripting.updateContentScripts([script]);
    else
      await scripting
        .registerContentScripts([{ ...script, persistAcrossSessions: true }])
        .catch(() => scripting.updateContentScripts([script]));
  },
});
