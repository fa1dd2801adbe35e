import { findChromium } from '../../../scripts/browsers.ts';
import { inForce, openLists } from '../../e2e/lists/lists.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { buildOf, launch } from '../../support/launch.ts';
import { SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { type Patience, until } from '../../support/until.ts';
import type { Bench, BenchRun } from '../bench.ts';
import type { Entry } from '../entry.ts';
import { median } from '../statistics.ts';
import { memoryOf } from './process-memory.ts';

const name = 'lists.five-million';
const patience: Patience = { timeoutMs: 900_000, everyMs: 100 };
const lookups = 200;

/** Sites of syllables, each another one, in no order; they are made in the page itself and given to it as a file. */
const giveNames = (tab: Tab, count: number): Promise<readonly string[]> =>
  tab.evaluate((most) => {
    const syllables =
      'ba be bi co da de fi go ha in ka la lo ma me mi na ne no or pa po ra re ri ro sa se so ta te ti to un';
    const parts = syllables.split(' ');
    const endings = ['com', 'net', 'org', 'info', 'xyz', 'tv', 'top'];
    // A prime, so that every number up to that of the names comes once.
    const step = 2_000_003;
    const nameOf = (index: number) => {
      let rest = (index * step) % most;
      const number = rest;
      let word = 'q';
      for (; rest > 0; rest = Math.floor(rest / parts.length)) word += parts[rest % parts.length];
      return `${word}.${endings[number % endings.length]}`;
    };
    const pieces: string[] = [];
    for (let from = 0; from < most; from += 100_000) {
      const lines: string[] = [];
      for (let index = from; index < Math.min(most, from + 100_000); index++) lines.push(nameOf(index));
      pieces.push(`${lines.join('\n')}\n`);
    }
    const files = new DataTransfer();
    files.items.add(new File(pieces, 'many.txt'));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no field for a file.');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return Array.from({ length: 100 }, (_, index) => nameOf(Math.floor((index / 100) * most)));
  }, count);

const timed = async <R>(work: () => Promise<R>): Promise<readonly [R, number]> => {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
};

const ruleIsThere = (driver: Driver, list: string) =>
  until(
    'the rule to be there',
    async () =>
      JSON.stringify(await driver.inExtension(({ storage }) => storage.local.get('rules.standing'))).includes(list),
    patience,
  );

interface Scene {
  readonly driver: Driver;
  readonly site: SiteServer;
  readonly count: number;
}

interface Taken {
  readonly list: string;
  readonly names: readonly string[];
  readonly readMs: number;
  readonly takenMs: number;
}

/** Takes the list as a person does. */
async function take({ driver, count }: Scene): Promise<Taken> {
  const tab = await openLists(driver);
  const [names] = await timed(() => giveNames(tab, count));
  const [, readMs] = await timed(() => tab.waitForText(/[\d,]+ sites found/, patience));
  const [list, takenMs] = await timed(async () => {
    await tab.click({ text: 'Add this list' });
    return inForce(driver, count, patience);
  });
  await tab.close();
  return { list, names, readMs, takenMs };
}

/** Goes to a listed site and to one that is not; the milliseconds until the pause page is there. */
async function visit({ driver, site }: Scene, listed: string): Promise<number> {
  const tab = await driver.newTab(site.url('free.example'));
  const [, ms] = await timed(async () => {
    await tab.goto(site.url(`www.${listed}`), { settle: false });
    await pausePage(driver, tab);
  });
  if (site.seen(`www.${listed}`).length > 0) throw new Error('A listed site was asked for its page.');
  await tab.goto(site.url('not-listed.example'));
  if (!(await tab.text()).includes('not-listed.example')) throw new Error('A site that is not listed did not open.');
  await tab.close();
  return ms;
}

/** "Test an address" for each, one after the other, in milliseconds. */
async function lookUp(driver: Driver, names: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < lookups; turn++) {
    const listed = turn % 2 === 0;
    const host = listed ? `${names[(turn / 2) % names.length]}` : `not-listed-${turn}.example`;
    const [found, ms] = await timed(() => ask(driver, { type: 'address.test', typed: `https://www.${host}/` }));
    const entries = found.kind === 'read' ? found.limits.flatMap(({ lists }) => lists.map(({ entry }) => entry)) : [];
    if (entries.join() !== (listed ? host : '')) throw new Error(`${host} is looked up wrong: ${entries.join()}`);
    times.push(ms);
  }
  return times;
}

