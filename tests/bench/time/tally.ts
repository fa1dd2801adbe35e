/** What the years of many people come to; the largest of each over all days. Times in ms. */
export interface Tally {
  readonly people: number;
  readonly zones: number;
  readonly events: number;
  readonly days: number;
  /** Days without a sleep, a set clock, an end of the browser or an update on them or on the day before. */
  readonly quietDays: number;
  readonly realMs: number;
  readonly overPassedMs: number;
  readonly overQuietMs: number;
  readonly underQuietMs: number;
  readonly overMs: number;
  readonly underMs: number;
  /** Beyond what the troubles of the day may cost by promise. */
  readonly brokenMs: number;
  /** Days that never began at the instant of the simulator, and openings too many or too few on quiet days. */
  readonly misplaced: number;
  readonly openingsOff: number;
}

export const noYears: Tally = {
  people: 0,
  zones: 0,
  events: 0,
  days: 0,
  quietDays: 0,
  realMs: 0,
  overPassedMs: 0,
  overQuietMs: 0,
  underQuietMs: 0,
  overMs: 0,
  underMs: 0,
  brokenMs: 0,
  misplaced: 0,
  openingsOff: 0,
};

const summed = ['people', 'events', 'days', 'quietDays', 'realMs', 'misplaced', 'openingsOff'] as const;

/** Two tallies as one: counts are added, of errors the larger stands. */
export const together = (one: Tally, other: Tally): Tally => {
  const isSummed = (key: string) => summed.some((name) => name === key);
  const keys = Object.keys(noYears) as (keyof Tally)[]; // CAST: the very keys of a Tally
  const merged = keys.map((key) => [key, isSummed(key) ? one[key] + other[key] : Math.max(one[key], other[key])]);
  return { ...noYears, ...Object.fromEntries(merged) };
};
