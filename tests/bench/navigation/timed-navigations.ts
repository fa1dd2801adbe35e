import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from '../../support/driver.ts';
import type { SiteServer } from '../../support/site-server.ts';
import { serveTimedPage } from './pages.ts';

// What a browser does after a page has loaded must not fall into the other one's turn.
const restMs = 60;

/** How one navigation in a tab of the browser is timed, by the page's own clock; `away` as in `serveTimedPage`. */
export async function timedNavigations(
  driver: Driver,
  site: SiteServer,
  away = 0,
): Promise<(turn: number) => Promise<number>> {
  const page = serveTimedPage(site, away);
  const tab = await driver.newTab();
  return async (turn) => {
    const loaded = page.loaded(turn);
    await tab.goto(page.url(turn), { settle: false });
    const ms = await loaded;
    site.forget();
    await pause(restMs);
    return ms;
  };
}
