import { openAssembly } from './assembly';
import type { DomainList } from './domain-list';
import type { InSteps } from './in-steps';
import { MapTable } from './map-table';
import { NativeTable } from './native-table';

/**
 * The names of a list and what its lines said of them: as they come at first, each with its line; after `settle` every name
 * has all its marks, at the first of its entries, and it is known which lie below which. Then `others` may be dropped, and
 * what is kept is `packed`, which ends the table.
 */
export interface DomainTable {
  /** How many names there are, the same one perhaps again. */
  readonly size: number;
  /** The marks that lines gave to any name. */
  readonly allMarks: number;
  /** Takes a piece of a list to read lines from, of `longestPiece` bytes at most. */
  open(piece: Uint8Array): void;
  /**
   * Takes lines of the piece that are a plain name and no more, from `from` up to the first other line, or to `limit`, which
   * lies behind the end of a line. Gives where it stopped. `line` is the number of the line before.
   */
  takePlainLines(from: number, limit: number, line: number): number;
  /** Adds a name as `readSiteName` gives it, with what a line said of it. */
  add(name: Uint8Array, marks: number, line: number): void;
  /** Gives how many names it has dropped already: those that another covers, and of which nothing else is to be said. */
  settle(): InSteps<number>;
  /** Calls `visit` with each entry of which more may be to be said than that one line lists it, in their order. */
  others(visit: (entry: number) => void): InSteps<void>;
  marksOf(entry: number): number;
  nameOf(entry: number): string;
  /** The line that the entry was on, from 1, or 0. It may take a while: for examples. */
  lineOf(entry: number): number;
  /** Whether the entry lists a name that an earlier one lists. It has no marks then. */
  isListedBefore(entry: number): boolean;
  /** ORs together what `facts` says of every name in the table above this one: of the nearest, and so on. */
  walk(entry: number, facts: (above: number) => number): number;
  /** Takes marks away from an entry. */
  clearMarks(entry: number, marks: number): void;
  /** Leaves a listed name out of the list. */
  drop(entry: number): void;
  keepException(entry: number): void;
  /** The listed names that were not dropped, and the exceptions that are kept, in their order. */
  packed(): InSteps<DomainList>;
}

/** The fast one, and where the browser has no WebAssembly the plain one. */
export const openDomainTable = (): DomainTable => {
  const assembly = openAssembly();
  return assembly === null ? new MapTable() : new NativeTable(assembly);
};
