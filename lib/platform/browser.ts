/**
 * The one door to the extension API. The polyfill hands out the browser's own `browser` where there is one; Chrome 144
 * to 147 have none.
 */
export { default as browser } from 'webextension-polyfill';

/** Whether this build runs in Firefox. */
export const isFirefox = import.meta.env.FIREFOX;
