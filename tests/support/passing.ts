import type { Replica } from '../../lib/domain/enforcement/wanted-rules.ts';
import type { Driver, ExtensionFunction } from './driver.ts';
import { pausePage } from './ebb.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

/** Waits the pause out and goes on as a person does: by one act, and then by another. */
export async function goOn(driver: Driver, tab: Tab, minutes: number): Promise<void> {
  await pausePage(driver, tab);
  await tab.click({ text: 'Go on for a while', css: 'button' }, { timeoutMs: 20_000 });
  await tab.click({ text: `${minutes} min`, css: 'label' });
  await tab.click({ text: `Go on for ${minutes} minutes`, css: 'button' });
}

/** Seconds of the wait that the pause page has seen; null where it waits no more. It reads the same while hidden. */
export function secondsWaited(tab: Tab): Promise<number | null> {
  return tab.evaluate(() => {
    const bar = document.querySelector('[role=progressbar]');
    return bar ? Number(bar.getAttribute('aria-valuenow')) : null;
  });
}

/** The tab itself as the place that a message comes from. */
export const speaker = (tab: Tab) => ({
  inExtension: <A extends unknown[], R>(run: ExtensionFunction<A, R>, ...args: A) => tab.evaluateWithApi(run, ...args),
});

/** The token under which the background knows this pause page. */
export async function tokenOf(tab: Tab): Promise<string> {
  return tab.waitFor('the token of the pause page', () => {
    const { state } = history;
    return typeof state === 'object' && state !== null && typeof state.token === 'string' ? state.token : undefined;
  });
}

interface StoredPass {
  readonly tabId: number;
  readonly limits: readonly string[];
  readonly grantedAt: number;
  readonly until: number;
}

/** The passes of normal windows (`n`), or of private ones (`p`), as they are stored. */
export function storedPasses(driver: Driver, replica: Replica = 'n'): Promise<readonly StoredPass[]> {
  return driver.inExtension(async (browser, key) => {
    const { [key]: passes = [] } = await browser.storage.session.get(key);
    return passes as StoredPass[]; // CAST: written by Ebb, in this shape
  }, `passes.${replica}`);
}

/** Moves the end of every pass to so many milliseconds from now, as if the rest of its time had gone by. */
export async function endPassesIn(driver: Driver, ms: number, replica: Replica = 'n'): Promise<void> {
  const stored = () => storedPasses(driver, replica);
  const passes = await until('a pass', () => stored().then((found) => found.length > 0 && found));
  await driver.inExtension(
    (browser, key, kept, left) =>
      browser.storage.session.set({ [key]: kept.map((pass) => ({ ...pass, until: Date.now() + left })) }),
    `passes.${replica}`,
    passes,
    ms,
  );
}
