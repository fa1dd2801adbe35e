import type { Pair } from './statistics.ts';

/** What is measured in turns. */
export interface PairPlan {
  /** Pairs that count. */
  readonly pairs: number;
  /** Pairs before them that are thrown away: caches fill, code gets compiled. */
  readonly warmUp: number;
  /** Measures once; `turn` is the pair's number, so that both sides of a pair can do the same thing. */
  readonly subject: (turn: number) => Promise<number>;
  readonly baseline: (turn: number) => Promise<number>;
}

/** Measures in pairs. Which side goes first changes from pair to pair, so that neither gains from its place. */
export async function alternatingPairs({ pairs, warmUp, subject, baseline }: PairPlan): Promise<Pair[]> {
  const measured: Pair[] = [];
  for (let turn = 0; turn < warmUp + pairs; turn++) {
    const pair = turn % 2 === 0 ? await subjectFirst(turn) : await baselineFirst(turn);
    if (turn >= warmUp) measured.push(pair);
  }
  return measured;

  async function subjectFirst(turn: number): Promise<Pair> {
    const first = await subject(turn);
    return { subject: first, baseline: await baseline(turn) };
  }

  async function baselineFirst(turn: number): Promise<Pair> {
    const first = await baseline(turn);
    return { baseline: first, subject: await subject(turn) };
  }
}
