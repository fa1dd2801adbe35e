import type { WaysOut } from '../app/client';
import { createQuickExit } from '../app/exit/quick-exit';
import { browser } from './browser';
import { createTabs, toldOwnTabs } from './tabs';

/** As the background does it, from a page. The popup stands in no tab. */
export const createWaysOut = (): WaysOut => {
  const tabs = createTabs();
  const here = async () => (await browser.tabs.getCurrent())?.id ?? null;
  return {
    openScreen: tabs.openScreen,
    closeTab: async () => {
      const id = await here();
      if (id !== null) await tabs.close(id);
    },
    quickExit: async () => {
      const id = await here();
      if (id !== null) return createQuickExit({ tabs })(id);
      const own = (await toldOwnTabs()).flatMap((tab) => tab.id ?? []);
      // With another tab in front the popup is gone, and with it this: nothing is waited for in between.
      await Promise.all([browser.tabs.create({}), browser.tabs.remove(own)]);
    },
  };
};
