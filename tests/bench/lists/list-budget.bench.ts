import { findChromium } from '../../../scripts/browsers.ts';
import { giveFile, inForce, openLists, patience } from '../../e2e/lists/lists.ts';
import { noonZone } from '../../support/counters.ts';
import type { Driver } from '../../support/driver.ts';
import { buildOf, launch } from '../../support/launch.ts';
import { SiteServer } from '../../support/site-server.ts';
import { until } from '../../support/until.ts';
import type { Bench, BenchRun } from '../bench.ts';
import { frontTab } from '../enforcement/scenes.ts';
import { setBudget, timeTurn } from '../enforcement/time-turn.ts';
import { delayEntries } from '../entry.ts';

const name = 'lists.budget';

interface Plan {
  readonly domains: number;
  readonly turns: number;
}
const full: Plan = { domains: 1_000_000, turns: 15 };
const quickPlan: Plan = { domains: 5_000, turns: 2 };

/** Takes a list of made-up sites from a file, as a person does; the limited host is the last of them. Gives its id. */
async function takeList(driver: Driver, domains: number): Promise<string> {
  const tab = await openLists(driver);
  await giveFile(tab, 'choose', 'many.txt', domains);
  await tab.waitForText('sites found', patience);
  await tab.click({ text: 'Add this list' });
  const list = await inForce(driver, domains);
  await tab.close();
  return list;
}

/** Waits until Ebb has written down that the rule over the list is in the browser, or is not; when that was, epoch ms. */
const ruleIs = (driver: Driver, list: string, there: boolean): Promise<number> =>
  until(
    `the rule ${there ? 'to be there' : 'to be gone'}`,
    async () => {
      const book = await driver.inExtension(async ({ storage }) =>
        JSON.stringify([await storage.local.get('rules.standing'), await storage.session.get('rules.standing')]),
      );
      return book.includes(list) === there ? Date.now() : undefined;
    },
    { everyMs: 50, timeoutMs: 60_000 },
  );

const method = ({
  domains,
}: Plan) => `Chromium without a window, a page in front, the worker awake, and a limit with a \
daily budget over a list of ${domains} sites that the page's site is in. As in \`enforcement.delay.front-tab\`: from the \
instant at which the budget is spent to the instant at which the document of the pause page begins.`;

async function run({ quick, say }: BenchRun) {
  const plan = quick ? quickPlan : full;
  const site = await SiteServer.start();
  const executable = findChromium();
  const options = { product: 'chromium', executable, extension: buildOf('chromium'), timeZone: noonZone() } as const;
  const driver = await launch({ ...options, proxy: site.proxy });
  const [delays, rules]: [number[], number[]] = [[], []];
  try {
    const list = await takeList(driver, plan.domains);
    const limit = await setBudget(driver, list);
    const stage = await frontTab.open(driver, site);
    // The first is left out, and as many again may say nothing.
    for (let turn = 0; turn <= 2 * plan.turns && delays.length < plan.turns; turn++) {
      const found = await timeTurn({ driver, limit, stage, killed: false });
      if (!found) continue;
      const ruleAt = await ruleIs(driver, list, true);
      if (turn > 0) {
        delays.push(found.tab);
        rules.push(ruleAt - found.spentAt);
        say(`${name}: ${delays.length} of ${plan.turns}`);
      }
    }
  } finally {
    await driver.dispose();
    await site.stop();
  }
  return [
    ...delayEntries({ name: `${name}.delay`, aim: 1_000, method: method(plan) }, delays),
    ...delayEntries(
      {
        name: `${name}.rule`,
        aim: null,
        method: `Of the same turns as ${name}.delay.median: until the rule with all the sites of the list is in place.`,
      },
      rules,
    ),
  ];
}

/** A budget over a list of a million: the guard acts by the index, the browser's rule follows. */
export const listBudget: Bench = { name, title: 'A budget over a list of a million sites, in Chromium', run };
