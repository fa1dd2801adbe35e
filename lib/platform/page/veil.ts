import type { VeilReply } from '../../app/protocol/page-messages';
import type { PageRuntime } from './page-runtime';

/**
 * Hides a page of the person's own sites before it paints, until the background has said whether it may be seen. A page
 * that a site's own service worker serves passes the browser's rules; without this it would show for a moment.
 */
export const veil = async (runtime: PageRuntime): Promise<void> => {
  if (window.top !== window) return;
  const { style } = document.documentElement;
  style.setProperty('visibility', 'hidden', 'important');
  const reply = (await runtime.sendMessage({ type: 'page.veil' }).catch(() => undefined)) as VeilReply | undefined; // CAST: own background
  if (!reply?.stop) style.removeProperty('visibility');
};
