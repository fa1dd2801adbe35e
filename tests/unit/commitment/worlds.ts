import fc from 'fast-check';
import { type Counts, credit, usageOf } from '../../../lib/domain/attention/ledger';
import { asCounted, effectiveLimits } from '../../../lib/domain/commitment/effective-limits';
import { judge } from '../../../lib/domain/limits/judge';
import {
  type Budget,
  type Limit,
  strengths,
  type Weekday,
  type WeeklyWindow,
  weekdays,
} from '../../../lib/domain/limits/limit';
import { coversAddress } from '../../../lib/domain/limits/site-set';
import { standingOf } from '../../../lib/domain/limits/standing-of';
import type { Verdict } from '../../../lib/domain/limits/verdict';
import { allowanceLeft } from '../../../lib/domain/pause/allowance';
import type { Pass } from '../../../lib/domain/pause/pass';
import type { Calendar, Span } from '../../../lib/domain/time/person-time';
import { addressOf, limitOf, minute } from '../limits/samples';

// Random limits, and random moments at which they are judged: what a change of a limit does is compared on these.

const hours = fc.integer({ min: 0, max: 23 });
const clock = fc
  .tuple(hours, fc.constantFrom(0, 30))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const aWindow: fc.Arbitrary<WeeklyWindow> = fc.record({
  days: fc.oneof(fc.subarray<Weekday>([...weekdays], { minLength: 1 }), fc.constant<Weekday[]>([...weekdays])),
  from: clock,
  to: clock,
});
const windows = fc.array(aWindow, { minLength: 1, maxLength: 3 });

const budget: fc.Arbitrary<Budget> = fc.oneof(
  fc.record({
    unit: fc.constantFrom('minutes' as const, 'openings' as const),
    per: fc.constantFrom('day' as const, 'week' as const),
    amount: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    unit: fc.constant('minutes' as const),
    per: fc.constant('visit' as const),
    amount: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    unit: fc.constantFrom('minutes' as const, 'openings' as const),
    per: fc.constant('rolling' as const),
    hours: fc.constantFrom(1, 3, 24),
    amount: fc.integer({ min: 1, max: 12 }),
  }),
) as fc.Arbitrary<Budget>; // CAST: each record is one of the union

export const whens: fc.Arbitrary<Limit['when']> = fc.oneof(
  fc.constant({ kind: 'always' as const }),
  fc.record({ kind: fc.constant('schedule' as const), windows }),
  fc.record({
    kind: fc.constant('budgets' as const),
    budgets: fc.array(budget, { minLength: 1, maxLength: 3 }),
    within: fc.option(windows),
  }),
);

const patterns = fc.constantFrom(
  'example.com',
  '=www.example.com',
  '*.example.com',
  'example.com/a',
  '~word',
  'example.org',
  '+a.example.com',
  '+example.com/a',
);
/** The lists that limits of these worlds may name. */
export const listIds = ['list-0', 'list-1', 'list-2'] as const;

export const siteSets: fc.Arbitrary<Limit['sites']> = fc
  .record({
    mode: fc.constantFrom('these' as const, 'these' as const, 'everything-except' as const),
    patterns: fc.uniqueArray(patterns, { minLength: 0, maxLength: 4 }),
    lists: fc.subarray([...listIds]),
    labelled: fc.boolean(),
  })
  // "Everything" has no lists; the schema sees to it.
  .map((sites) => (sites.mode === 'these' ? sites : { ...sites, lists: [], labelled: false }));
export const allowances: fc.Arbitrary<Limit['allowance']> = fc.option(
  fc.record({ perWeek: fc.integer({ min: 1, max: 4 }), minutes: fc.constantFrom(5, 10, 20) }),
);
export const passLengths = fc.uniqueArray(fc.constantFrom(1, 5, 10, 15, 30), { minLength: 1, maxLength: 4 });

export const limits: fc.Arbitrary<Limit> = fc
  .record({
    sites: siteSets,
    strength: fc.constantFrom(...strengths),
    when: whens,
    waitSeconds: fc.integer({ min: 3, max: 60 }),
    passMinutes: passLengths,
    allowance: allowances,
    onHold: fc.boolean(),
  })
  .map(limitOf);

/** A moment at which somebody is at an address, with what they did before it. */
export interface Probe {
  readonly url: string;
  /** Epoch ms. */
  readonly now: number;
  readonly calendar: Calendar;
  /** Attention before, ascending and apart from each other. */
  readonly spans: readonly Span[];
  readonly others: readonly Limit[];
  /** The lists that have an entry for it, whether anybody is subscribed to them or not. */
  readonly lists: readonly string[];
  readonly labelled: boolean;
  readonly pass: Pass | null;
  readonly taken: number;
  readonly inFocus: boolean;
}

