import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ListSources, ReadSource } from '../../lib/app/lists/list-ports';
import { unpackNames } from '../../lib/domain/lists/domain-list';
import { createListDatabase, listDatabaseName } from '../../lib/platform/lists/list-database';
import { createFakeSources } from '../support/fake-lists';

const namesOf = (names: readonly string[]) => ({
  count: names.length,
  bytes: new TextEncoder().encode(names.map((name) => `${name}\n`).join('')),
});
const source = (domains: readonly string[], exceptions: readonly string[] = []): ReadSource => ({
  list: { domains: namesOf(domains), exceptions: namesOf(exceptions) },
  account: { lines: domains.length },
});
const namesIn = (read: ReadSource | null) =>
  read && { domains: unpackNames(read.list.domains), exceptions: unpackNames(read.list.exceptions) };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe.each<[string, () => ListSources]>([
  ['in memory', createFakeSources],
  ['in IndexedDB', createListDatabase],
])('the names of lists %s', (_, create) => {
  test('are none at first', async () => {
    const sources = create();
    expect(await sources.all()).toEqual(new Map());
    expect(await sources.get('a')).toBeNull();
    await sources.remove(['a']);
  });

  test('come back as they went, exceptions and account too', async () => {
    const sources = create();
    await sources.put('a', source(['b.example', 'a.example'], ['not.a.example']), 7);
    await sources.put('none', source([]), 8);
    expect(namesIn(await sources.get('a'))).toEqual({
      domains: ['b.example', 'a.example'],
      exceptions: ['not.a.example'],
    });
    expect((await sources.get('a'))?.account).toEqual({ lines: 2 });
    expect(namesIn(await sources.get('none'))).toEqual({ domains: [], exceptions: [] });
  });

  test('are told by id, with the instant of each', async () => {
    const sources = create();
    await sources.put('a', source(['a.example']), 7);
    await sources.put('b', source(['b.example']), 8);
    await sources.put('a', source(['c.example']), 9);
    expect(await sources.all()).toEqual(
      new Map([
        ['a', 9],
        ['b', 8],
      ]),
    );
    expect(namesIn(await sources.get('a'))?.domains).toEqual(['c.example']);
  });

  test('have a word that changes with them, and with nothing else', async () => {
    const sources = create();
    expect(await sources.revision('a')).toBeNull();
    await sources.put('ab', source(['b.example']), 7);
    await sources.put('a', source(['a.example']), 7);
    const first = await sources.revision('a');
    await sources.put('a', source(['a.example']), 9);
    expect(await sources.revision('a')).toBe(first);
    await sources.put('a', source(['a.example'], ['not.a.example']), 9);
    const second = await sources.revision('a');
    await sources.put('a', source(['c.example']), 9);
    expect(new Set([first, second, await sources.revision('a'), null]).size).toBe(4);
  });

  test('go when they are removed, and no other', async () => {
    const sources = create();
    for (const id of ['a', 'b', 'c']) await sources.put(id, source([`${id}.example`]), 1);
    await sources.remove(['a', 'c', 'unknown']);
    expect([...(await sources.all()).keys()]).toEqual(['b']);
  });
});

describe('the names of lists in IndexedDB', () => {
  test('are there for the next worker, packed', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `a-name-of-some-length-${index % 10}.example`);
    await createListDatabase().put('a', source(names), 1);
    expect(namesIn(await createListDatabase().get('a'))?.domains).toEqual(names);
    const database = await openDB(listDatabaseName);
    const row = (await database.get('sources', 'a')) as { domains: { gzip: ArrayBuffer } };
    expect(row.domains.gzip.byteLength).toBeLessThan(20_000);
  });

  test.each([
    ['another shape', { id: 'a', at: 1, names: [] }],
    ['a damaged pack', { domains: { count: 1, gzip: new Uint8Array([31, 139, 9, 9]).buffer } }],
    ['fewer names than were put in', { domains: { count: 5 } }],
  ])('that are of %s are as if they were not there', async (_, wrong) => {
    const sources = createListDatabase();
    await sources.put('a', source(['a.example']), 1);
    const database = await openDB(listDatabaseName);
    const row = (await database.get('sources', 'a')) as { domains: object };
    const merged = {
      ...row,
      ...wrong,
      domains: { ...row.domains, ...('domains' in wrong ? wrong.domains : { count: 'x' }) },
    };
    await database.put('sources', merged);
    expect(await sources.get('a')).toBeNull();
  });

  test('hold up nobody who wants to delete or upgrade them, and are opened again', async () => {
    const sources = createListDatabase();
    await sources.put('a', source(['a.example']), 1);
    await deleteDB(listDatabaseName);
    expect(await sources.get('a')).toBeNull();
    await sources.put('b', source(['b.example']), 1);
    expect([...(await sources.all()).keys()]).toEqual(['b']);
  });

  test('that could not be opened once are opened the next time', async () => {
    const newer = await openDB(listDatabaseName, 99);
    newer.close();
    const sources = createListDatabase();
    await expect(sources.all()).rejects.toThrow('version');
    await deleteDB(listDatabaseName);
    expect(await sources.all()).toEqual(new Map());
  });
});
