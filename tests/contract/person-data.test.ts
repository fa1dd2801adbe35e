import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeData, readRecord, readWritten } from '../../lib/app/data/person-data';
import type { Entry } from '../../lib/domain/notebook/entry';
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
  },
  written: [note(3, 'Rain.'), note(9, 'Sun.')],
};

let count = 0;
const randomId = () => {
  count += 1;
  return `id-${count}`;
};

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

it('nothing is put into a private window', async () => {
  const place = { record: createFakeRecord(), notebook: emptyNotebook, randomId };
  await expect(mergeData(place, fresh)).rejects.toThrow('private');
  expect(place.record.rows()).toEqual({ time: [], pauses: [] });
});
