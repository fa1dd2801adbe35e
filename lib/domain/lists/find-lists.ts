import { isSiteThatHelps } from '../help/sites-that-help';
import { hashName, type NameHash } from './fingerprint';
import { headKey, parseHead, type Stored, shardKey } from './index-storage';
import { fingerprintLength, fingerprintOf, type IndexHead, shardOf } from './list-index';

/** A list to ask, with the head of its index as far as is known. */
export interface IndexedList {
  readonly id: string;
  readonly head: IndexHead;
}

export interface ListAnswer {
  /** The lists that cover the host, each with the entry that does. */
  readonly found: readonly { readonly list: string; readonly domain: string }[];
  /** Lists whose index has another head by now: nothing is said of them, ask again with this one (null: it is gone). */
  readonly stale: readonly { readonly list: string; readonly head: IndexHead | null }[];
}

interface Probe {
  readonly domain: string;
  readonly hash: NameHash;
}

/** The host and every domain above it but the last label, nearest first. */
const probesOf = (host: string): readonly Probe[] => {
  const bytes = new TextEncoder().encode(host);
  const probes: Probe[] = [];
  for (let at = 0; host.indexOf('.', at) > 0; at = host.indexOf('.', at) + 1) {
    const hash: NameHash = { high: 0, low: 0 };
    hashName(bytes, at, bytes.length, hash);
    probes.push({ domain: host.slice(at), hash });
  }
  return probes;
};

/** Every key of `storage.local` that says whether the lists cover the host. One `get` with all of them answers. */
export const keysToAsk = (host: string, lists: readonly IndexedList[]): readonly string[] => {
  if (isSiteThatHelps(host)) return [];
  const probes = probesOf(host);
  return lists.flatMap(({ id, head }) => [
    headKey(id),
    ...probes.map(({ hash }) => shardKey(id, head.bits, shardOf(hash, head.bits))),
  ]);
};

/** Whether the shard, sorted and of whole fingerprints, has this one. */
const hasFingerprint = (shard: string, fingerprint: string): boolean => {
  let low = 0;
  let high = Math.floor(shard.length / fingerprintLength);
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = shard.slice(middle * fingerprintLength, (middle + 1) * fingerprintLength);
    if (found === fingerprint) return true;
    if (found < fingerprint) low = middle + 1;
    else high = middle;
  }
  return false;
};

/** The entry of one list that covers the host; an exception at or above the host stands against all of them. */
const entryFor = (probes: readonly Probe[], { id, head }: IndexedList, stored: Stored): string | null => {
  let entry: string | null = null;
  for (const { domain, hash } of probes) {
    const shard = stored[shardKey(id, head.bits, shardOf(hash, head.bits))];
    if (typeof shard !== 'string') continue;
    if (head.exceptions > 0 && hasFingerprint(shard, fingerprintOf(hash, true))) return null;
    if (entry === null && hasFingerprint(shard, fingerprintOf(hash))) entry = domain;
  }
  return entry;
};

/** Answers from what `keysToAsk` named. Sites that help are in no list. */
export const findLists = (host: string, lists: readonly IndexedList[], stored: Stored): ListAnswer => {
  const found: { list: string; domain: string }[] = [];
  const stale: { list: string; head: IndexHead | null }[] = [];
  if (isSiteThatHelps(host)) return { found, stale };
  const probes = probesOf(host);
  for (const list of lists) {
    const head = parseHead(stored[headKey(list.id)]);
    if (head?.bits !== list.head.bits) {
      stale.push({ list: list.id, head });
      continue;
    }
    const domain = entryFor(probes, { id: list.id, head }, stored);
    if (domain !== null) found.push({ list: list.id, domain });
  }
  return { found, stale };
};
