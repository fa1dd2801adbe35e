import * as v from 'valibot';
import type { Limit } from '../limits/limit';
import type { Calendar, Span } from '../time/person-time';
import { openSpans } from '../time/schedule';
import { freshAt, type Period, startAt } from './renewal';
import { type BucketLedger, bucketsOver, counted, longestWindow, type MinuteBuckets } from './rolling';

/** What one replica counted of one limit in one budget day or week. `start`: epoch ms at which that day or week began. */
export interface Counter {
  readonly start: number;
  readonly ms: number;
  readonly openings: number;
}

export interface Counters {
  readonly day: Counter;
  readonly week: Counter;
}

/** Counters by limit id, of one replica. */
export type Ledger = Readonly<Record<string, Counters>>;

/** The last visit of one limit as one replica saw it: epoch ms of its beginning and of the last attention; `ms` counted here. */
export interface Visit {
  readonly startedAt: number;
  readonly lastAt: number;
  readonly ms: number;
}

/** Visits by limit id. Apart from the ledger because those of private windows live in memory and never on the disk. */
export type Visits = Readonly<Record<string, Visit>>;

/** One place that counts: the normal or the private windows of this profile. */
export interface Counts {
  readonly ledger: Ledger;
  readonly visits: Visits;
  /** Absent where no limit has a rolling budget. */
  readonly buckets?: BucketLedger;
}

export interface PeriodUsage {
  readonly ms: number;
  readonly openings: number;
  /** Epoch ms at which nothing of it counts any more. */
  readonly renewsAt: number;
}

/** How far a limit is used at an instant, all replicas together. */
export interface Usage {
  readonly day: PeriodUsage;
  readonly week: PeriodUsage;
  /** Null where no visit runs. `endsAt` is `lastAt` and the visit gap: when it ends if no attention follows. */
  readonly visit: {
    readonly ms: number;
    readonly startedAt: number;
    readonly lastAt: number;
    readonly endsAt: number;
  } | null;
  /** Absent where nothing was counted by the minute. */
  readonly buckets?: MinuteBuckets;
}

/** Beyond any clock, and within what `Temporal` takes. */
const greatest = 8e15;
const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(greatest));
const counterSchema = v.object({ start: amount, ms: amount, openings: amount });
const countersSchema = v.object({ day: counterSchema, week: counterSchema });
const visitSchema = v.object({ startedAt: amount, lastAt: amount, ms: amount });
const anyRecord = v.record(v.string(), v.unknown());

/** The entries of a stored record that fit the schema. */
const goodEntries = <T>(stored: unknown, schema: v.GenericSchema<unknown, T>): Readonly<Record<string, T>> => {
  if (!v.is(anyRecord, stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, value]) => {
      const parsed = v.safeParse(schema, value);
      return parsed.success ? [[key, parsed.output]] : [];
    }),
  );
};

/** A ledger from what was stored; entries that do not fit are dropped. */
export const parseLedger = (stored: unknown): Ledger => goodEntries(stored, countersSchema);

/** Visits from what was stored; entries that do not fit are dropped. */
export const parseVisits = (stored: unknown): Visits => goodEntries(stored, visitSchema);

const rolledCounter = (counter: Counter | undefined, period: Period, now: number, calendar: Calendar): Counter => {
  const start = startAt(counter?.start ?? null, period, now, calendar);
  const renewed = counter === undefined || now >= freshAt(counter.start, period, calendar);
  return renewed ? { start, ms: 0, openings: 0 } : { ...counter, start };
};

/** The counters of one limit as they stand at `now` (epoch ms): a day or week that is over is replaced by an empty one. */
export const rolled = (counters: Counters | undefined, now: number, calendar: Calendar): Counters => ({
  day: rolledCounter(counters?.day, 'day', now, calendar),
  week: rolledCounter(counters?.week, 'week', now, calendar),
});

const added = (counter: Counter, ms: number, openings: number): Counter => ({
  ...counter,
  ms: counter.ms + ms,
  openings: counter.openings + openings,
});

/** The counters with the time of a span, each part in the day and week in which it lies. */
const withSpan = (counters: Counters | undefined, span: Span, openings: number, calendar: Calendar): Counters => {
  let current = rolled(counters, span.start, calendar);
  let opened = openings;
  for (let from = span.start; from < span.end; ) {
    current = rolled(current, from, calendar);
    const renewals = [freshAt(current.day.start, 'day', calendar), freshAt(current.week.start, 'week', calendar)];
    const to = Math.min(span.end, ...renewals);
    current = { day: added(current.day, to - from, opened), week: added(current.week, to - from, opened) };
    opened = 0;
    from = to;
  }
  return current;
};

/** Attention at `at` goes on with this visit. A visit from far ahead of the clock (it was set back) is over. */
const runs = (visit: Visit, at: number, gapMs: number) => at < visit.lastAt + gapMs && visit.lastAt <= at + gapMs;

/** The visit after attention in `span`, and whether that began a new one. */
const continued = (own: Visit | undefined, other: Visit | undefined, span: Span, gapMs: number) => {
  const ms = span.end - span.start;
  const running = [own, other].find((visit) => visit && runs(visit, span.start, gapMs));
  if (!running) return { visit: { startedAt: span.start, lastAt: span.end, ms }, opened: true };
  // The other replica may have carried on a visit in which this one has a share already.
  const share = own?.startedAt === running.startedAt ? own : { lastAt: span.end, ms: 0 };
  const lastAt = Math.max(share.lastAt, span.end);
  return { visit: { startedAt: running.startedAt, lastAt, ms: share.ms + ms }, opened: false };
};

