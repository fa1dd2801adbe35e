import { bootstrapMedian, halfWidth, median, type Pair, ratios } from './statistics.ts';

/** One figure, as `results.json` holds it. */
export interface Entry {
  /** `area.subject.measure`; it begins with the name of its bench. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the figure should be at most; null where nothing is aimed at. */
  readonly aim: number | null;
  /** The aim is what the figure should be at least. */
  readonly aimIs?: 'least';
  /** Whether it is; null without an aim. False as well where the measurement cannot tell. */
  readonly holds: boolean | null;
  /** False where the measurement was too coarse to judge by; `method` then says why. */
  readonly measured: boolean;
  readonly method: string;
  /** How many single measurements (or pairs of them) the figure comes from. */
  readonly runs: number;
}

/** What is told of a figure beforehand. */
export interface Subject {
  readonly name: string;
  readonly aim: number | null;
  readonly method: string;
}

/** An aim about a ratio is judged only where the interval stays this close to the median. */
const closeEnough = 0.05;

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The median of the ratios, judged by its aim where the interval is narrow enough. */
export function ratioEntry({ name, aim, method }: Subject, pairs: readonly Pair[]): Entry {
  const each = ratios(pairs);
  const value = median(each);
  const interval = bootstrapMedian(each);
  const measured = halfWidth(value, interval) < closeEnough;
  const [low, high] = interval.map((end) => end.toFixed(3));
  const reason = measured
    ? ''
    : ` Not measured: the interval reaches further than ${closeEnough} from the median; the machine was too busy or the pairs too few.`;
  return {
    name,
    value: rounded(value, 4),
    unit: 'ratio',
    aim,
    holds: aim === null ? null : measured && value <= aim,
    measured,
    method: `${method} 95 % interval ${low} to ${high}.${reason}`,
    runs: pairs.length,
  };
}

/** The medians of both sides in milliseconds: what the ratio is made of, mostly without an aim of their own. */
export function medianEntries(
  bench: string,
  sides: Readonly<Record<keyof Pair, string>>,
  pairs: readonly Pair[],
  aim: number | null = null,
) {
  const entry = (side: keyof Pair): Entry => {
    const value = rounded(median(pairs.map((pair) => pair[side])), 2);
    return {
      name: `${bench}.${sides[side]}`,
      value,
      unit: 'ms',
      aim,
      holds: aim === null ? null : value <= aim,
      measured: true,
      method: `Median of the same pairs as ${bench}.ratio.`,
      runs: pairs.length,
    };
  };
  return [entry('subject'), entry('baseline')];
}

/** The median and the worst of delays in milliseconds; either is to keep to the aim. */
export function delayEntries({ name, aim, method }: Subject, delays: readonly number[]): Entry[] {
  const entry = (measure: string, value: number): Entry => ({
    name: `${name}.${measure}`,
    value: rounded(value, 0),
    unit: 'ms',
    aim,
    holds: aim === null ? null : value <= aim,
    measured: true,
    method: measure === 'worst' ? `The longest of the same turns as ${name}.median.` : method,
    runs: delays.length,
  });
  return [entry('median', median(delays)), entry('worst', Math.max(...delays))];
}

/** A size in kB of 1000 bytes. It is exact: measured once. */
export function sizeEntry({ name, aim, method }: Subject, bytes: number): Entry {
  const holds = aim === null ? null : bytes <= aim * 1000;
  return { name, value: rounded(bytes / 1000, 2), unit: 'kB', aim, holds, measured: true, method, runs: 1 };
}
