import type { DomainList, PackedNames } from './domain-list';
import type { DomainTable } from './domain-table';
import { type InSteps, inStretches } from './in-steps';
import { mark, marksFromLines } from './mark';

const decoder = new TextDecoder();

const pack = (names: readonly string[]): PackedNames => ({
  count: names.length,
  bytes: new TextEncoder().encode(names.map((name) => `${name}\n`).join('')),
});

/**
 * A table that says what is meant as plainly as can be, for browsers without WebAssembly and for the tests of the other one.
 * It takes several times as long and as much memory. An entry is the number of a name.
 */
export class MapTable implements DomainTable {
  readonly #names: string[] = [];
  readonly #marks: number[] = [];
  readonly #lines: number[] = [];
  /** The first entry of each name. */
  readonly #first = new Map<string, number>();
  readonly #listedBefore = new Set<number>();
  readonly #dropped = new Set<number>();
  readonly #exceptions = new Set<number>();
  #allMarks = 0;

  get size(): number {
    return this.#names.length;
  }

  get allMarks(): number {
    return this.#allMarks;
  }

  open(): void {}

  /** Every line is read by itself. */
  takePlainLines(from: number): number {
    return from;
  }

  add(name: Uint8Array, marks: number, line: number): void {
    this.#allMarks |= marks;
    this.#names.push(decoder.decode(name));
    this.#marks.push(marks);
    this.#lines.push(line);
  }

  *settle(): InSteps<number> {
    yield* this.#inSteps((entry) => {
      const name = this.nameOf(entry);
      const first = this.#first.get(name);
      if (first === undefined) this.#first.set(name, entry);
      else this.#join(first, entry);
      // Nothing here knows better than who asks then.
      this.#marks[entry] = this.marksOf(entry) | mark.maybeSuffix;
    });
    return 0;
  }

  others(visit: (entry: number) => void): InSteps<void> {
    return this.#inSteps(visit);
  }

  marksOf(entry: number): number {
    return this.#marks[entry] ?? 0;
  }

  nameOf(entry: number): string {
    return this.#names[entry] ?? '';
  }

  lineOf(entry: number): number {
    return this.#lines[entry] ?? 0;
  }

  isListedBefore(entry: number): boolean {
    return this.#listedBefore.has(entry);
  }

  walk(entry: number, facts: (above: number) => number): number {
    const name = this.nameOf(entry);
    let all = 0;
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const above = this.#first.get(name.slice(dot + 1));
      if (above !== undefined) all |= facts(above);
    }
    return all;
  }

  clearMarks(entry: number, marks: number): void {
    this.#marks[entry] = this.marksOf(entry) & ~marks;
  }

  drop(entry: number): void {
    this.#dropped.add(entry);
  }

  keepException(entry: number): void {
    this.#exceptions.add(entry);
  }

  *packed(): InSteps<DomainList> {
    const listed = (_: string, entry: number) => (this.marksOf(entry) & mark.listed) !== 0 && !this.#dropped.has(entry);
    return {
      domains: pack(this.#names.filter(listed)),
      exceptions: pack(this.#names.filter((_, entry) => this.#exceptions.has(entry))),
    };
  }

  #join(first: number, entry: number): void {
    const known = this.marksOf(first);
    const marks = this.marksOf(entry) & marksFromLines;
    this.#marks[first] = known | marks;
    this.#marks[entry] = 0;
    if ((known & marks & mark.listed) !== 0) this.#listedBefore.add(entry);
  }

  #inSteps(work: (entry: number) => void): InSteps<void> {
    return inStretches(this.size, (from, to) => {
      for (let entry = from; entry < to; entry++) work(entry);
    });
  }
}
