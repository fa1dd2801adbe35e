import { findChromium, findFirefox } from '../../../scripts/browsers.ts';
import { noonZone } from '../../support/counters.ts';
import { createDownloads } from '../../support/downloads.ts';
import type { Product } from '../../support/driver.ts';
import { buildOf, launch } from '../../support/launch.ts';
import { SiteServer } from '../../support/site-server.ts';
import type { Bench, BenchRun } from '../bench.ts';
import type { Entry } from '../entry.ts';
import { median, seededRandom } from '../statistics.ts';
import type { Act, Place } from './act.ts';
import { backupRestore } from './acts/backup-restore.ts';
import { listImport } from './acts/list-import.ts';
import { notedUrges, writtenNotes } from './acts/notes.ts';
import { olderRecord } from './acts/older-record.ts';
import { olderSettings, startOnOlderSettings } from './acts/older-settings.ts';
import { pauseOutcomes } from './acts/pause-outcomes.ts';
import { settingsChanges } from './acts/settings-changes.ts';
import { settingsFile } from './acts/settings-file.ts';
import { snapshotRestore } from './acts/snapshot-restore.ts';
import { faultedRun, lengthOf, type Outcome, type Plan } from './faulted-run.ts';

const name = 'faults';

/** One act in one browser. */
interface Series {
  readonly product: Product;
  readonly act: Act;
}

const inChromium: readonly Act[] = [
  settingsChanges,
  writtenNotes,
  notedUrges,
  pauseOutcomes,
  olderSettings,
  startOnOlderSettings,
  olderRecord,
  settingsFile,
  listImport,
  snapshotRestore,
  backupRestore,
];

const fewer = (act: Act, worker: number, browser: number): Act => ({ ...act, runs: { worker, browser } });

const series: readonly Series[] = [
  ...inChromium.map((act) => ({ product: 'chromium' as const, act })),
  { product: 'firefox', act: fewer(settingsChanges, 5, 5) },
  { product: 'firefox', act: fewer(writtenNotes, 0, 5) },
  { product: 'firefox', act: fewer(olderRecord, 0, 5) },
];

/** The runs of an act, each with a moment of its own. The worker's come first: they share one start of the browser. */
const plansOf = ({ act, product }: Series, random: () => number, quick: boolean): readonly Plan[] =>
  (['worker', 'browser'] as const).flatMap((fault) => {
    const runs = quick ? Math.min(1, act.runs[fault]) : act.runs[fault];
    return Array.from({ length: runs }, () => ({ act, product, fault, moment: random() }));
  });

/** Has a browser with a profile of its own while `use` runs. */
const inPlace = async <T>(product: Product, use: (place: Place) => Promise<T>): Promise<T> => {
  const [site, downloads] = [await SiteServer.start(), createDownloads()];
  const driver = await launch({
    product,
    executable: product === 'chromium' ? findChromium() : findFirefox(),
    extension: buildOf(product),
    proxy: site.proxy,
    timeZone: noonZone(),
    ownGroup: true,
    ...downloads.wishes,
  });
  try {
    return await use({ driver, site, downloads });
  } finally {
    await driver.dispose();
    await site.stop();
    downloads.remove();
  }
};

const amiss = ({ lost, doubled, halves }: Outcome) => [
  ...lost.map((row) => `lost: ${row}`),
  ...doubled.map((row) => `doubled: ${row}`),
  ...halves.map((row) => `half: ${row}`),
];

interface Planned extends Series {
  readonly plans: readonly Plan[];
}

/** Runs what is left of the plans, in one browser. What came of each is added to the outcomes. */
const runOn = ({ product, act, plans }: Planned, outcomes: Outcome[], { quick, say }: BenchRun): Promise<void> =>
  inPlace(product, async (place) => {
    const lengths: number[] = [];
    // The first is left out: caches fill, code gets compiled.
    for (let run = 0; run < (quick ? 2 : 3); run++) lengths.push(await lengthOf(act, place, `p${run}`));
    const length = median(lengths.slice(1));
    for (const plan of plans.slice(outcomes.length)) {
      const outcome = await faultedRun(plan, place, length, `r${outcomes.length}`);
      outcomes.push(outcome);
      for (const line of amiss(outcome)) say(`${act.name}, ${plan.fault} at ${plan.moment.toFixed(4)}: ${line}`);
    }
    const inside = outcomes.filter((outcome) => outcome.inside).length;
    say(`${act.name} in ${product}: ${outcomes.length} runs over ${Math.round(length)} ms, ${inside} inside a write`);
  });

