import type { Assembly } from './assembly';
import { mark } from './mark';

/** As `assembly/record.ts` has them. */
const note = { listedBefore: 1, dropped: 2, keptException: 4 } as const;

const decoder = new TextDecoder();

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; entries lie in the memory.

/** The records as they lie in the memory of WebAssembly, while it does not grow. An entry is the place of a record. */
export class Records {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView<ArrayBuffer>;
  /** The entries of which more may be to be said than that one line lists them. */
  readonly others: Uint32Array<ArrayBuffer>;
  readonly #lengthAt: number;
  readonly #marksAt: number;
  readonly #notesAt: number;
  readonly #nameAt: number;

  constructor(assembly: Assembly) {
    const { buffer } = assembly.memory;
    this.#bytes = new Uint8Array(buffer);
    this.#view = new DataView(buffer);
    this.others = new Uint32Array(buffer, assembly.others.value, assembly.countOthers());
    this.#lengthAt = assembly.lengthAt.value;
    this.#marksAt = assembly.marksAt.value;
    this.#notesAt = assembly.notesAt.value;
    this.#nameAt = assembly.nameAt.value;
  }

  marksOf(entry: number): number {
    return this.#bytes[entry + this.#marksAt] as number;
  }

  /** The nearest entry above, which lies where the hash was, or 0. */
  aboveOf(entry: number): number {
    return (this.marksOf(entry) & mark.below) === 0 ? 0 : this.#view.getUint32(entry, true);
  }

  /** How many entries there are from one on and before another. */
  countBetween(from: number, to: number): number {
    let count = 0;
    for (let entry = from; entry < to; entry += this.#nameAt + this.#lengthOf(entry)) count++;
    return count;
  }

  nameOf(entry: number): string {
    const start = entry + this.#nameAt;
    return decoder.decode(this.#bytes.subarray(start, start + this.#lengthOf(entry)));
  }

  isListedBefore(entry: number): boolean {
    return (this.#notesOf(entry) & note.listedBefore) !== 0;
  }

  clearMarks(entry: number, marks: number): void {
    this.#bytes[entry + this.#marksAt] = this.marksOf(entry) & ~marks;
  }

  drop(entry: number): void {
    this.#addNote(entry, note.dropped);
  }

  keepException(entry: number): void {
    this.#addNote(entry, note.keptException);
  }

  #lengthOf(entry: number): number {
    return this.#bytes[entry + this.#lengthAt] as number;
  }

  #notesOf(entry: number): number {
    return this.#bytes[entry + this.#notesAt] as number;
  }

  #addNote(entry: number, added: number): void {
    this.#bytes[entry + this.#notesAt] = this.#notesOf(entry) | added;
  }
}
