import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../../support/driver.ts';
import { SiteServer } from '../../support/site-server.ts';
import type { Bench, BenchRun } from '../bench.ts';
import { withBundle } from '../bundle.ts';
import type { Entry } from '../entry.ts';
import { medianEntries, ratioEntry } from '../entry.ts';
import { startWithBareLists } from '../navigation/browsers.ts';
import { timedNavigations } from '../navigation/timed-navigations.ts';
import { alternatingPairs } from '../pairs.ts';
import { median, type Pair } from '../statistics.ts';
import { installRules, lookUp, storeIndex } from './in-browser.ts';
import type { StoredIndex } from './index-process.ts';
import { madeNames } from './made-names.ts';

const name = 'lists.large';

interface Figure extends Pick<Entry, 'name' | 'unit' | 'aim' | 'method' | 'runs'> {
  readonly value: number;
}

const figure = ({ value, ...rest }: Figure, digits = 2): Entry => ({
  ...rest,
  value: Number(value.toFixed(digits)),
  holds: rest.aim === null ? null : value <= rest.aim,
  measured: true,
});

const indexOf = (names: readonly string[], hosts: readonly string[]): Promise<StoredIndex> =>
  withBundle(join(import.meta.dirname, 'index-process.ts'), async (script, folder) => {
    const [list, asked] = [join(folder, 'list.txt'), join(folder, 'hosts.txt')];
    writeFileSync(list, `${names.join('\n')}\n`);
    writeFileSync(asked, `${hosts.join('\n')}\n`);
    const said = execFileSync(process.execPath, [script, list, asked], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    return JSON.parse(said) as StoredIndex; // CAST: what the process prints
  });

const warmUp = 20;

/** Half of the hosts are listed, half are not. */
const hostsAmong = (names: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) =>
    n % 2 === 0 ? (names[Math.floor((n / count) * names.length)] ?? '') : `www.not-listed-${n}.example`,
  );

async function lookups(names: readonly string[], driver: Driver, starts: number): Promise<readonly Entry[]> {
  const hosts = hostsAmong(names, 200);
  const { domains, stored, lookups: asked } = await indexOf(names, hosts);
  const bytes = await storeIndex(driver, stored);
  const keys = asked.map((each) => each.keys);
  const own = median(asked.slice(warmUp).map(({ ms }) => ms));
  const warm = (await lookUp(driver, keys)).slice(warmUp);
  const cold: number[] = [];
  for (let start = 0; start < starts; start++) {
    await driver.restart();
    cold.push(...(await lookUp(driver, [keys[start] ?? []])));
  }
  const method = `One \`storage.local.get\` with every key that a host asks for, in a page of an extension with an index of ${domains} domains stored, and the median ${own.toFixed(3)} ms that naming the keys and searching the answer take in Node.`;
  return [
    figure({
      name: `${name}.lookup-warm`,
      value: median(warm) + own,
      unit: 'ms',
      aim: 1,
      method: `${method} Half of the hosts are listed. The first ${warmUp} are left out.`,
      runs: warm.length,
    }),
    figure({
      name: `${name}.lookup-cold`,
      value: median(cold) + own,
      unit: 'ms',
      aim: 60,
      method: `${method} The first lookup after the browser was started anew, which is more than the worker being started anew: the storage is opened for it.`,
      runs: cold.length,
    }),
    figure({
      name: `${name}.stored-bytes`,
      value: bytes / domains,
      unit: 'bytes a domain',
      aim: null,
      method: `What \`getBytesInUse\` says of the index of ${domains} domains, keys included.`,
      runs: 1,
    }),
  ];
}

const navigationMethod = (domains: number, blocks: number) =>
  `Two Chromium side by side with the same extension without code, one with a rule of ${domains} domains (pages and frames) in \
place, one with none. Both open the same page in turns, the order changing from pair to pair, in ${blocks} blocks of freshly \
started browsers; the first 10 pairs of each are left out. The page has a style sheet, a script and six pictures and comes \
from the same machine. Time is the page's own, to the end of its load event. The figure is the median of the ratios of the pairs.`;

interface Plan {
  readonly domains: number;
  readonly blocks: number;
  readonly pairs: number;
  readonly starts: number;
}

interface Block {
  readonly pairs: readonly Pair[];
  /** Ms. */
  readonly install: number;
}

const withBrowser = async <R>(use: (driver: Driver, site: SiteServer) => Promise<R>): Promise<R> => {
  const site = await SiteServer.start();
  try {
    const driver = await startWithBareLists('chromium', site);
    try {
      return await use(driver, site);
    } finally {
      await driver.dispose();
    }
  } finally {
    await site.stop();
  }
};

const measureBlock = (names: readonly string[], pairs: number): Promise<Block> =>
  withBrowser((full, fullSite) =>
    withBrowser(async (bare, bareSite) => {
      const install = await installRules(full, names);
      const subject = await timedNavigations(full, fullSite);
      const baseline = await timedNavigations(bare, bareSite);
      return { install, pairs: await alternatingPairs({ pairs, warmUp: 10, subject, baseline }) };
    }),
  );

/** A list of a million, in a real browser: what it takes to put it in place, to look it up, and to browse with it. */
export const largeList: Bench = {
  name,
  title: 'A list of a million in place, in Chromium',
  run: async ({ quick, say }: BenchRun) => {
    const plan: Plan = quick
      ? { domains: 20_000, blocks: 1, pairs: 6, starts: 1 }
      : { domains: 1_000_000, blocks: 3, pairs: 75, starts: 9 };
    const names = madeNames(plan.domains);
    say(`${name}: the index`);
    const found = await withBrowser((driver) => lookups(names, driver, plan.starts));
    const blocks: Block[] = [];
    for (let block = 1; block <= plan.blocks; block++) {
      say(`${name}: block ${block} of ${plan.blocks}`);
      blocks.push(await measureBlock(names, plan.pairs));
    }
    const pairs = blocks.flatMap((block) => block.pairs);
    return [
      ...found,
      figure({
        name: `${name}.install`,
        value: median(blocks.map((block) => block.install)),
        unit: 'ms',
        aim: null,
        method: `One \`updateDynamicRules\` with one rule of ${plan.domains} domains, from the extension's call until it resolves.`,
        runs: blocks.length,
      }),
      ratioEntry({ name: `${name}.navigation`, aim: 1.05, method: navigationMethod(plan.domains, plan.blocks) }, pairs),
      ...medianEntries(name, { subject: 'navigation-with', baseline: 'navigation-without' }, pairs),
    ];
  },
};
