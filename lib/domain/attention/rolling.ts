import * as v from 'valibot';
import { bounds } from '../limits/bounds';
import type { Limit, When } from '../limits/limit';
import type { Span } from '../time/person-time';
import { clipped, inOrder, minuteMs, poured, type Run, type Runs, runsOf, summed, totalMs } from './minute-runs';

/**
 * What one replica counted of one limit by the minute, for its rolling budgets.
 *
 * Each bucket is an instant. Those of normal windows lie on the disk beside the ledger. Those of private windows live in
 * memory alone, as their visits do, so that nothing on the disk says when a private window was used. The price: a
 * restart of the browser, or an update of Ebb, forgets the private part of rolling budgets. Days and weeks keep theirs.
 */
export interface MinuteBuckets {
  /** How long a bucket is kept: the longest rolling window that the limit had when it last counted. */
  readonly hours: number;
  readonly used: Runs;
  /** The minutes in which a visit began, ascending; one entry for each. */
  readonly opened: readonly number[];
}

/** Buckets by limit id, of one replica. Limits without a rolling budget get none. */
export type BucketLedger = Readonly<Record<string, MinuteBuckets>>;

/** As in the ledger: beyond any clock. */
const greatestMinute = 8e15 / minuteMs;
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const hoursSchema = whole(bounds.rollingHours.min, bounds.rollingHours.max);
const minuteSchema = whole(0, greatestMinute);
const runSchema = v.tuple([
  minuteSchema,
  whole(1, bounds.rollingHours.max * 60),
  v.pipe(v.number(), v.gtValue(0), v.maxValue(minuteMs)),
]);
const anyRecord = v.record(v.string(), v.unknown());

const goodItems = <T>(stored: unknown, schema: v.GenericSchema<unknown, T>): readonly T[] =>
  (Array.isArray(stored) ? stored : []).flatMap((item: unknown) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });

/** Buckets from what was stored: what does not fit is dropped item by item, and the rest put in order. */
export const parseBuckets = (stored: unknown): BucketLedger => {
  if (!v.is(anyRecord, stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, entry]) => {
      if (!v.is(anyRecord, entry)) return [];
      const hours = v.parse(v.fallback(hoursSchema, bounds.rollingHours.max), entry.hours);
      const used = inOrder(goodItems<Run>(entry.used, runSchema));
      const opened = goodItems(entry.opened, minuteSchema).toSorted((one, other) => one - other);
      return isEmpty({ used, opened }) ? [] : [[id, { hours, used, opened }]];
    }),
  );
};

const isEmpty = ({ used, opened }: Omit<MinuteBuckets, 'hours'>) => used.length === 0 && opened.length === 0;

/** The hours of the longest rolling budget; null where there is none. */
export const longestWindow = (when: When): number | null => {
  const hours =
    when.kind === 'budgets' ? when.budgets.flatMap((each) => (each.per === 'rolling' ? each.hours : [])) : [];
  return hours.length > 0 ? Math.max(...hours) : null;
};

/** The buckets with a span of attention, and with the visit that it began, if it did. */
export const counted = (
  buckets: MinuteBuckets | undefined,
  span: Span,
  { opens, hours }: { readonly opens: boolean; readonly hours: number },
): MinuteBuckets => {
  const opened = buckets?.opened ?? [];
  const minute = Math.floor(span.start / minuteMs);
  return {
    hours,
    used: runsOf(span).reduce(poured, buckets?.used ?? []),
    opened: opens ? [...opened, minute].toSorted((one, other) => one - other) : opened,
  };
};

/** The first minute that counts at `now`: a bucket counts only while it lies wholly inside the window. */
export const firstWithin = (now: number, hours: number): number => Math.floor(now / minuteMs - hours * 60) + 1;

/**
 * The buckets at `now` (epoch ms) without those that left the window. Where the clock was set back buckets lie ahead, and
 * count until they would have left by their own instants. Those further ahead than a whole window come from a clock that
 * was wrong: all that they hold moves to the minutes before now, so that nobody waits for years and nothing is free.
 */
export const currentBuckets = ({ hours, used, opened }: MinuteBuckets, now: number): MinuteBuckets => {
  const first = firstWithin(now, hours);
  const present = Math.floor(now / minuteMs);
  const beyond = present + hours * 60 + 1;
  const kept = clipped(used, first, beyond);
  const aheadMs = totalMs(clipped(used, beyond, Number.POSITIVE_INFINITY));
  const moved = runsOf({ start: present * minuteMs - aheadMs, end: present * minuteMs });
  return {
    hours,
    used: clipped(moved, first, present).reduce(poured, kept),
    opened: opened
      .filter((minute) => minute >= first)
      .map((minute) => (minute < beyond ? minute : present - 1))
      .toSorted((one, other) => one - other),
  };
};

/** The buckets of a limit over all replicas at `now` (epoch ms); undefined where none counted by the minute. */
export const bucketsOver = (buckets: readonly MinuteBuckets[], now: number): MinuteBuckets | undefined => {
  if (buckets.length === 0) return undefined;
  const current = buckets.map((each) => currentBuckets(each, now));
  return {
    hours: Math.max(...current.map(({ hours }) => hours)),
    used: summed(
      current.map(({ used }) => used),
      now,
    ),
    opened: current.flatMap(({ opened }) => opened).toSorted((one, other) => one - other),
  };
};

/**
 * The buckets at `now` (epoch ms) for these limits alone, without what is over. A limit that has no rolling budget any
 * more keeps what it has until that is over by its last window: a change that is undone resets nothing.
 */
export const pruneBuckets = (ledger: BucketLedger, limits: readonly Limit[], now: number): BucketLedger =>
  Object.fromEntries(
    Object.entries(ledger).flatMap(([id, buckets]) => {
      const limit = limits.find((candidate) => candidate.id === id);
      if (!limit) return [];
      const current = currentBuckets({ ...buckets, hours: longestWindow(limit.when) ?? buckets.hours }, now);
      return isEmpty(current) ? [] : [[id, current]];
    }),
  );