const calendars: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'),
  dayStart: fc.constantFrom('04:00', '00:00', '02:30'),
  weekStart: fc.constantFrom(1 as const, 7 as const),
});
/** Days on which some clock changes, and some on which none does. */
const instants = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-03-29', '2026-06-10', '2026-10-25', '2026-11-01', '2026-10-04', '2026-04-05'),
    fc.integer({ min: 0, max: 3 * 24 * 60 }),
  )
  .map(([day, minutes]) => Date.parse(day) + minutes * minute);

const spansBefore = (now: number, gaps: readonly (readonly [number, number])[]): readonly Span[] => {
  const spans: Span[] = [];
  let end = now;
  for (const [gap, length] of gaps) {
    end -= gap * minute;
    spans.unshift({ start: end - length * minute, end });
    end -= length * minute;
  }
  return spans;
};

export const probes: fc.Arbitrary<Probe> = fc
  .record({
    url: fc.constantFrom(
      'https://example.com/',
      'https://www.example.com/a',
      'https://a.example.com/word',
      'https://example.com/a/b',
      'https://example.org/',
      'https://other.example/',
    ),
    now: instants,
    calendar: calendars,
    gaps: fc.array(fc.tuple(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 1, max: 9 })), { maxLength: 8 }),
    others: fc.array(limits, { maxLength: 2 }),
    lists: fc.subarray([...listIds, 'list-3', 'list-4']),
    labelled: fc.boolean(),
    pass: fc.option(fc.record({ allowance: fc.boolean() })),
    taken: fc.integer({ min: 0, max: 4 }),
    inFocus: fc.boolean(),
  })
  .map(({ gaps, pass, others, ...probe }) => ({
    ...probe,
    spans: spansBefore(probe.now, gaps),
    others: others.map((limit, index) => ({ ...limit, id: `other-${index}`, number: 100 + index })),
    pass: pass && {
      tabId: 1,
      site: 'example.com',
      limits: ['a', 'other-0'],
      grantedAt: probe.now - minute,
      until: probe.now + minute,
      slot: 0,
      allowance: pass.allowance,
    },
  }));

const gapMs = 10 * minute;

interface Seen {
  readonly verdict: Verdict;
  readonly ms: number;
}

/**
 * What a limit has counted of the probe's attention, and the verdict there while these limits hold. Its attention was on the
 * same page, so it counts where the limit covers that.
 *
 * @param subscribed the lists that can be looked up.
 */
export const seen = (held: readonly Limit[], probe: Probe, subscribed: readonly string[] = probe.lists): Seen => {
  const { now, calendar } = probe;
  const all = [...held, ...probe.others];
  const address = addressOf(probe.url);
  const found = { lists: new Set(probe.lists.filter((id) => subscribed.includes(id))), labelled: probe.labelled };
  const counted = all.filter((limit) =>
    effectiveLimits([limit]).some(({ sites }) => coversAddress(sites, address, found)),
  );
  let counts: Counts = { ledger: {}, visits: {}, buckets: {} };
  const none = { visits: {} };
  for (const span of probe.spans) {
    for (const limit of counted) {
      counts = credit({ ...counts, limit: asCounted(limit), span, others: none, calendar, visitGapMs: gapMs });
    }
  }
  const usage = (id: string) => usageOf(id, [counts], now, calendar, gapMs);
  const focus = probe.inFocus ? { limits: ['a'], startedAt: now - minute, endsAt: now + minute } : null;
  const standings = effectiveLimits(all).map((limit) => {
    const start = usage(limit.id).week.renewsAt - 7 * 24 * 60 * minute;
    const taken = { [limit.id]: { start, used: probe.taken } };
    return standingOf(limit, usage(limit.id), {
      now,
      calendar,
      focus,
      allowanceLeft: allowanceLeft(limit, taken, now, calendar),
    });
  });
  const passes = probe.pass ? [probe.pass] : [];
  const verdict = judge({ address, tabId: 1, now, standings, passes, found });
  return { verdict, ms: usage('a').day.ms };
};

const rank = ({ kind }: Verdict) => ['allow', 'notice', 'pause', 'block'].indexOf(kind);

/** Whether the one verdict lets a person do anything that the other does not. */
export const isWeaker = (one: Verdict, other: Verdict): boolean => {
  if (rank(one) !== rank(other)) return rank(one) < rank(other);
  if (one.kind === 'pause' && other.kind === 'pause') {
    return one.waitSeconds < other.waitSeconds || Math.max(...one.minutes) > Math.max(...other.minutes);
  }
  if (one.kind === 'block' && other.kind === 'block' && one.allowance) {
    const { allowance } = other;
    if (!allowance) return true;
    const { waitSeconds, minutes, left } = one.allowance;
    return waitSeconds < allowance.waitSeconds || minutes > allowance.minutes || left > allowance.left;
  }
  return false;
};
