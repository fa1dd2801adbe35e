/** One pair of measurements, taken right after each other: with what is judged, and without. */
export interface Pair {
  readonly subject: number;
  readonly baseline: number;
}

/** The lower and the upper end of an interval. */
export type Interval = readonly [low: number, high: number];

/** How a bootstrap is drawn. The seed is fixed, so that the same measurements always give the same interval. */
export interface BootstrapOptions {
  readonly resamples?: number;
  readonly level?: number;
  readonly seed?: number;
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return sortedMedian(Float64Array.from(values).sort());
}

function sortedMedian(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half];
  if (upper === undefined) throw new Error('There is no median of nothing.');
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** Each pair's subject in terms of its own baseline. */
export function ratios(pairs: readonly Pair[]): number[] {
  return pairs.map(({ subject, baseline }) => {
    if (!(subject > 0 && baseline > 0)) throw new Error(`${subject} against ${baseline} has no ratio.`);
    return subject / baseline;
  });
}

/** Numbers from 0 up to 1 that follow from the seed alone (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The percentile bootstrap interval of the median: as many values are drawn with replacement as there are, their median
 * taken, again and again, and of all those medians the outer ones left off.
 */
export function bootstrapMedian(
  values: readonly number[],
  { resamples = 10_000, level = 0.95, seed = 20_260_101 }: BootstrapOptions = {},
): Interval {
  const random = seededRandom(seed);
  const drawn = new Float64Array(values.length);
  const medians = new Float64Array(resamples);
  for (let round = 0; round < resamples; round++) {
    for (let at = 0; at < drawn.length; at++) drawn[at] = values[Math.floor(random() * values.length)] ?? Number.NaN;
    drawn.sort();
    medians[round] = sortedMedian(drawn);
  }
  medians.sort();
  const left = Math.floor(((1 - level) / 2) * resamples);
  return [medians[left] ?? Number.NaN, medians[resamples - 1 - left] ?? Number.NaN];
}

/** How far the farther end of the interval lies from the figure. */
export function halfWidth(figure: number, [low, high]: Interval): number {
  return Math.max(figure - low, high - figure);
}
