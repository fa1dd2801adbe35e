/** Where something hard happened: the person's day and the hour on the wall. */
export interface HardMoment {
  readonly date: string;
  readonly hour: number;
}

/** A day is drawn in blocks of so many hours. */
export const blockHours = 3;
export const blocksADay = 24 / blockHours;

/** Counts of a week by day and block of three hours on the wall, `day * 8 + block`. */
export const hardBlocks = (days: readonly string[], moments: readonly HardMoment[]): readonly number[] => {
  const blocks = Array.from({ length: days.length * blocksADay }, () => 0);
  for (const { date, hour } of moments) {
    const day = days.indexOf(date);
    const index = day * blocksADay + Math.floor(hour / blockHours);
    if (day >= 0) blocks[index] = (blocks[index] ?? 0) + 1;
  }
  return blocks;
};

/** How often, in three tones: never, once, more than once. */
export type Tone = 0 | 1 | 2;

export const toneOf = (count: number): Tone => (count <= 0 ? 0 : count === 1 ? 1 : 2);

/** Parts of the day as one speaks of them, each from its hour on. */
export const dayParts = [
  { key: 'night', from: 0 },
  { key: 'morning', from: 6 },
  { key: 'afternoon', from: 12 },
  { key: 'evening', from: 18 },
] as const;
export type DayPart = (typeof dayParts)[number]['key'];

/** Fewer say nothing of a part of the day. */
const leastMoments = 3;

/** The part of the day in which at least half of it was; null where there is none, or too little to say so. */
export const hardestPart = (moments: readonly Pick<HardMoment, 'hour'>[]): DayPart | null => {
  if (moments.length < leastMoments) return null;
  const partOf = (hour: number) => dayParts.findLast(({ from }) => hour >= from)?.key;
  return (
    dayParts.find(({ key }) => moments.filter(({ hour }) => partOf(hour) === key).length * 2 >= moments.length)?.key ??
    null
  );
};

/** The words that came up most, at most two, each more than once. */
export const topClues = <K extends string>(clues: readonly K[]): readonly K[] => {
  const counts = new Map<K, number>();
  for (const clue of clues) counts.set(clue, (counts.get(clue) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([clue]) => clue);
};
