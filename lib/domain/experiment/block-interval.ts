import type { Interval } from '../review/shares';

/** Two days, one of each arm: by how much the share of arm 1 was larger, and how much that tells. */
export interface BlockDifference {
  readonly difference: number;
  /** Above 0; the same whichever day had which arm. */
  readonly weight: number;
}

/** Up to so many blocks every way to draw the arms is looked at; from then on some that are drawn. */
const mostExact = 16;
const drawn = 9_999;

const meanOf = (blocks: readonly BlockDifference[]): number => {
  const weight = blocks.reduce((sum, block) => sum + block.weight, 0);
  return blocks.reduce((sum, block) => sum + block.weight * block.difference, 0) / weight;
};

/** The weighted mean of the differences. */
export const estimateOf = (blocks: readonly BlockDifference[]): number => meanOf(blocks);

const everything: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** The mean of those blocks that are exchanged (1), and of the rest; nothing is known where either is none. */
const splitBy = (blocks: readonly BlockDifference[], isExchanged: (index: number) => 0 | 1): Interval => {
  const [weights, sums]: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  // A plain loop: it runs some ten thousand times for one result.
  for (let index = 0; index < blocks.length; index++) {
    const { difference, weight } = blocks[index] as BlockDifference; // CAST: within the length
    const side = isExchanged(index);
    weights[side] += weight;
    sums[side] += weight * difference;
  }
  if (weights[0] === 0 || weights[1] === 0) return everything;
  const [mean, other] = [sums[0] / weights[0], sums[1] / weights[1]];
  return { low: Math.min(mean, other), high: Math.max(mean, other) };
};

/**
 * Exchanging the arms in some blocks changes the sign of their differences. For a supposed effect that exchange gives a
 * sum at least as far from zero as the true one exactly where the effect lies between the weighted mean of the exchanged
 * blocks and that of the others: the two sums have different signs (J. A. Hartigan 1969 has the idea for means). So every
 * exchange is an interval of effects, and the permutation test of any effect is counting. Exchanging the others instead is
 * the same, so it is left out; exchanging none or all is the true sum itself.
 */
const exchanges = (blocks: readonly BlockDifference[], chance: () => number): readonly Interval[] => {
  if (blocks.length <= mostExact) {
    const ways = blocks.length === 0 ? 0 : 2 ** (blocks.length - 1) - 1;
    return Array.from({ length: ways }, (_, way) => splitBy(blocks, (index) => (((way + 1) >> index) & 1 ? 1 : 0)));
  }
  return Array.from({ length: drawn }, () => splitBy(blocks, () => (chance() < 0.5 ? 1 : 0)));
};

/** What is equal may differ by this much on the way. */
const slack = 1e-12;

/** What a permutation test inside blocks says of one experiment. */
export interface BlockTest {
  readonly estimate: number;
  /** The share of exchanges that give a sum at least this far from zero, if the effect were `effect`. */
  readonly chanceOf: (effect: number) => number;
  /** Every effect that the test at this level (0.05 for 95 %) does not rule out; null where it can rule out none. */
  readonly interval: (level: number) => Interval | null;
}

/** @param chance from 0 to 1, below 1; drawn from only where there are more than 16 blocks */
export const testBlocks = (blocks: readonly BlockDifference[], chance: () => number): BlockTest => {
  const ways = exchanges(blocks, chance);
  const lows = Float64Array.from(ways, ({ low }) => low).sort();
  const highs = Float64Array.from(ways, ({ high }) => -high).sort();
  return {
    estimate: estimateOf(blocks),
    chanceOf: (effect) =>
      (1 + ways.filter(({ low, high }) => low <= effect + slack && effect <= high + slack).length) / (1 + ways.length),
    interval: (level) => {
      // An effect stays while more than `level` of all exchanges, the true one included, are at least as far out.
      const needed = Math.floor(level * (1 + ways.length) - 1 + slack) + 1;
      const [low, high] = [lows[needed - 1], highs[needed - 1]];
      return low === undefined || high === undefined ? null : { low: Math.max(-1, low), high: Math.min(1, -high) };
    },
  };
};
