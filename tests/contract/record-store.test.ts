import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HelpedRow, PauseRow, RecordRow, RecordStore } from '../../lib/app/ports';
import { createRecordDatabase, recordDatabaseName } from '../../lib/platform/record-database';
import { createRecordStore } from '../../lib/platform/record-store';
import { createFakeRecord } from '../support/fake-record';
import { freshRows } from '../support/row-stores';

const row = (date: string, over: Partial<RecordRow> = {}): RecordRow => ({
  date,
  hour: 21,
  offsetMinutes: 120,
  limit: 'a',
  ms: 5_000,
  ...over,
});
const pause = (date: string, over: Partial<PauseRow> = {}): PauseRow => ({
  date,
  hour: 21,
  offsetMinutes: 120,
  limits: ['a'],
  outcome: 'left',
  ...over,
});
const said = (date: string, over: Partial<HelpedRow> = {}): HelpedRow => ({
  date,
  hour: 21,
  offsetMinutes: 120,
  exercise: 'surf',
  helped: 'aBit',
  ...over,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe.each<[string, () => Promise<RecordStore>]>([
  ['in memory', async () => createFakeRecord()],
  ['in IndexedDB', async () => createRecordDatabase()],
  ['without a lock', async () => createRecordStore(await freshRows({ sealed: false }))],
  ['under a lock', async () => createRecordStore(await freshRows({ sealed: true }))],
])('the record %s', (_, create) => {
  test('is empty at first', async () => {
    const record = await create();
    expect(await record.firstDate()).toBeNull();
    expect(await record.time('0000-01-01', '9999-12-31')).toEqual([]);
    expect(await record.pauses('0000-01-01', '9999-12-31')).toEqual([]);
    expect(await record.helped()).toEqual([]);
    expect(await record.erase(null, null)).toBe(0);
  });

  test('adds time of one hour and limit up, and keeps other hours, offsets and limits apart', async () => {
    const record = await create();
    await record.addTime([row('2026-06-10'), row('2026-06-10', { ms: 250 })]);
    await record.addTime([
      row('2026-06-10', { ms: 1 }),
      row('2026-06-10', { offsetMinutes: 60 }),
      row('2026-06-10', { hour: 2 }),
      row('2026-06-10', { limit: 'b' }),
    ]);
    const rows = await record.time('2026-06-10', '2026-06-10');
    expect(rows).toHaveLength(4);
    expect(rows).toContainEqual(row('2026-06-10', { ms: 5_251 }));
    expect(rows).toContainEqual(row('2026-06-10', { offsetMinutes: 60 }));
  });

  test('loses no time that is added at once', async () => {
    const record = await create();
    await Promise.all(Array.from({ length: 30 }, () => record.addTime([row('2026-06-10', { ms: 1 })])));
    expect(await record.time('2026-06-10', '2026-06-10')).toEqual([row('2026-06-10', { ms: 30 })]);
  });

  test('keeps the wait and the arm of a pause as it was met first, and leaves out what is not known', async () => {
    const record = await create();
    await record.keepPause('one', pause('2026-06-10', { waitSeconds: 30, arm: 1 }));
    await record.keepPause('one', pause('2026-06-10', { outcome: 'goneOn', waitSeconds: 10 }));
    await record.keepPause('other', pause('2026-06-11'));
    const [one, other] = await record.pauses('2026-06-10', '2026-06-11');
    expect(one).toEqual(pause('2026-06-10', { outcome: 'goneOn', waitSeconds: 30, arm: 1 }));
    expect(other).not.toHaveProperty('arm');
    expect(other).not.toHaveProperty('waitSeconds');
  });

  test('gives the days of a range, both ends included, first to last', async () => {
    const record = await create();
    const dates = ['2026-06-12', '2026-06-09', '2026-06-11', '2026-06-10'];
    await record.addTime(dates.map((date) => row(date)));
    for (const date of dates) await record.keepPause(date, pause(date));
    const expected = ['2026-06-10', '2026-06-11'];
    expect((await record.time('2026-06-10', '2026-06-11')).map(({ date }) => date)).toEqual(expected);
    expect((await record.pauses('2026-06-10', '2026-06-11')).map(({ date }) => date)).toEqual(expected);
    expect(await record.time('2026-06-13', '2026-06-30')).toEqual([]);
  });

  test('keeps each pause once, however often it is told, and turns one of them into gone on', async () => {
    const record = await create();
    const told = [
      ['a', pause('2026-06-10')],
      ['b', pause('2026-06-10', { hour: 20 })],
      ['a', pause('2026-06-10')],
      ['b', pause('2026-06-10', { hour: 21, outcome: 'goneOn' })],
      ['b', pause('2026-06-10', { hour: 22 })],
    ] as const;
    for (const [token, row] of told) await record.keepPause(token, row);
    const kept = await record.pauses('2026-06-10', '2026-06-10');
    expect(kept).toHaveLength(2);
    expect(kept).toContainEqual(pause('2026-06-10'));
    expect(kept).toContainEqual(pause('2026-06-10', { hour: 20, outcome: 'goneOn' }));
  });

  test('keeps what was said of exercises, by day, and calls no day the first for it', async () => {
    const record = await create();
    await record.addHelped(said('2026-06-11'));
    await record.addHelped(said('2026-06-10', { exercise: 'room', helped: 'no' }));
    await record.addHelped(said('2026-06-10', { helped: 'yes' }));
    expect(await record.helped()).toEqual([
      said('2026-06-10', { exercise: 'room', helped: 'no' }),
      said('2026-06-10', { helped: 'yes' }),
      said('2026-06-11'),
    ]);
    expect(await record.firstDate()).toBeNull();
  });

  test.each([
    ['time', async (record: RecordStore) => record.addTime([row('2026-06-09'), row('2026-06-10')])],
    ['a pause', async (record: RecordStore) => record.keepPause('a', pause('2026-06-09'))],
    [
      'whichever was first',
      async (record: RecordStore) => {
        await record.addTime([row('2026-06-12')]);
        await record.keepPause('a', pause('2026-06-09'));
        await record.keepPause('b', pause('2026-06-01'));
        await record.erase('2026-06-01', '2026-06-01');
      },
    ],
  ])('knows its first day: %s', async (_name, fill) => {
    const record = await create();
    await fill(record);
    expect(await record.firstDate()).toBe('2026-06-09');
  });

  test.each<[string, string | null, string | null, string[]]>([
    ['everything', null, null, []],
    ['from a day on', '2026-06-10', null, ['2026-06-09']],
    ['up to a day', null, '2026-06-10', ['2026-06-11']],
    ['one day', '2026-06-10', '2026-06-10', ['2026-06-09', '2026-06-11']],
    ['a range', '2026-06-09', '2026-06-10', ['2026-06-11']],
    ['days that have none', '2027-01-01', '2027-12-31', ['2026-06-09', '2026-06-10', '2026-06-11']],
  ])('erases %s, and says how many rows went', async (_name, from, to, left) => {
    const record = await create();
    for (const date of ['2026-06-09', '2026-06-10', '2026-06-11']) {
      await record.addTime([row(date), row(date, { limit: 'b' })]);
      await record.keepPause(date, pause(date));
      await record.addHelped(said(date));
    }
    expect(await record.erase(from, to)).toBe((3 - left.length) * 4);
    expect([...new Set((await record.time('0000-01-01', '9999-12-31')).map(({ date }) => date))]).toEqual(left);
    expect((await record.pauses('0000-01-01', '9999-12-31')).map(({ date }) => date)).toEqual(left);
    expect((await record.helped()).map(({ date }) => date)).toEqual(left);
  });

  test('that was erased counts anew', async () => {
    const record = await create();
    await record.addTime([row('2026-06-10')]);
    await record.erase(null, null);
    await record.addTime([row('2026-06-10', { ms: 7 })]);
    expect(await record.time('2026-06-10', '2026-06-10')).toEqual([row('2026-06-10', { ms: 7 })]);
    await record.keepPause('a', pause('2026-06-10', { outcome: 'goneOn' }));
    expect(await record.pauses('2026-06-10', '2026-06-10')).toEqual([pause('2026-06-10', { outcome: 'goneOn' })]);
  });
});

describe('the record in IndexedDB', () => {
  test('is there for the next worker', async () => {
    await createRecordDatabase().addTime([row('2026-06-10')]);
    expect(await createRecordDatabase().time('2026-06-10', '2026-06-10')).toEqual([row('2026-06-10')]);
  });

  test('leaves rows of another shape out', async () => {
    const record = createRecordDatabase();
    await record.addTime([row('2026-06-10')]);
    const database = await openDB(recordDatabaseName);
    await database.put('time', { ...row('2026-06-10'), hour: 99 });
    await database.put('time', { ...row('2026-06-10', { hour: 3 }), ms: 'x' });
    await database.add('pauses', { date: '2026-06-10', outcome: 'won' });
    await database.add('pauses', { ...pause('2026-06-12'), waitSeconds: -3, arm: 'left' });
    await database.add('exercises', { ...said('2026-06-10'), exercise: 'toString' });
    await database.add('exercises', { ...said('2026-06-10'), helped: 5 });
    expect(await record.time('2026-06-10', '2026-06-10')).toEqual([row('2026-06-10')]);
    expect(await record.pauses('2026-06-10', '2026-06-10')).toEqual([]);
    // What it does not know of a pause is left out, and the pause stays.
    expect(await record.pauses('2026-06-12', '2026-06-12')).toEqual([pause('2026-06-12')]);
    expect(await record.helped()).toEqual([]);
  });

  test('of the first version is kept, and takes what is said of exercises', async () => {
    const old = await openDB(recordDatabaseName, 1, {
      upgrade: (database) => {
        database.createObjectStore('time', { keyPath: ['date', 'hour', 'offsetMinutes', 'limit'] });
        database.createObjectStore('pauses', { autoIncrement: true }).createIndex('date', 'date');
      },
    });
    await old.put('time', row('2026-06-10'));
    await old.add('pauses', pause('2026-06-10'));
    old.close();
    const record = createRecordDatabase();
    await record.addHelped(said('2026-06-11'));
    expect(await record.time('2026-06-10', '2026-06-10')).toEqual([row('2026-06-10')]);
    expect(await record.pauses('2026-06-10', '2026-06-10')).toEqual([pause('2026-06-10')]);
    expect(await record.helped()).toEqual([said('2026-06-11')]);
  });

  test('holds up nobody who wants to delete or upgrade it, and is opened again', async () => {
    const record = createRecordDatabase();
    await record.addTime([row('2026-06-10')]);
    await deleteDB(recordDatabaseName);
    expect(await record.firstDate()).toBeNull();
    await record.addTime([row('2026-06-11')]);
    expect(await record.firstDate()).toBe('2026-06-11');
  });

  test('that could not be opened once is opened the next time', async () => {
    const newer = await openDB(recordDatabaseName, 99);
    newer.close();
    const record = createRecordDatabase();
    await expect(record.firstDate()).rejects.toThrow('version');
    await deleteDB(recordDatabaseName);
    expect(await record.firstDate()).toBeNull();
  });
});
