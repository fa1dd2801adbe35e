import type { DBSchema } from 'idb';
import * as v from 'valibot';
import type { HelpedRow, PauseRow, RecordRow } from '../app/ports';
import { exerciseKeys } from '../domain/exercises/exercise-keys';
import { helpedAnswers } from '../domain/exercises/helped';
import { triedSchema } from '../domain/experiment/tried';
import { type WeekRow, weekRowSchema } from '../domain/review/week-row';
import { connectDatabase, type UsingDatabase } from './database-connection';

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
  /** One row a week of which there are no other rows any more, by its first day. */
  weeks: { key: string; value: WeekRow };
}

/** Of each kind of row, as it lies there. */
export const schemas = { time: timeSchema, pause: pauseSchema, helped: helpedSchema, week: weekRowSchema };

export const recordDatabaseName = 'record';
const version = 3;

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
      if (oldVersion < 3) database.createObjectStore('weeks', { keyPath: 'from' });
    },
  });
