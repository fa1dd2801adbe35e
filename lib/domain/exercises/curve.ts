/** One tap of the person: the urge rises, or it falls. */
export interface Mark {
  /** Milliseconds since the ride began. */
  readonly atMs: number;
  readonly change: 1 | -1;
}

/** A point of the drawing: both from 0 to 1, `height` from the bottom up. */
export interface CurvePoint {
  readonly across: number;
  readonly height: number;
}

/** A tap takes this share of the ride to be drawn in full: swells, and no steps. */
const swellShare = 1 / 7;
/** The drawing is at least so many taps high, so that one small rise is not drawn as a mountain. */
const leastRange = 4;
/** So many taps in one direction are two thirds of the way to the top. */
const taps = 3;
const pointCount = 121;

const smooth = (share: number) => {
  const within = Math.min(1, Math.max(0, share));
  return within * within * (3 - 2 * within);
};

/** How far the urge is above where it began, counted in taps. Each tap sets in when it is made, and swells over `spanMs`. */
export const levelAt = (marks: readonly Mark[], atMs: number, spanMs: number): number =>
  marks.reduce((level, mark) => level + mark.change * smooth((atMs - mark.atMs) / Math.max(1, spanMs)), 0);

/** How high the water stands after these taps, from 0 to 1: a half where it began, and never quite at an end. */
export const waterHeight = (marks: readonly Mark[]): number =>
  0.5 + Math.tanh(marks.reduce((level, mark) => level + mark.change, 0) / taps) / 2;

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** Where it began. */
  readonly start: number;
  /** When it was highest, milliseconds since the beginning; null where it never rose above the beginning. */
  readonly crestMs: number | null;
}

/** The person's own curve over the time of a ride. It says when it rose and fell, and not how strong it was. */
export const curveOf = (marks: readonly Mark[], totalMs: number): Curve => {
  const spanMs = totalMs * swellShare;
  const levels = Array.from({ length: pointCount }, (_, index) => {
    const atMs = (totalMs * index) / (pointCount - 1);
    return { atMs, level: levelAt(marks, atMs, spanMs) };
  });
  const lowest = Math.min(0, ...levels.map(({ level }) => level));
  const highest = Math.max(0, ...levels.map(({ level }) => level));
  const range = Math.max(leastRange, highest - lowest);
  const bottom = (lowest + highest - range) / 2;
  const heightOf = (level: number) => (level - bottom) / range;
  return {
    points: levels.map(({ level }, index) => ({ across: index / (pointCount - 1), height: heightOf(level) })),
    start: heightOf(0),
    crestMs: highest > 0 ? (levels.find(({ level }) => level === highest)?.atMs ?? null) : null,
  };
};

/** The line of a curve as the `d` of a path in a box of this size. */
export const pathOf = (points: readonly CurvePoint[], width: number, height: number): string =>
  points
    .map(({ across, height: up }, index) => {
      const x = (across * width).toFixed(1);
      const y = ((1 - up) * height).toFixed(1);
      return `${index === 0 ? 'M' : 'L'}${x} ${y}`;
    })
    .join('');
