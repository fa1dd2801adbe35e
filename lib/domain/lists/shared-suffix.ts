import { getPublicSuffix } from 'tldts';
import { edgeChild, edgeLength, edgeStart, labelText, nodeFlags, rulesRoot } from 'tldts/dist/es6/src/data/trie.js';
import { hashSeed, hashStep, spreadHash } from './name-hash';

// The hosts of a list need no extraction, which takes most of the time of a call.
const plainHost = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, detectIp: false };

/**
 * Whether strangers register or rent names under the host: `com`, `co.uk`, and also `github.io` and `blogspot.com`, where a
 * list that names them would take every site of a host along.
 */
export const isSharedSuffix = (host: string): boolean => getPublicSuffix(host, plainHost) === host;

/** Bits of the filter, and of each of the two places that a suffix has in it: a name that is none has both by chance once in 2500. */
const filterBits = 20;
const asterisk = 42;

const place = (hash: number): number => spreadHash(hash) >>> (32 - filterBits);
const otherPlace = (hash: number): number => spreadHash(~hash) >>> (32 - filterBits);

const suffixes = function* (): Generator<string> {
  const offsets = new Uint32Array(edgeLength.length + 1);
  for (let edge = 0; edge < edgeLength.length; edge++)
    offsets[edge + 1] = (offsets[edge] ?? 0) + (edgeLength[edge] ?? 0);
  const below = function* (node: number, parent: string): Generator<string> {
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      const name = labelText.slice(offsets[edge], offsets[edge + 1]) + parent;
      const child = edgeChild[edge] ?? 0;
      if (nodeFlags[child] !== 0) yield name;
      yield* below(child, `.${name}`);
    }
  };
  yield* below(rulesRoot, '');
};

/** Every rule of the public suffix list but its exceptions; a rule may begin with `*.`. */
export const sharedSuffixes = (): readonly string[] => [...suffixes()];

const isSet = (bits: Uint32Array, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

const setBit = (bits: Uint32Array, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
};

const makeFilter = (): Uint32Array => {
  const filter = new Uint32Array(2 ** (filterBits - 5));
  for (const suffix of suffixes()) {
    let hash = hashSeed;
    for (let at = suffix.length - 1; at >= 0; at--) hash = hashStep(hash, suffix.charCodeAt(at));
    setBit(filter, place(hash));
    setBit(filter, otherPlace(hash));
  }
  return filter;
};

let filter: Uint32Array | null = null;

/**
 * Sorts out what cannot be a suffix, by the hash of a name and that of what follows its first label, dot included: to make a
 * string of each of a million names and walk the tree would take more time than all else together. The filter takes 128 kB
 * and is made when a list is first read.
 */
export const maybeSharedSuffix = (hash: number, restHash: number): boolean => {
  filter ??= makeFilter();
  if (isSet(filter, place(hash)) && isSet(filter, otherPlace(hash))) return true;
  // The rule `*.ck` has an asterisk where the name has its first label.
  const rule = hashStep(restHash, asterisk);
  return isSet(filter, place(rule)) && isSet(filter, otherPlace(rule));
};
