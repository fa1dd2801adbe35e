import type { Interval, Share } from '../review/shares';
import { type BlockDifference, testBlocks } from './block-interval';
import { armOn, dayOfExperiment, type Experiment } from './experiment';
import { seededChance } from './seeded-chance';
import type { Tried } from './tried';

/** A pause, as far as an experiment goes. */
export interface TriedPause extends Pick<Tried, 'arm'> {
  readonly date: string;
  readonly outcome: 'left' | 'goneOn';
}

/** Nothing is said before so many whole days, and so many pauses met in either arm. */
export const leastDays = 28;
export const leastPauses = 20;

export interface Progress {
  /** Whole days that have passed in it. */
  readonly days: number;
  /** Pauses met, of arm 0 and arm 1, on those days that count. */
  readonly arms: readonly [Share, Share];
}

export interface Outcome {
  /** By how much the share that was left was larger in arm 1, from -1 to 1. */
  readonly estimate: number;
  /** 95 %. */
  readonly interval: Interval;
  /** How likely a difference at least as large is where the two ways are the same. */
  readonly byChance: number;
  /** Pairs of days that were compared. */
  readonly pairs: number;
}

/** Days of whole blocks that are over, each with its pauses. A page that was open from one day to the next is left out. */
const blocksOf = (experiment: Experiment, pauses: readonly TriedPause[], days: number) => {
  const length = Math.floor(days / 2);
  const blocks: { left: number; met: number }[][] = Array.from({ length }, () =>
    [0, 1].map(() => ({ left: 0, met: 0 })),
  );
  for (const { date, outcome, arm } of pauses) {
    if (arm === undefined || arm !== armOn(experiment, date)) continue;
    const day = blocks[Math.floor(dayOfExperiment(experiment.first, date) / 2)]?.[arm];
    if (!day) continue;
    day.met += 1;
    if (outcome === 'left') day.left += 1;
  }
  return blocks.map(([zero, one]): readonly [Share, Share] => [zero ?? noPauses, one ?? noPauses]);
};

const noPauses: Share = { left: 0, met: 0 };

/** The days that are over: those before today, or before the day on which it was stopped. */
const daysOver = ({ first, ended }: Experiment, today: string): number =>
  Math.max(0, dayOfExperiment(first, ended !== null && ended < today ? ended : today));

const together = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { left, met }) => ({ left: sum.left + left, met: sum.met + met }), noPauses);

/**
 * Two days tell as much as the fewer of their pauses allow (the weights of N. Mantel and W. Haenszel for a difference of
 * shares). Two days of which one has no pause tell nothing.
 */
const differencesOf = (blocks: readonly (readonly [Share, Share])[]): readonly BlockDifference[] =>
  blocks.flatMap(([zero, one]) =>
    zero.met === 0 || one.met === 0
      ? []
      : [
          {
            difference: one.left / one.met - zero.left / zero.met,
            weight: (zero.met * one.met) / (zero.met + one.met),
          },
        ],
  );

/**
 * How far an experiment has come, and what came of it; null until there is enough. It is read at one go, so that nothing can be
 * seen of a result that is still to come.
 *
 * @param today the person's day, `YYYY-MM-DD`
 */
export const resultOf = (
  experiment: Experiment,
  pauses: readonly TriedPause[],
  today: string,
): { readonly progress: Progress; readonly outcome: Outcome | null } => {
  const days = daysOver(experiment, today);
  const blocks = blocksOf(experiment, pauses, days);
  const arms: readonly [Share, Share] = [
    together(blocks.map(([zero]) => zero)),
    together(blocks.map(([, one]) => one)),
  ];
  const progress = { days, arms };
  if (days < leastDays || arms.some(({ met }) => met < leastPauses)) return { progress, outcome: null };
  const differences = differencesOf(blocks);
  const test = testBlocks(differences, seededChance(experiment.seed));
  const interval = test.interval(0.05);
  const outcome = interval && {
    estimate: test.estimate,
    interval,
    byChance: test.chanceOf(0),
    pairs: differences.length,
  };
  return { progress, outcome };
};
