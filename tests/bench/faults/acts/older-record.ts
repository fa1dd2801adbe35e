import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../../../support/driver.ts';
import { ask } from '../../../support/ebb.ts';
import type { Act } from '../act.ts';
import { rowsOf } from '../stored-rows.ts';

const [hours, pauses, answers] = [150, 60, 6];

/** Puts a record of version 1, as the first Ebb wrote it, in the place of the one that is there. */
const putOlderRecord = (driver: Driver, run: string): Promise<void> =>
  driver.inExtension(
    async (_browser: Browser, word: string, timeRows: number, pauseRows: number) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      await done(indexedDB.deleteDatabase('record'));
      const opening = indexedDB.open('record', 1);
      opening.onupgradeneeded = () => {
        const keyPath = ['date', 'hour', 'offsetMinutes', 'limit'];
        const time = opening.result.createObjectStore('time', { keyPath });
        const met = opening.result.createObjectStore('pauses', { autoIncrement: true });
        met.createIndex('date', 'date');
        const hourOf = (index: number) => ({ date: '2026-06-10', hour: index % 24, offsetMinutes: 120 });
        for (let index = 0; index < timeRows; index++)
          time.add({ ...hourOf(index), limit: `${word} ${index}`, ms: index });
        for (let index = 0; index < pauseRows; index++)
          met.add({ ...hourOf(index), limits: [`${word} ${index}`], outcome: 'goneOn' });
      };
      (await done(opening)).close();
    },
    run,
    hours,
    pauses,
  );

/** The record of an older Ebb is opened by this one. */
export const olderRecord: Act = {
  name: 'older-record',
  family: 'migrations',
  words: `The database of the record has version 1 and ${hours + pauses} rows, and the worker is gone; the week is asked for, \
which brings it to the present version, and then answers to exercises are noted in it. Begun when a message is sent, \
confirmed when it is answered; what the older Ebb had recorded counts as confirmed. Promised: every row is there, the \
database has the one version or the other and never half of one, and is written to afterwards.`,
  writer: 'background',
  alike: false,
  runs: { worker: 10, browser: 10 },
  ready: async ({ driver }, run) => {
    await driver.killBackground();
    await putOlderRecord(driver, run);
    const rowNames = [
      ...Array.from({ length: hours }, (_, index) => `time ${index}`),
      ...Array.from({ length: pauses }, (_, index) => `pause ${index}`),
    ];
    const answer = () => ask(driver, { type: 'exercise.helped', exercise: 'surf', helped: 'aBit' });
    return {
      perform: async (journal) => {
        await journal.note(rowNames, async () => undefined);
        await journal.note(['opened'], () => ask(driver, { type: 'week.get', weeksBack: 0 }));
        for (let index = 0; index < answers && journal.goesOn; index++) await journal.note([`answer ${index}`], answer);
      },
      find: async () => {
        // Ebb itself opens it first: it has to get on with what it finds.
        await ask(driver, { type: 'week.get', weeksBack: 0 });
        const noted = (await rowsOf(driver, 'record', 'exercises')).length;
        const time = (await rowsOf(driver, 'record', 'time')).map(({ value }) => value);
        const met = (await rowsOf(driver, 'record', 'pauses')).map(({ value }) => value);
        const number = (word: unknown) => String(word).split(' ')[1];
        const halves = [
          ...time.filter(({ limit, ms }) => Number(number(limit)) !== ms).map(() => 'an hour with another time'),
          ...met.filter(({ outcome }) => outcome !== 'goneOn').map(() => 'a pause with another outcome'),
        ];
        await answer();
        if ((await rowsOf(driver, 'record', 'exercises')).length !== noted + 1) halves.push('nothing more is noted');
        const rows = [
          'opened',
          ...time.map(({ limit }) => `time ${number(limit)}`),
          ...met.map(({ limits }) => `pause ${number((limits as readonly unknown[])[0])}`), // CAST: written above
          ...Array.from({ length: noted }, (_, index) => `answer ${index}`),
        ];
        return { rows, halves };
      },
    };
  },
};
