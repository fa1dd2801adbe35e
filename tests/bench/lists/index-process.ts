import { readFileSync } from 'node:fs';
import { findLists, keysToAsk } from '../../../lib/domain/lists/find-lists';
import { headKey, shardKey } from '../../../lib/domain/lists/index-storage';
import { buildIndex } from '../../../lib/domain/lists/list-index';
import { readList } from '../../../lib/domain/lists/read-list';

// A process of its own: FILE HOSTS. Prints what is stored of the list, and for each host the keys that it asks for and how
// long naming them and searching what they gave took.

/** One host that is looked up. */
export interface Lookup {
  readonly keys: readonly string[];
  /** Ms, without the storage. */
  readonly ms: number;
  readonly found: boolean;
}

/** What the process prints. */
export interface StoredIndex {
  readonly domains: number;
  readonly stored: Readonly<Record<string, unknown>>;
  readonly lookups: readonly Lookup[];
}

const [file = '', hostsFile = ''] = process.argv.slice(2);
const read = await readList(new Blob([readFileSync(file)]).stream(), { maxBytes: 2 ** 30 });
if (!read.ok) throw new Error(read.problem);
const { head, shards } = buildIndex(read.list);
const id = 'made';
const stored: Record<string, unknown> = { [headKey(id)]: head };
for (const [shard, text] of shards) stored[shardKey(id, head.bits, shard)] = text;

const look = (host: string): Lookup => {
  const lists = [{ id, head }];
  const start = performance.now();
  const keys = keysToAsk(host, lists);
  const named = performance.now();
  const got = Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]]));
  const answered = performance.now();
  const found = findLists(host, lists, got).found.length > 0;
  return { keys, ms: named - start + (performance.now() - answered), found };
};

const result: StoredIndex = {
  domains: read.list.domains.count,
  stored,
  lookups: readFileSync(hostsFile, 'utf8').trimEnd().split('\n').map(look),
};
console.log(JSON.stringify(result));