const entry = (measure: string, value: number, unit: string, method: string, runs = 1): Entry => ({
  ...{ name: `${name}.${measure}`, value: Number(value.toFixed(1)), unit, aim: null, holds: null, measured: true },
  ...{ method, runs },
});

/** The largest peak of the processes that have run so far. */
const peaks = (driver: Driver) => {
  const all = memoryOf(driver.profile);
  const most = (wanted: (kind: string) => boolean) =>
    Math.max(0, ...all.filter(({ kind }) => wanted(kind)).map(({ peak }) => peak)) / 1e6;
  return { renderer: most((kind) => kind === 'renderer'), browser: most((kind) => kind === 'browser') };
};

async function measure(scene: Scene, say: (line: string) => void): Promise<readonly Entry[]> {
  const { driver, count } = scene;
  say(`${name}: reads`);
  const { list, names, readMs, takenMs } = await take(scene);
  say(`${name}: read in ${Math.round(readMs)} ms, in force ${Math.round(takenMs)} ms after that`);
  const [, ruleMs] = await timed(async () => {
    await setLimit(driver, { sites: { lists: [list] }, strength: 'block' });
    await ruleIsThere(driver, list);
  });
  await visit(scene, names[1] ?? '');
  const memory = peaks(driver);
  const bytes = await driver.inExtension((browser) => browser.storage.local.getBytesInUse(null));
  say(`${name}: starts anew`);
  const [, startMs] = await timed(() => driver.restart());
  const firstMs = await visit(scene, names[50] ?? '');
  const times = await lookUp(driver, names);
  const browserAfter = peaks(driver).browser;
  const seconds = (ms: number) => ms / 1000;
  return [
    entry(
      'read',
      seconds(readMs),
      's',
      `From the choice of a file of ${count} made-up sites, one in each line, until the page says how many were found.`,
    ),
    entry(
      'in-force',
      seconds(takenMs),
      's',
      'From the press on "Add this list" until its index is stored and answers.',
    ),
    entry(
      'rule',
      seconds(ruleMs),
      's',
      'From a limit over the list being saved until the rule with all of its sites is in place.',
    ),
    entry('start', seconds(startMs), 's', 'The browser ends and starts again with the list in force.'),
    entry(
      'first-stop',
      firstMs,
      'ms',
      'The first visit to a listed site after that start, until the pause page says something.',
    ),
    entry(
      'lookup',
      median(times),
      'ms',
      'One answer to "Test an address", asked in turns for sites that are listed and sites that are not, the message there and back included.',
      times.length,
    ),
    entry('stored-bytes', bytes / count, 'bytes a domain', 'Everything in `storage.local`, by `getBytesInUse`.'),
    entry(
      'memory-renderer',
      memory.renderer,
      'MB',
      'The largest resident set that any process of the extension or of a page had until the rule was in place. The extension has one for its pages, the worker that reads and the background together.',
    ),
    entry(
      'memory-browser',
      memory.browser,
      'MB',
      'The largest resident set that the first process of the browser had until then, which compiles the rule; it has 200 to 250 MB without any.',
    ),
    entry('memory-browser-after', browserAfter, 'MB', 'The same after the start, with the rule in place.'),
  ];
}

/** All that Ebb promises to hold, through the door that a person takes. */
export const fiveMillion: Bench = {
  name,
  title: 'Five million sites, in Chromium',
  onlyWhenNamed: true,
  run: async ({ quick, say }: BenchRun) => {
    const site = await SiteServer.start();
    const options = { product: 'chromium', executable: findChromium(), extension: buildOf('chromium') } as const;
    const driver = await launch({ ...options, proxy: site.proxy });
    try {
      return await measure({ driver, site, count: quick ? 50_000 : 5_000_000 }, say);
    } finally {
      await driver.dispose();
      await site.stop();
    }
  },
};
