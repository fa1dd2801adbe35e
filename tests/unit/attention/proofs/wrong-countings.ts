import type { Attention, AttentionEvent, AttentionStep } from '../../../../lib/domain/attention/attention';
import type { Counts, Usage } from '../../../../lib/domain/attention/ledger';
import { type Calendar, dayOf } from '../../../../lib/domain/time/person-time';
import { type Counting, counting } from '../../../simulation/counting';

// Wrong versions of one piece each, as other programs have them or as a slip of the pen would make them.

const { reduce, restore, credit, usageOf } = counting;

/** Each page is credited by itself: two pages of a limit that play at once count twice. */
export const sumForUnion: Counting = {
  ...counting,
  reduce: (state, event) => ({
    ...reduce(state, event),
    credits: Object.entries(state.tabs).flatMap(
      ([id, tab]) => reduce({ ...state, tabs: { [id]: tab } }, event).credits,
    ),
  }),
};

const confirmMs = 5_000;

/** A gap is filled with confirmations that nobody gave: a night asleep is a night of use. */
export const gapsFilled: Counting = {
  ...counting,
  reduce: (state, event) => {
    const credits: AttentionStep['credits'][number][] = [];
    let current: Attention = state;
    const take = (next: AttentionEvent) => {
      const step = reduce(current, next);
      credits.push(...step.credits);
      current = step.state;
      return step;
    };
    const gapMs = state.last ? event.at.wall - state.last.wall : 0;
    for (let ms = confirmMs; state.last && ms < gapMs; ms += confirmMs) {
      take({ kind: 'tick', at: { ...event.at, wall: state.last.wall + ms, mono: state.last.mono + ms } });
    }
    return { ...take(event), credits };
  },
};

let lives = 0;
/** The clock on the wall alone is asked: what it was put forward by is taken for time. */
export const wallClockOnly: Counting = {
  ...counting,
  reduce: (state, event) => {
    lives += 1;
    return reduce(state, { ...event, at: { ...event.at, life: `wall ${lives}` } });
  },
};

/** An event that others overtook takes the count back to its own moment. */
export const lateEventsBelieved: Counting = {
  ...counting,
  reduce: (state, event) => {
    const step = reduce(state, event);
    return { ...step, state: { ...step.state, last: event.at } };
  },
};

/** A new life of the worker knows the tabs, and not since when they have been looked at. */
export const spanLostWithTheWorker: Counting = {
  ...counting,
  restore: (stored) => ({ ...restore(stored), last: null }),
};

/** The gap between visits is not looked at: every report is an opening. */
export const everyReportAnOpening: Counting = {
  ...counting,
  credit: (request) => credit({ ...request, visitGapMs: 0 }),
};

/** What normal and private windows counted is added up. */
export const replicasAdded: Counting = {
  ...counting,
  usageOf: (id, replicas, now, calendar, gapMs) => {
    const alone = replicas.map((replica) => usageOf(id, [replica], now, calendar, gapMs));
    const sum = (of: (usage: Usage) => number) => alone.reduce((total, usage) => total + of(usage), 0);
    const together = usageOf(id, replicas, now, calendar, gapMs);
    return {
      ...together,
      day: { ...together.day, ms: sum(({ day }) => day.ms) },
      visit: together.visit && { ...together.visit, ms: sum(({ visit }) => visit?.ms ?? 0) },
    };
  },
};

/** The counters as one sees them who empties them whenever the day seems to have begun at another time. */
const emptiedWhere = (startOf: (now: number, calendar: Calendar) => number): Counting => {
  const seen = (counts: Counts, id: string, now: number, calendar: Calendar): Counts => {
    const counters = counts.ledger[id];
    const start = startOf(now, calendar);
    if (!counters || counters.day.start === start) return counts;
    return { ...counts, ledger: { ...counts.ledger, [id]: { ...counters, day: { start, ms: 0, openings: 0 } } } };
  };
  return {
    ...counting,
    credit: (request) => {
      const { limit, span, calendar, ledger, visits } = request;
      return credit({ ...request, ...seen({ ledger, visits }, limit.id, span.start, calendar) });
    },
    usageOf: (id, replicas, now, calendar, gapMs) =>
      usageOf(
        id,
        replicas.map((counts) => seen(counts, id, now, calendar)),
        now,
        calendar,
        gapMs,
      ),
  };
};

/** A change of zone or day start begins a day, and with it a new budget. */
export const refilledByTravel = emptiedWhere((now, calendar) => dayOf(now, calendar).start);

const offsetAt = (now: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).offset;

/** Days are reckoned with the offset of the moment, so that their beginning moves when the clock is changed. */
export const refilledByDaylightSaving = emptiedWhere(
  (now, calendar) => dayOf(now, { ...calendar, zone: offsetAt(now, calendar.zone) }).start,
);

/** Something is remembered beside the stored state, so that a second run of the same life begins where the first ended. */
export const stateLeftBetweenEvents = (): Counting => {
  let events = 0;
  return {
    ...counting,
    reduce: (state, event) => {
      const step = reduce(state, event);
      events += 1;
      const [first, ...others] = step.credits;
      if (!first || events % 7 !== 0) return step;
      return { ...step, credits: others };
    },
  };
};
