import type { Driver } from '../../support/driver.ts';
import { pausePage } from '../../support/ebb.ts';
import type { Tab } from '../../support/tab.ts';

/** Waits on the pause page, chooses to go on, and resolves on the page itself. */
export async function goOn(driver: Driver, tab: Tab): Promise<void> {
  await pausePage(driver, tab);
  await tab.activate();
  await tab.click({ text: 'Go on for a while' });
  await tab.click({ text: 'Go on for 5 minutes' });
  await tab.waitForUrl('http:');
  await tab.settled();
}
