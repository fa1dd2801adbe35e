import { countedMs, setCounted, storedVisit } from '../../support/counters.ts';
import type { Driver } from '../../support/driver.ts';
import { setLimit } from '../../support/ebb.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { limitedHost, type Stage } from './scenes.ts';

/** What one turn found: milliseconds from the instant at which the budget was spent. */
export interface Turn {
  readonly tab: number;
  readonly silent: number | null;
  /** That instant, in epoch milliseconds. */
  readonly spentAt: number;
}

export interface TurnPlan {
  readonly driver: Driver;
  readonly limit: string;
  readonly stage: Stage;
  /** Whether the worker is ended before the budget is. */
  readonly killed: boolean;
}

const budgetMs = 30 * 60_000;
/** What is left of the budget when the clock of a turn begins to run; with a worker to be killed, time for that. */
const leftMs = { alive: 700, killed: 1_200 } as const;
const quickly = { everyMs: 15 };

/** The limit whose budget is spent again and again: over the host itself, or over a list that has it. */
export const setBudget = async (driver: Driver, list: string | null = null): Promise<string> => {
  const budgets = [{ unit: 'minutes' as const, per: 'day' as const, amount: budgetMs / 60_000 }];
  const patterns = list === null ? [limitedHost] : [];
  const sites = { mode: 'these' as const, patterns, lists: list === null ? [] : [list], labelled: false };
  return (await setLimit(driver, { sites, when: { kind: 'budgets', budgets, within: null } })).id;
};

/** Asks the pages of the limit to report, as the background does: so they learn when their time, which was moved, ends. */
const wakePages = (driver: Driver) =>
  driver.inExtension(async (browser, host) => {
    const tabs = await browser.tabs.query({ url: `http://${host}/*` });
    await Promise.all(tabs.map((tab) => browser.tabs.sendMessage(tab.id ?? -1, 'report').catch(() => undefined)));
  }, limitedHost);

/** When the pause page took the place of the page: epoch milliseconds. */
const goneAt = async (driver: Driver, tab: Tab): Promise<number> => {
  await tab.waitForUrl((url) => driver.isExtensionUrl(url, 'pause.html'), { ...quickly, timeoutMs: 20_000 });
  // The document of the page ends when that of the pause page begins to be read.
  return until('the pause page to begin', () => tab.evaluate(() => performance.timing.domLoading), quickly);
};

/** Leaves so much of the budget, and makes sure that Ebb goes by it. */
const leave = async (driver: Driver, limit: string, ms: number) => {
  const counted = budgetMs - ms;
  await setCounted(driver, limit, { ms: counted });
  await wakePages(driver);
  return until('the page to be counted from there', async () => (await countedMs(driver, limit)) > counted, {
    ...quickly,
    timeoutMs: ms,
  }).then(
    () => true,
    () => false,
  );
};

/**
 * Spends the last of the budget once. The pause page of the turn before goes back to its page by itself as soon as there
 * is time again. Null for a turn that says nothing: what was stored got lost, or the worker was not gone in time.
 */
export const timeTurn = async ({ driver, limit, stage, killed }: TurnPlan): Promise<Turn | null> => {
  await setCounted(driver, limit, { ms: 0 });
  await stage.inUse();
  if (!(await leave(driver, limit, killed ? leftMs.killed : leftMs.alive))) return null;
  if (killed) await driver.killBackground();
  const inTime = !killed || ((await countedMs(driver, limit)) < budgetMs && !(await driver.backgroundRunning()));
  const tabAt = await goneAt(driver, stage.tab);
  const silentAt = stage.silent ? await goneAt(driver, stage.silent) : null;
  const [counted, visit] = [await countedMs(driver, limit), await storedVisit(driver, limit)];
  if (!inTime || !visit || counted < budgetMs) return null;
  // What was counted beyond the budget ended with the last of the attention.
  const spentAt = visit.lastAt - (counted - budgetMs);
  return { tab: tabAt - spentAt, silent: silentAt === null ? null : silentAt - spentAt, spentAt };
};
