import type { DomainList, PackedNames } from './domain-list';
import { hashName, type NameHash } from './fingerprint';
import { allAtOnce, type InSteps, namesPerStep } from './in-steps';

/**
 * How a list is looked up outside the browser's own rules, from any worker, without its names in memory.
 *
 * Each name is a fingerprint of 42 bits, written as 7 characters of base64 in an alphabet that sorts as its values do, so
 * that a shard is searched as the text that it is and never unpacked. Further `bits` of the same hash choose the shard. A
 * domain costs 7 bytes and its part of the shard's key, 7.2 together in a list of a million.
 *
 * **False positives.** A name that is not listed is found when its fingerprint equals one of those in its shard. A shard holds
 * at most 256 names on average (`mostPerShard`), so the chance is at most 256 / 2^42 = 5.9e-11 for each domain that is
 * looked up, whatever the size of the list: a larger list has more shards. A host of s labels below its top has s - 1
 * such domains; with 5 of them and 20 lists a page that nobody listed is taken for a listed one once in 170 million.
 * A listed name is always found.
 *
 * **One index for each list**, not one for all. A refresh writes the shards of its own list that changed and reads no other.
 * Two limits that share a list name its id and share its shards; a limit that gives a list up changes nothing here. "Why?"
 * gets the list and the entry from the same lookup. A lookup asks for shards of those lists alone that a limit in force
 * uses. The price is a key for each list and domain looked up, all in one `get`. The shards lie in `storage.local`, which
 * private windows share; the names themselves stay in the database of normal windows.
 *
 * **No update needs to be atomic.** The key of a shard holds `bits`. While they stay, each shard is good by itself, the old one
 * or the new; what is lost goes last, so that a host that both lists cover is found meanwhile, whichever names do it. When
 * they change, the new shards have other keys: they are written first, then the head, then the old ones go.
 */
export interface ListIndex {
  readonly head: IndexHead;
  /** By number. An empty shard is not there. */
  readonly shards: ReadonlyMap<number, string>;
}

/** What a lookup has to know before it can name a key. */
export interface IndexHead {
  /** The hash's bits that choose the shard: there are 2^bits of them. */
  readonly bits: number;
  readonly domains: number;
  readonly exceptions: number;
}

/** Characters of a fingerprint, 6 bits each. */
export const fingerprintLength = 7;
const alphabet = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const codes = new TextEncoder().encode(alphabet);

/** A new index has half of this at most, so that a list may double before all its shards get new keys. */
export const mostPerShard = 256;
const fewestPerShard = 32;
const mostBits = 16;
const shardsPerStep = namesPerStep / (mostPerShard / 2);
const tenBits = 1 << 10;
/** Half of all values: where the fingerprint of an exception lies from that of the same name listed. */
const exceptionShift = 2 ** 41;

/** The shard of a hash. */
export const shardOf = ({ high }: NameHash, bits: number): number => (bits === 0 ? 0 : high >>> (32 - bits));

/** The fingerprint as a number below 2^42; none of its bits chooses the shard. */
const fingerprintValue = ({ high, low }: NameHash): number => (high % tenBits) * 2 ** 32 + low;

const excepted = (value: number): number => (value < exceptionShift ? value + exceptionShift : value - exceptionShift);

// CAST (whole file): the indexes into `codes` are below 64, those into typed arrays below their length.
const writeFingerprint = (value: number, into: Uint8Array, at: number): void => {
  let upper = Math.floor(value / 2 ** 30);
  let lower = value - upper * 2 ** 30;
  for (let index = 6; index >= 2; index--, lower >>>= 6) into[at + index] = codes[lower & 63] as number;
  for (let index = 1; index >= 0; index--, upper >>>= 6) into[at + index] = codes[upper & 63] as number;
};

/** The text to look for in a shard: of a listed name and of an exception. */
export const fingerprintOf = (hash: NameHash, exception = false): string => {
  const text = new Uint8Array(fingerprintLength);
  writeFingerprint(exception ? excepted(fingerprintValue(hash)) : fingerprintValue(hash), text, 0);
  return String.fromCharCode(...text);
};

/** As many bits as a list of this length wants; those that it had while they still do. */
const bitsFor = (count: number, before: number | null): number => {
  if (before !== null) {
    const perShard = count / 2 ** before;
    if (perShard <= mostPerShard && (perShard >= fewestPerShard || before === 0)) return before;
  }
  return Math.min(mostBits, Math.max(0, Math.ceil(Math.log2(count / (mostPerShard / 2)))));
};

/** Visits the hashes of so many names from `start` on, and gives where the next begins. */
const someHashes = (bytes: Uint8Array, start: number, visit: (hash: NameHash) => void): number => {
  const hash: NameHash = { high: 0, low: 0 };
  let first = start;
  for (let end = start, names = 0; end < bytes.length && names < namesPerStep; end++) {
    if (bytes[end] !== 10) continue;
    hashName(bytes, first, end, hash);
    visit(hash);
    first = end + 1;
    names++;
  }
  // Bytes without a line's end at their end are no names: they must not hold the work up for ever.
  return first > start ? first : bytes.length;
};

const eachHash = function* ({ bytes }: PackedNames, visit: (hash: NameHash) => void): InSteps<void> {
  for (let start = 0; start < bytes.length; yield) start = someHashes(bytes, start, visit);
};

/** All fingerprints, those of a shard side by side and in order; `ends[n]` is where shard n ends. */
const sortFingerprints = function* ({ domains, exceptions }: DomainList, bits: number) {
  const ends = new Uint32Array(2 ** bits + 1);
  const count = (hash: NameHash) => {
    const next = shardOf(hash, bits) + 1;
    ends[next] = (ends[next] as number) + 1;
  };
  yield* eachHash(domains, count);
  yield* eachHash(exceptions, count);
  for (let shard = 1; shard < ends.length; shard++) ends[shard] = (ends[shard] as number) + (ends[shard - 1] as number);
  const values = new Float64Array(domains.count + exceptions.count);
  const put = (hash: NameHash, value: number) => {
    const shard = shardOf(hash, bits);
    const at = ends[shard] as number;
    values[at] = value;
    ends[shard] = at + 1;
  };
  yield* eachHash(domains, (hash) => put(hash, fingerprintValue(hash)));
  yield* eachHash(exceptions, (hash) => put(hash, excepted(fingerprintValue(hash))));
  return { values, ends };
};

/** Builds the index of a list. `before` is the head of the one that it replaces: with the same bits fewer shards change. */
export const indexInSteps = function* (list: DomainList, before: IndexHead | null = null): InSteps<ListIndex> {
  const count = list.domains.count + list.exceptions.count;
  const bits = bitsFor(count, before?.bits ?? null);
  const { values, ends } = yield* sortFingerprints(list, bits);
  const shards = new Map<number, string>();
  const decoder = new TextDecoder();
  for (let shard = 0, start = 0; shard < 2 ** bits; shard++) {
    const end = ends[shard] as number;
    if (end > start) {
      const sorted = values.subarray(start, end).sort();
      const text = new Uint8Array(sorted.length * fingerprintLength);
      for (let index = 0; index < sorted.length; index++)
        writeFingerprint(sorted[index] as number, text, index * fingerprintLength);
      shards.set(shard, decoder.decode(text));
    }
    start = end;
    if ((shard + 1) % shardsPerStep === 0) yield;
  }
  return { head: { bits, domains: list.domains.count, exceptions: list.exceptions.count }, shards };
};

/** The same without a break. */
export const buildIndex = (list: DomainList, before: IndexHead | null = null): ListIndex =>
  allAtOnce(indexInSteps(list, before));
