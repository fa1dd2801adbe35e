import type { VeilReply } from '../../app/protocol/page-messages';
import type { PageRuntime } from './page-runtime';

/**
 * Hides a page of the person's own sites before it paints, until the background has said whether it may be seen. A page
 * that a site's own service worker serves passes the browser's rules; without this it would show for a moment.
 */
export const veil = async (runtime: PageRuntime): Promise<void> => {
  if (window.top !== window) return;
  const page = document.documentElement;
  const { style } = page;
  const own = page.hasAttribute('style');
  const visibility = style.getPropertyValue('visibility');
  const priority = style.getPropertyPriority('visibility');
  style.setProperty('visibility', 'hidden', 'important');
  const reply = (await runtime.sendMessage({ type: 'page.veil' }).catch(() => undefined)) as VeilReply | undefined; // CAST: own background
  if (reply?.stop) return;
  style.setProperty('visibility', visibility, priority);
  // A page that may be seen keeps no mark of it: an empty attribute would be one.
  if (!own && page.getAttribute('style') === '') page.removeAttribute('style');
};
