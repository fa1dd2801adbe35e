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
const seed = 0x811c9dc5;
const multiplier = 0x01000193;

const lowerCase = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/** FNV leaves its low bits weak; the slot is made of all of them. */
const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);

const decoder = new TextDecoder();
const encoder = new TextEncoder();

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length,
// and a check for each byte would double the time of a read.

/**
 * The distinct names of a list, as bytes: a million take about 45 MB, a third of what as many strings in a `Set` take, and
 * the garbage collector never looks at them. Names are hashed from their end, so that one walk over a name gives the hash
 * of every domain above it.
 */
export class DomainTable {
  #names = new Uint8Array(1 << 16);
  /** Where each name begins; it ends where the next begins. */
  #starts = new Uint32Array(1 << 12);
  #hashes = new Int32Array(1 << 12);
  #marks = new Uint8Array(1 << 12);
  /** Entry + 1, or 0 where free. At most half are taken. */
  #slots = new Int32Array(1 << 13);
  #shift = 32 - 13;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  marksOf(entry: number): number {
    return this.#marks[entry] as number;
  }

  /** Adds `bytes[start, end)` in lower case and returns the marks that the name had before. */
  add(bytes: Uint8Array, start: number, end: number, marks: number): number {
    this.#makeRoom(end - start);
    const names = this.#names;
    const at = this.#starts[this.#size] as number;
    let hash = seed;
    for (let from = end - 1, to = at + end - start - 1; from >= start; from--, to--) {
      const byte = lowerCase[bytes[from] as number] as number;
      names[to] = byte;
      hash = Math.imul(hash ^ byte, multiplier);
    }
    const slot = this.#slotOf(hash, at, end - start);
    const known = (this.#slots[slot] as number) - 1;
    if (known >= 0) {
      const before = this.#marks[known] as number;
      this.#marks[known] = before | marks;
      return before;
    }
    const entry = this.#size++;
    this.#slots[slot] = entry + 1;
    this.#hashes[entry] = hash;
    this.#marks[entry] = marks;
    this.#starts[entry + 1] = at + end - start;
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
    const start = this.#starts[entry] as number;
    const length = this.lengthOf(entry);
    for (let index = 0; index < length; index++) into[at + index] = this.#names[start + index] as number;
  }

  /** What `test` says of the name's bytes, which lie in a larger array. */
  isName(entry: number, test: (bytes: Uint8Array, start: number, end: number) => boolean): boolean {
    return test(this.#names, this.#starts[entry] as number, this.#starts[entry + 1] as number);
  }

  /** ORs together what `facts` says of every name in the table above this one, itself left out. */
  above(entry: number, facts: (entry: number) => number): number {
    const names = this.#names;
    const start = this.#starts[entry] as number;
    const end = this.#starts[entry + 1] as number;
    let hash = seed;
    let labels = 0;
    let result = 0;
    for (let at = end - 1; at > start; at--) {
      const byte = names[at] as number;
      // The last label alone is never in the table.
      if (byte === dot && labels++ > 0) {
        const known = (this.#slots[this.#slotOf(hash, at + 1, end - at - 1)] as number) - 1;
        if (known >= 0) result |= facts(known);
      }
      hash = Math.imul(hash ^ byte, multiplier);
    }
    return result;
  }

  /** The slot of the name that lies in `#names` at `at`, or the free one where it belongs. */
  #slotOf(hash: number, at: number, length: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = spread(hash) >>> this.#shift;
    for (;;) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0 || (this.#hashes[entry] === hash && this.#isAt(entry, at, length))) return slot;
      slot = (slot + 1) & last;
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
      this.#hashes = grown(this.#hashes, new Int32Array(length));
      this.#marks = grown(this.#marks, new Uint8Array(length));
    }
    if (this.#size * 2 >= this.#slots.length) this.#growSlots();
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const last = slots.length - 1;
    this.#shift--;
    for (let entry = 0; entry < this.#size; entry++) {
      let slot = spread(this.#hashes[entry] as number) >>> this.#shift;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = entry + 1;
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
