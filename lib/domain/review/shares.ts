/** Of so many pauses that were met, so many were left. */
export interface Share {
  readonly left: number;
  readonly met: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a normal variable lies within, this many times of a hundred, on both sides. */
export const within = { 90: 1.644853626951473, 95: 1.959963984540054, 99: 2.575829303548901 } as const;

/** The share as a number from 0 to 1; 0 where none was met. */
export const shareOf = ({ left, met }: Share): number => (met === 0 ? 0 : left / met);

/**
 * Wilson's score interval of a share: it stays within 0 and 1 and is right also where few were met (E. B. Wilson 1927).
 *
 * @param z of {@link within}
 */
export const intervalOf = (share: Share, z: number): Interval => {
  const { left, met } = share;
  if (met === 0) return { low: 0, high: 1 };
  const centre = left + (z * z) / 2;
  const reach = z * Math.sqrt((left * (met - left)) / met + (z * z) / 4);
  const all = met + z * z;
  return { low: Math.max(0, (centre - reach) / all), high: Math.min(1, (centre + reach) / all) };
};

/**
 * By how much the first share is larger than the other, put together from the score interval of each (R. G. Newcombe 1998,
 * Statistics in Medicine 17:873, method 10).
 */
export const differenceOf = (one: Share, other: Share, z: number): Interval => {
  const [a, b] = [intervalOf(one, z), intervalOf(other, z)];
  const [p, q] = [shareOf(one), shareOf(other)];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
};

/** What can be said of one group of pauses beside all others. */
export type Finding = 'early' | 'more' | 'perhapsMore' | 'alike' | 'perhapsLess' | 'less';

/** Fewer than this on either side say nothing. */
export const leastMet = 10;

/**
 * In words: "clearly" where the 99 % interval of the difference leaves out zero, since many groups are looked at and one in
 * twenty would be found in any record; "perhaps" where the 90 % interval does.
 */
export const findingOf = (group: Share, others: Share): Finding => {
  if (group.met < leastMet || others.met < leastMet) return 'early';
  const clear = differenceOf(group, others, within[99]);
  if (clear.low > 0) return 'more';
  if (clear.high < 0) return 'less';
  const hint = differenceOf(group, others, within[90]);
  if (hint.low > 0) return 'perhapsMore';
  return hint.high < 0 ? 'perhapsLess' : 'alike';
};
