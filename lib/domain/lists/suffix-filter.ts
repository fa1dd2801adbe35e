import { sharedSuffixes } from '../addresses/public-suffix';
import { nameHash, spreadHash } from './name-hash';
import { longestName } from './site-name';

const placeBits = 16;
const place = (hash: number): number => spreadHash(hash) >>> (32 - placeBits);
const endPlace = (lastButOne: number, last: number): number => ((lastButOne & 31) << 5) | (last & 31);

// A name, and the bytes that are read behind it.
const written = new DataView(new ArrayBuffer(longestName + 3));

const hashOf = (name: string): number => {
  for (let at = 0; at < name.length; at++) written.setUint8(at, name.charCodeAt(at));
  return nameHash(written, 0, name.length);
};

/**
 * Sorts out what cannot be a suffix that strangers share: to make a string of each of a million names and walk the tree would
 * take more time than all else together. It takes about 150 kB.
 */
export class SuffixFilter {
  /** Of every suffix that the rules name. */
  readonly hashes: readonly number[];
  readonly #wildcards = new Uint8Array(1 << placeBits);
  readonly #ends = new Uint8Array(1 << 10);

  constructor() {
    const hashes: number[] = [];
    for (const suffix of sharedSuffixes()) {
      if (suffix.startsWith('*.')) this.#addWildcard(suffix.slice(2));
      else hashes.push(hashOf(suffix));
    }
    this.hashes = hashes;
  }

  /** Whether a rule may say that each label below the domain with this hash is a suffix, as `*.kawasaki.jp` does. */
  hasWildcard(hash: number): boolean {
    return this.#wildcards[place(hash)] === 1;
  }

  /** Whether a rule may say that of a last label (`*.ck`), by the two letters that end it. */
  endsInWildcard(lastButOne: number, last: number): boolean {
    return this.#ends[endPlace(lastButOne, last)] === 1;
  }

  #addWildcard(parent: string): void {
    if (parent.includes('.')) this.#wildcards[place(hashOf(parent))] = 1;
    else this.#ends[endPlace(parent.charCodeAt(parent.length - 2), parent.charCodeAt(parent.length - 1))] = 1;
  }
}

let filter: SuffixFilter | null = null;

/** Made when a list is first read. */
export const suffixFilter = (): SuffixFilter => {
  filter ??= new SuffixFilter();
  return filter;
};
