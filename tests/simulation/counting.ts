import {
  type Attention,
  type AttentionEvent,
  type AttentionStep,
  initialAttention,
  parseAttention,
  reduceAttention,
} from '../../lib/domain/attention/attention';
import {
  type Counts,
  type Credit,
  credit,
  parseLedger,
  parseVisits,
  type Usage,
  usageOf,
} from '../../lib/domain/attention/ledger';
import type { Limit } from '../../lib/domain/limits/limit';
import type { Calendar } from '../../lib/domain/time/person-time';

/** What is proven: the pieces that turn events into counted time. A wrong one can be put in the place of each. */
export interface Counting {
  reduce(state: Attention, event: AttentionEvent): AttentionStep;
  /** What a new life of the worker makes of the stored state. */
  restore(stored: unknown): Attention;
  credit(request: Credit): Counts;
  usageOf(limitId: string, replicas: readonly Counts[], now: number, calendar: Calendar, visitGapMs: number): Usage;
}

export const counting: Counting = { reduce: reduceAttention, restore: parseAttention, credit, usageOf };

export const visitGapMs = 600_000;

/** A limit with a daily budget; no more of it matters here than its name. */
export const limitNamed = (id: string): Limit => ({
  id,
  number: 1,
  name: id,
  sites: { mode: 'these', patterns: ['example.com'], lists: [], labelled: false },
  strength: 'pause',
  when: { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 30 }], within: null },
  waitSeconds: 10,
  passMinutes: [5],
  goal: null,
  allowance: null,
  beside: [],
  onHold: false,
  createdAt: 0,
});

const throughStorage = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

export interface Books {
  /** Takes an event into account; ids of the tabs whose attention counts from now on. */
  hear(event: AttentionEvent, calendar: Calendar): readonly number[];
  usage(limitId: string, now: number, calendar: Calendar): Usage;
  /** The worker died: what it knew is read again. */
  restore(): void;
  /** The browser died, or Ebb was updated: the memory storage is gone, the ledger is not. */
  forget(): void;
  counts(): Counts;
}

/** State and ledger of one replica, kept as the background keeps them. */
export const createBooks = (sut: Counting, limits: readonly Limit[]): Books => {
  let state = initialAttention;
  let counts: Counts = { ledger: {}, visits: {} };
  const none = { visits: {} };
  return {
    hear: (event, calendar) => {
      const step = sut.reduce(state, event);
      state = step.state;
      for (const { limit: id, span } of step.credits) {
        const limit = limits.find((candidate) => candidate.id === id);
        if (limit) counts = sut.credit({ ...counts, limit, span, others: none, calendar, visitGapMs });
      }
      return step.attended;
    },
    usage: (limitId, now, calendar) => sut.usageOf(limitId, [counts], now, calendar, visitGapMs),
    restore: () => {
      state = sut.restore(throughStorage(state));
      counts = {
        ledger: parseLedger(throughStorage(counts.ledger)),
        visits: parseVisits(throughStorage(counts.visits)),
      };
    },
    forget: () => {
      state = initialAttention;
    },
    counts: () => counts,
  };
};