/** What the credit of one span of attention needs. */
export interface Credit {
  readonly ledger: Ledger;
  readonly visits: Visits;
  readonly buckets?: BucketLedger;
  readonly limit: Limit;
  /** Attention that the limit got and that nothing has credited yet. */
  readonly span: Span;
  /** The other replica of the profile: a visit that runs there goes on here. */
  readonly others: { readonly visits: Visits };
  readonly calendar: Calendar;
  readonly visitGapMs: number;
}

/**
 * Ledger, visits and buckets of one replica with one more span of attention. Where the limit's budgets stand within
 * windows only the part inside them counts, also as a visit.
 */
export const credit = (request: Credit): Counts => {
  const { limit, span, others, calendar, visitGapMs } = request;
  const within = limit.when.kind === 'budgets' ? limit.when.within : null;
  const parts = within ? openSpans(within, span, calendar.zone) : [span];
  let counters = request.ledger[limit.id];
  let visit = request.visits[limit.id];
  let buckets = request.buckets;
  const hours = longestWindow(limit.when);
  for (const part of parts.filter(({ start, end }) => end > start)) {
    const next = continued(visit, others.visits[limit.id], part, visitGapMs);
    counters = withSpan(counters, part, next.opened ? 1 : 0, calendar);
    if (hours !== null) {
      buckets = { ...buckets, [limit.id]: counted(buckets?.[limit.id], part, { opens: next.opened, hours }) };
    }
    visit = next.visit;
  }
  return {
    ledger: counters ? { ...request.ledger, [limit.id]: counters } : request.ledger,
    visits: visit ? { ...request.visits, [limit.id]: visit } : request.visits,
    ...(buckets ? { buckets } : {}),
  };
};

/**
 * The sum over replicas, at most the time that passed since `start`: two replicas may count the same second. What one
 * of them counted alone stands whatever the clock says, so setting the clock back frees nothing.
 */
const cappedSum = (amounts: readonly number[], start: number, now: number) => {
  const sum = amounts.reduce((total, ms) => total + ms, 0);
  return Math.min(sum, Math.max(now - start, ...amounts));
};

const isEmpty = ({ ms, openings }: Counter) => ms === 0 && openings === 0;

const periodUsage = (counters: readonly Counter[], period: Period, now: number, calendar: Calendar): PeriodUsage => {
  const used = counters.filter((counter) => !isEmpty(counter));
  const starts = (used.length > 0 ? used : counters).map(({ start }) => start);
  return {
    ms: cappedSum(
      used.map(({ ms }) => ms),
      Math.min(...starts),
      now,
    ),
    openings: used.reduce((total, { openings }) => total + openings, 0),
    renewsAt: Math.max(...starts.map((start) => freshAt(start, period, calendar))),
  };
};

const visitUsage = (visits: readonly Visit[], now: number, gapMs: number): Usage['visit'] => {
  const running = visits.filter((visit) => runs(visit, now, gapMs));
  if (running.length === 0) return null;
  const startedAt = Math.min(...running.map((visit) => visit.startedAt));
  const shares = visits.filter((visit) => runs(visit, now, gapMs) || visit.startedAt === startedAt);
  const lastAt = Math.max(...running.map((visit) => visit.lastAt));
  const amounts = shares.map(({ ms }) => ms);
  return { ms: cappedSum(amounts, startedAt, now), startedAt, lastAt, endsAt: lastAt + gapMs };
};

/** How far a limit is used at `now` (epoch ms), over all replicas of the profile. */
export const usageOf = (
  limitId: string,
  replicas: readonly Counts[],
  now: number,
  calendar: Calendar,
  visitGapMs: number,
): Usage => {
  const known = replicas.flatMap(({ ledger }) => ledger[limitId] ?? []);
  const current = (known.length > 0 ? known : [undefined]).map((counters) => rolled(counters, now, calendar));
  const visits = replicas.flatMap((replica) => replica.visits[limitId] ?? []);
  const buckets = bucketsOver(
    replicas.flatMap((replica) => replica.buckets?.[limitId] ?? []),
    now,
  );
  return {
    ...(buckets ? { buckets } : {}),
    day: periodUsage(
      current.map(({ day }) => day),
      'day',
      now,
      calendar,
    ),
    week: periodUsage(
      current.map(({ week }) => week),
      'week',
      now,
      calendar,
    ),
    visit: visitUsage(visits, now, visitGapMs),
  };
};

/**
 * The ledger at `now` (epoch ms) without what is over: days and weeks that ended are emptied, entries that hold nothing
 * any more and those of other limits than `limitIds` are dropped.
 */
export const prune = (ledger: Ledger, limitIds: readonly string[], now: number, calendar: Calendar): Ledger =>
  Object.fromEntries(
    Object.entries(ledger).flatMap(([id, counters]) => {
      if (!limitIds.includes(id)) return [];
      const current = rolled(counters, now, calendar);
      return isEmpty(current.day) && isEmpty(current.week) ? [] : [[id, current]];
    }),
  );

/** Attention is credited a while after it began: a visit stays for that much longer than its gap. */
const creditedLateMs = 120_000;

/**
 * Visits at `now` (epoch ms) without those that are over, which nothing asks for any more, and those of other limits
 * than `limitIds`. A share in a visit that goes on in the `others` stays.
 */
export const pruneVisits = (
  visits: Visits,
  others: Visits,
  { limitIds, now, gapMs }: { readonly limitIds: readonly string[]; readonly now: number; readonly gapMs: number },
): Visits => {
  const goesOn = (visit: Visit) => runs(visit, now, gapMs) || runs(visit, now - creditedLateMs, gapMs);
  return Object.fromEntries(
    Object.entries(visits).filter(([id, visit]) => {
      const other = others[id];
      const shared = other !== undefined && other.startedAt === visit.startedAt && goesOn(other);
      return limitIds.includes(id) && (goesOn(visit) || shared);
    }),
  );
};
