import type { Moment } from './attention-state';

/**
 * Ms that surely passed from one moment to a later one: by the smaller of the two clocks within one life of the worker,
 * by the wall clock across lives. Never negative.
 */
export const elapsed = (from: Moment, to: Moment): number => {
  const wall = Math.max(0, to.wall - from.wall);
  return from.life === to.life ? Math.min(wall, Math.max(0, to.mono - from.mono)) : wall;
};

/** Ms that may have passed between two moments, in whichever order: by the larger of the clocks that can be compared. */
export const between = (one: Moment, other: Moment): number => {
  const wall = Math.abs(other.wall - one.wall);
  return one.life === other.life ? Math.max(wall, Math.abs(other.mono - one.mono)) : wall;
};
