import { RecordLocked } from '../../lib/app/lock/record-locked';
import type { HelpedRow, PauseRow, RecordRow, RecordStore } from '../../lib/app/ports';
import { lastDayOf, touches, type WeekRow } from '../../lib/domain/review/week-row';

export interface FakeRecord extends RecordStore {
  readonly rows: () => { readonly time: readonly RecordRow[]; readonly pauses: readonly PauseRow[] };
  readonly helpedRows: () => readonly HelpedRow[];
  readonly weekRows: () => readonly WeekRow[];
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
  let weeks: readonly WeekRow[] = [];
  const inRange = (from: string | null, to: string | null) => (row: { readonly date: string }) =>
    (from === null || row.date >= from) && (to === null || row.date <= to);
  const removeDays = (goes: (row: { readonly date: string }) => boolean) => {
    time = new Map([...time].filter(([, row]) => !goes(row)));
    pauses = new Map([...pauses].filter(([, row]) => !goes(row)));
    exercises = exercises.filter((row) => !goes(row));
  };
  const byDate = (a: { readonly date: string }, b: { readonly date: string }) => a.date.localeCompare(b.date);
  const store: FakeRecord = {
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
    weeks: async (from, to) => {
      readable();
      return weeks
        .filter((week) => week.from >= from && week.from <= to)
        .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    },
    datesBefore: async (before) => {
      readable();
      const dates = [...time.values(), ...pauses.values(), ...exercises].map(({ date }) => date);
      return [...new Set(dates.filter((date) => date < before))];
    },
    putWeek: async (span, put) => {
      readable();
      const [from, to] = [span.from, lastDayOf(span)];
      const there = weeks.filter((week) => touches(week, from, to));
      const week = there.find((each) => each.from === from && each.days === span.days) ?? null;
      if (there.length > (week ? 1 : 0)) return false;
      const isInside = inRange(from, to);
      const row = put({
        week,
        rows: {
          time: [...time.values()].filter(isInside),
          pauses: [...pauses.values()].filter(isInside),
          helped: exercises.filter(isInside),
        },
      });
      if (!row) return false;
      removeDays(isInside);
      weeks = [...weeks.filter((each) => each !== week), row];
      return true;
    },
    read: async (from, to) => ({
      time: await store.time(from, to),
      pauses: await store.pauses(from, to),
      weeks: await store.weeks(from, to),
      unreadable: 0,
    }),
    firstDate: async () => {
      readable();
      const dates = [...time.values(), ...pauses.values()].map(({ date }) => date);
      const known = weeks.filter(({ recordedDays }) => recordedDays > 0).map(({ from }) => from);
      return [...dates, ...known].sort()[0] ?? null;
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
      const count = () => time.size + pauses.size + exercises.length + weeks.length;
      const before = count();
      removeDays(goes);
      weeks = weeks.filter((week) => !touches(week, from, to));
      return isLocked() ? null : before - count();
    },
    rows: () => ({ time: [...time.values()], pauses: [...pauses.values()] }),
    helpedRows: () => exercises,
    weekRows: () => weeks,
  };
  return store;
};
