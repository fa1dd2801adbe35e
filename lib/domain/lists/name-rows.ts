import { grown, moreThan } from './number-row';
import { longestLabel, longestName } from './site-name';

const lineFeed = 10;
/** The shortest line that can be a name is `a.b` with its end. */
const shortestLine = 4;

/** What is above a name: the length of its first label, and how many dots it has. */
export const shape = {
  /** Above it are one domain of two labels or more, and the last label. */
  two: 32,
  /** Above it may be more, or its dots were not counted. */
  many: 64,
  firstLabel: 31,
} as const;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A name, the label that makes it too long, and the words that reach beyond. */
const room = longestName + longestLabel + 8;

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length,
// and a check for each byte would double the time of a read.

/**
 * Names one after the other as they come, the same one perhaps again: the bytes, and of each where it begins, its hash, its
 * marks and its line. A million take about 35 MB, and the garbage collector never looks at them. The rows are open to who
 * fills them (`takePlainLines`), after `reserve`.
 */
export class NameRows {
  /** Each name is followed by a line feed, so that many are copied as one piece. */
  bytes = new Uint8Array(1 << 18);
  /** The same, by words. */
  view = new DataView(this.bytes.buffer);
  /** Where each name begins, and where the next will; its line feed lies before that. */
  starts = new Uint32Array(1 << 14);
  hashes = new Int32Array(1 << 14);
  marks = new Uint8Array(1 << 14);
  /** `shape`. */
  shapes = new Uint8Array(1 << 14);
  /** From 1; 0 where a name was on none. */
  lines = new Uint32Array(1 << 14);
  size = 0;

  /** Where the next name will lie. There is room for any, and for what is read or written too far. */
  get next(): number {
    return this.starts[this.size] as number;
  }

  /** Makes room for all names that so many bytes of a list may hold, and one more. */
  reserve(length: number): void {
    const bytes = this.next + length + room;
    if (bytes > this.bytes.length) {
      this.bytes = grown(this.bytes, new Uint8Array(moreThan(this.bytes.length, bytes)));
      this.view = new DataView(this.bytes.buffer);
    }
    const size = this.size + Math.ceil(length / shortestLine) + 2;
    if (size <= this.starts.length) return;
    const rows = moreThan(this.starts.length, size);
    this.starts = grown(this.starts, new Uint32Array(rows));
    this.hashes = grown(this.hashes, new Int32Array(rows));
    this.marks = grown(this.marks, new Uint8Array(rows));
    this.shapes = grown(this.shapes, new Uint8Array(rows));
    this.lines = grown(this.lines, new Uint32Array(rows));
  }

  /** Takes the name that lies at `next`. */
  take(length: number, hash: number, marks: number, line: number): void {
    const { size, next } = this;
    this.hashes[size] = hash;
    this.marks[size] = marks;
    this.shapes[size] = shape.many;
    this.lines[size] = line;
    this.bytes[next + length] = lineFeed;
    this.starts[size + 1] = next + length + 1;
    this.size = size + 1;
    this.reserve(0);
  }

  /** Writes a name to `next` and gives its length. */
  write(name: string): number {
    return encoder.encodeInto(name, this.bytes.subarray(this.next, this.next + room)).written;
  }

  addMarks(entry: number, marks: number): void {
    this.marks[entry] = (this.marks[entry] as number) | marks;
  }

  startOf(entry: number): number {
    return this.starts[entry] as number;
  }

  endOf(entry: number): number {
    return (this.starts[entry + 1] as number) - 1;
  }

  nameOf(entry: number): string {
    return decoder.decode(this.bytes.subarray(this.startOf(entry), this.endOf(entry)));
  }

  /** Whether the name of the entry is the one that lies from `start` to `end`. */
  isAt(entry: number, start: number, end: number): boolean {
    const { bytes } = this;
    const own = this.startOf(entry);
    if (this.endOf(entry) - own !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[own + at - start] !== bytes[at]) return false;
    return true;
  }

  /** The names of the entries for which `chosen` holds 1, each with its line feed, and how many they are. */
  packed(chosen: Uint8Array): { readonly count: number; readonly bytes: Uint8Array<ArrayBuffer> } {
    const { starts, size } = this;
    let length = 0;
    let count = 0;
    for (let entry = 0; entry < size; entry++) {
      if (chosen[entry] !== 1) continue;
      length += (starts[entry + 1] as number) - (starts[entry] as number);
      count++;
    }
    const bytes = new Uint8Array(length);
    let to = 0;
    for (let entry = 0; entry < size; entry++) {
      if (chosen[entry] !== 1) continue;
      const from = starts[entry] as number;
      while (entry < size && chosen[entry] === 1) entry++;
      const run = this.bytes.subarray(from, starts[entry]);
      bytes.set(run, to);
      to += run.length;
    }
    return { count, bytes };
  }
}
