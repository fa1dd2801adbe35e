import { armOn, type Experiment } from '../../../lib/domain/experiment/experiment';
import type { TriedPause } from '../../../lib/domain/experiment/experiment-result';
import type { Person } from './person';

const poisson = (mean: number, chance: () => number): number => {
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = chance(); product > least; product *= chance()) count += 1;
  return count;
};

const first = '2026-01-01';

export interface Simulated {
  readonly experiment: Experiment;
  readonly pauses: readonly TriedPause[];
  /** The day after its last. */
  readonly today: string;
}

/** One experiment, lived through. The share of a day never leaves 0 to 1, so the effect is the same on every day. */
export const simulate = (person: Person, number: number, chance: () => number): Simulated => {
  const experiment = { style: 'wait', extraSeconds: 20, seed: `${number}`, first, ended: null } as const;
  const begin = Temporal.PlainDate.from(first);
  const dates = Array.from({ length: person.days }, (_, index) => begin.add({ days: index }).toString());
  const pauses = dates.flatMap((date): TriedPause[] => {
    const arm = armOn(experiment, date) ?? 0;
    const share = person.base + arm * person.effect + person.spread * (2 * chance() - 1);
    return Array.from({ length: poisson(person.pausesPerDay, chance) }, () => ({
      date,
      arm,
      outcome: chance() < share ? ('left' as const) : ('goneOn' as const),
    }));
  });
  return { experiment, pauses, today: begin.add({ days: person.days }).toString() };
};
