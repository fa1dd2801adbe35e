import { setCounted } from '../../tests/support/counters.ts';
import { ask, draft, pausePage, setLimit } from '../../tests/support/ebb.ts';
import { goOn } from '../../tests/support/passing.ts';
import { until } from '../../tests/support/until.ts';
import { mustHold, type Scene, type Step } from './tour.ts';

const own = (scene: Scene, path: string) => scene.driver.newTab(scene.driver.extensionUrl(path));

/** The tour, in the order in which a person would meet these. A screen that is new is one more step here. */
export const steps: readonly Step[] = [
  {
    claim: 'Ebb opens its own page',
    async run(scene) {
      const tab = await own(scene, 'options.html');
      const heading = await tab.waitFor('a heading', () => document.querySelector('h1')?.textContent ?? '');
      await scene.shoot(tab);
      return { title: await tab.title(), heading };
    },
  },
  {
    claim: 'A page without a limit opens as ever',
    async run({ driver, site, shoot }) {
      const tab = await driver.newTab(site.url('free.example', '/story'));
      mustHold((await tab.url()) === 'http://free.example/story', 'the page is at its own address');
      await shoot(tab);
      return { address: await tab.url(), title: await tab.title() };
    },
  },
  {
    claim: 'A limit is set',
    async run(scene) {
      const limit = await setLimit(scene.driver, draft({ name: 'Evenings' }));
      const settings = await ask(scene.driver, { type: 'settings.get' });
      mustHold(JSON.stringify(settings).includes(limit.id), 'the settings hold the limit');
      const tab = await own(scene, 'options.html#limits');
      await tab.waitForText('Evenings');
      await scene.shoot(tab);
      return { name: limit.name, sites: limit.sites.patterns, strength: limit.strength };
    },
  },
  {
    claim: 'A limited site leads to the pause page and is never asked',
    async run({ driver, site, shoot }) {
      const tab = await driver.newTab();
      await tab.goto(site.url('limited.example', '/page'), { settle: false });
      const address = await pausePage(driver, tab);
      await tab.waitForText('Leave');
      await shoot(tab);
      const asked = site.seen('limited.example').length;
      mustHold(asked === 0, `limited.example saw no request (it saw ${asked})`);
      mustHold(!address.includes('limited'), 'the address is not in the address bar');
      return { page: new URL(address).pathname, requests: asked };
    },
  },
  {
    claim: 'Leaving leads back to the page before',
    async run({ driver, site, shoot }) {
      const tab = await driver.newTab(site.url('free.example', '/before'));
      await tab.goto(site.url('limited.example', '/page'), { settle: false });
      await pausePage(driver, tab);
      await tab.click({ text: 'Leave' });
      const address = await tab.waitForUrl(site.url('free.example', '/before'));
      await shoot(tab);
      return { address };
    },
  },
  {
    claim: 'Going on opens the page for the minutes that were chosen',
    async run({ driver, site, shoot }) {
      const tab = await driver.newTab();
      await tab.goto(site.url('limited.example', '/page'), { settle: false });
      await goOn(driver, tab, 5);
      const address = await tab.waitForUrl(site.url('limited.example', '/page'));
      await shoot(tab);
      const today = await ask(driver, { type: 'today.get' });
      const { verdict } = today.here ?? {};
      mustHold(verdict?.kind === 'allow' && verdict.passUntil !== null, 'a pass holds in this tab');
      return {
        address,
        minutes: verdict?.kind === 'allow' ? Math.round(((verdict.passUntil ?? 0) - today.now) / 60_000) : 0,
      };
    },
  },
  {
    claim: 'A budget that is spent takes the open page away',
    async run({ driver, site, shoot }) {
      const sites = { mode: 'these' as const, patterns: ['feeds.example'], lists: [], labelled: false };
      const when = {
        kind: 'budgets' as const,
        budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount: 30 }],
        within: null,
      };
      const limit = await setLimit(driver, draft({ name: 'Feeds', sites, when }));
      const minutesOf = async () => {
        const { standings } = await ask(driver, { type: 'today.get' });
        const [budget] = standings.find((standing) => standing.limit.id === limit.id)?.budgets ?? [];
        return { spent: budget?.spent, used: (budget?.used ?? 0) / 60_000, allowed: (budget?.allowed ?? 0) / 60_000 };
      };
      // As if most of it had been used before: nobody waits half an hour for a tour.
      await setCounted(driver, limit.id, { ms: 30 * 60_000 - 6_000 });
      const before = await minutesOf();
      const tab = await driver.newTab(site.url('feeds.example', '/feed'));
      const opened = await tab.url();
      await pausePage(driver, tab);
      await tab.waitForText('Leave');
      await shoot(tab);
      const after = await minutesOf();
      mustHold(after.spent === true, 'the budget is spent');
      return { opened, minutesSetBefore: before.used, minutesUsed: after.used, minutesAllowed: after.allowed };
    },
  },
  {
    claim: 'This week shows what was met, left and gone on',
    async run(scene) {
      const week = await until('the pauses to be recorded', async () => {
        const view = await ask(scene.driver, { type: 'week.get', weeksBack: 0 });
        return view.pauses.goneOn === 1 && view.pauses.left >= 2 ? view : null;
      });
      const tab = await own(scene, 'options.html#week');
      await tab.waitForText('Feeds');
      await scene.shoot(tab);
      return { pauses: week?.pauses, limits: week?.limits.map(({ name, totalMinutes }) => ({ name, totalMinutes })) };
    },
  },
  {
    claim: 'It holds when the background has been killed',
    async run({ driver, site, shoot }) {
      await driver.killBackground();
      const before = await driver.backgroundRunning();
      const tab = await driver.newTab();
      await tab.goto(site.url('free.example', '/redirect', { to: site.url('limited.example') }), { settle: false });
      await pausePage(driver, tab);
      await shoot(tab);
      return { runningBefore: before, runningAfter: await driver.backgroundRunning() };
    },
  },
  {
    claim: 'It holds in a private window',
    async run({ driver, site, shoot }) {
      const window = await driver.privateWindow(site.url('free.example', '/private'));
      const tab = await window.newTab();
      await tab.goto(site.url('limited.example', '/page'), { settle: false });
      await pausePage(driver, tab);
      await shoot(tab);
      const isPrivate = await window.inExtension((browser) => browser.extension.inIncognitoContext);
      await window.close();
      mustHold(isPrivate === true, 'the window is private');
      return { private: isPrivate };
    },
  },
  {
    claim: 'Nothing has left this device',
    async run({ driver, site }) {
      const outside = site.outside().map((seen) => seen.host);
      mustHold(outside.length === 0, `no other host was asked (${outside})`);
      const remembered = (await driver.historyRows()).map((row) => row.url).filter((url) => url.startsWith('http'));
      return { requestsElsewhere: outside.length, history: remembered };
    },
  },
];
