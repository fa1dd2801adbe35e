import type { WeeklyWindow } from '../limits/limit';
import { instantOf, type Span, wallDateAt } from './person-time';

const minutesOfDay = 24 * 60;
const minutesOfWeek = 7 * minutesOfDay;

/** A window reaches at most one date on, and a zone may skip one more, so the window open now began at most this far back. */
const daysBack = 2;

/** How far ahead an opening is looked for. A window that the clock swallowed whole comes a week later. */
const daysAhead = 8;

const sorted = (spans: readonly Span[]) => spans.toSorted((a, b) => a.start - b.start);

/** Overlapping and touching spans made one, ascending. */
const merged = (spans: readonly Span[]): readonly Span[] => {
  const runs: Span[] = [];
  for (const span of sorted(spans)) {
    const last = runs.at(-1);
    if (last && span.start <= last.end)
      runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else runs.push(span);
  }
  return runs;
};

const reachesNextDay = (window: WeeklyWindow) => window.to <= window.from;

const expandRuns = (
  windows: readonly WeeklyWindow[],
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  zone: string,
): readonly Span[] => {
  const spans: Span[] = [];
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const window of windows) {
      if (!window.days.some((day) => day === date.dayOfWeek)) continue;
      const endDate = reachesNextDay(window) ? date.add({ days: 1 }) : date;
      const start = instantOf(date, window.from, zone, 'first');
      const end = instantOf(endDate, window.to, zone, 'second');
      if (end > start) spans.push({ start, end });
    }
  }
  return merged(spans);
};

/** Dates are asked for again and again within a day, on every navigation; expanding them is what costs. */
const known = new WeakMap<readonly WeeklyWindow[], Map<string, readonly Span[]>>();
const mostKnown = 16;

/** The windows that begin on the dates from `first` to `last`, merged; those that the clock swallowed whole are left out. */
const runsBetween = (
  windows: readonly WeeklyWindow[],
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  zone: string,
): readonly Span[] => {
  const runs = known.get(windows) ?? new Map<string, readonly Span[]>();
  const key = `${first} ${last} ${zone}`;
  const before = runs.get(key);
  if (before) return before;
  const expanded = expandRuns(windows, first, last, zone);
  if (runs.size >= mostKnown) runs.clear();
  known.set(windows, runs.set(key, expanded));
  return expanded;
};

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The minutes of the week that the windows hold, by the wall clock, each run once before and once after its turn. */
const weekRuns = (windows: readonly WeeklyWindow[]) => {
  const spans = windows.flatMap((window) => {
    const length = minuteOf(window.to) - minuteOf(window.from) + (reachesNextDay(window) ? minutesOfDay : 0);
    return window.days.flatMap((day) => {
      const start = (day - 1) * minutesOfDay + minuteOf(window.from);
      // The week is a ring: what runs over its end is there again at its beginning.
      return [0, minutesOfWeek].map((turn) => ({ start: start - turn, end: start + length - turn }));
    });
  });
  return merged(spans);
};

/** Whether the windows leave no minute of the week open, by the wall clock. */
const coverWholeWeek = (windows: readonly WeeklyWindow[]) =>
  weekRuns(windows).some(({ start, end }) => start <= 0 && end >= minutesOfWeek);

/** Whether every minute of the week in `inner` lies in `outer` as well, by the wall clock. */
export const coverWindows = (outer: readonly WeeklyWindow[], inner: readonly WeeklyWindow[]): boolean => {
  if (coverWholeWeek(outer)) return true;
  const runs = weekRuns(outer);
  return weekRuns(inner)
    .map(({ start, end }) => ({ start: Math.max(start, 0), end: Math.min(end, minutesOfWeek) }))
    .filter(({ start, end }) => end > start)
    .every((run) => runs.some(({ start, end }) => start <= run.start && run.end <= end));
};

/**
 * If a window is open at `now` (epoch ms): the instant at which none is open any more, `Infinity` where one always is.
 * Null where none is open.
 */
export const openUntil = (windows: readonly WeeklyWindow[], now: number, zone: string): number | null => {
  if (coverWholeWeek(windows)) return Number.POSITIVE_INFINITY;
  const today = wallDateAt(now, zone);
  // Most runs end within a day or two. Beyond a week one goes on only where a change of the clock swallowed its break.
  for (const days of [1, 8, 29]) {
    const last = today.add({ days });
    const runs = runsBetween(windows, today.subtract({ days: daysBack }), last, zone);
    const run = runs.find(({ start, end }) => start <= now && now < end);
    if (!run) return null;
    if (run.end < instantOf(last.add({ days: 1 }), '00:00', zone, 'first')) return run.end;
  }
  return Number.POSITIVE_INFINITY;
};

/**
 * The next instant after `now` (epoch ms) at which a window opens while none is open; where one is open now, that is
 * after the present run has ended. Null for none within eight days.
 */
export const nextOpening = (windows: readonly WeeklyWindow[], now: number, zone: string): number | null => {
  const today = wallDateAt(now, zone);
  const runs = runsBetween(windows, today.subtract({ days: daysBack }), today.add({ days: daysAhead }), zone);
  return runs.find(({ start }) => start > now)?.start ?? null;
};

/** The parts of a span in which a window is open: merged, clipped to the span, ascending. */
export const openSpans = (windows: readonly WeeklyWindow[], span: Span, zone: string): readonly Span[] => {
  const first = wallDateAt(span.start, zone).subtract({ days: daysBack });
  // One date more than the wall shows, for a clock that goes back over midnight.
  const last = wallDateAt(span.end, zone).add({ days: 1 });
  return runsBetween(windows, first, last, zone)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => end > start);
};
