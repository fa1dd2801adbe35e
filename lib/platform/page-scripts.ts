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
      await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/attention.js'] });
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
      .executeScript({ target: { tabId }, func: showWarning, args: [text] })
      .catch(() => undefined);
  },
  veil: async (matches) => {
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [veilId] });
    if (sameMatches(registered?.matches, matches)) return;
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [veilId] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: veilId, js: ['veil.js'], matches: [...matches], runAt: 'document_start', persistAcrossSessions: true },
    ]);
  },
});
