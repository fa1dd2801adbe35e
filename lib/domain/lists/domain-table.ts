import { maybeSharedSuffix } from './maybe-shared-suffix';
import { hashPowers, restOfHash, spreadHash } from './name-hash';
import { isDigit, isPlainLabel, longestLabel, longestName, nameBytes } from './site-name';

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
  /** By the table itself: the name has more than one dot, so that another name may lie above it. */
  deep: 64,
  /** By the table itself: it may be a suffix that strangers share. Of other names that is certain that they are none. */
  maybeSuffix: 128,
} as const;

/** The marks that lines gave. */
const fromLines = mark.deep - 1;

const dot = 46;
const lineFeed = 10;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length,
// and a check for each byte would double the time of a read.

/**
 * The distinct names of a list, as bytes: a million take about 50 MB, and the garbage collector never looks at them. A name
 * is looked at once: `scan` checks, copies and hashes it in one pass, `keep` gives it its place.
 */
export class DomainTable {
  /** Each name is followed by a line feed, so that many are copied as one piece. */
  #names = new Uint8Array(1 << 16);
  /** Where each name begins; its line feed lies before where the next begins. */
  #starts = new Uint32Array(1 << 12);
  #marks = new Uint8Array(1 << 12);
  #hashes = new Int32Array(1 << 12);
  /** Entry + 1, or 0 where free. */
  #slots = new Int32Array(1 << 13);
  #shift = 32 - 13;
  #allMarks = 0;
  #size = 0;
  // The name that was scanned last: it lies behind the others, where its place will be.
  #scannedLength = 0;
  #scannedHash = 0;
  #scannedMarks = 0;

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

  /**
   * Reads the plain name that begins at `start` and gives where it ends, or -1 where it needs a closer look: a single label, one that is
   * not plain (`isPlainLabel`), a number at its end.
   * The bytes must hold a line's end, which stops it. `keep` then takes the name into the table.
   */
  scan(bytes: Uint8Array, start: number): number {
    this.#makeRoom();
    const names = this.#names;
    const first = this.#starts[this.#size] as number;
    let at = start;
    let label = start;
    let hash = 0;
    let dots = 0;
    let firstDot = 0;
    let firstLabel = 0;
    for (;;) {
      const byte = nameBytes[bytes[at] as number] as number;
      if (byte === 0 || byte === dot) {
        if (!isPlainLabel(bytes, label, at) || at - start > longestName) return -1;
        if (byte === 0) break;
        label = at + 1;
        if (dots++ === 0) {
          firstDot = at - start;
          firstLabel = hash;
        }
      } else if (at - label >= longestLabel) return -1;
      names[first + at - start] = byte;
      hash = (hash + Math.imul(byte, hashPowers[at - start] as number)) | 0;
      at++;
    }
    // CAST: a label is not empty.
    if (dots === 0 || isDigit(bytes[label] as number)) return -1;
    this.#scannedLength = at - start;
    this.#scannedHash = hash;
    this.#scannedMarks =
      (dots > 1 ? mark.deep : 0) |
      (maybeSharedSuffix(hash, restOfHash(hash, firstLabel, firstDot)) ? mark.maybeSuffix : 0);
    return at;
  }

