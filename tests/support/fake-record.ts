import { RecordLocked } from '../../lib/app/lock/record-locked';
import type { HelpedRow, PauseRow, RecordRow, RecordStore } from '../../lib/app/ports';

export interface FakeRecord extends RecordStore {
  readonly rows: () => { readonly time: readonly RecordRow[]; readonly pauses: readonly PauseRow[] };
  readonly helpedRows: () => readonly HelpedRow[];
}

const keyOf = ({ date, hour, offsetMinutes, limit }: RecordRow) => JSON.stringify([date, hour, offsetMinutes, limit]);

/** The record in memory; `isLocked`: it can only be written. The contract suite holds it to the one in IndexedDB. */
export const createFakeRecord = (isLocked = () => false): FakeRecord => {
  const readable = () => {
    if (isLocked()) throw new RecordLocked();
  };
  let time = new Map<string, RecordRow>();
  let pauses = new Map<string, PauseRow>();
  let exercises: readonly HelpedRow[] = [];
  const inRange = (from: string | null, to: string | null) => (row: { readonly date: string }) =>
    (from === null || row.date >= from) && (to === null || row.date <= to);
  const byDate = (a: { readonly date: string }, b: { readonly date: string }) => a.date.localeCompare(b.date);
  return {
    addTime: async (rows) => {
      for (const row of rows) {
        const key = keyOf(row);
        time.set(key, { ...row, ms: row.ms + (time.get(key)?.ms ?? 0) });
      }
    },
    keepPause: async (token, pause) => {
      const kept = pauses.get(token);
      const outcome = kept?.outcome === 'goneOn' ? 'goneOn' : pause.outcome;
      pauses.set(token, { ...(kept ?? pause), outcome });
    },
    time: async (from, to) => {
      readable();
      return [...time.values()]
        .filter(inRange(from, to))
        .sort((a, b) => byDate(a, b) || a.hour - b.hour || a.offsetMinutes - b.offsetMinutes);
    },
    pauses: async (from, to) => {
      readable();
      return [...pauses.values()].filter(inRange(from, to)).sort(byDate);
    },
    firstDate: async () => {
      readable();
      return [...time.values(), ...pauses.values()].sort(byDate)[0]?.date ?? null;
    },
    addHelped: async (row) => {
      exercises = [...exercises, row];
    },
    helped: async () => {
      readable();
      return exercises.toSorted(byDate);
    },
    erase: async (from, to) => {
      const goes = inRange(from, to);
      const count = () => time.size + pauses.size + exercises.length;
      const before = count();
      time = new Map([...time].filter(([, row]) => !goes(row)));
      pauses = new Map([...pauses].filter(([, row]) => !goes(row)));
      exercises = exercises.filter((row) => !goes(row));
      return isLocked() ? null : before - count();
    },
    rows: () => ({ time: [...time.values()], pauses: [...pauses.values()] }),
    helpedRows: () => exercises,
  };
};
