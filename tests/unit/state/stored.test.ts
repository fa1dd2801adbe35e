import { describe, expect, test } from 'vitest';
import { createStored } from '../../../lib/app/state/stored';
import { createFakeStore } from '../../support/fake-store';
import { settled } from '../../support/fake-timers';

const counter = (initial: Record<string, unknown> = {}) => {
  const store = createFakeStore(initial);
  const parse = (found: unknown) => (typeof found === 'number' ? found : 0);
  return { store, stored: createStored<number>({ store, key: 'count', parse }) };
};
const increment = (value: number) => value + 1;

describe('a stored value', () => {
  test('is parsed on read, and is what the parser makes of nothing where nothing is stored', async () => {
    expect(await counter().stored.get()).toBe(0);
    expect(await counter({ count: 7 }).stored.get()).toBe(7);
    expect(await counter({ count: 'broken' }).stored.get()).toBe(0);
  });

  test('loses no update of a hundred at once', async () => {
    const { store, stored } = counter();
    const results = await Promise.all(Array.from({ length: 100 }, () => stored.update(increment)));
    expect(results).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(store.stored()).toEqual({ count: 100 });
    expect(await stored.get()).toBe(100);
  });

  test('loses none where a change takes its time', async () => {
    const { store, stored } = counter();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        stored.update(async (value) => {
          await settled();
          return value + 1;
        }),
      ),
    );
    expect(store.stored()).toEqual({ count: 20 });
  });

  test('is read once, and again after somebody else has written it', async () => {
    const { store, stored } = counter({ count: 1 });
    await stored.get();
    store.failNextRead();
    expect(await stored.get()).toBe(1);
    await store.set('other', 5);
    await settled();
    expect(await stored.get()).toBe(1);
    // The read that fails here shows that an outside write of the key makes it read anew.
    await store.set('count', 9);
    await settled();
    await expect(stored.get()).rejects.toThrow('read failed');
    expect(await stored.get()).toBe(9);
    await store.remove(['count']);
    await settled();
    expect(await stored.get()).toBe(0);
  });

  test('is updated from what somebody else has written', async () => {
    const { store, stored } = counter({ count: 1 });
    await stored.update(increment);
    await store.set('count', 50);
    await settled();
    expect(await stored.update(increment)).toBe(51);
  });

  test('of which an update was not written is what it was, and later updates are made', async () => {
    const { store, stored } = counter({ count: 1 });
    store.failNextWrite();
    await expect(stored.update(increment)).rejects.toThrow('write failed');
    expect(await stored.get()).toBe(1);
    expect(await stored.update(increment)).toBe(2);
    expect(store.stored()).toEqual({ count: 2 });
  });

  test('outlives a change that throws', async () => {
    const { stored } = counter({ count: 1 });
    const throwing = stored.update(() => {
      throw new Error('no');
    });
    const after = stored.update(increment);
    await expect(throwing).rejects.toThrow('no');
    expect(await after).toBe(2);
  });

  test('that could not be read is read again', async () => {
    const { store, stored } = counter({ count: 3 });
    store.failNextRead();
    await expect(stored.get()).rejects.toThrow('read failed');
    expect(await stored.get()).toBe(3);
  });

  test('that a change leaves the same is not written', async () => {
    const { store, stored } = counter({ count: 3 });
    await stored.update((value) => value);
    expect(store.writes()).toBe(0);
    await stored.update(increment);
    expect(store.writes()).toBe(1);
  });
});
