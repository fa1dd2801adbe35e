import * as v from 'valibot';
import type { PageScripts } from '../app/ports';
import { browser, isFirefox } from './browser';
import { letGo } from './page/let-go';
import { keepLabel, readLabels } from './page/read-labels';
import type { ShownSigns, SignsWorld } from './page/show-signs';
import { showWarning } from './page/show-warning';
import type { PageTexts } from './page-texts';

const veilId = 'veil';

const saidSchema = v.object({ href: v.string(), said: v.array(v.tuple([v.string(), v.string()])) });

const sameMatches = (a: readonly string[] | undefined, b: readonly string[]) =>
  JSON.stringify([...(a ?? [])].sort()) === JSON.stringify(b);

/** Hands the signs to the script that shows them; false where it is not in the page. Sent into the page as source. */
const handSigns = (signs: ShownSigns | null): boolean => {
  const { ebbSigns } = globalThis as SignsWorld; // CAST: set by that script, in the same world
  ebbSigns?.(signs);
  return ebbSigns !== undefined;
};

const sign = async (tabId: number, signs: ShownSigns | null) => {
  const { scripting } = browser;
  const target = { tabId };
  const hand = async () => {
    const [first] = await scripting.executeScript({ target, func: handSigns, args: [signs], injectImmediately: true });
    return first?.result === true;
  };
  if ((await hand()) || signs === null) return;
  await scripting.executeScript({ target, files: ['/signs.js'], injectImmediately: true });
  await hand();
};

/** Scripts in pages: put in only where a limit covers the page. */
export const createPageScripts = (texts: PageTexts): PageScripts => ({
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
    await browser.scripting
      .executeScript({ target: { tabId }, func: showWarning, args: [texts.warning(seconds)], injectImmediately: true })
      .catch(() => undefined);
  },
  sign: async (tabId, signs) => {
    const chip = signs && signs.minutes !== null ? texts.chip(signs.minutes) : null;
    // A page that the browser protects, or one that has just gone.
    await sign(tabId, signs && { chip, fade: signs.fade, overMs: signs.overMs }).catch(() => undefined);
  },
  labels: async (tabId) => {
    const read = await browser.scripting
      .executeScript({ target: { tabId }, func: readLabels, injectImmediately: true })
      .catch(() => []);
    const page = v.safeParse(saidSchema, read[0]?.result);
    return page.success ? page.output : null;
  },
  keepLabel: async (tabId, origin) => {
    await browser.scripting
      .executeScript({ target: { tabId }, func: keepLabel, args: ['adult', origin], injectImmediately: true })
      .catch(() => undefined);
  },
  letGo: async (tabId) => {
    await browser.scripting
      .executeScript({
        target: { tabId, allFrames: true },
        func: letGo,
        injectImmediately: true,
        // FIREFOX: emptied from the isolated world, the document keeps the page's listeners.
        ...(isFirefox ? { world: 'MAIN' as const } : {}),
      })
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
