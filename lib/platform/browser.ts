import type { Browser } from 'webextension-polyfill';
import { browser as own } from 'wxt/browser';

/**
 * The one door to the extension API: `browser` where there is one, else `chrome` (Chrome 144 to 147). Both answer with
 * promises; what a listener of messages returns is no answer in Chrome, it calls back instead.
 */
export const browser = own as unknown as Browser; // CAST: one API under two names, in the words that both share

/** Whether this build runs in Firefox. */
export const isFirefox = import.meta.env.FIREFOX;
