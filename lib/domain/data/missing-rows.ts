import { asText } from '../commitment/field';
import type { PauseRow, TimeRow } from './record-rows';

const count = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
};

/**
 * Of the rows of a file those that are not here. Two that are alike are two: of each there are afterwards as many as where
 * there are most, so that the same file read twice adds nothing.
 */
export const missingRows = <T>(here: readonly T[], there: readonly T[], keyOf: (row: T) => string = asText): T[] => {
  const left = count(here, keyOf);
  return there.filter((row) => {
    const key = keyOf(row);
    const own = left.get(key) ?? 0;
    left.set(key, own - 1);
    return own <= 0;
  });
};

const timeKey = ({ date, hour, offsetMinutes, limit }: TimeRow) => asText([date, hour, offsetMinutes, limit]);

/** What has to be added to each hour so that it has as much as where it has most: the same hour is never counted twice. */
export const missingTime = (here: readonly TimeRow[], there: readonly TimeRow[]): TimeRow[] => {
  const counted = new Map<string, number>();
  for (const row of here) counted.set(timeKey(row), (counted.get(timeKey(row)) ?? 0) + row.ms);
  return there.flatMap((row) => {
    const key = timeKey(row);
    const own = counted.get(key) ?? 0;
    if (row.ms <= own) return [];
    counted.set(key, row.ms);
    return [{ ...row, ms: row.ms - own }];
  });
};

const pauseKey = ({ date, hour, offsetMinutes, limits }: PauseRow) =>
  asText([date, hour, offsetMinutes, limits.toSorted()]);

/** As {@link missingRows}; a pause that was left when the file was made and gone on from later is still one pause. */
export const missingPauses = (here: readonly PauseRow[], there: readonly PauseRow[]): PauseRow[] => {
  const own = count(here, pauseKey);
  const all = count(there, pauseKey);
  const unlike = missingRows(here, there, (row) => `${pauseKey(row)} ${row.outcome}`);
  const room = new Map([...all].map(([key, number]) => [key, number - (own.get(key) ?? 0)]));
  return unlike.filter((row) => {
    const free = room.get(pauseKey(row)) ?? 0;
    room.set(pauseKey(row), free - 1);
    return free > 0;
  });
};
