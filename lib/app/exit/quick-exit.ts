import type { Ports } from '../ports';

/**
 * The way out: a new tab of the browser in front, and every page of Ebb goes.
 *
 * @param besideTabId the tab that it was asked in; null where it was asked by the browser's keys.
 */
export const createQuickExit =
  ({ tabs }: Pick<Ports, 'tabs'>) =>
  async (besideTabId: number | null): Promise<void> => {
    // First of all the new tab: from then on nothing of Ebb is in view.
    await tabs.openNew(besideTabId);
    await tabs.closeOwn();
  };
