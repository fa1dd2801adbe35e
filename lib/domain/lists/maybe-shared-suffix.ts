import { sharedSuffixes } from '../addresses/public-suffix';
import { hashSeed, hashStep, spreadHash } from './name-hash';

/** Bits of the filter, and of each of the two places that a suffix has in it: a name that is none has both by chance once in 2500. */
const filterBits = 20;
const asterisk = 42;

const place = (hash: number): number => spreadHash(hash) >>> (32 - filterBits);
const otherPlace = (hash: number): number => spreadHash(~hash) >>> (32 - filterBits);

const isSet = (bits: Uint32Array, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

const setBit = (bits: Uint32Array, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
};

const makeFilter = (): Uint32Array => {
  const filter = new Uint32Array(2 ** (filterBits - 5));
  for (const suffix of sharedSuffixes()) {
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
