import { hashSeed, hashStep, spreadHash } from './name-hash';

/** What lines said of a name; a table ORs them together, so the order of lines never matters. */
export const mark = {
  listed: 1,
  /** `$important`: no exception takes it away. */
  important: 2,
  exception: 4,
  /** `$badfilter` on the line that lists it. */
  cancelled: 8,
  exceptionCancelled: 16,
  siteThatHelps: 32,
} as const;

const dot = 46;

const lowerCase = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

const decoder = new TextDecoder();
const encoder = new TextEncoder();

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length,
// and a check for each byte would double the time of a read.

/**
 * The distinct names of a list, as bytes: a million take about 50 MB, and the garbage collector never looks at them. Names
 * are hashed from their end, so that one walk over a name gives the hash of every domain above it.
 */
export class DomainTable {
  #names = new Uint8Array(1 << 16);
  /** Where each name begins; it ends where the next begins. */
  #starts = new Uint32Array(1 << 12);
  #marks = new Uint8Array(1 << 12);
  /** Two numbers a slot: entry + 1 (0 where free), and its hash, so that another name costs one miss of the cache. */
  #slots = new Int32Array(2 << 13);
  #shift = 32 - 13;
  #allMarks = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The marks that any name has. */
  get allMarks(): number {
    return this.#allMarks;
  }

  marksOf(entry: number): number {
    return this.#marks[entry] as number;
  }

  /** Adds `bytes[start, end)` in lower case and returns the marks that the name had before. */
  add(bytes: Uint8Array, start: number, end: number, marks: number): number {
    const length = end - start;
    this.#makeRoom(length);
    this.#allMarks |= marks;
    const names = this.#names;
    const at = this.#starts[this.#size] as number;
    let hash = hashSeed;
    for (let index = length - 1; index >= 0; index--) {
      const byte = lowerCase[bytes[start + index] as number] as number;
      names[at + index] = byte;
      hash = hashStep(hash, byte);
    }
    const slot = this.#slotOf(hash, at, length);
    const known = (this.#slots[slot] as number) - 1;
    if (known >= 0) {
      const before = this.#marks[known] as number;
      this.#marks[known] = before | marks;
      return before;
    }
    const entry = this.#size++;
    this.#slots[slot] = entry + 1;
    this.#slots[slot + 1] = hash;
    this.#marks[entry] = marks;
    this.#starts[entry + 1] = at + length;
    return 0;
  }

  /** Adds a name of ASCII characters. */
  addText(name: string, marks: number): number {
    const bytes = encoder.encode(name);
    return this.add(bytes, 0, bytes.length, marks);
  }

  nameOf(entry: number): string {
    return decoder.decode(this.#names.subarray(this.#starts[entry], this.#starts[entry + 1]));
  }

  lengthOf(entry: number): number {
    return (this.#starts[entry + 1] as number) - (this.#starts[entry] as number);
  }

  /** Copies the name to `into`, byte by byte: for names this short a view of them would cost more than the copy. */
  copyName(entry: number, into: Uint8Array, at: number): void {
    const names = this.#names;
    const start = this.#starts[entry] as number;
    const length = (this.#starts[entry + 1] as number) - start;
    for (let index = 0; index < length; index++) into[at + index] = names[start + index] as number;
  }

  /**
   * ORs together what `facts` says of every name in the table above this one, and adds what it says of this one, shifted by
   * 8. It is given the entry, the hash of the name, and the hash of what follows its first label, dot included.
   */
  walk(entry: number, facts: (entry: number, hash: number, restHash: number) => number): number {
    const names = this.#names;
    const start = this.#starts[entry] as number;
    const end = this.#starts[entry + 1] as number;
    let hash = hashSeed;
    let restHash = hashSeed;
    let above = 0;
    let labels = 0;
    for (let at = end - 1; at >= start; at--) {
      const byte = names[at] as number;
      // The last label alone is never in the table.
      if (byte === dot && labels++ > 0) {
        const known = (this.#slots[this.#slotOf(hash, at + 1, end - at - 1)] as number) - 1;
        if (known >= 0) above |= facts(known, hash, restHash);
      }
      hash = hashStep(hash, byte);
      if (byte === dot) restHash = hash;
    }
    return above | (facts(entry, hash, restHash) << 8);
  }

  /** The slot of the name that lies in `#names` at `at`, or the free one where it belongs. */
  #slotOf(hash: number, at: number, length: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (spreadHash(hash) >>> this.#shift) << 1;
    for (;;) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0 || (slots[slot + 1] === hash && this.#isAt(entry, at, length))) return slot;
      slot = (slot + 2) & last;
    }
  }

  #isAt(entry: number, at: number, length: number): boolean {
    const names = this.#names;
    const start = this.#starts[entry] as number;
    if ((this.#starts[entry + 1] as number) - start !== length) return false;
    for (let index = 0; index < length; index++) if (names[start + index] !== names[at + index]) return false;
    return true;
  }

  #makeRoom(length: number): void {
    const at = this.#starts[this.#size] as number;
    if (at + length > this.#names.length) this.#names = grown(this.#names, new Uint8Array(this.#names.length * 2));
    // One start more than there are names.
    if (this.#size + 2 > this.#starts.length) {
      const length = this.#starts.length * 2;
      this.#starts = grown(this.#starts, new Uint32Array(length));
      this.#marks = grown(this.#marks, new Uint8Array(length));
    }
    if (this.#size * 4 >= this.#slots.length) this.#growSlots();
  }

  /** By four at once: each growth puts every name in its place again. */
  #growSlots(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 4);
    const last = slots.length - 1;
    this.#shift -= 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let slot = (spreadHash(old[from + 1] as number) >>> this.#shift) << 1;
      while (slots[slot] !== 0) slot = (slot + 2) & last;
      slots[slot] = old[from] as number;
      slots[slot + 1] = old[from + 1] as number;
    }
    this.#slots = slots;
  }
}

interface Row<Self> {
  set(from: Self): void;
}

const grown = <Array extends Row<Array>>(old: Array, larger: Array): Array => {
  larger.set(old);
  return larger;
};
