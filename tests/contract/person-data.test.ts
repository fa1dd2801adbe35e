import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeData, readRecord, readWritten } from '../../lib/app/data/person-data';
import type { Entry } from '../../lib/domain/notebook/entry';
import { putTogether } from '../../lib/domain/review/put-together';
import type { WeekSpan } from '../../lib/domain/review/week-row';
import { createNotebook, emptyNotebook } from '../../lib/platform/notebook-store';
import { createRecordStore } from '../../lib/platform/record-store';
import { createFakeNotebook } from '../support/fake-notebook';
import { createFakeRecord } from '../support/fake-record';
import { freshRows } from '../support/row-stores';

const hour = { date: '2026-11-20', hour: 21, offsetMinutes: 60 };
const note = (id: number, text: string): Entry<'note'> => ({
  ...hour,
  id,
  kind: 'note',
  onPause: 'no',
  body: { prompt: null, text },
});
const fresh = {
  record: {
    time: [
      { ...hour, limit: 'a', ms: 90_000 },
      { ...hour, limit: 'b', ms: 5_000 },
    ],
    pauses: [
      { ...hour, limits: ['a'], outcome: 'left' as const },
      { ...hour, limits: ['a'], outcome: 'goneOn' as const },
    ],
    helped: [{ ...hour, exercise: 'surf' as const, helped: 'yes' as const }],
    weeks: [],
  },
  written: [note(3, 'Rain.'), note(9, 'Sun.')],
};

let count = 0;
const randomId = () => {
  count += 1;
  return `id-${count}`;
};

it('is not taken for all there is where the lock closes while it is read', async () => {
  const notebook = createFakeNotebook();
  await notebook.add({ ...hour, kind: 'note', onPause: 'no', body: { prompt: null, text: 'Rain.' } });
  notebook.setLock('open');
  expect(await readWritten(notebook)).toHaveLength(1);
  const reading = readWritten(notebook);
  notebook.setLock('locked');
  await expect(reading).rejects.toThrow('locked');
});

const inDatabase = async (sealed: boolean) => {
  const stores = await freshRows({ sealed });
  return { record: createRecordStore(stores), notebook: createNotebook(stores), randomId };
};
const places = {
  'in the database': () => inDatabase(false),
  'in the database under a lock that is open': () => inDatabase(true),
  'in memory': async () => ({ record: createFakeRecord(), notebook: createFakeNotebook(), randomId }),
};

describe.each(Object.entries(places))('data that is brought back, %s', (_, create) => {
  let place: Awaited<ReturnType<typeof create>>;
  beforeEach(async () => {
    place = await create();
    await place.record.erase(null, null);
    await place.notebook.erase(null, null);
  });
  const all = async () => ({
    record: await readRecord(place.record),
    written: (await readWritten(place.notebook)).map(({ id: _id, ...entry }) => entry),
  });

  it('is all there, and the same file once more changes nothing', async () => {
    expect(await mergeData(place, fresh)).toBe(7);
    const once = await all();
    expect(once.record.time).toEqual(fresh.record.time);
    expect(once.record.pauses).toHaveLength(2);
    expect(once.record.helped).toEqual(fresh.record.helped);
    expect(once.written).toEqual(fresh.written.map(({ id: _id, ...entry }) => entry));
    expect(await mergeData(place, fresh)).toBe(0);
    expect(await all()).toEqual(once);
  });

  it('takes nothing from what is here', async () => {
    await place.record.addTime([{ ...hour, limit: 'a', ms: 120_000 }]);
    await place.record.keepPause('own-token', { ...hour, hour: 8, limits: ['a'], outcome: 'goneOn' });
    await place.notebook.add({ ...hour, kind: 'note', onPause: 'open', body: { prompt: null, text: 'Rain.' } });
    await mergeData(place, fresh);
    const { record, written } = await all();
    expect(record.time.map(({ limit, ms }) => [limit, ms])).toEqual([
      ['a', 120_000],
      ['b', 5_000],
    ]);
    expect(record.pauses).toHaveLength(3);
    // One that is shown on the pause page and one that is not are two.
    expect(written).toHaveLength(3);
  });

  it('that was broken off is completed by the next time', async () => {
    let writes = 0;
    const breaking = {
      ...place,
      record: {
        ...place.record,
        keepPause: async (...row: Parameters<typeof place.record.keepPause>) => {
          writes += 1;
          if (writes > 1) throw new Error('killed');
          await place.record.keepPause(...row);
        },
      },
    };
    await expect(mergeData(breaking, fresh)).rejects.toThrow('killed');
    expect(await mergeData(place, fresh)).toBe(4);
    expect((await all()).record.pauses).toHaveLength(2);
  });
});

