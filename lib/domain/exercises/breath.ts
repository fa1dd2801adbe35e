const inSeconds = 4;
const outSeconds = 6;
const roundMs = (inSeconds + outSeconds) * 1000;

/** One moment of a breath that is four in and six out, and never held. */
export interface Breath {
  readonly phase: 'in' | 'out';
  /** The second of the phase that is counted: from 1 to 4, or from 1 to 6. */
  readonly count: number;
  /** From 0, all out, to 1, all in. */
  readonly fullness: number;
}

/** Half a wave: still at both ends, and fastest between. */
const sway = (share: number) => (1 - Math.cos(Math.PI * share)) / 2;

/** Where the breath is so many milliseconds after the first one began. */
export const breathAt = (elapsedMs: number): Breath => {
  const seconds = (Math.max(0, elapsedMs) % roundMs) / 1000;
  if (seconds < inSeconds) {
    return { phase: 'in', count: Math.floor(seconds) + 1, fullness: sway(seconds / inSeconds) };
  }
  const out = seconds - inSeconds;
  return { phase: 'out', count: Math.floor(out) + 1, fullness: 1 - sway(out / outSeconds) };
};
