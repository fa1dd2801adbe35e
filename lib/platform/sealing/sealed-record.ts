import * as v from 'valibot';
import { createTurns } from '../../app/in-turn';
import type { PauseRow } from '../../app/ports';
import { listOf } from '../../domain/data/list-of';
import { type DayPart, emptyPart, mergeParts, type PausePart } from '../../domain/lock/day-part';
import { touches, weekRowSchema } from '../../domain/review/week-row';
import { dateAfter } from '../../domain/time/dates';
import type { UsingDatabase } from '../database-connection';
import { dateRange } from '../date-range';
import { schemas } from '../record-database';
import type { Opener, Sealed, Sealer } from './seal';
import { isSameSeal, parseSealed, type SealedDay, type SealedSchema } from './sealed-database';

// As they lie in clear, but for the day, which stands beside the seal.
const { date: _time, ...timeEntries } = schemas.time.entries;
const { date: _pause, ...pauseEntries } = schemas.pause.entries;
const { date: _helped, ...helpedEntries } = schemas.helped.entries;
const timeSchema = v.object(timeEntries);
const pauseSchema = v.object({ ...pauseEntries, token: v.string() });
const helpedSchema = v.object(helpedEntries);

const partSchema = v.fallback(
  v.object({
    time: listOf(timeSchema),
    pauses: listOf(pauseSchema),
    helped: listOf(helpedSchema),
    weeks: listOf(weekRowSchema),
  }),
  emptyPart as never,
);

/** What a seal of a day is bound to. */
export const dayPlace = (date: string): string => `day ${date}`;

/** The day as it is to lie there. How far a week reaches stands in clear, as the day itself does. */
export const sealDay = async (sealer: Sealer, date: string, part: DayPart): Promise<SealedDay> => {
  const sealed = await sealer.seal(part, dayPlace(date));
  const days = Math.max(0, ...part.weeks.map((week) => week.days));
  return { date, sealed, ...(days > 0 ? { days } : {}) };
};

/** One sealed part of a day, as somebody can read it. */
export interface ReadPart {
  readonly id: number;
  readonly date: string;
  readonly sealed: Sealed;
  readonly part: DayPart;
}

/** The parts of these days, the first day first, and of a day the first written first. */
export const readParts = async (
  using: UsingDatabase<SealedSchema>,
  opener: Opener,
  range: IDBKeyRange | undefined,
): Promise<readonly ReadPart[]> => {
  const rows = await using((database) => database.getAllFromIndex('days', 'date', range));
  const read = rows.map(async (row) => {
    const known = parseSealed(row);
    const opened = known && (await opener.open(known.sealed, dayPlace(known.date)));
    return known && opened !== undefined ? { ...known, part: v.parse(partSchema, opened) } : null;
  });
  return (await Promise.all(read)).filter((part) => part !== null);
};

/** The days of which anything is there. */
export const sealedDates = (using: UsingDatabase<SealedSchema>): Promise<readonly string[]> =>
  using(async (database) => {
    const dates: string[] = [];
    let cursor = await database.transaction('days').store.index('date').openKeyCursor(null, 'nextunique');
    for (; cursor; cursor = await cursor.continue()) dates.push(cursor.key);
    return dates;
  });

/** What was recorded on each of these days. */
export const daysOf = (parts: readonly ReadPart[]): ReadonlyMap<string, DayPart> => {
  const byDate = Map.groupBy(parts, ({ date }) => date);
  return new Map([...byDate].map(([date, ofDay]) => [date, mergeParts(ofDay.map(({ part }) => part))]));
};

/** Rows of these days, each with its day. */
export const withDate = <T extends object>(
  days: ReadonlyMap<string, DayPart>,
  rowsOf: (part: DayPart) => readonly T[],
): readonly (T & { readonly date: string })[] =>
  [...days].flatMap(([date, part]) => rowsOf(part).map((row) => ({ ...row, date })));

/** Each pause once: one that was gone on from after midnight belongs to the day on which it was met. */
export const eachPause = (rows: readonly (PausePart & { readonly date: string })[]): readonly PauseRow[] => {
  const known = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const first = known.get(row.token) ?? row;
    known.set(row.token, row.outcome === 'goneOn' ? { ...first, outcome: 'goneOn' } : first);
  }
  return [...known.values()].map(({ token: _, ...row }) => row);
};

/** Writes parts of days. It needs no more than the public key, so it writes the same way whether locked or open. */
export interface DayWriter {
  /** Adds to what is recorded of the day. One thing after the other. */
  add(sealer: Sealer, date: string, addition: DayPart): Promise<void>;
  /** What it wrote up to now is as unreadable to it as to anyone. */
  forget(): void;
}

interface Own {
  readonly id: number;
  readonly sealed: Sealed;
  readonly part: DayPart;
}

/** Days that a writer goes on with: a day that was not written to for so long is over. */
const mostDays = 2;

export const createDayWriter = (using: UsingDatabase<SealedSchema>): DayWriter => {
  const inTurn = createTurns();
  /** What this writer wrote of each day: it goes on with that row, so that hours of use are one row and not hundreds. */
  let own = new Map<string, Own>();

  /** Writes the row in the place of the one before; false where that is not there any more as this writer left it. */
  const replace = (before: Own, date: string, sealed: Sealed): Promise<boolean> =>
    using(async (database) => {
      const transaction = database.transaction('days', 'readwrite');
      const stored = parseSealed(await transaction.store.get(before.id));
      const same = isSameSeal(stored?.sealed, before.sealed);
      if (same) await transaction.store.put({ id: before.id, date, sealed });
      await transaction.done;
      return same;
    });
  const write = async (sealer: Sealer, date: string, addition: DayPart): Promise<void> => {
    const mine = own;
    const before = mine.get(date);
    const part = mergeParts([before?.part ?? emptyPart, addition]);
    const sealed = await sealer.seal(part, dayPlace(date));
    if (before && !(await replace(before, date, sealed))) {
      // Erased, or put together with others of the day.
      mine.delete(date);
      return write(sealer, date, addition);
    }
    const id = before?.id ?? (await using((database) => database.add('days', { date, sealed })));
    if (!before && mine.size >= mostDays) mine.clear();
    mine.set(date, { id, sealed, part });
  };
  return {
    add: (sealer, date, addition) => inTurn(() => write(sealer, date, addition)),
    forget: () => {
      own = new Map();
    },
  };
};

/** Removes these days, unread; a week where any of its days is among them. */
export const eraseSealedDays = (
  using: UsingDatabase<SealedSchema>,
  from: string | null,
  to: string | null,
): Promise<void> =>
  using(async (database) => {
    const transaction = database.transaction('days', 'readwrite');
    const keys = await transaction.store.index('date').getAllKeys(dateRange(from, to));
    const before =
      from === null ? [] : await transaction.store.index('date').getAll(dateRange(dateAfter(from, -6), from));
    for (const { id, date, days } of before) {
      if (id !== undefined && typeof days === 'number' && touches({ from: date, days }, from, null)) keys.push(id);
    }
    for (const key of keys) await transaction.store.delete(key);
    await transaction.done;
  });
