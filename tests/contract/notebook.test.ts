import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Notebook, NotebookFailed } from '../../lib/app/notebook/notebook';
import { emptyCheckIn } from '../../lib/domain/notebook/check-in-body';
import type { EntryDraft } from '../../lib/domain/notebook/entry';
import { notebookDatabaseName } from '../../lib/platform/notebook-database';
import { createNotebook, emptyNotebook } from '../../lib/platform/notebook-store';
import { createFakeNotebook } from '../support/fake-notebook';
import { freshRows } from '../support/row-stores';

const reason = (text: string, date = '2026-06-10'): EntryDraft<'reason'> => ({
  kind: 'reason',
  date,
  hour: 21,
  offsetMinutes: 120,
  onPause: 'no',
  body: { text },
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const createClear = async () => createNotebook(await freshRows({ sealed: false }));

describe.each<[string, () => Promise<Notebook>]>([
  ['in memory', async () => createFakeNotebook()],
  ['in IndexedDB', createClear],
  ['under a lock', async () => createNotebook(await freshRows({ sealed: true }))],
])('the notebook %s', (_, create) => {
  test('gives what was written, by kind, the first first', async () => {
    const notebook = await create();
    expect(notebook.kept).toBe(true);
    expect(await notebook.entries('reason')).toEqual([]);
    const first = await notebook.add(reason('Sam'));
    await notebook.add({ ...reason(''), kind: 'card', body: { text: 'It passes' } });
    const second = await notebook.add(reason('Sleep', '2026-06-01'));
    expect(second.id).toBeGreaterThan(first.id);
    expect(await notebook.entries('reason')).toEqual([first, second]);
    expect((await notebook.entries('card')).map(({ body }) => body.text)).toEqual(['It passes']);
  });

  test('changes, removes and brings back in its old place', async () => {
    const notebook = await create();
    const [one, two] = [await notebook.add(reason('one')), await notebook.add(reason('two'))];
    const changed = { ...one, onPause: 'always', body: { text: 'uno' } } as const;
    expect(await notebook.change(one, changed)).toEqual({ outcome: 'clean', entry: changed });
    expect((await notebook.entries('reason')).map(({ body, onPause }) => [body.text, onPause])).toEqual([
      ['uno', 'always'],
      ['two', 'no'],
    ]);
    await notebook.remove(one.id);
    expect(await notebook.entries('reason')).toEqual([two]);
    await notebook.restore(one);
    expect(await notebook.entries('reason')).toEqual([one, two]);
    // Somebody else has brought it back, and has changed it since.
    await notebook.change(one, changed);
    await notebook.restore(one);
    expect(await notebook.entries('reason')).toEqual([changed, two]);
  });

  test('merges what two pages made of an entry that both had read', async () => {
    const notebook = await create();
    const week = await notebook.add({ ...reason(''), kind: 'checkIn', body: emptyCheckIn('2026-06-08') });
    const made = (over: Partial<typeof week.body>) => ({ ...week, body: { ...week.body, ...over } });
    await notebook.change(week, made({ control: 2, lift: 'mine' }));
    const both = made({ control: 2, wellbeing: 3, lift: 'theirs\nmine' });
    expect(await notebook.change(week, made({ wellbeing: 3, lift: 'theirs' }))).toEqual({
      outcome: 'both',
      entry: both,
    });
    expect(await notebook.entries('checkIn')).toEqual([both]);
  });

  test('keeps two of a line that both have written anew, and neither over the other', async () => {
    const notebook = await create();
    const one = await notebook.add(reason('Sam'));
    await notebook.change(one, { ...one, body: { text: 'Sam and Lou' } });
    const changed = await notebook.change(one, { ...one, body: { text: 'Mornings with Sam' } });
    expect(changed).toMatchObject({ outcome: 'beside', entry: { body: { text: 'Mornings with Sam' } } });
    expect((await notebook.entries('reason')).map(({ body }) => body.text)).toEqual([
      'Sam and Lou',
      'Mornings with Sam',
    ]);
  });

  test('does not bring back by a change what was removed', async () => {
    const notebook = await create();
    const one = await notebook.add(reason('Sam'));
    await notebook.remove(one.id);
    expect(await notebook.change(one, { ...one, body: { text: 'Sam and Lou' } })).toEqual({ outcome: 'gone' });
    expect(await notebook.entries('reason')).toEqual([]);
  });

  test('has every answer of many that were given at once', async () => {
    const notebook = await create();
    const week = await notebook.add({ ...reason(''), kind: 'checkIn', body: emptyCheckIn('2026-06-08') });
    const answers = { room: 1, control: 2, apart: 3, daily: 4, wellbeing: 0, importance: 7, confidence: 8 };
    await Promise.all(
      Object.entries(answers).map(([name, value]) =>
        notebook.change(week, { ...week, body: { ...week.body, [name]: value } }),
      ),
    );
    expect((await notebook.entries('checkIn'))[0]?.body).toEqual({ ...week.body, ...answers });
  });

  test('erases the days of a range, or all', async () => {
    const notebook = await create();
    for (const date of ['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12']) await notebook.add(reason(date, date));
    expect(await notebook.erase('2026-06-10', '2026-06-11')).toBe(2);
    expect((await notebook.entries('reason')).map(({ date }) => date)).toEqual(['2026-06-09', '2026-06-12']);
    expect(await notebook.erase('2026-06-10', null)).toBe(1);
    expect(await notebook.erase(null, null)).toBe(1);
    expect(await notebook.entries('reason')).toEqual([]);
  });

  test('tells whoever asked to be told, until they have had enough', async () => {
    const notebook = await create();
    const told = vi.fn();
    const stop = notebook.onChanged(told);
    const { id } = await notebook.add(reason('Sam'));
    await notebook.remove(id);
    expect(told).toHaveBeenCalledTimes(2);
    stop();
    await notebook.add(reason('Sam'));
    expect(told).toHaveBeenCalledTimes(2);
  });
});

describe.each<[string, Notebook]>([
  ['in memory', createFakeNotebook({ kept: false })],
  ['in IndexedDB', emptyNotebook],
])('the notebook %s', (_, notebook) => {
  test('of a private window keeps nothing and says so', async () => {
    expect(notebook.kept).toBe(false);
    await expect(notebook.add(reason('Sam'))).rejects.toEqual(new NotebookFailed('private'));
    expect(await notebook.entries('reason')).toEqual([]);
    expect(await notebook.erase(null, null)).toBe(0);
  });
});

test('tells the other pages', async () => {
  const [here, there] = [await createClear(), await createClear()];
  const told = new Promise<void>((resolve) => {
    there.onChanged(resolve);
  });
  await here.add(reason('Sam'));
  await told;
});

test('leaves a row that it cannot read where it is', async () => {
  const notebook = await createClear();
  await notebook.add(reason('Sam'));
  const database = await openDB(notebookDatabaseName);
  await database.add('entries', { kind: 'reason', date: 'then', body: 3 });
  expect((await notebook.entries('reason')).map(({ body }) => body.text)).toEqual(['Sam']);
  expect(await database.count('entries')).toBe(2);
  expect(await notebook.unreadable()).toBe(1);
  // Nor is it written over: what somebody made of it stands beside it.
  const id = Math.max(...((await database.getAllKeys('entries')) as number[])); // CAST: ids
  const base = { ...reason('Sam'), id };
  expect(await notebook.change(base, { ...base, body: { text: 'Lou' } })).toMatchObject({ outcome: 'beside' });
  expect(await database.get('entries', id)).toMatchObject({ body: 3 });
  expect(await database.count('entries')).toBe(3);
  database.close();
});

test('says why nothing was written', async () => {
  const notebook = await createClear();
  const full = new DOMException('', 'QuotaExceededError');
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw full;
  });
  await expect(notebook.add(reason('Sam'))).rejects.toMatchObject({ code: 'storage-full', cause: full });
  add.mockRestore();
  await notebook.add(reason('Sam'));
  expect(await notebook.entries('reason')).toHaveLength(1);
});
