import type { WaysOut } from '../app/client';
import { createQuickExit } from '../app/exit/quick-exit';
import { browser } from './browser';
import { createTabs } from './tabs';

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
    quickExit: async () => createQuickExit({ tabs })(await here()),
  };
};
