import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findLists, type IndexedList, keysToAsk } from '../../../lib/domain/lists/find-lists';
import { hashName } from '../../../lib/domain/lists/fingerprint';
import { namesPerStep } from '../../../lib/domain/lists/in-steps';
import {
  headKey,
  type IndexUpdate,
  parseHead,
  planIndexUpdate,
  shardKey,
  shardKeys,
} from '../../../lib/domain/lists/index-storage';
import {
  buildIndex,
  fingerprintLength,
  fingerprintOf,
  indexInSteps,
  type ListIndex,
  mostPerShard,
  shardOf,
} from '../../../lib/domain/lists/list-index';
import { bytesOf, readText } from './reading';

// Much work for a busy machine; the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

type Store = Record<string, unknown>;

const indexOf = (text: string, before?: ListIndex) => buildIndex(readText(text).list, before?.head);

/** The stored keys after an update, in the order in which the keys are to be written. */
const apply = (store: Store, listId: string, { write, head, remove }: IndexUpdate): Store => {
  const next: Store = { ...store, ...write, [headKey(listId)]: head };
  for (const key of remove) delete next[key];
  return next;
};

const put = (store: Store, listId: string, wanted: ListIndex): { store: Store; update: IndexUpdate } => {
  const update = planIndexUpdate(listId, { head: parseHead(store[headKey(listId)]), stored: store }, wanted);
  return { store: apply(store, listId, update), update };
};

const storeOf = (lists: Readonly<Record<string, ListIndex>>): Store =>
  Object.entries(lists).reduce<Store>((store, [id, index]) => put(store, id, index).store, {});

/** Asks the store as the product does: one `get` with the keys that are named, nothing else. */
const ask = (host: string, lists: readonly IndexedList[], store: Store) =>
  findLists(host, lists, Object.fromEntries(keysToAsk(host, lists).map((key) => [key, store[key]])));

const found = (host: string, text: string): string | null => {
  const index = indexOf(text);
  return ask(host, [{ id: 'a', head: index.head }], storeOf({ a: index })).found[0]?.domain ?? null;
};

const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `site-${(index + from).toString(36)}.example\n`).join('');

describe('a host in an index', () => {
  test.each([
    ['a.example', 'a.example', 'a.example'],
    ['www.a.example', 'a.example', 'a.example'],
    ['x.y.z.a.example', 'a.example', 'a.example'],
    ['a.example', 'b.a.example', null],
    ['nota.example', 'a.example', null],
    ['a.example.org', 'a.example', null],
    ['example', 'a.example', null],
    ['b.a.example', 'a.example\n@@||b.a.example^', null],
    ['c.b.a.example', 'a.example\n@@||b.a.example^', null],
    ['d.a.example', 'a.example\n@@||b.a.example^', 'a.example'],
    ['a.example', 'a.example\n@@||b.a.example^', 'a.example'],
    ['xn--bcher-kva.example', 'bücher.example', 'xn--bcher-kva.example'],
    ['www.admin.ch', 'admin.ch', 'admin.ch'],
    ['bag.admin.ch', 'admin.ch', null],
    ['www.bag.admin.ch', 'admin.ch', null],
    ['[::1]', 'a.example', null],
    ['localhost', 'a.example', null],
    ['a.example', '', null],
  ])('%s in %j: %s', (host, text, domain) => {
    expect(found(host, text)).toBe(domain);
  });

  test('is found in every list that covers it, each with its entry', () => {
    const indexes = { a: indexOf('a.example'), b: indexOf('b.example'), c: indexOf('www.a.example') };
    const lists = Object.entries(indexes).map(([id, { head }]) => ({ id, head }));
    expect(ask('x.www.a.example', lists, storeOf(indexes))).toEqual({
      found: [
        { list: 'a', domain: 'a.example' },
        { list: 'c', domain: 'www.a.example' },
      ],
      stale: [],
    });
  });

  test('is looked up by one key for each list, and one for each domain above it', () => {
    const head = { bits: 4, domains: 1000, exceptions: 0 };
    expect(keysToAsk('b.a.example', [{ id: 'x', head }])).toEqual([
      'listIndex.x',
      expect.stringMatching(/^listIndex\.x\.4\.[0-9a-z]+$/),
      expect.stringMatching(/^listIndex\.x\.4\.[0-9a-z]+$/),
    ]);
  });
});

