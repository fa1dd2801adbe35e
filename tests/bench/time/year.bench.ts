import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Bench } from '../bench.ts';
import { withBundle } from '../bundle.ts';
import type { Entry } from '../entry.ts';
import { noYears, type Tally, together } from './tally.ts';
import type { YearsOrder } from './years-worker.ts';

const entry = join(import.meta.dirname, 'years-worker.ts');

const lived = (file: string, order: YearsOrder): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** A few people at a time, so that no thread waits long for the other. */
const peopleAtOnce = 20;

const liveAll = (people: number, say: (line: string) => void): Promise<readonly Tally[]> =>
  withBundle(entry, async (file) => {
    const tallies: Tally[] = [];
    let next = 0;
    const thread = async () => {
      while (next < people) {
        const first = next;
        next = Math.min(people, first + peopleAtOnce);
        tallies.push(await lived(file, { first, end: next }));
        say(`${next} of ${people} people`);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, thread));
    return tallies;
  });

const seconds = (ms: number) => Number((ms / 1000).toFixed(3));

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: number | null;
  readonly method: string;
}

const figuresOf = (tally: Tally): readonly Figure[] => {
  const { people, zones, events, days, quietDays, realMs } = tally;
  const lived =
    `${people} people, each for a year of 365 days that begins at a random instant from 2024 on, in ${zones} zones one after ` +
    `the other (all that Node knows), seeded by their number. A year has 120 stays at the screen of one to three minutes, at random instants, ` +
    'with up to five tabs in two windows, two limits, nine things done (tabs, windows, focus, players, picture-in-picture, ' +
    'sound, kills of the worker, late events), and by chance: 36 sleeps of up to nine hours over what is open, twelve ' +
    'changes of the clock by up to two hours, twelve kills of the browser, six updates, six flights, two other day starts. ' +
    `The real reducer and ledger heard ${events} events and counted ${days} budget days with ${Math.round(realMs / 3_600_000)} hours of attention. ` +
    'Clocks are read in whole milliseconds and events come without delay.';
  const quiet = `Only the ${quietDays} days without a sleep, a set clock, an end of the browser or an update, on them or on the day before, while a page had attention`;
  const figure = (name: string, ms: number, aim: number | null, method: string): Figure => ({
    ...{ name, value: seconds(ms), unit: 's', aim, method },
  });
  return [
    figure(
      'over-passed',
      tally.overPassedMs,
      0,
      `Counted more than passed on the day, the largest of any day. ${lived}`,
    ),
    figure('over-quiet', tally.overQuietMs, 0, `Counted more than the simulator's truth. ${quiet}.`),
    figure('under-quiet', tally.underQuietMs, 0, `Counted less than the simulator's truth. ${quiet}.`),
    figure(
      'over',
      tally.overMs,
      null,
      'Counted more than the truth on the worst day of all, with several troubles on it.',
    ),
    figure(
      'under',
      tally.underMs,
      null,
      'Counted less than the truth on the worst day of all, with several troubles on it.',
    ),
    figure(
      'beyond-promise',
      tally.brokenMs,
      0,
      'By how much the worst day is off after what is promised for its troubles: 10 s too much for a sleep (75 s where no ' +
        'script can run), the same for a clock that is put forward while the worker is dead, 5 s too little for an end of the ' +
        'browser or an update (a minute where no script can run), and as much for a clock that is set.',
    ),
    {
      ...{ name: 'misplaced', value: tally.misplaced, unit: 'days', aim: 0 },
      method:
        'Budget days that never began at the instant that the simulator says, but for those whose every second a trouble may have taken.',
    },
    {
      ...{ name: 'openings-off', value: tally.openingsOff, unit: 'openings', aim: 0 },
      method: `Openings too many or too few, the most of any day. ${quiet}.`,
    },
  ];
};

const name = 'time.year';

/** A simulated year of many people, counted by the product and compared with the truth day by day. */
export const year: Bench = {
  name,
  title: 'A year of a thousand people',
  run: async ({ quick, say }) => {
    const tally = (await liveAll(quick ? 20 : 1_000, say)).reduce(together, noYears);
    return figuresOf(tally).map(({ aim, value, ...figure }): Entry => {
      const holds = aim === null ? null : value <= aim;
      return { ...figure, name: `${name}.${figure.name}`, value, aim, holds, measured: true, runs: tally.days };
    });
  },
};
