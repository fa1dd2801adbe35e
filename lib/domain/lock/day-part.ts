import type { ExerciseKey } from '../exercises/exercise-keys';
import type { Helped } from '../exercises/helped';
import type { Tried } from '../experiment/tried';
import type { WeekRow } from '../review/week-row';

interface HourOfDay {
  readonly hour: number;
  readonly offsetMinutes: number;
}
export interface TimePart extends HourOfDay {
  readonly limit: string;
  readonly ms: number;
}
export interface PausePart extends HourOfDay, Tried {
  /** Names one pause; the same pause may be told of in several parts. */
  readonly token: string;
  readonly limits: readonly string[];
  readonly outcome: 'left' | 'goneOn';
}
export interface HelpedPart extends HourOfDay {
  readonly exercise: ExerciseKey;
  readonly helped: Helped;
}

/**
 * A part of what was recorded on one day of the person. Who writes cannot read what others wrote before, so a day has
 * many parts; whoever can read them adds them up.
 */
export interface DayPart {
  readonly time: readonly TimePart[];
  readonly pauses: readonly PausePart[];
  readonly helped: readonly HelpedPart[];
  /** The week that begins on this day, where it is kept as one row. */
  readonly weeks: readonly WeekRow[];
}

export const emptyPart: DayPart = { time: [], pauses: [], helped: [], weeks: [] };

const byHour = (a: HourOfDay, b: HourOfDay) => a.hour - b.hour || a.offsetMinutes - b.offsetMinutes;

const addUp = (rows: readonly TimePart[]): readonly TimePart[] => {
  const sums = new Map<string, TimePart>();
  for (const row of rows) {
    const key = JSON.stringify([row.hour, row.offsetMinutes, row.limit]);
    sums.set(key, { ...row, ms: row.ms + (sums.get(key)?.ms ?? 0) });
  }
  return [...sums.values()].sort((a, b) => byHour(a, b) || (a.limit < b.limit ? -1 : a.limit > b.limit ? 1 : 0));
};

/** One row a pause: of one that is there only the outcome can change, and a pause that was gone on from is never left. */
const eachOnce = (rows: readonly PausePart[]): readonly PausePart[] => {
  const byToken = new Map<string, PausePart>();
  for (const row of rows) {
    const kept = byToken.get(row.token) ?? row;
    const outcome = kept.outcome === 'goneOn' ? 'goneOn' : row.outcome;
    byToken.set(row.token, { ...kept, outcome });
  }
  return [...byToken.values()];
};

/** The day of these parts, the first written first. */
export const mergeParts = (parts: readonly DayPart[]): DayPart => ({
  time: addUp(parts.flatMap(({ time }) => time)),
  pauses: eachOnce(parts.flatMap(({ pauses }) => pauses)),
  helped: parts.flatMap(({ helped }) => helped),
  weeks: [...new Map(parts.flatMap(({ weeks }) => weeks.map((week) => [week.from, week]))).values()],
});

/** How many rows these are: what erasing them counts. */
export const rowsIn = ({ time, pauses, helped, weeks }: DayPart): number =>
  time.length + pauses.length + helped.length + weeks.length;
