import type { Counter } from '../../lib/domain/attention/ledger';
import type { Cost } from './cost';
import type { TrueDay } from './truth';

/** One budget day of one limit, as it was and as it was counted. */
export interface LivedDay {
  readonly realMs: number;
  readonly countedMs: number;
  /** What passed of it: by the clock up to its first event, and from then on whatever the clock showed. */
  readonly passedMs: number;
  /** It began for the product when it began for the simulator. */
  readonly inPlace: boolean;
  readonly openingsOff: number;
  /** What the troubles of the day and of the day before may have cost, by the product's promise. */
  readonly cost: Cost;
}

/** How one limit stands after an event. */
export interface Standing {
  readonly real: TrueDay;
  readonly counter: Counter | null;
  /** Of all troubles until now. */
  readonly cost: Cost;
  readonly trueMs: number;
  /** What the clock showed, epoch ms. */
  readonly wallMs: number;
}

export interface DayBook {
  note(standing: Standing): void;
  /** All days, the last one as it stands. */
  end(): readonly LivedDay[];
}

const isInPlace = ({ real, counter }: Standing) => counter?.start === real.began;

const free: Cost = { over: 0, under: 0 };

const dayFrom = (since: Cost, first: Standing, standing: Standing): LivedDay => {
  const { real, counter, cost, trueMs } = standing;
  return {
    realMs: real.ms,
    countedMs: counter?.ms ?? 0,
    passedMs: trueMs - first.trueMs + first.wallMs - real.began,
    inPlace: isInPlace(standing),
    openingsOff: Math.abs((counter?.openings ?? 0) - real.openings),
    cost: { over: cost.over - since.over, under: cost.under - since.under },
  };
};

/**
 * Follows the budget days of one limit, and closes each when the simulator's next has begun. Over a day start the one
 * may be a few seconds ahead of the other; a day is compared by its last event at which both spoke of the same.
 */
export const createDayBook = (): DayBook => {
  const closed: LivedDay[] = [];
  let first: Standing | null = null;
  let last: Standing | null = null;
  // A trouble may tell only after the next day start: it counts for the day after too.
  let costs: readonly Cost[] = [free, free];
  const close = () => {
    const compared = last ?? first;
    if (!first || !compared) return;
    closed.push(dayFrom(costs[0] ?? free, first, compared));
    costs = [...costs.slice(1), compared.cost];
  };
  return {
    note: (standing) => {
      if (first?.real.began !== standing.real.began) {
        close();
        [first, last] = [standing, null];
      }
      if (isInPlace(standing)) last = standing;
    },
    end: () => {
      close();
      return closed;
    },
  };
};
