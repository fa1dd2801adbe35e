import { sharedSuffixes } from '../addresses/public-suffix';
import { type Assembly, giveBackAssembly } from './assembly';
import type { DomainList, PackedNames } from './domain-list';
import type { DomainTable } from './domain-table';
import { type InSteps, inStretches } from './in-steps';
import { LineRuns } from './line-runs';
import { examplesPerOutcome } from './list-account';
import { mark } from './mark';
import { Records } from './records';

/** How many bytes of records a step goes through: about 80,000 names, or 8,000 of the longest. */
const stepBytes = 1 << 21;
/** How many names a step looks up, each with up to 126 domains above it. */
const lookedUpPerStep = 1 << 12;

let suffixRules: Uint8Array | null = null;

/** Made when a list is first read. */
const rulesOfSuffixes = (): Uint8Array => {
  suffixRules ??= new TextEncoder().encode([...sharedSuffixes(), ''].join('\n'));
  return suffixRules;
};

/** A table whose work is done by WebAssembly, in a memory of its own: a million names take about 40 MB. */
export class NativeTable implements DomainTable {
  readonly #assembly: Assembly;
  readonly #lines = new LineRuns();
  #settled: Records | null = null;
  #allMarks = 0;

  constructor(assembly: Assembly) {
    this.#assembly = assembly;
  }

  get size(): number {
    return this.#assembly.size.value;
  }

  get allMarks(): number {
    return this.#allMarks;
  }

  open(piece: Uint8Array): void {
    this.#bytes.set(piece, this.#assembly.input.value);
    this.#lines.cut();
  }

  takePlainLines(from: number, limit: number, line: number): number {
    const { size } = this;
    const top = this.#assembly.top.value;
    const input = this.#assembly.input.value;
    const end = this.#assembly.takePlainLines(input + from, input + limit);
    const taken = this.size - size;
    if (taken > 0) {
      this.#lines.note(top, line + 1, taken);
      this.#allMarks |= mark.listed;
    }
    return end - input;
  }

  add(name: Uint8Array, marks: number, line: number): void {
    this.#allMarks |= marks;
    this.#lines.note(this.#assembly.top.value, line, 1);
    this.#bytes.set(name, this.#assembly.scratch.value);
    this.#assembly.add(name.length, marks);
  }

  /** Most names are listed once and have nothing above them, and a bit for each hash says so: only the others are looked up. */
  *settle(): InSteps<number> {
    const assembly = this.#assembly;
    const suffixes = rulesOfSuffixes();
    const rules = assembly.startSettling(suffixes.length);
    this.#bytes.set(suffixes, rules);
    if (assembly.learnt.value === 0) yield* this.#inSteps(assembly.learn);
    assembly.learnSuffixes(rules, rules + suffixes.length);
    yield* this.#inSteps(assembly.look);
    assembly.startPlacing(rules + suffixes.length);
    yield* this.#inSteps(assembly.place);
    assembly.markSuffixes();
    yield* inStretches(assembly.startFinding(examplesPerOutcome), assembly.find, lookedUpPerStep);
    this.#settled = new Records(assembly);
    return assembly.countCovered();
  }

  others(visit: (entry: number) => void): InSteps<void> {
    const { others } = this.#records;
    return inStretches(others.length, (from, to) => {
      // CAST: below the length.
      for (let index = from; index < to; index++) visit(others[index] as number);
    });
  }

  marksOf(entry: number): number {
    return this.#records.marksOf(entry);
  }

  nameOf(entry: number): string {
    return this.#records.nameOf(entry);
  }

  lineOf(entry: number): number {
    const records = this.#records;
    return this.#lines.lineOf(entry, (from, to) => records.countBetween(from, to));
  }

  isListedBefore(entry: number): boolean {
    return this.#records.isListedBefore(entry);
  }

  walk(entry: number, facts: (above: number) => number): number {
    const records = this.#records;
    let all = 0;
    for (let above = records.aboveOf(entry); above !== 0; above = records.aboveOf(above)) all |= facts(above);
    return all;
  }

  clearMarks(entry: number, marks: number): void {
    this.#records.clearMarks(entry, marks);
  }

  drop(entry: number): void {
    this.#records.drop(entry);
  }

  keepException(entry: number): void {
    this.#records.keepException(entry);
  }

  *packed(): InSteps<DomainList> {
    const assembly = this.#assembly;
    assembly.startPackingExceptions();
    if ((this.#allMarks & mark.exception) !== 0) yield* this.#inSteps(assembly.pack);
    const exceptions = this.#packedNames();
    assembly.startPackingDomains();
    yield* this.#inSteps(assembly.pack);
    const domains = this.#packedNames();
    giveBackAssembly(assembly);
    return { domains, exceptions };
  }

  #packedNames(): PackedNames {
    const { packedStart, packedEnd, packedCount } = this.#assembly;
    return { count: packedCount.value, bytes: this.#bytes.slice(packedStart.value, packedEnd.value) };
  }

  get #records(): Records {
    if (this.#settled === null) throw new Error('Names are settled first');
    return this.#settled;
  }

  /** The memory as it is now: where it grows, its bytes are others. */
  get #bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#assembly.memory.buffer);
  }

  *#inSteps(work: (from: number, limit: number) => number): InSteps<void> {
    const end = this.#assembly.top.value;
    for (let at = this.#assembly.firstRecord.value; at < end; ) {
      at = work(at, Math.min(end, at + stepBytes));
      yield;
    }
  }
}
