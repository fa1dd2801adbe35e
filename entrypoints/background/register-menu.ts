import { registrableDomain } from '@/lib/domain/addresses/public-suffix';
import { parseSiteAddress } from '@/lib/domain/addresses/site-address';
import { draftForSite } from '@/lib/domain/limits/draft-for-site';
import { browser } from '@/lib/platform/browser';
import { type BackgroundContext, inBackground } from './context';

const items = [
  { id: 'limit-pause', strength: 'pause' },
  { id: 'limit-block', strength: 'block' },
] as const;

const initializeMenu = async () => {
  const { i18n, contextMenus } = browser;
  await contextMenus.removeAll();
  const pages = { contexts: ['page' as const], documentUrlPatterns: ['http://*/*', 'https://*/*'] };
  contextMenus.create({ id: 'limit', title: i18n.getMessage('menuLimitSite'), ...pages });
  for (const { id, strength } of items) {
    const title = i18n.getMessage(strength === 'pause' ? 'menuPause' : 'menuBlock');
    contextMenus.create({ id, parentId: 'limit', title, ...pages });
  }
};

/** "Limit this site" in the page's own menu, in two steps. FIREFOX: Android has no such menu. */
export const registerMenu = (context: BackgroundContext): void => {
  if (!browser.contextMenus) return;
  browser.contextMenus.onClicked.addListener(({ menuItemId, pageUrl }) => {
    const item = items.find(({ id }) => id === menuItemId);
    const address = parseSiteAddress(pageUrl ?? '');
    if (!item || !address) return;
    const draft = draftForSite(registrableDomain(address.host), { strength: item.strength });
    inBackground(context, 'menu', () =>
      context.ready.then(() => context.background.changes.make({ kind: 'add-limit', draft })),
    );
  });
  inBackground(context, 'menu', initializeMenu);
};
