import * as v from 'valibot';
import { bothShards, headKey, parseHead, planIndexUpdate, shardKeys } from '../../domain/lists/index-storage';
import type { IndexHead, ListIndex } from '../../domain/lists/list-index';
import { type ListState, parseListState } from '../../domain/lists/list-state';
import type { KeyValueStore } from '../ports';
import { keys } from '../state/keys';
import { createStored } from '../state/stored';

/** Shards of one write: about half a megabyte, so that no write holds up a navigation. */
const shardsPerWrite = 500;

/** By list, every number of bits that shards of its index may have been written with. */
const knownSchema = v.record(v.string(), v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(22))));
type Known = Readonly<Record<string, readonly number[]>>;

const parseKnown = (stored: unknown): Known => {
  const parsed = v.safeParse(knownSchema, stored);
  return parsed.success ? parsed.output : {};
};

const inParts = function* <T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
};

/** What lies of lists in `storage.local`: the index in shards, and the state of each. */
export interface StoredLists {
  /** Ids of which anything is stored. */
  ids(): Promise<readonly string[]>;
  state(id: string): Promise<ListState>;
  setState(id: string, state: ListState): Promise<void>;
  head(id: string): Promise<IndexHead | null>;
  /** Makes the stored index equal to this one. Whenever it is cut off, what is stored answers for the old or the new list. */
  putIndex(id: string, index: ListIndex): Promise<void>;
  remove(id: string): Promise<void>;
}

/**
 * What is stored of a list is noted before it is written and forgotten after it is gone, so that a worker that is stopped in
 * between leaves nothing behind that nobody knows of: the browser gives no list of its keys without their values.
 */
export const createStoredLists = (local: KeyValueStore): StoredLists => {
  const known = createStored<Known>({ store: local, key: keys.knownLists, parse: parseKnown });
  const note = (id: string, bits: number | null) =>
    known.update((all) => {
      const before = all[id];
      if (before && (bits === null || before.includes(bits))) return all;
      return { ...all, [id]: [...(before ?? []), ...(bits === null ? [] : [bits])] };
    });
  const head = async (id: string) => parseHead(await local.get(headKey(id)));

  const removeShards = async (id: string, bits: number) => {
    const shards = shardKeys(id, { bits, domains: 0, exceptions: 0 });
    for (const part of inParts(shards, shardsPerWrite)) await local.remove(part);
  };
  /** Removes the shards of every number of bits but this one. */
  const forgetOthers = async (id: string, kept: number) => {
    for (const bits of (await known.get())[id] ?? []) if (bits !== kept) await removeShards(id, bits);
    await known.update((all) => (all[id]?.length === 1 ? all : { ...all, [id]: [kept] }));
  };

  return {
    ids: async () => Object.keys(await known.get()),
    state: async (id) => parseListState(await local.get(keys.listState(id))),
    setState: async (id, state) => {
      await note(id, null);
      await local.set(keys.listState(id), state);
    },
    head,
    putIndex: async (id, index) => {
      const before = await head(id);
      const { bits } = index.head;
      const stored = before?.bits === bits ? await local.getMany(shardKeys(id, before)) : {};
      const update = planIndexUpdate(id, { head: before?.bits === bits ? before : null, stored }, index);
      await note(id, bits);
      const losing: (readonly [string, string])[] = [];
      for (const part of inParts(Object.entries(update.write), shardsPerWrite)) {
        const both = part.map(([key, text]) => [key, bothShards(stored[key], text)] as const);
        await local.setMany(Object.fromEntries(both));
        losing.push(...part.filter(([, text], index) => both[index]?.[1] !== text));
      }
      for (const part of inParts(losing, shardsPerWrite)) await local.setMany(Object.fromEntries(part));
      await local.set(headKey(id), update.head);
      for (const part of inParts(update.remove, shardsPerWrite)) await local.remove(part);
      await forgetOthers(id, bits);
    },
    remove: async (id) => {
      for (const bits of (await known.get())[id] ?? []) await removeShards(id, bits);
      await local.remove([headKey(id), keys.listState(id)]);
      await known.update(({ [id]: _, ...others }) => others);
    },
  };
};
