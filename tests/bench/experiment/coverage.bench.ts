import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Bench } from '../bench.ts';
import { withBundle } from '../bundle.ts';
import type { Entry } from '../entry.ts';
import type { CoverageOrder, CoverageTally } from './coverage-worker.ts';
import type { Person } from './person.ts';

const name = 'experiment.coverage';

/** People with few pauses and many, and experiments of four weeks and eight. */
const lives: readonly Pick<Person, 'pausesPerDay' | 'days'>[] = [
  { pausesPerDay: 3, days: 28 },
  { pausesPerDay: 10, days: 28 },
  { pausesPerDay: 3, days: 56 },
];
const effects = [0, 0.1, 0.2, 0.3] as const;

const worker = join(import.meta.dirname, 'coverage-worker.ts');

const lived = (file: string, order: CoverageOrder): Promise<CoverageTally> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: order });
    thread.once('message', resolve);
    thread.once('error', reject);
  });

const percent = (share: number) => Number((share * 100).toFixed(1));

const entryOf = (person: Person, tally: CoverageTally): Entry => {
  const share = tally.held / Math.max(1, tally.results);
  // What a true 95 % may fall to by chance in so many experiments, three standard errors down.
  const least = 0.95 - 3 * Math.sqrt((0.95 * 0.05) / Math.max(1, tally.results));
  return {
    name: `${name}.days-${person.days}.pauses-${person.pausesPerDay}.effect-${percent(person.effect)}`,
    value: percent(share),
    unit: '%',
    // An aim is "at most" everywhere else; how often an interval holds is to be 95 at least.
    aim: null,
    holds: tally.results === 0 ? null : share >= least,
    measured: tally.results > 0,
    method:
      `How often the 95 % interval holds the true effect of ${percent(person.effect)} points; to hold, it may fall below 95 by three standard errors. ` +
      `The share left is ${percent(person.base)} % on the whole, up to ${percent(person.spread)} points more or less from day to day, ` +
      `with ${person.pausesPerDay} pauses a day (Poisson). The interval is ${percent(tally.width)} points wide on the whole.`,
    runs: tally.results,
  };
};

/** Many made-up experiments, read as the product reads one: how often the interval holds what is true. */
export const experimentCoverage: Bench = {
  name,
  title: 'The interval of a personal experiment',
  run: ({ quick, say }) =>
    withBundle(worker, async (file) => {
      const entries: Entry[] = [];
      for (const life of lives) {
        for (const effect of effects) {
          const person = { base: 0.4, spread: 0.25, effect, ...life };
          entries.push(entryOf(person, await lived(file, { person, runs: quick ? 20 : 1_000 })));
          say(`${life.days} days, ${life.pausesPerDay} pauses a day, effect ${effect}`);
        }
      }
      return entries;
    }),
};
