import { spreadHash } from './name-hash';
import type { NameRows } from './name-rows';

/** A name that is not there is taken for one that may be about once in so many times. */
const bitsPerName = 16;
const fewestBits = 1 << 12;

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length,
// and a check for each would double the time of a lookup.

/** A set of hashes that never forgets one, and may take a few others for its own. */
class HashBits {
  readonly #words: Int32Array;
  readonly #shift: number;

  /** For so many hashes. */
  constructor(count: number) {
    const exponent = 32 - Math.clz32(Math.max(fewestBits, count * bitsPerName) - 1);
    this.#words = new Int32Array(2 ** (exponent - 5));
    this.#shift = 32 - exponent;
  }

  has(hash: number): boolean {
    const place = spreadHash(hash) >>> this.#shift;
    return ((this.#words[place >>> 5] as number) & (1 << (place & 31))) !== 0;
  }

  /** Adds the hash and says whether it was there. */
  add(hash: number): boolean {
    const place = spreadHash(hash) >>> this.#shift;
    const word = this.#words[place >>> 5] as number;
    const bit = 1 << (place & 31);
    this.#words[place >>> 5] = word | bit;
    return (word & bit) !== 0;
  }
}

/**
 * Finds names by their hashes. To look a name up in a table of millions is to wait for the memory, so that most
 * of a list never gets there: what `learn` has not met twice, and nobody has said to `expect`, is not to be found.
 *
 * First `learn` all entries, then `expect` what will be asked for, then `place` all entries, then `find`.
 */
export class NameFinder {
  readonly #names: NameRows;
  readonly #known: HashBits;
  readonly #expected: HashBits;
  /** In pairs: entry + 1, or 0 where free, and the hash. Never more than half of them are taken. */
  #slots = new Int32Array(2 << 12);
  #shift = 32 - 12;
  #count = 0;

  constructor(names: NameRows) {
    this.#names = names;
    this.#known = new HashBits(names.size);
    this.#expected = new HashBits(names.size);
  }

  learn(from: number, to: number): void {
    const { hashes } = this.#names;
    for (let entry = from; entry < to; entry++) {
      const hash = hashes[entry] as number;
      if (this.#known.add(hash)) this.#expected.add(hash);
    }
  }

  /** Whether any name may have this hash. If so, it will be found. */
  expect(hash: number): boolean {
    const maybe = this.#known.has(hash);
    if (maybe) this.#expected.add(hash);
    return maybe;
  }

  /** `repeated` hears of each entry whose name an earlier one has. */
  place(from: number, to: number, repeated: (entry: number, before: number) => void): void {
    const names = this.#names;
    const { hashes } = names;
    for (let entry = from; entry < to; entry++) {
      const hash = hashes[entry] as number;
      if (!this.#expected.has(hash)) continue;
      const at = this.#slotOf(hash, names.startOf(entry), names.endOf(entry));
      if (this.#slots[at] === 0) this.#take(at, entry, hash);
      else repeated(entry, (this.#slots[at] as number) - 1);
    }
  }

  /** The first entry whose name is the one that lies from `start` to `end` among them, or -1. */
  find(hash: number, start: number, end: number): number {
    return (this.#slots[this.#slotOf(hash, start, end)] as number) - 1;
  }

  /** Every name that has this hash. */
  each(hash: number, found: (entry: number) => void): void {
    for (let at = this.#firstSlot(hash); this.#slots[at] !== 0; at = this.#nextSlot(at))
      if (this.#slots[at + 1] === hash) found((this.#slots[at] as number) - 1);
  }

  #firstSlot(hash: number): number {
    return (spreadHash(hash) >>> this.#shift) << 1;
  }

  #nextSlot(at: number): number {
    return (at + 2) & (this.#slots.length - 1);
  }

  /** Where the name has its slot, or the free one where it belongs. */
  #slotOf(hash: number, start: number, end: number): number {
    let at = this.#firstSlot(hash);
    for (; ; at = this.#nextSlot(at)) {
      const taken = this.#slots[at] as number;
      if (taken === 0 || (this.#slots[at + 1] === hash && this.#names.isAt(taken - 1, start, end))) return at;
    }
  }

  #take(at: number, entry: number, hash: number): void {
    this.#slots[at] = entry + 1;
    this.#slots[at + 1] = hash;
    // Each takes two places, and as many are to be free.
    if (++this.#count * 4 > this.#slots.length) this.#grow();
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#shift -= 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let at = this.#firstSlot(old[from + 1] as number);
      while (this.#slots[at] !== 0) at = this.#nextSlot(at);
      this.#slots[at] = old[from] as number;
      this.#slots[at + 1] = old[from + 1] as number;
    }
  }
}
