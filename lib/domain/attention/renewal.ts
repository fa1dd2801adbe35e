import { type Calendar, dayOf, type Span, weekOf } from '../time/person-time';

/** The two stretches over which budgets run. */
export type Period = 'day' | 'week';

const hour = 3_600_000;

/**
 * `leastMs`: a budget day or week is never shorter, so no change of zone, clock, day start or week start refills one.
 * `nearMs`: a beginning of the calendar that comes sooner than this after the budget's own is the same beginning, moved
 * (the person travelled west, or chose a later day start), and the day goes on to the next one. For a week that is less
 * than a day short of its length, so that another week start makes the week longer and a flight does not.
 */
const rules = {
  day: { leastMs: 20 * hour, nearMs: 12 * hour, find: dayOf },
  week: { leastMs: (6 * 24 + 20) * hour, nearMs: (6 * 24 + 4) * hour, find: weekOf },
} as const satisfies Record<
  Period,
  { leastMs: number; nearMs: number; find: (now: number, calendar: Calendar) => Span }
>;

/**
 * Days and weeks found lately. All limits ask for the same few at every page that opens, and finding one takes several
 * conversions between zones. It changes no answer: a day of a calendar is where it is.
 */
const lately = new Map<string, readonly Span[]>();
const mostSpans = 6;
const mostCalendars = 4;

/** The calendar's day or week that holds the instant. */
const holding = (period: Period, instant: number, calendar: Calendar): Span => {
  const key = [period, calendar.zone, calendar.dayStart, calendar.weekStart].join(' ');
  const known = lately.get(key) ?? [];
  const hit = known.find(({ start, end }) => start <= instant && instant < end);
  if (hit) return hit;
  const found = rules[period].find(instant, calendar);
  if (!lately.has(key) && lately.size >= 2 * mostCalendars) lately.clear();
  lately.set(key, [found, ...known].slice(0, mostSpans));
  return found;
};

/** The instant (epoch ms) at which the budget day or week that began at `start` is over. */
export const freshAt = (start: number, period: Period, calendar: Calendar): number => {
  const { leastMs, nearMs } = rules[period];
  return Math.max(holding(period, start + nearMs, calendar).end, start + leastMs);
};

/**
 * The beginning (epoch ms) of the budget day or week at `now`, given that of the last one (null for none). Two
 * beginnings in a row are never closer than the least length. One that lies beyond the present window (the clock was
 * set back by more than a day or week) moves to `now`, so that nobody waits for a year that was an error, and nobody
 * sets the clock back to a minute before a day start to have a new budget a minute later.
 */
export const startAt = (last: number | null, period: Period, now: number, calendar: Calendar): number => {
  const present = holding(period, now, calendar);
  if (last === null) return present.start;
  if (last > present.end) return now;
  return now < freshAt(last, period, calendar) ? last : Math.max(present.start, last + rules[period].leastMs);
};