describe.each(Object.entries(places))('weeks that are brought back, %s', (_, create) => {
  let place: Awaited<ReturnType<typeof create>>;
  beforeEach(async () => {
    place = await create();
    await place.record.erase(null, null);
    await place.notebook.erase(null, null);
  });
  const week: WeekSpan = { from: '2026-11-16', days: 7 };
  const rollUp = (span = week) => place.record.putWeek(span, (found) => putTogether(span, found, []));
  const none = { time: [], pauses: [], helped: [] };

  it('are all there, and the same file once more changes nothing', async () => {
    await mergeData(place, fresh);
    await rollUp();
    const file = { record: await readRecord(place.record), written: [] };
    expect(file.record).toMatchObject({ ...none, weeks: [{ ...week, left: 1, goneOn: 1, recordedDays: 1 }] });
    await place.record.erase(null, null);
    expect(await mergeData(place, file)).toBe(1);
    expect(await readRecord(place.record)).toEqual(file.record);
    expect(await mergeData(place, file)).toBe(0);
    expect(await readRecord(place.record)).toEqual(file.record);
  });

  it('take in the days of an older file, and no minute twice', async () => {
    await mergeData(place, fresh);
    await rollUp();
    const before = await readRecord(place.record);
    expect(await mergeData(place, { ...fresh, written: [] })).toBe(0);
    expect(await readRecord(place.record)).toEqual(before);
    const more = { ...hour, hour: 8, limit: 'a', ms: 60_000 };
    const other = { ...more, date: '2026-11-25' };
    const record = { ...fresh.record, time: [...fresh.record.time, more, other] };
    expect(await mergeData(place, { record, written: [] })).toBe(2);
    const after = await readRecord(place.record);
    expect(after.time).toEqual([other]);
    expect(after.weeks).toMatchObject([{ limits: [{ limit: 'a', ms: 150_000 }, { limit: 'b' }], left: 1, goneOn: 1 }]);
  });

  it('leave days that are here as days, unless they have more', async () => {
    await mergeData(place, fresh);
    await rollUp();
    const { weeks } = await readRecord(place.record);
    await place.record.erase(null, null);
    await mergeData(place, fresh);
    const before = await readRecord(place.record);
    expect(await mergeData(place, { record: { ...none, weeks }, written: [] })).toBe(0);
    expect(await readRecord(place.record)).toEqual(before);
    const more = weeks.map((each) => ({ ...each, left: 4, goneOn: 1, hours: each.hours.with(3, 3) }));
    expect(await mergeData(place, { record: { ...none, weeks: more }, written: [] })).toBe(1);
    expect(await readRecord(place.record)).toMatchObject({
      ...none,
      weeks: [{ left: 4, goneOn: 1, limits: [{ ms: 90_000 }, {}] }],
    });
  });

  it('stay as they are where the file has them from another day on', async () => {
    await mergeData(place, fresh);
    await rollUp();
    const before = await readRecord(place.record);
    const weeks = before.weeks.map((each) => ({ ...each, from: '2026-11-18', left: 9 }));
    expect(await mergeData(place, { record: { ...none, weeks }, written: [] })).toBe(0);
    expect(await readRecord(place.record)).toEqual(before);
  });
});

it('nothing is put into a private window', async () => {
  const place = { record: createFakeRecord(), notebook: emptyNotebook, randomId };
  await expect(mergeData(place, fresh)).rejects.toThrow('private');
  expect(place.record.rows()).toEqual({ time: [], pauses: [] });
});