describe('an index of generated lists', () => {
  const label = fc.stringMatching(/^[a-z0-9_]{1,12}$/);
  const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => [...labels, 'example'].join('.'));

  test('finds every listed domain and what is below it, and no exception', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(host, { minLength: 1, maxLength: 400 }),
        fc.array(host, { maxLength: 20 }),
        label,
        (listed, excepted, below) => {
          const text = `${listed.join('\n')}\n${excepted.map((name) => `@@||${name}^`).join('\n')}`;
          const index = indexOf(text);
          const lists = [{ id: 'a', head: index.head }];
          const store = storeOf({ a: index });
          const isIn = (name: string, among: readonly string[]) =>
            among.some((other) => name === other || name.endsWith(`.${other}`));
          for (const name of [...listed, ...excepted]) {
            for (const asked of [name, `${below}.${name}`]) {
              expect(ask(asked, lists, store).found.length).toBe(isIn(asked, listed) && !isIn(asked, excepted) ? 1 : 0);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('has whole fingerprints in order, and no more in a shard than the bound allows for', () => {
    const { shards, head } = indexOf(numbered(50_000));
    const loads = [...shards.values()].map((text) => text.length / fingerprintLength);
    for (const text of shards.values()) {
      const all = text.match(/.{7}/g) ?? [];
      expect(all.join('')).toBe(text);
      expect(all).toEqual([...all].sort());
    }
    expect(loads.reduce((sum, load) => sum + load, 0)).toBe(50_000);
    expect(50_000 / 2 ** head.bits).toBeLessThanOrEqual(mostPerShard / 2);
    expect(Math.max(...loads)).toBeLessThan(mostPerShard);
  });

  test('takes less than eight bytes a domain with its keys', () => {
    const index = indexOf(numbered(50_000));
    const bytes = Object.entries(storeOf({ 'a-list': index })).map(
      ([key, value]) => key.length + JSON.stringify(value).length,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0) / 50_000).toBeLessThan(8);
  });
});

describe('the bound on false positives', () => {
  const index = indexOf(numbered(100_000));
  const { bits } = index.head;
  const miss = (number: number) => `other-${number.toString(36)}.example`;
  const hash = { high: 0, low: 0 };
  const hashOf = (host: string) => {
    hashName(bytesOf(host), 0, host.length, hash);
    return hash;
  };

  /** Of so many hosts that are not listed, those of which these characters are the same as in a fingerprint of their shard. */
  const agreeing = (count: number, from: number, to: number): number => {
    const parts = new Set<string>();
    for (const [shard, text] of index.shards) {
      for (const one of text.match(/.{7}/g) ?? []) parts.add(`${shard} ${one.slice(from, to)}`);
    }
    let found = 0;
    for (let number = 0; number < count; number++) {
      const { high, low } = hashOf(miss(number));
      const text = fingerprintOf({ high, low }).slice(from, to);
      if (parts.has(`${shardOf({ high, low }, bits)} ${text}`)) found++;
    }
    return found;
  };

  test('a million hosts that are not listed: none has the fingerprint of one that is, where the bound allows for 0.00006', () => {
    expect(agreeing(1_000_000, 0, fingerprintLength)).toBe(0);
  });

  test('twenty thousand of them, asked as the product asks: none is found', () => {
    const lists = [{ id: 'a', head: index.head }];
    const store = storeOf({ a: index });
    const hosts = Array.from({ length: 20_000 }, (_, number) => miss(number));
    expect(hosts.filter((host) => ask(host, lists, store).found.length > 0)).toEqual([]);
  });

  // None of a million says little of one in 10^10. What makes the bound is that each of the 42 bits is a fair coin; so parts
  // of the fingerprint are compared, of which as many must agree by chance as those of fair coins do.
  test.each([0, 1, 2, 3, 4])(
    'three characters of the seven, from number %i on, agree as often as chance has it',
    (from) => {
      const count = 200_000;
      const perShard = 100_000 / 2 ** bits;
      const expected = count * (1 - (1 - 2 ** -18) ** perShard);
      expect(expected).toBeGreaterThan(50);
      expect(Math.abs(agreeing(count, from, from + 3) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    },
    60_000,
  );

  test('the shards are filled as evenly as chance has it', () => {
    const perShard = 100_000 / 2 ** bits;
    const loads = Array.from(
      { length: 2 ** bits },
      (_, shard) => (index.shards.get(shard)?.length ?? 0) / fingerprintLength,
    );
    const chiSquare = loads.reduce((sum, load) => sum + (load - perShard) ** 2 / perShard, 0);
    expect(Math.abs(chiSquare - 2 ** bits)).toBeLessThan(5 * Math.sqrt(2 * 2 ** bits));
  });
});

describe('an update', () => {
  const before = indexOf(numbered(20_000));

  test('writes the shards that changed and leaves the others', () => {
    const { store } = put({}, 'a', before);
    const after = indexOf(numbered(19_990, 10), before);
    const { update, store: next } = put(store, 'a', after);
    expect(after.head.bits).toBe(before.head.bits);
    expect(Object.keys(update.write).length).toBeLessThanOrEqual(10);
    expect(update.remove).toEqual([]);
    expect(next).toEqual(put({}, 'a', after).store);
  });

  test('with nothing new writes nothing', () => {
    const { store } = put({}, 'a', before);
    expect(put(store, 'a', indexOf(numbered(20_000), before)).update).toMatchObject({ write: {}, remove: [] });
  });

  test('of a list that grew or shrank a little keeps its keys, of one that changed a lot takes others and leaves none behind', () => {
    const { store } = put({}, 'a', before);
    for (const [count, same] of [
      [30_000, true],
      [9000, true],
      [200_000, false],
      [1000, false],
      [1, false],
    ] as const) {
      const after = indexOf(numbered(count), before);
      expect([count, after.head.bits === before.head.bits]).toEqual([count, same]);
      expect(put(store, 'a', after).store).toEqual(put({}, 'a', after).store);
    }
  });

  test('at any moment answers for what was listed before and after, or says that it is stale', () => {
    const hosts = ['site-a.example', 'site-zz.example'];
    for (const count of [21_000, 200_000]) {
      const after = indexOf(numbered(count), before);
      const { store } = put({}, 'a', before);
      const { write, head, remove } = planIndexUpdate('a', { head: before.head, stored: store }, after);
      const keys = Object.keys(write);
      const written = (count: number): Store => ({
        ...store,
        ...Object.fromEntries(keys.slice(0, count).map((key) => [key, write[key]])),
      });
      const headed: Store = { ...written(keys.length), [headKey('a')]: head };
      const removed = (count: number): Store => {
        const gone = new Set(remove.slice(0, count));
        return Object.fromEntries(Object.entries(headed).filter(([key]) => !gone.has(key)));
      };
      const steps = [
        store,
        written(1),
        written(Math.floor(keys.length / 2)),
        written(keys.length),
        headed,
        removed(1),
        removed(remove.length),
      ];
      for (const step of steps) {
        for (const host of hosts) {
          const first = ask(host, [{ id: 'a', head: before.head }], step);
          const newHead = first.stale[0]?.head;
          const answer = newHead ? ask(host, [{ id: 'a', head: newHead }], step) : first;
          expect(answer.found).toEqual([{ list: 'a', domain: host }]);
        }
      }
    }
  });

  test('is built in steps, none of which takes more than a part of it', () => {
    const { list } = readText(numbered(200_000));
    const work = indexInSteps(list);
    let steps = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) steps += 1;
    expect(steps).toBeGreaterThan(3 * (200_000 / namesPerStep));
    expect(step.value).toEqual(buildIndex(list));
  });

  test('of one list touches no other', () => {
    const { update } = put(put({}, 'b', before).store, 'a', before);
    expect(update.remove).toEqual([]);
    expect(Object.keys(update.write).every((key) => key.startsWith('listIndex.a.'))).toBe(true);
  });

  test('that gives a list up names every key that it may have', () => {
    const store = storeOf({ a: before });
    for (const key of [headKey('a'), ...shardKeys('a', before.head)]) delete store[key];
    expect(store).toEqual({});
  });
});

describe('what is stored', () => {
  const index = indexOf('a.example');
  const lists = [{ id: 'a', head: index.head }];

  test.each([
    ['no head', undefined],
    ['a head of another kind', 'text'],
    ['a head with bits that cannot be', { bits: 99, domains: 1, exceptions: 0 }],
    ['a head with text in it', { bits: '0', domains: 1, exceptions: 0 }],
  ])('with %s is stale', (_, head) => {
    expect(ask('a.example', lists, { ...storeOf({ a: index }), [headKey('a')]: head })).toEqual({
      found: [],
      stale: [{ list: 'a', head: null }],
    });
  });

  test.each([undefined, null, 7, {}, '', 'short', 'ééééééé'.repeat(9)])(
    'a shard that is %j covers nothing',
    (shard) => {
      expect(ask('a.example', lists, { ...storeOf({ a: index }), [shardKey('a', 0, 0)]: shard }).found).toEqual([]);
    },
  );
});
