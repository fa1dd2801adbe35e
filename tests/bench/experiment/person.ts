/** A person as a simulation has them. */
export interface Person {
  /** The share of pauses that is left with arm 0, on the whole. */
  readonly base: number;
  /** By how much it is larger with arm 1. */
  readonly effect: number;
  /** Pauses a day, on the whole (a Poisson number each day). */
  readonly pausesPerDay: number;
  /** How far the days differ by themselves: each has a share up to so much above or below. */
  readonly spread: number;
  readonly days: number;
}
