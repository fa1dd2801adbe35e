import { DomainsAbove } from './domains-above';
import { type InSteps, inStretches, namesPerLightStep } from './in-steps';
import { mark, marksFromLines } from './mark';
import { NameFinder } from './name-finder';
import { NameRows } from './name-rows';
import { NameScan } from './name-scan';
import { takePlainLines } from './plain-lines';
import { suffixFilter } from './suffix-filter';

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length.

/**
 * The names of a list and what its lines said of them: as they come at first, each with its line; after `settle` every name
 * has all its marks, at the first of its entries, and it is known which lie below which.
 */
export class DomainTable {
  readonly #rows = new NameRows();
  readonly #scan = new NameScan();
  #above: DomainsAbove | null = null;
  /** The marks that lines gave to any name. */
  #allMarks = 0;

  /** How many entries there are. */
  get size(): number {
    return this.#rows.size;
  }

  get allMarks(): number {
    return this.#allMarks;
  }

  marksOf(entry: number): number {
    return this.#rows.marks[entry] as number;
  }

  /** The line that the entry was on, from 1; 0 where it was on none. */
  lineOf(entry: number): number {
    return this.#rows.lines[entry] as number;
  }

  nameOf(entry: number): string {
    return this.#rows.nameOf(entry);
  }

  /** The names of the entries for which `chosen` holds 1, each with its line feed, and how many they are. */
  packed(chosen: Uint8Array): { readonly count: number; readonly bytes: Uint8Array<ArrayBuffer> } {
    return this.#rows.packed(chosen);
  }

  /** `takePlainLines`, into this table. */
  takePlainLines(
    piece: { readonly bytes: Uint8Array; readonly words: DataView },
    from: number,
    limit: number,
    line: number,
  ): number {
    const { size } = this;
    const end = takePlainLines(this.#rows, piece, from, limit, line);
    if (this.size > size) this.#allMarks |= mark.listed;
    return end;
  }

  /** Reads a plain name and gives where it ends, or -1. The bytes must hold a line's end, which stops it. */
  scan(bytes: Uint8Array, start: number): number {
    return this.#scan.read(bytes, start, this.#rows.view, this.#rows.next) ? this.#scan.end : -1;
  }

  /** Takes the scanned name into the table. */
  keep(marks: number, line: number): void {
    this.#allMarks |= marks;
    this.#rows.take(this.#scan.length, this.#scan.hash, marks, line);
  }

  /** Adds a name as `readSiteName` gives it. */
  addText(name: string, marks: number, line: number): void {
    const length = this.#rows.write(name);
    this.#scan.take(this.#rows.view, this.#rows.next, length);
    this.keep(marks, line);
  }

  /**
   * Brings together what lines said of each name, at the first of its entries, and finds what lies below another or may be a
   * suffix. `listedAgain` hears of each entry that lists a name once more.
   */
  *settle(listedAgain: (entry: number) => void): InSteps<void> {
    const rows = this.#rows;
    const finder = new NameFinder(rows);
    const above = new DomainsAbove(rows, finder);
    yield* inStretches(rows.size, (from, to) => finder.learn(from, to), namesPerLightStep);
    yield* above.look();
    const suffixes = suffixFilter().hashes.filter((hash) => finder.expect(hash));
    const repeated = (entry: number, before: number) => {
      const known = rows.marks[before] as number;
      const marks = (rows.marks[entry] as number) & marksFromLines;
      rows.addMarks(before, marks);
      rows.marks[entry] = 0;
      if ((known & marks & mark.listed) !== 0) listedAgain(entry);
    };
    yield* inStretches(rows.size, (from, to) => finder.place(from, to, repeated), namesPerLightStep);
    yield* above.find();
    this.#above = above;
    for (const hash of suffixes) finder.each(hash, (entry) => rows.addMarks(entry, mark.maybeSuffix));
  }

  /** ORs together what `facts` says of every name in the table above this one. After `settle`. */
  walk(entry: number, facts: (entry: number) => number): number {
    return (this.marksOf(entry) & mark.below) === 0 ? 0 : (this.#above?.of(entry, facts) ?? 0);
  }
}
