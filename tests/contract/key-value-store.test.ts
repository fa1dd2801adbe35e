import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeyValueStore } from '../../lib/app/ports';
import { createKeyValueStore } from '../../lib/platform/key-value-store';
import { createFakeStore } from '../support/fake-store';
import { settled } from '../support/fake-timers';

// Outside an extension there is no API; this is the same one in memory.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const everythingIn = async (store: KeyValueStore) => store.getMany(await store.keys());

beforeEach(() => {
  fakeBrowser.reset();
  // The API in memory has none.
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session])
    area.getKeys = async () => Object.keys(await area.get(null));
});

describe.each<[string, () => KeyValueStore]>([
  ['in memory', () => createFakeStore()],
  ['in storage.local', () => createKeyValueStore('local')],
  ['in storage.session', () => createKeyValueStore('session')],
])('a key-value store %s', (_, create) => {
  test.each([
    ['a text', 'x'],
    ['a number', 1.5],
    ['false', false],
    ['a list', [1, [2], { a: 3 }]],
    ['an object', { a: { b: [] }, c: null }],
  ])('gives back %s', async (_name, value) => {
    const store = create();
    await store.set('key', value);
    expect(await store.get('key')).toEqual(value);
    expect(await everythingIn(store)).toEqual({ key: value });
  });

  test('gives undefined for what is not there', async () => {
    const store = create();
    await store.set('other', 1);
    expect(await store.get('key')).toBeUndefined();
  });

  test('gives several values by one read, and leaves out what is not there', async () => {
    const store = create();
    await store.set('a', 1);
    await store.set('b', { c: [2] });
    await store.set('other', 3);
    expect(await store.getMany(['a', 'b', 'missing'])).toEqual({ a: 1, b: { c: [2] } });
    expect(await store.getMany([])).toEqual({});
  });

  test('writes several values at once, and tells of all of them together', async () => {
    const store = create();
    await store.set('a', 0);
    const heard: unknown[] = [];
    store.onChanged((changes) => heard.push(changes));
    await store.setMany({ a: 1, b: { c: [2] } });
    await settled();
    expect(await everythingIn(store)).toEqual({ a: 1, b: { c: [2] } });
    expect(heard).toEqual([{ a: 1, b: { c: [2] } }]);
  });

  test('replaces a value whole', async () => {
    const store = create();
    await store.set('key', { a: 1, b: 2 });
    await store.set('key', { a: 3 });
    expect(await store.get('key')).toEqual({ a: 3 });
  });

  test('removes some keys and leaves the others', async () => {
    const store = create();
    for (const key of ['a', 'b', 'c']) await store.set(key, key);
    await store.remove(['a', 'c', 'unknown']);
    await store.remove([]);
    expect(await everythingIn(store)).toEqual({ b: 'b' });
  });

  test('tells nobody who has stopped listening', async () => {
    const store = create();
    const heard: unknown[] = [];
    const stop = store.onChanged((changes) => heard.push(changes));
    await store.set('key', 1);
    await settled();
    stop();
    await store.set('key', 2);
    await settled();
    expect(heard).toEqual([{ key: 1 }]);
  });

  test('tells everybody of every write and removal, the writer too', async () => {
    const store = create();
    const heard: unknown[] = [];
    store.onChanged((changes) => heard.push(changes));
    store.onChanged((changes) => heard.push(changes));
    await store.set('key', { a: 1 });
    await settled();
    expect(heard).toEqual([{ key: { a: 1 } }, { key: { a: 1 } }]);
    heard.length = 0;
    await store.remove(['key']);
    await settled();
    expect(heard).toHaveLength(2);
    for (const changes of heard) {
      const entries = Object.entries(changes as object).map(([key, value]) => [key, value ?? undefined]);
      expect(entries).toEqual([['key', undefined]]);
    }
  });
});

// As the browsers do, and the stand-in for them above does not: it drops null and hands out what it keeps.
describe('the store in memory', () => {
  test('gives back null', async () => {
    const store = createFakeStore();
    await store.set('key', null);
    expect(await store.get('key')).toBeNull();
  });

  test('shares no object with whoever wrote or read', async () => {
    const store = createFakeStore();
    const written = { list: [1] };
    await store.set('key', written);
    written.list.push(2);
    const read = (await store.get('key')) as { list: number[] };
    expect(read).toEqual({ list: [1] });
    read.list.push(3);
    expect(await store.get('key')).toEqual({ list: [1] });
  });
});

test('storage.local and storage.session are apart, and hear nothing of each other', async () => {
  const local = createKeyValueStore('local');
  const session = createKeyValueStore('session');
  const heard: unknown[] = [];
  local.onChanged((changes) => heard.push(changes));
  await session.set('key', 1);
  await settled();
  expect(await everythingIn(local)).toEqual({});
  expect(heard).toEqual([]);
});
