import type { Driver, Product } from '../../support/driver.ts';
import { SiteServer } from '../../support/site-server.ts';
import type { Bench, BenchRun } from '../bench.ts';
import { medianEntries, ratioEntry } from '../entry.ts';
import { alternatingPairs } from '../pairs.ts';
import type { Pair } from '../statistics.ts';
import { startWithEbb, startWithoutEbb, startWithPermissionsAlone } from './browsers.ts';
import { setManyLimits } from './many-limits.ts';
import { timedNavigations } from './timed-navigations.ts';

interface Plan {
  /** Each block starts both browsers anew, so that the luck of one start does not decide. */
  readonly blocks: number;
  readonly pairs: number;
  readonly warmUp: number;
}

const quickPlan: Plan = { blocks: 1, pairs: 6, warmUp: 2 };

/** Starts a browser with its own site, and gives back how one navigation in it is timed. */
async function open(
  launch: (site: SiteServer) => Promise<Driver>,
  prepare: (driver: Driver) => Promise<void>,
  away: number,
) {
  const site = await SiteServer.start();
  const driver = await launch(site);
  await prepare(driver);
  const time = await timedNavigations(driver, site, away);
  const close = async () => {
    await driver.dispose();
    await site.stop();
  };
  return { time, close };
}

type Side = () => ReturnType<typeof open>;
const nothing = async () => undefined;

/**
 * Each answer comes after so many milliseconds: a round trip as Lighthouse takes it for a desktop
 * (`throttling.desktopDense4G.rttMs`).
 */
const roundTripMs = 40;

const sides = (product: Product, away = 0) => ({
  ebb: () => open((site) => startWithEbb(product, site), setManyLimits, away),
  permissions: () => open((site) => startWithPermissionsAlone(product, site), nothing, away),
  bare: () => open((site) => startWithoutEbb(product, site), nothing, away),
});

async function measureBlock(first: Side, second: Side, { pairs, warmUp }: Plan): Promise<Pair[]> {
  const subject = await first();
  try {
    const baseline = await second();
    try {
      return await alternatingPairs({ pairs, warmUp, subject: subject.time, baseline: baseline.time });
    } finally {
      await baseline.close();
    }
  } finally {
    await subject.close();
  }
}

const method = (product: string, { blocks, warmUp }: Plan) =>
  `Two ${product} side by side, one with Ebb and 20 limits of all kinds with 200 patterns, one with an extension that \
does nothing. Both open the same page in turns, the order changing from pair to pair, in ${blocks} blocks of freshly \
started browsers; the first ${warmUp} pairs of each are left out. The page has a style sheet, a script and six pictures \
and comes from the same machine, without the time that a network takes, so that the ratio is larger than a person would \
meet. Time is the page's own, from the start of the navigation to the end of its load event: it holds all waiting for an \
extension, and none of the harness's own messages. The figure is the median of the ratios of the pairs.`;

const permissionsAlone = `The same measurement with an extension in the place of Ebb that may do what Ebb may and has \
no code at all: what the browser itself takes for an extension that may stop requests. What Ebb does is the rest of the \
ratio above.`;

const overNetwork = `The same measurement as the first, with ${roundTripMs} ms before each answer of the server: a round \
trip as Lighthouse takes it for a desktop on a good line, and the nearest to what a person meets.`;

const ownPart = `The same as the last, with an extension on the other side that may do what Ebb may and has no code at all: what \
Ebb itself takes, beside what the browser takes for any extension that may stop requests.`;

function unlimitedPage(name: string, title: string, product: Product, full: Plan, aim: number | null): Bench {
  const run = async ({ quick, say }: BenchRun) => {
    const plan = quick ? quickPlan : full;
    const pairs: Pair[] = [];
    const permitted: Pair[] = [];
    const far: Pair[] = [];
    const own: Pair[] = [];
    const near = sides(product);
    const away = sides(product, roundTripMs);
    for (let block = 1; block <= plan.blocks; block++) {
      say(`${name}: block ${block} of ${plan.blocks}`);
      pairs.push(...(await measureBlock(near.ebb, near.bare, plan)));
      permitted.push(...(await measureBlock(near.permissions, near.bare, plan)));
      far.push(...(await measureBlock(away.ebb, away.bare, plan)));
      own.push(...(await measureBlock(away.ebb, away.permissions, plan)));
    }
    const words = method(product === 'chromium' ? 'Chromium' : 'Firefox', plan);
    return [
      ratioEntry({ name: `${name}.ratio`, aim, method: words }, pairs),
      ...medianEntries(name, { subject: 'with-ebb', baseline: 'without-ebb' }, pairs),
      ratioEntry({ name: `${name}.permissions-alone-ratio`, aim: null, method: permissionsAlone }, permitted),
      ratioEntry({ name: `${name}.over-a-network-ratio`, aim, method: overNetwork }, far),
      ratioEntry({ name: `${name}.over-a-network-own-part`, aim: null, method: ownPart }, own),
    ];
  };
  return { name, title, run };
}

export const unlimitedPageInChromium = unlimitedPage(
  'navigation.unlimited-page',
  'A page without a limit, in Chromium',
  'chromium',
  { blocks: 4, pairs: 75, warmUp: 10 },
  1.05,
);

/** Firefox holds each address until Ebb has answered, so that it is measured as well. */
export const unlimitedPageInFirefox = unlimitedPage(
  'navigation.unlimited-page-firefox',
  'A page without a limit, in Firefox',
  'firefox',
  { blocks: 3, pairs: 110, warmUp: 10 },
  1.05,
);
