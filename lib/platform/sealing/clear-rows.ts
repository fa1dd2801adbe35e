import type { DayPart } from '../../domain/lock/day-part';
import type { UsingDatabase } from '../database-connection';
import { dateRange } from '../date-range';
import type { NotebookSchema } from '../notebook-database';
import { type RecordSchema, readable, schemas, timeRange } from '../record-database';

// What lies in clear in the two databases of someone without a lock, as the moves in and out of the seal need it.

type UsingRecord = UsingDatabase<RecordSchema>;
type UsingNotebook = UsingDatabase<NotebookSchema>;

/** The days of the person up to this one (null: all) of which there are rows by the hour. */
export const hourDates = (using: UsingRecord, to: string | null): Promise<readonly string[]> =>
  using(async (database) => {
    const dates = new Set((await database.getAllKeys('time', timeRange(null, to))).map(([date]) => date));
    for (const name of ['pauses', 'exercises'] as const) {
      let cursor = await database
        .transaction(name)
        .store.index('date')
        .openKeyCursor(dateRange(null, to), 'nextunique');
      for (; cursor; cursor = await cursor.continue()) dates.add(cursor.key);
    }
    return [...dates];
  });

/** The days of the person of which anything lies there; of a week that is one row its first day. */
export const clearDates = async (using: UsingRecord): Promise<readonly string[]> => {
  const weeks = await using((database) => database.getAllKeys('weeks'));
  return [...new Set([...(await hourDates(using, null)), ...weeks])];
};

/** What was recorded on the day. */
export const clearDay = (using: UsingRecord, date: string): Promise<DayPart> =>
  using(async (database) => {
    const transaction = database.transaction(['time', 'pauses', 'exercises', 'weeks']);
    const ofDay = IDBKeyRange.only(date);
    const pausesByDate = transaction.objectStore('pauses').index('date');
    const [time, pauses, tokens, helped, week] = await Promise.all([
      transaction.objectStore('time').getAll(timeRange(date, date)),
      pausesByDate.getAll(ofDay),
      pausesByDate.getAllKeys(ofDay),
      transaction.objectStore('exercises').index('date').getAll(ofDay),
      transaction.objectStore('weeks').get(date),
    ]);
    return {
      time: readable(schemas.time, time).map(({ date: _, ...row }) => row),
      pauses: pauses.flatMap((row, at) =>
        readable(schemas.pause, [row]).map(({ date: _, ...pause }) => ({ ...pause, token: String(tokens[at]) })),
      ),
      helped: readable(schemas.helped, helped).map(({ date: _, ...row }) => row),
      weeks: readable(schemas.week, [week]),
    };
  });

/** Puts this in the place of whatever lies there of the day. */
export const writeClearDay = (
  using: UsingRecord,
  date: string,
  { time, pauses, helped, weeks }: DayPart,
): Promise<void> =>
  using(async (database) => {
    const transaction = database.transaction(['time', 'pauses', 'exercises', 'weeks'], 'readwrite');
    await transaction.objectStore('time').delete(timeRange(date, date));
    for (const name of ['pauses', 'exercises'] as const) {
      const store = transaction.objectStore(name);
      for (const key of await store.index('date').getAllKeys(IDBKeyRange.only(date))) await store.delete(key);
    }
    for (const row of time) await transaction.objectStore('time').put({ ...row, date });
    for (const { token, ...row } of pauses) await transaction.objectStore('pauses').put({ ...row, date }, token);
    for (const row of helped) await transaction.objectStore('exercises').add({ ...row, date });
    await transaction.objectStore('weeks').delete(date);
    for (const week of weeks) await transaction.objectStore('weeks').put(week);
    await transaction.done;
  });

/** Puts these entries, as they lay there before they were sealed, in the place of all that lie there. */
export const writeClearNotes = (using: UsingNotebook, notes: readonly unknown[]): Promise<void> =>
  using(async (database) => {
    const transaction = database.transaction('entries', 'readwrite');
    await transaction.store.clear();
    // CAST: of any shape; parsed at each reading.
    for (const note of notes) await transaction.store.put(note as NotebookSchema['entries']['value']);
    await transaction.done;
  });
