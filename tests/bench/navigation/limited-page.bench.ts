import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from '../../support/driver.ts';
import { SiteServer } from '../../support/site-server.ts';
import { until } from '../../support/until.ts';
import type { Bench, BenchRun } from '../bench.ts';
import { medianEntries, ratioEntry } from '../entry.ts';
import { alternatingPairs } from '../pairs.ts';
import { startWithEbb } from './browsers.ts';
import { limitedHost, setManyLimits } from './many-limits.ts';

const name = 'navigation.limited-page';
const warmUp = 10;
const restMs = 60;

/**
 * Milliseconds from the start of the navigation to the first picture that shows the sentence over the Leave button.
 * Null while it is not there. Sent to the page as text.
 */
async function firstWords(): Promise<number | null> {
  const leave = document.querySelector('main button');
  if (!leave?.checkVisibility()) return null;
  const painted = await new Promise<readonly PerformanceEntry[]>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      resolve(list.getEntries());
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve([]), 200);
  });
  const inMain = painted.find(
    (entry) => 'element' in entry && entry.element instanceof Element && entry.element.closest('main'),
  );
  return inMain?.startTime ?? null;
}

/** Opens an address in a new empty tab and waits for the pause page's words. */
async function timePausePage(driver: Driver, url: string): Promise<number> {
  const tab = await driver.newTab();
  await tab.goto(url, { settle: false });
  await tab.waitForUrl((address) => driver.isExtensionUrl(address, 'pause.html'), { everyMs: 15 });
  const ms = await until('the words of the pause page', () => tab.evaluate(firstWords), { everyMs: 15 });
  await tab.close();
  await pause(restMs);
  return ms;
}

const method = `Chromium with Ebb and 20 limits of all kinds with 200 patterns. In turns, the order changing from pair \
to pair, a new empty tab goes to a limited address, and a new empty tab opens the pause page itself, which then knows no \
address; the first ${warmUp} pairs are left out, and the background is awake. Both end at the same point: the first \
picture that shows the sentence with the Leave button under it. What the bare page does after that, looking for its \
address again, is not part of it. Time is the page's own, from the start of the navigation, the redirect by the \
browser's rule included. The figure is the median of the ratios of the pairs.`;

async function run({ quick, say }: BenchRun) {
  say(name);
  const site = await SiteServer.start();
  const driver = await startWithEbb('chromium', site);
  try {
    await setManyLimits(driver);
    const pairs = await alternatingPairs({
      pairs: quick ? 6 : 500,
      warmUp: quick ? 2 : warmUp,
      subject: (turn) => timePausePage(driver, site.url(limitedHost, '/', { turn: String(turn) })),
      baseline: () => timePausePage(driver, driver.extensionUrl('pause.html')),
    });
    return [
      ratioEntry({ name: `${name}.ratio`, aim: 1.5, method }, pairs),
      ...medianEntries(name, { subject: 'limited-page', baseline: 'bare-pause-page' }, pairs),
    ];
  } finally {
    await driver.dispose();
    await site.stop();
  }
}

/** How much later than the pause page by itself the pause page stands in place of a limited page. */
export const limitedPageInChromium: Bench = { name, title: 'A page with a limit, in Chromium', run };
