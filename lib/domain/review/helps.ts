import { type ExerciseKey, exerciseKeys } from '../exercises/exercise-keys';
import type { Tried } from '../experiment/tried';
import { type ClueKey, clueKeys } from '../notebook/clues';
import type { PersonHour } from '../time/person-time';
import { type Finding, findingOf, type Share } from './shares';

/** A pause, as the record keeps it. */
export interface MetPause extends PersonHour, Pick<Tried, 'waitSeconds'> {
  readonly outcome: 'left' | 'goneOn';
}

export const hourBlocks = ['night', 'morning', 'afternoon', 'evening'] as const;
export type HourBlock = (typeof hourBlocks)[number];
/** Six hours each, on the wall: from 23, 5, 11 and 17 o'clock. */
export const hourBlockOf = (hour: number): HourBlock => hourBlocks[Math.floor(((hour + 1) % 24) / 6)] ?? 'night';

export const waitLengths = ['short', 'middle', 'long', 'longest'] as const;
export type WaitLength = (typeof waitLengths)[number];
/** Up to 10 seconds, to 30, to 60, and longer. */
export const waitLengthOf = (seconds: number): WaitLength => {
  if (seconds <= 10) return 'short';
  if (seconds <= 30) return 'middle';
  return seconds <= 60 ? 'long' : 'longest';
};

interface HelpsRecord {
  readonly pauses: readonly MetPause[];
  /** Exercises of which the person said whether they helped, each in its hour. */
  readonly exercises: readonly (PersonHour & { readonly exercise: ExerciseKey })[];
  /** Urges that were noted, each in its hour. */
  readonly urges: readonly (PersonHour & { readonly clues: readonly ClueKey[] })[];
}

/** One group of pauses beside all other pauses. */
export interface Helping<K extends string> {
  readonly key: K;
  readonly group: Share;
  readonly others: Share;
  readonly finding: Finding;
}

export interface Helps {
  /** Pauses from which one could go on: all that is compared. */
  readonly all: Share;
  readonly exercise: readonly Helping<ExerciseKey>[];
  readonly hours: readonly Helping<HourBlock>[];
  readonly clue: readonly Helping<ClueKey>[];
  readonly wait: readonly Helping<WaitLength>[];
}

const count = (pauses: readonly MetPause[]): Share => ({
  left: pauses.filter(({ outcome }) => outcome === 'left').length,
  met: pauses.length,
});

/** Each of the keys that any pause has, in their order. A pause may have several. */
const compared = <K extends string>(
  keys: readonly K[],
  pauses: readonly MetPause[],
  keysOf: (pause: MetPause) => ReadonlySet<K>,
): readonly Helping<K>[] =>
  keys.flatMap((key) => {
    const group = count(pauses.filter((pause) => keysOf(pause).has(key)));
    if (group.met === 0) return [];
    const others = count(pauses.filter((pause) => !keysOf(pause).has(key)));
    return [{ key, group, others, finding: findingOf(group, others) }];
  });

const nameOf = ({ date, hour, offsetMinutes }: PersonHour) => `${date} ${hour} ${offsetMinutes}`;

/** What is known of an hour, by the hour's name. */
const byHour = <T extends PersonHour, K>(rows: readonly T[], keysOf: (row: T) => readonly K[]) => {
  const found = new Map<string, Set<K>>();
  for (const row of rows) {
    const keys = found.get(nameOf(row)) ?? new Set();
    for (const key of keysOf(row)) keys.add(key);
    found.set(nameOf(row), keys);
  }
  return found;
};

/**
 * Pauses that were left against those that were gone on from, by what else there was in that hour. It says what goes together
 * and not what brings about what. Pauses without a choice, as of a block, are no part of it.
 */
export const whatHelps = ({ pauses, exercises, urges }: HelpsRecord): Helps => {
  const chosen = pauses.filter(({ waitSeconds }) => waitSeconds !== undefined);
  const done = byHour(exercises, ({ exercise }) => [exercise]);
  const noted = byHour(urges, ({ clues }) => clues);
  const none: ReadonlySet<never> = new Set();
  return {
    all: count(chosen),
    exercise: compared(exerciseKeys, chosen, (pause) => done.get(nameOf(pause)) ?? none),
    hours: compared(hourBlocks, chosen, ({ hour }) => new Set([hourBlockOf(hour)])),
    clue: compared(clueKeys, chosen, (pause) => noted.get(nameOf(pause)) ?? none),
    wait: compared(waitLengths, chosen, ({ waitSeconds = 0 }) => new Set([waitLengthOf(waitSeconds)])),
  };
};
