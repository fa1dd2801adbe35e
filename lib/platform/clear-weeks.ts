import type { IDBPObjectStore, StoreNames } from 'idb';
import type * as v from 'valibot';
import type { FoundDays } from '../domain/review/put-together';
import { lastDayOf, touches, type WeekRow, type WeekSpan } from '../domain/review/week-row';
import { dateAfter } from '../domain/time/dates';
import type { UsingDatabase } from './database-connection';
import { dateRange } from './date-range';
import { type RecordSchema, readable, schemas, timeRange } from './record-database';

type Writing<Name extends StoreNames<RecordSchema>> = IDBPObjectStore<
  RecordSchema,
  ArrayLike<StoreNames<RecordSchema>>,
  Name,
  'readwrite'
>;

/** The weeks of which any day lies in this range. None is longer than seven days, so none that begins earlier reaches it. */
const weeksTouching = async (store: Writing<'weeks'>, from: string | null, to: string | null) =>
  readable(schemas.week, await store.getAll(dateRange(from && dateAfter(from, -6), to))).filter((week) =>
    touches(week, from, to),
  );

/** Removes the weeks of which any day lies in this range, and says how many. */
export const removeWeeks = async (store: Writing<'weeks'>, from: string | null, to: string | null): Promise<number> => {
  // One that cannot be read goes by its first day.
  const keys = new Set(await store.getAllKeys(dateRange(from, to)));
  for (const week of await weeksTouching(store, from, to)) keys.add(week.from);
  for (const key of keys) await store.delete(key);
  return keys.size;
};

interface Readable<K> {
  getAll(range: IDBKeyRange): Promise<unknown[]>;
  getAllKeys(range: IDBKeyRange): Promise<K[]>;
}

/** What can be read in this range, and the keys of that. */
const known = async <T, K>(source: Readable<K>, range: IDBKeyRange, schema: v.GenericSchema<unknown, T>) => {
  const [stored, keys] = await Promise.all([source.getAll(range), source.getAllKeys(range)]);
  const read = stored.map((row) => readable(schema, [row]));
  return { rows: read.flat(), keys: keys.filter((_, index) => read[index]?.length === 1) };
};

/** See `RecordStore.putWeek`: all of it is one transaction. */
export const putClearWeek = (
  using: UsingDatabase<RecordSchema>,
  span: WeekSpan,
  put: (found: FoundDays) => WeekRow | null,
): Promise<boolean> =>
  using(async (database) => {
    const transaction = database.transaction(['time', 'pauses', 'exercises', 'weeks'], 'readwrite');
    const timeStore = transaction.objectStore('time');
    const pauseStore = transaction.objectStore('pauses');
    const helpedStore = transaction.objectStore('exercises');
    const weekStore = transaction.objectStore('weeks');
    const [from, to] = [span.from, lastDayOf(span)];
    const days = IDBKeyRange.bound(from, to);
    const weeks = await weeksTouching(weekStore, from, to);
    const week = weeks.find((row) => row.from === from && row.days === span.days) ?? null;
    const isFree = weeks.length === (week ? 1 : 0) && (week !== null || (await weekStore.getKey(from)) === undefined);
    const time = await known(timeStore, timeRange(from, to), schemas.time);
    const pauses = await known(pauseStore.index('date'), days, schemas.pause);
    const helped = await known(helpedStore.index('date'), days, schemas.helped);
    const row = isFree && put({ week, rows: { time: time.rows, pauses: pauses.rows, helped: helped.rows } });
    if (row) {
      for (const key of time.keys) await timeStore.delete(key);
      for (const key of pauses.keys) await pauseStore.delete(key);
      for (const key of helped.keys) await helpedStore.delete(key);
      await weekStore.put(row);
    }
    await transaction.done;
    return Boolean(row);
  });
