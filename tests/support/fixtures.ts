import { test as base, expect, type TestInfo } from '@playwright/test';
import { findChromium, findFirefox } from '../../scripts/browsers.ts';
import type { Driver, LaunchOptions, Product } from './driver.ts';
import { buildOf, launch } from './launch.ts';
import { SiteServer } from './site-server.ts';

/** What a spec may say of a launch; the rest is the project's. */
export type Wishes = Partial<Omit<LaunchOptions, 'product' | 'executable' | 'proxy'>>;

interface Options {
  /** Set by the project: which browser. */
  readonly product: Product;
  /** Set by a spec: `test.use({ wishes: { timeZone: 'Europe/Berlin' } })`. */
  readonly wishes: Wishes;
}

interface Fixtures {
  /** The whole network of this test. */
  readonly site: SiteServer;
  /**
   * Starts a browser with wishes of its own. All are ended after the test, and it fails if anything but made-up hosts
   * was asked for.
   */
  readonly start: (wishes?: Wishes) => Promise<Driver>;
  /** A browser with the production build in it, fresh for this test. */
  readonly ebb: Driver;
}

/** Playwright's runner with Ebb's own fixtures. Its `page` and `browser` are not for these tests. */
export const test = base.extend<Fixtures & Options>({
  product: ['chromium', { option: true }],
  wishes: [{}, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern.
  site: async ({}, use) => {
    const site = await SiteServer.start();
    await use(site);
    await site.stop();
  },

  start: async ({ product, site, wishes }, use, testInfo) => {
    const drivers: Driver[] = [];
    await use(async (more = {}) => {
      const driver = await launch({
        product,
        executable: product === 'chromium' ? findChromium() : findFirefox(),
        extension: buildOf(product),
        proxy: site.proxy,
        secureHosts: ['worker.example'],
        ...wishes,
        ...more,
      });
      drivers.push(driver);
      return driver;
    });
    if (testInfo.status !== testInfo.expectedStatus) await explain(testInfo, site, drivers);
    for (const driver of drivers) await driver.dispose();
    const outside = site.outside().map((seen) => `${seen.kind} ${seen.method} ${seen.host}${seen.path}`);
    expect(outside, 'requests that left the made-up network').toEqual([]);
  },

  ebb: async ({ start }, use) => use(await start()),
});

export { expect };

/** What a failed test leaves behind: a picture of every tab, the requests, and what the browser printed. */
async function explain(testInfo: TestInfo, site: SiteServer, drivers: readonly Driver[]): Promise<void> {
  const requests = site.seen().map((seen) => `${seen.kind} ${seen.method} ${seen.host}${seen.path}`);
  await testInfo.attach('requests', { body: requests.join('\n'), contentType: 'text/plain' });
  for (const driver of drivers) {
    await testInfo.attach('printed', { body: driver.printed(), contentType: 'text/plain' });
    const tabs = await driver.tabs().catch(() => []);
    for (const tab of tabs) {
      const body = await tab.screenshot().catch(() => undefined);
      if (body) await testInfo.attach(await tab.url(), { body, contentType: 'image/png' });
    }
  }
}
