import type { Entry } from './entry.ts';

/** How a bench is run. */
export interface BenchRun {
  /** A few turns only, to see that everything works; the figures mean nothing. */
  readonly quick: boolean;
  /** What chance is drawn from, where a bench uses any: the same seed draws the same. Without one, any. */
  readonly seed?: number;
  /** Says what is going on, for whoever waits. */
  readonly say: (line: string) => void;
}

/** One benchmark. To add one, write a module that exports this, and name it in `registry.ts`. */
export interface Bench {
  /** `area.subject`: every entry's name begins with it, and the filter looks in it. */
  readonly name: string;
  /** The heading in `docs/benchmarks.md`. */
  readonly title: string;
  /** It takes long, or much of the machine: it runs when it is asked for by its name. */
  readonly onlyWhenNamed?: boolean;
  run(run: BenchRun): Promise<readonly Entry[]>;
}