/** All runs of an act. Where a busy machine kept the harness waiting too long, it goes on in another browser, twice at most. */
const runSeries = async (planned: Planned, bench: BenchRun): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (let browsers = 1; ; browsers++) {
    try {
      await runOn(planned, outcomes, bench);
      return outcomes;
    } catch (error) {
      if (browsers === 3) throw error;
      bench.say(`${planned.act.name}: in another browser, since ${error}`);
    }
  }
};

const method = (
  seed: number,
) => `The production build, its browser without a window. An act of many writes is begun and \
broken off at a moment drawn uniformly over its length (the median of two that are not broken off; where its writes are alike, over \
the first three quarters, so that it is not over by then), by the end of the worker \
or by SIGKILL to all processes of the browser; then the worker wakes, or the browser starts on the same profile, and what is \
there is compared with what had been confirmed to the person. What was begun and confirmed is known from outside of the \
browser: by the commands sent and the answers received over the debugging connection before the kill. Seed ${seed}: \
\`node scripts/bench.ts faults --seed ${seed}\` draws the same moments.`;

const inside = `A run fell inside a write when something had been begun and was not confirmed at the moment of the kill. \
Where the end of the worker was ordered and its answer came all the same, the run does not count.`;

const entriesOf = (outcomes: readonly Outcome[], seed: number): readonly Entry[] => {
  const sum = (count: (outcome: Outcome) => number, of = outcomes) => of.reduce((all, each) => all + count(each), 0);
  const entry = (measure: string, value: number, unit: string, over: Partial<Entry>): Entry => ({
    ...{ name: `${name}.${measure}`, value, unit, aim: null, holds: null, measured: true, method: '' },
    runs: outcomes.length,
    ...over,
  });
  const none = (measure: string, value: number, words: string) =>
    entry(measure, value, measure === 'halves' ? 'acts' : 'rows', { aim: 0, holds: value === 0, method: words });
  const share = (of: readonly Outcome[]) =>
    Number(((100 * of.filter((each) => each.inside).length) / of.length).toFixed(1));
  const confirmed = sum((each) => each.confirmed);
  const acts = [...Map.groupBy(outcomes, ({ plan }) => `${plan.act.name}.${plan.product}`)].map(([act, of]) => {
    const words = of[0]?.plan.act.words ?? '';
    return entry(`acts.${act}.inside-a-write`, share(of), '%', { runs: of.length, method: words });
  });
  return [
    entry('runs', outcomes.length, 'runs', { method: method(seed) }),
    entry('inside-a-write', share(outcomes), '%', {
      aim: 50,
      aimIs: 'least',
      holds: share(outcomes) >= 50,
      method: inside,
    }),
    none(
      'rows-lost',
      sum((each) => each.lost.length),
      `Of ${confirmed} rows that had been confirmed to the person.`,
    ),
    none(
      'rows-doubled',
      sum((each) => each.doubled.length),
      'Rows that are there more than once.',
    ),
    none(
      'halves',
      sum((each) => Number(each.halves.length > 0)),
      'Runs that found something half done.',
    ),
    ...acts,
  ];
};

async function run(bench: BenchRun): Promise<readonly Entry[]> {
  const seed = bench.seed ?? Math.floor(Math.random() * 2 ** 31);
  bench.say(`${name}: seed ${seed}`);
  const random = seededRandom(seed);
  // All moments are drawn before any run, in the order of the acts.
  const planned = series.map((each) => ({ ...each, plans: plansOf(each, random, bench.quick) }));
  const outcomes: Outcome[] = [];
  for (const each of planned) outcomes.push(...(await runSeries(each, bench)));
  return entriesOf(outcomes, seed);
}

/** The worker and the browser are killed inside writes, migrations, imports and restores. */
export const faults: Bench = { name, title: 'Killed in the middle of a write', run };