  /** Takes the scanned name into the table and returns the marks that lines had given it before. */
  keep(marks: number): number {
    const hash = this.#scannedHash;
    const length = this.#scannedLength;
    const first = this.#starts[this.#size] as number;
    const slot = this.#slotOf(hash, this.#names, first, length);
    const known = (this.#slots[slot] as number) - 1;
    this.#allMarks |= marks;
    if (known >= 0) {
      const before = this.#marks[known] as number;
      this.#marks[known] = before | marks;
      return before & fromLines;
    }
    const entry = this.#size++;
    this.#slots[slot] = entry + 1;
    this.#hashes[entry] = hash;
    this.#marks[entry] = marks | this.#scannedMarks;
    this.#names[first + length] = lineFeed;
    this.#starts[entry + 1] = first + length + 1;
    return 0;
  }

  /** Adds a name as `readSiteName` gives it, and returns the marks that lines had given it before. */
  addText(name: string, marks: number): number {
    this.#makeRoom();
    const first = this.#starts[this.#size] as number;
    const { written: length } = encoder.encodeInto(name, this.#names.subarray(first, first + longestName));
    const firstDot = name.indexOf('.');
    this.#scannedLength = length;
    this.#scannedHash = this.#hashOf(first, length);
    const rest = restOfHash(this.#scannedHash, this.#hashOf(first, firstDot), firstDot);
    this.#scannedMarks =
      (name.includes('.', firstDot + 1) ? mark.deep : 0) |
      (maybeSharedSuffix(this.#scannedHash, rest) ? mark.maybeSuffix : 0);
    return this.keep(marks);
  }

  nameOf(entry: number): string {
    const start = this.#starts[entry] as number;
    return decoder.decode(this.#names.subarray(start, start + this.#lengthOf(entry)));
  }

  /** The names of the entries for which `chosen` holds 1, each with its line feed, and how many they are. */
  packed(chosen: Uint8Array): { readonly count: number; readonly bytes: Uint8Array<ArrayBuffer> } {
    let length = 0;
    let count = 0;
    for (let entry = 0; entry < this.#size; entry++) {
      if (chosen[entry] !== 1) continue;
      length += this.#lengthOf(entry) + 1;
      count++;
    }
    const bytes = new Uint8Array(length);
    let to = 0;
    for (let entry = 0; entry < this.#size; entry++) {
      if (chosen[entry] !== 1) continue;
      const from = this.#starts[entry] as number;
      while (chosen[entry + 1] === 1 && entry + 1 < this.#size) entry++;
      const run = this.#names.subarray(from, this.#starts[entry + 1]);
      bytes.set(run, to);
      to += run.length;
    }
    return { count, bytes };
  }

  /** ORs together what `facts` says of every name in the table above this one. */
  walk(entry: number, facts: (entry: number) => number): number {
    if (((this.#marks[entry] as number) & mark.deep) === 0) return 0;
    const names = this.#names;
    const whole = this.#hashes[entry] as number;
    const start = this.#starts[entry] as number;
    const end = start + this.#lengthOf(entry);
    let part = 0;
    let above = 0;
    // Where the name above begins that is looked up when another dot shows that it is not the last label alone.
    let next = 0;
    let nextHash = 0;
    for (let at = start; at < end; at++) {
      const byte = names[at] as number;
      part = (part + Math.imul(byte, hashPowers[at - start] as number)) | 0;
      if (byte !== dot) continue;
      if (next > 0) {
        const known = (this.#slots[this.#slotOf(nextHash, names, next, end - next)] as number) - 1;
        if (known >= 0) above |= facts(known);
      }
      next = at + 1;
      nextHash = restOfHash(whole, part, next - start);
    }
    return above;
  }

  #lengthOf(entry: number): number {
    return (this.#starts[entry + 1] as number) - (this.#starts[entry] as number) - 1;
  }

  #hashOf(start: number, length: number): number {
    let hash = 0;
    for (let index = 0; index < length; index++)
      hash = (hash + Math.imul(this.#names[start + index] as number, hashPowers[index] as number)) | 0;
    return hash;
  }

  /** The slot of the name that lies in `names` at `start`, or the free one where it belongs. */
  #slotOf(hash: number, names: Uint8Array, start: number, length: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = spreadHash(hash) >>> this.#shift;
    for (;;) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0 || (this.#hashes[entry] === hash && this.#isAt(entry, names, start, length))) return slot;
      slot = (slot + 1) & last;
    }
  }

  #isAt(entry: number, names: Uint8Array, start: number, length: number): boolean {
    if (this.#lengthOf(entry) !== length) return false;
    const own = this.#starts[entry] as number;
    for (let index = 0; index < length; index++) if (names[own + index] !== names[start + index]) return false;
    return true;
  }

  /** For one more name, and for what `scan` reads too far. */
  #makeRoom(): void {
    const first = this.#starts[this.#size] as number;
    if (first + longestName + longestLabel + 2 > this.#names.length)
      this.#names = grown(this.#names, new Uint8Array(this.#names.length * 2));
    // One start more than there are names.
    if (this.#size + 2 > this.#starts.length) {
      const length = this.#starts.length * 2;
      this.#starts = grown(this.#starts, new Uint32Array(length));
      this.#marks = grown(this.#marks, new Uint8Array(length));
      this.#hashes = grown(this.#hashes, new Int32Array(length));
    }
    if (this.#size * 2 >= this.#slots.length) this.#growSlots();
  }

  /** By four at once: each growth puts every name in its place again. */
  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const last = slots.length - 1;
    this.#shift -= 2;
    for (let entry = 0; entry < this.#size; entry++) {
      let slot = spreadHash(this.#hashes[entry] as number) >>> this.#shift;
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
