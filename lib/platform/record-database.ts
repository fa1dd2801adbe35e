import type { DBSchema } from 'idb';
import * as v from 'valibot';
import type { PauseRow, RecordRow, RecordStore } from '../app/ports';
import { connectDatabase } from './database-connection';

const dateSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const hourSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));

const timeSchema = v.object({
  date: dateSchema,
  hour: hourSchema,
  offsetMinutes: v.number(),
  limit: v.string(),
  ms: v.pipe(v.number(), v.minValue(0)),
});
const pauseSchema = v.object({
  date: dateSchema,
  hour: hourSchema,
  offsetMinutes: v.number(),
  limits: v.array(v.string()),
  outcome: v.picklist(['left', 'goneOn']),
});

interface RecordSchema extends DBSchema {
  /** One row an hour, zone offset and limit. */
  time: { key: [string, number, number, string]; value: RecordRow };
  /** One row a pause that was met. */
  pauses: { key: number; value: PauseRow; indexes: { date: string } };
}

export const recordDatabaseName = 'record';
const version = 1;

const readable = <T>(schema: v.GenericSchema<unknown, T>, rows: readonly unknown[]): readonly T[] =>
  rows.flatMap((row) => {
    const parsed = v.safeParse(schema, row);
    return parsed.success ? [parsed.output] : [];
  });

const dateRange = (from: string | null, to: string | null) =>
  from === null && to === null
    ? undefined
    : from === null
      ? IDBKeyRange.upperBound(to)
      : to === null
        ? IDBKeyRange.lowerBound(from)
        : IDBKeyRange.bound(from, to);

// Arrays sort after every string and number, so `[]` behind the date is beyond its last row.
const timeRange = (from: string | null, to: string | null) => IDBKeyRange.bound([from ?? ''], [to ?? '9999-12-31', []]);

/** The person's own history in IndexedDB. */
export const createRecordDatabase = (): RecordStore => {
  const using = connectDatabase<RecordSchema>({
    name: recordDatabaseName,
    version,
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('time', { keyPath: ['date', 'hour', 'offsetMinutes', 'limit'] });
        const pauses = database.createObjectStore('pauses', { autoIncrement: true });
        pauses.createIndex('date', 'date');
      }
    },
  });
  return {
    addTime: (rows) =>
      using(async (database) => {
        const transaction = database.transaction('time', 'readwrite');
        for (const row of rows) {
          const before = await transaction.store.get([row.date, row.hour, row.offsetMinutes, row.limit]);
          await transaction.store.put({ ...row, ms: row.ms + (before?.ms ?? 0) });
        }
        await transaction.done;
      }),
    addPause: (pause) => using((database) => database.add('pauses', pause)),
    goneOn: (pauseId) =>
      using(async (database) => {
        const transaction = database.transaction('pauses', 'readwrite');
        const pause = await transaction.store.get(pauseId);
        if (pause) await transaction.store.put({ ...pause, outcome: 'goneOn' }, pauseId);
        await transaction.done;
      }),
    time: (from, to) =>
      using(async (database) => readable(timeSchema, await database.getAll('time', timeRange(from, to)))),
    pauses: (from, to) =>
      using(async (database) =>
        readable(pauseSchema, await database.getAllFromIndex('pauses', 'date', dateRange(from, to))),
      ),
    firstDate: () =>
      using(async (database) => {
        const time = await database.transaction('time').store.openCursor();
        const pause = await database.transaction('pauses').store.index('date').openCursor();
        const dates = [time?.value.date, pause?.value.date].filter((date) => date !== undefined).sort();
        return dates[0] ?? null;
      }),
    erase: (from, to) =>
      using(async (database) => {
        const transaction = database.transaction(['time', 'pauses'], 'readwrite');
        let rows = 0;
        for (
          let cursor = await transaction.objectStore('time').openCursor(timeRange(from, to));
          cursor;
          cursor = await cursor.continue()
        ) {
          await cursor.delete();
          rows += 1;
        }
        const pauses = transaction.objectStore('pauses').index('date');
        for (let cursor = await pauses.openCursor(dateRange(from, to)); cursor; cursor = await cursor.continue()) {
          await cursor.delete();
          rows += 1;
        }
        await transaction.done;
        return rows;
      }),
  };
};
