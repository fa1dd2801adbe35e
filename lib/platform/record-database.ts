import type { DBSchema } from 'idb';
import * as v from 'valibot';
import type { HelpedRow, PauseRow, RecordRow, RecordStore } from '../app/ports';
import { exerciseKeys } from '../domain/exercises/exercise-keys';
import { helpedAnswers } from '../domain/exercises/helped';
import { triedSchema } from '../domain/experiment/tried';
import { connectDatabase, type UsingDatabase } from './database-connection';
import { dateRange } from './date-range';

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
  ...triedSchema.entries,
});
const helpedSchema = v.object({
  date: dateSchema,
  hour: hourSchema,
  offsetMinutes: v.number(),
  exercise: v.picklist(exerciseKeys),
  helped: v.picklist(helpedAnswers),
});

export interface RecordSchema extends DBSchema {
  /** One row an hour, zone offset and limit. */
  time: { key: [string, number, number, string]; value: RecordRow };
  /** One row a pause that was met, by its token; an earlier build numbered them. */
  pauses: { key: string | number; value: PauseRow; indexes: { date: string } };
  /** One row an exercise of which the person said whether it helped. */
  exercises: { key: number; value: HelpedRow; indexes: { date: string } };
}

/** Of each kind of row, as it lies there. */
export const schemas = { time: timeSchema, pause: pauseSchema, helped: helpedSchema };

export const recordDatabaseName = 'record';
const version = 2;

export const readable = <T>(schema: v.GenericSchema<unknown, T>, rows: readonly unknown[]): readonly T[] =>
  rows.flatMap((row) => {
    const parsed = v.safeParse(schema, row);
    return parsed.success ? [parsed.output] : [];
  });

// Arrays sort after every string and number, so `[]` behind the date is beyond its last row.
export const timeRange = (from: string | null, to: string | null) =>
  IDBKeyRange.bound([from ?? ''], [to ?? '9999-12-31', []]);

export const connectRecord = (): UsingDatabase<RecordSchema> =>
  connectDatabase<RecordSchema>({
    name: recordDatabaseName,
    version,
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('time', { keyPath: ['date', 'hour', 'offsetMinutes', 'limit'] });
        const pauses = database.createObjectStore('pauses', { autoIncrement: true });
        pauses.createIndex('date', 'date');
      }
      if (oldVersion < 2) {
        const exercises = database.createObjectStore('exercises', { autoIncrement: true });
        exercises.createIndex('date', 'date');
      }
    },
  });

/** The person's own history in IndexedDB, in clear. */
export const createRecordDatabase = (using = connectRecord()): RecordStore => {
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
    keepPause: (token, pause) =>
      using(async (database) => {
        const transaction = database.transaction('pauses', 'readwrite');
        const [kept] = readable(pauseSchema, [await transaction.store.get(token)]);
        const outcome = kept?.outcome === 'goneOn' ? 'goneOn' : pause.outcome;
        await transaction.store.put({ ...(kept ?? pause), outcome }, token);
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
    addHelped: (row) =>
      using(async (database) => {
        await database.add('exercises', row);
      }),
    helped: () =>
      using(async (database) => readable(helpedSchema, await database.getAllFromIndex('exercises', 'date'))),
    erase: (from, to) =>
      using(async (database) => {
        const transaction = database.transaction(['time', 'pauses', 'exercises'], 'readwrite');
        let rows = 0;
        for (
          let cursor = await transaction.objectStore('time').openCursor(timeRange(from, to));
          cursor;
          cursor = await cursor.continue()
        ) {
          await cursor.delete();
          rows += 1;
        }
        for (const name of ['pauses', 'exercises'] as const) {
          const byDate = transaction.objectStore(name).index('date');
          for (let cursor = await byDate.openCursor(dateRange(from, to)); cursor; cursor = await cursor.continue()) {
            await cursor.delete();
            rows += 1;
          }
        }
        await transaction.done;
        return rows;
      }),
  };
};
