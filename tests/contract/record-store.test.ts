import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { HelpedRow, PauseRow, RecordRow, RecordStore } from '../../lib/app/ports';
import { type FoundDays, putTogether } from '../../lib/domain/review/put-together';
import type { WeekRow, WeekSpan } from '../../lib/domain/review/week-row';
import { createClearRecord } from '../../lib/platform/clear-record';
import { recordDatabaseName } from '../../lib/platform/record-database';
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
const weekOfRows =
  (span: WeekSpan) =>
  (found: FoundDays): WeekRow | null =>
    putTogether(span, found, []);
const january: WeekSpan = { from: '2026-01-05', days: 7 };
/** Two days of one week, with a day on either side of it. */
const fillJanuary = async (record: RecordStore) => {
  for (const date of ['2026-01-04', '2026-01-05', '2026-01-11', '2026-01-12']) {
    await record.addTime([row(date), row(date, { limit: 'b', ms: 7 })]);
    await record.keepPause(date, pause(date, { outcome: 'goneOn' }));
    await record.addHelped(said(date));
  }
};
const januaryRow: WeekRow = {
  ...january,
  recordedDays: 2,
  limits: [
    { limit: 'a', ms: 10_000, goal: null, keptDays: null, left: 0, goneOn: 2 },
    { limit: 'b', ms: 14, goal: null, keptDays: null, left: 0, goneOn: 0 },
  ],
  left: 0,
  goneOn: 2,
  hours: Array.from({ length: 24 }, (_, hour) => (hour === 21 ? 2 : 0)),
  exercises: [{ exercise: 'surf', yes: 0, aBit: 2, no: 0 }],
};
const everyWeek = (record: RecordStore) => record.weeks('0000-01-01', '9999-12-31');
const datesLeft = async (record: RecordStore) => [
  (await record.time('0000-01-01', '9999-12-31')).map(({ date }) => date),
  (await record.pauses('0000-01-01', '9999-12-31')).map(({ date }) => date),
  (await record.helped()).map(({ date }) => date),
];
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
  ['in IndexedDB', async () => createClearRecord()],
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

  test('puts a week in the place of its days, and is as it was where it is asked again', async () => {
    const record = await create();
    await fillJanuary(record);
    expect([...(await record.datesBefore('2026-01-12'))].sort()).toEqual(['2026-01-04', '2026-01-05', '2026-01-11']);
    expect(await record.putWeek(january, weekOfRows(january))).toBe(true);
    expect(await everyWeek(record)).toEqual([januaryRow]);
    const around = ['2026-01-04', '2026-01-12'];
    expect(await datesLeft(record)).toEqual([['2026-01-04', '2026-01-04', '2026-01-12', '2026-01-12'], around, around]);
    expect(await record.datesBefore('2026-01-12')).toEqual(['2026-01-04']);
    expect(await record.putWeek(january, weekOfRows(january))).toBe(false);
    expect(await everyWeek(record)).toEqual([januaryRow]);
    expect(await record.weeks('2026-01-06', '2026-12-31')).toEqual([]);
    await record.erase('2026-01-01', '2026-01-04');
    expect(await record.firstDate()).toBe('2026-01-05');
    // As with days, what was said of exercises makes none the first.
    await record.addHelped(said('2026-01-01'));
    const before: WeekSpan = { from: '2025-12-29', days: 7 };
    expect(await record.putWeek(before, weekOfRows(before))).toBe(true);
    expect(await record.firstDate()).toBe('2026-01-05');
  });

  test('adds to a week what was written of its days later', async () => {
    const record = await create();
    await fillJanuary(record);
    await record.putWeek(january, weekOfRows(january));
    await record.addTime([row('2026-01-08')]);
    expect(await record.datesBefore('2026-01-12')).toContain('2026-01-08');
    expect(await record.putWeek(january, weekOfRows(january))).toBe(true);
    expect((await everyWeek(record)).map(({ limits }) => limits[0]?.ms)).toEqual([15_000]);
    expect(await record.time('2026-01-05', '2026-01-11')).toEqual([]);
  });

  test.each<[string, WeekSpan]>([
    ['that begins earlier', { from: '2026-01-01', days: 5 }],
    ['that begins later', { from: '2026-01-11', days: 7 }],
    ['that is shorter', { from: '2026-01-05', days: 6 }],
  ])('puts no week where another one has some of its days, %s', async (_name, other) => {
    const record = await create();
    await fillJanuary(record);
    await record.putWeek(january, weekOfRows(january));
    const before = await datesLeft(record);
    expect(await record.putWeek(other, () => ({ ...januaryRow, ...other, recordedDays: 1 }))).toBe(false);
    expect(await everyWeek(record)).toEqual([januaryRow]);
    expect(await datesLeft(record)).toEqual(before);
  });

  test('loses nothing where putting a week fails', async () => {
    const record = await create();
    await fillJanuary(record);
    const before = await datesLeft(record);
    const fails = () => {
      throw new Error('failed');
    };
    await expect(record.putWeek(january, fails)).rejects.toThrow('failed');
    expect(await everyWeek(record)).toEqual([]);
    expect(await datesLeft(record)).toEqual(before);
  });

  test.each<[string, string | null, string | null, boolean]>([
    ['its first day', '2026-01-05', '2026-01-05', true],
    ['its last day', '2026-01-11', '2026-01-11', true],
    ['a day within', '2026-01-08', '2026-01-08', true],
    ['days before it', null, '2026-01-04', false],
    ['days after it', '2026-01-12', null, false],
    ['everything', null, null, true],
    ['up to its first day', null, '2026-01-05', true],
    ['from its last day on', '2026-01-11', null, true],
  ])('erases a week with any of its days: %s', async (_name, from, to, goes) => {
    const record = await create();
    await fillJanuary(record);
    await record.putWeek(january, weekOfRows(january));
    const isGone = (date: string) => (from === null || date >= from) && (to === null || date <= to);
    const days = ['2026-01-04', '2026-01-12'].filter(isGone);
    expect(await record.erase(from, to)).toBe(days.length * 4 + Number(goes));
    expect(await everyWeek(record)).toEqual(goes ? [] : [januaryRow]);
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
    await createClearRecord().addTime([row('2026-06-10')]);
    expect(await createClearRecord().time('2026-06-10', '2026-06-10')).toEqual([row('2026-06-10')]);
  });

  test('leaves rows of another shape out', async () => {
    const record = createClearRecord();
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
    // They are counted, each in its week, so that the person can be told.
    expect((await record.read('2026-06-10', '2026-06-10')).unreadable).toBe(3);
    expect((await record.read('2026-06-11', '2026-06-12')).unreadable).toBe(0);
    database.close();
  });

  test('counts an hour anew whose row cannot be read, and takes no day that is none for the first', async () => {
    const record = createRecordStore(await freshRows({ sealed: false }));
    await record.addTime([row('2026-06-10')]);
    const database = await openDB(recordDatabaseName);
    await database.put('time', { ...row('2026-06-10'), ms: 'x' });
    await database.put('time', row('0'));
    await database.add('pauses', pause('1999'));
    expect(await record.firstDate()).toBeNull();
    await record.addTime([row('2026-06-10', { ms: 7 })]);
    expect(await record.time('2026-06-10', '2026-06-10')).toEqual([row('2026-06-10', { ms: 7 })]);
    expect(await record.firstDate()).toBe('2026-06-10');
    database.close();
  });

  test('that does not answer is told in words of its own, and so is want of room', async () => {
    const record = createRecordStore(await freshRows({ sealed: false }));
    await record.addTime([row('2026-06-10')]);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(record.addTime([row('2026-06-10')])).rejects.toMatchObject({ code: 'no-room' });
    put.mockRestore();
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    await expect(record.time('2026-06-10', '2026-06-10')).rejects.toMatchObject({ code: 'record-failed' });
    getAll.mockRestore();
    expect(await record.time('2026-06-10', '2026-06-10')).toEqual([row('2026-06-10')]);
  });

  test('leaves rows of another shape where they are when their week is put together', async () => {
    const record = createClearRecord();
    await fillJanuary(record);
    const database = await openDB(recordDatabaseName);
    await database.put('time', { ...row('2026-01-06'), hour: 99 });
    await database.add('pauses', { date: '2026-01-06', outcome: 'won' });
    expect(await record.putWeek(january, weekOfRows(january))).toBe(true);
    expect(await everyWeek(record)).toEqual([januaryRow]);
    expect(await record.putWeek(january, weekOfRows(january))).toBe(false);
    expect((await database.getAll('time')).filter(({ hour }) => hour === 99)).toHaveLength(1);
    expect((await database.getAll('pauses')).filter(({ outcome }) => outcome === 'won')).toHaveLength(1);
    await database.put('weeks', { ...januaryRow, from: '2026-01-19', days: 9 });
    expect(await everyWeek(record)).toEqual([januaryRow]);
    const later: WeekSpan = { from: '2026-01-19', days: 7 };
    await record.addTime([row('2026-01-20')]);
    expect(await record.putWeek(later, weekOfRows(later))).toBe(false);
    expect(await record.time('2026-01-20', '2026-01-20')).toHaveLength(1);
    database.close();
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
    const record = createClearRecord();
    await record.addHelped(said('2026-06-11'));
    expect(await record.time('2026-06-10', '2026-06-10')).toEqual([row('2026-06-10')]);
    expect(await record.pauses('2026-06-10', '2026-06-10')).toEqual([pause('2026-06-10')]);
    expect(await record.helped()).toEqual([said('2026-06-11')]);
  });

  test('holds up nobody who wants to delete or upgrade it, and is opened again', async () => {
    const record = createClearRecord();
    await record.addTime([row('2026-06-10')]);
    await deleteDB(recordDatabaseName);
    expect(await record.firstDate()).toBeNull();
    await record.addTime([row('2026-06-11')]);
    expect(await record.firstDate()).toBe('2026-06-11');
  });

  test('that could not be opened once is opened the next time', async () => {
    const newer = await openDB(recordDatabaseName, 99);
    newer.close();
    const record = createClearRecord();
    await expect(record.firstDate()).rejects.toThrow('version');
    await deleteDB(recordDatabaseName);
    expect(await record.firstDate()).toBeNull();
  });
});
