import { expect, test } from 'vitest';
import { createStoredLists } from '../../../lib/app/lists/stored-lists';
import { findLists, keysToAsk } from '../../../lib/domain/lists/find-lists';
import { headKey, parseHead } from '../../../lib/domain/lists/index-storage';
import { buildIndex } from '../../../lib/domain/lists/list-index';
import { createFakeStore } from '../../support/fake-store';
import { listOf } from '../../support/stored-list';

const many = (of: (index: number) => string) => Array.from({ length: 20_000 }, (_, index) => of(index));

test('while an index is replaced no host slips through that the list covers before and after', async () => {
  const local = createFakeStore();
  const stored = createStoredLists(local);
  const hosts = many((index) => `www.site${index}.example`);
  await stored.putIndex('a', buildIndex(listOf(...hosts)));
  const missed = new Set<string>();
  const look = () => {
    const all = local.stored();
    const head = parseHead(all[headKey('a')]);
    if (!head) return;
    for (const host of hosts.filter((_, index) => index % 200 === 0)) {
      const indexed = [{ id: 'a', head }];
      const got = Object.fromEntries(keysToAsk(host, indexed).map((key) => [key, all[key]]));
      if (findLists(host, indexed, got).found.length === 0) missed.add(host);
    }
  };
  let writes = 0;
  const write = local.setMany;
  local.setMany = async (values) => {
    await write(values);
    writes += 1;
    look();
  };
  // The same sites by other names, each in another shard than before.
  const after = buildIndex(listOf(...many((index) => `site${index}.example`)), await stored.head('a'));
  await stored.putIndex('a', after);
  look();
  expect(writes).toBeGreaterThan(1);
  expect([...missed]).toEqual([]);
  const shards = Object.entries(local.stored()).filter(([key]) => key.startsWith('listIndex.a.'));
  expect(shards.map(([, text]) => text).sort()).toEqual([...after.shards.values()].sort());
});
