import { parentPort, workerData } from 'node:worker_threads';
import { resultOf } from '../../../lib/domain/experiment/experiment-result';
import { seededChance } from '../../../lib/domain/experiment/seeded-chance';
import type { Person } from './person';
import { simulate } from './simulated-experiment';

/** What the worker is to do: so many experiments of this person, each seeded by its number. */
export interface CoverageOrder {
  readonly person: Person;
  readonly runs: number;
}

/** What came of them. */
export interface CoverageTally {
  /** Experiments that had a result. */
  readonly results: number;
  /** Those whose interval holds the true effect. */
  readonly held: number;
  /** The mean width of the intervals, from 0 to 2. */
  readonly width: number;
}

const lived = ({ person, runs }: CoverageOrder): CoverageTally => {
  let [results, held, width] = [0, 0, 0];
  for (let number = 0; number < runs; number++) {
    const chance = seededChance(`${JSON.stringify(person)} ${number}`);
    const { experiment, pauses, today } = simulate(person, number, chance);
    const { outcome } = resultOf(experiment, pauses, today);
    if (!outcome) continue;
    const { low, high } = outcome.interval;
    results += 1;
    width += high - low;
    if (low <= person.effect && person.effect <= high) held += 1;
  }
  return { results, held, width: width / Math.max(1, results) };
};

parentPort?.postMessage(lived(workerData as CoverageOrder)); // CAST: given by the bench
