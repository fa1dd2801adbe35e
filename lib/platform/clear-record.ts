import * as v from 'valibot';
import type { RecordStore } from '../app/ports';
import { dateAfter } from '../domain/time/dates';
import { putClearWeek, removeWeeks } from './clear-weeks';
import { dateRange } from './date-range';
import { connectRecord, readable, schemas, timeRange } from './record-database';
import { hourDates } from './sealing/clear-rows';

/** The person's own history in IndexedDB, in clear. */
export const createClearRecord = (using = connectRecord()): RecordStore => {
  return {
    addTime: (rows) =>
      using(async (database) => {
        const transaction = database.transaction('time', 'readwrite');
        for (const row of rows) {
          const stored = await transaction.store.get([row.date, row.hour, row.offsetMinutes, row.limit]);
          const [before] = readable(schemas.time, [stored]);
          await transaction.store.put({ ...row, ms: row.ms + (before?.ms ?? 0) });
        }
        await transaction.done;
      }),
    keepPause: (token, pause) =>
      using(async (database) => {
        const transaction = database.transaction('pauses', 'readwrite');
        const [kept] = readable(schemas.pause, [await transaction.store.get(token)]);
        const outcome = kept?.outcome === 'goneOn' ? 'goneOn' : pause.outcome;
        await transaction.store.put({ ...(kept ?? pause), outcome }, token);
        await transaction.done;
      }),
    time: (from, to) =>
      using(async (database) => readable(schemas.time, await database.getAll('time', timeRange(from, to)))),
    pauses: (from, to) =>
      using(async (database) =>
        readable(schemas.pause, await database.getAllFromIndex('pauses', 'date', dateRange(from, to))),
      ),
    weeks: (from, to) =>
      using(async (database) => readable(schemas.week, await database.getAll('weeks', dateRange(from, to)))),
    read: (from, to) =>
      using(async (database) => {
        const [time, pauses, weeks] = await Promise.all([
          database.getAll('time', timeRange(from, to)),
          database.getAllFromIndex('pauses', 'date', dateRange(from, to)),
          database.getAll('weeks', dateRange(from, to)),
        ]);
        const read = {
          time: readable(schemas.time, time),
          pauses: readable(schemas.pause, pauses),
          weeks: readable(schemas.week, weeks),
        };
        const stored = time.length + pauses.length + weeks.length;
        return { ...read, unreadable: stored - read.time.length - read.pauses.length - read.weeks.length };
      }),
    datesBefore: (date) => hourDates(using, dateAfter(date, -1)),
    putWeek: (span, put) => putClearWeek(using, span, put),
    firstDate: () =>
      using(async (database) => {
        let week = await database.transaction('weeks').store.openCursor();
        while (week && !readable(schemas.week, [week.value]).some(({ recordedDays }) => recordedDays > 0)) {
          week = await week.continue();
        }
        // No further than that: behind it may lie what thousands of rows have left, which takes long to pass.
        const to = week?.key ?? null;
        // Nothing can be reckoned from a day that is none: the first row that can be read is the first.
        let time = await database.transaction('time').store.openCursor(timeRange(null, to));
        while (time && !v.is(schemas.time, time.value)) time = await time.continue();
        let pause = await database.transaction('pauses').store.index('date').openCursor(dateRange(null, to));
        while (pause && !v.is(schemas.pause, pause.value)) pause = await pause.continue();
        const dates = [time?.value.date, pause?.value.date, week?.key].filter((date) => date !== undefined).sort();
        return dates[0] ?? null;
      }),
    addHelped: (row) =>
      using(async (database) => {
        await database.add('exercises', row);
      }),
    helped: () =>
      using(async (database) => readable(schemas.helped, await database.getAllFromIndex('exercises', 'date'))),
    erase: (from, to) =>
      using(async (database) => {
        const transaction = database.transaction(['time', 'pauses', 'exercises', 'weeks'], 'readwrite');
        let rows = await removeWeeks(transaction.objectStore('weeks'), from, to);
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
