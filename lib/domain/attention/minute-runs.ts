export const minuteMs = 60_000;

/**
 * Minutes in a row that each have `ms` of attention, the first of them `from` (whole minutes since the epoch). Most
 * minutes of a long visit are full, so a visit is about three of these, and four weeks of heavy use a few dozen kB.
 */
export type Run = readonly [from: number, length: number, ms: number];

/** Ascending, no two of the same minute. */
export type Runs = readonly Run[];

const endOf = ([from, length]: Run) => from + length;
const sum = (amounts: readonly number[]) => amounts.reduce((total, ms) => total + ms, 0);

export const totalMs = (runs: Runs): number => sum(runs.map(([, length, ms]) => length * ms));

/** Neighbours that are alike made one; what is empty is left out. */
const joined = (runs: Runs): Runs => {
  const result: Run[] = [];
  for (const run of runs) {
    const [from, length, ms] = run;
    if (length <= 0 || ms <= 0) continue;
    const last = result.at(-1);
    const goesOn = last !== undefined && endOf(last) === from && last[2] === ms;
    if (goesOn) result[result.length - 1] = [last[0], last[1] + length, ms];
    else result.push(run);
  }
  return result;
};

/** The runs of a span of time (epoch ms): its first and last minute in part, those between full. */
export const runsOf = ({ start, end }: { readonly start: number; readonly end: number }): Runs => {
  const first = Math.floor(start / minuteMs);
  const last = Math.floor(end / minuteMs);
  if (first === last) return joined([[first, 1, end - start]]);
  return joined([
    [first, 1, (first + 1) * minuteMs - start],
    [first + 1, last - first - 1, minuteMs],
    [last, 1, end - last * minuteMs],
  ]);
};

/** The part of the runs from the minute `from` up to and without the minute `to`. */
export const clipped = (runs: Runs, from: number, to: number): Runs =>
  runs.flatMap(([first, length, ms]) => {
    const start = Math.max(first, from);
    const end = Math.min(first + length, to);
    return end > start ? [[start, end - start, ms] as const] : [];
  });

interface Stretch {
  readonly from: number;
  readonly length: number;
  /** Ms a minute, by list. */
  readonly amounts: readonly number[];
}

/** All lists cut wherever one of them changes, and at the `cuts`. */
const stretchesOf = (lists: readonly Runs[], cuts: readonly number[] = []): readonly Stretch[] => {
  const edges = [...new Set([...cuts, ...lists.flat().flatMap((run) => [run[0], endOf(run)])])].sort((a, b) => a - b);
  const lookUp = lists.map((list) => {
    let place = 0;
    return (minute: number) => {
      let run = list[place];
      while (run && endOf(run) <= minute) {
        place += 1;
        run = list[place];
      }
      return run && run[0] <= minute ? run[2] : 0;
    };
  });
  return edges.slice(0, -1).map((from, index) => ({
    from,
    length: (edges[index + 1] ?? from) - from,
    amounts: lookUp.map((msAt) => msAt(from)),
  }));
};

/**
 * The runs with one more. No minute gets more than it has: two spans of one replica meet only where the clock was set
 * back, so what does not fit is time that passed all the same, and it goes to the next minutes that have room. Were it
 * dropped, setting the clock back again and again would cost nothing.
 */
export const poured = (runs: Runs, more: Run): Runs => {
  const head = runs.filter((run) => endOf(run) <= more[0]);
  const result: Run[] = [...head];
  let over = 0;
  let end = endOf(more);
  for (const { from, length, amounts } of stretchesOf([runs.slice(head.length), [more]])) {
    const ms = sum(amounts);
    const room = minuteMs - ms;
    end = from + length;
    if (room <= 0) {
      over -= room * length;
      result.push([from, length, minuteMs]);
      continue;
    }
    const filled = Math.min(length, Math.floor(over / room));
    over -= filled * room;
    result.push([from, filled, minuteMs]);
    if (filled === length) continue;
    result.push([from + filled, 1, ms + over], [from + filled + 1, length - filled - 1, ms]);
    over = 0;
  }
  const whole = Math.floor(over / minuteMs);
  return joined([...result, [end, whole, minuteMs], [end + whole, 1, over - whole * minuteMs]]);
};

/**
 * The sum over replicas, at most a minute a minute, and of the present one at most what has passed of it: two replicas
 * may count the same second. What one of them counted alone stands, whatever the clock says.
 */
export const summed = (replicas: readonly Runs[], now: number): Runs => {
  const used = replicas.filter((runs) => runs.length > 0);
  if (used.length <= 1) return used[0] ?? [];
  const present = Math.floor(now / minuteMs);
  return joined(
    stretchesOf(used, [present, present + 1]).map(({ from, length, amounts }) => {
      const most = from === present ? Math.max(now - present * minuteMs, ...amounts) : minuteMs;
      return [from, length, Math.min(sum(amounts), most)];
    }),
  );
};

/** The same minutes in order, however they were stored: those that overlap are poured together. */
export const inOrder = (runs: Runs): Runs => {
  const sorted = runs.toSorted((one, other) => one[0] - other[0]);
  const apart = sorted.every((run, index) => index === 0 || endOf(sorted[index - 1] ?? run) <= run[0]);
  return apart ? joined(sorted) : sorted.reduce<Runs>(poured, []);
};
