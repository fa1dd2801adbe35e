import { parentPort, workerData } from 'node:worker_threads';
import { liveYears } from './years.ts';

/** The people whose years this thread lives: from `first` to before `end`. */
export interface YearsOrder {
  readonly first: number;
  readonly end: number;
}

const { first, end } = workerData as YearsOrder; // CAST: given by year.bench.ts
parentPort?.postMessage(liveYears(first, end));
