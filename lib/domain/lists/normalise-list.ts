import { isSharedSuffix } from '../addresses/public-suffix';
import { sitesThatHelp } from '../help/sites-that-help';
import type { DomainList } from './domain-list';
import type { DomainTable } from './domain-table';
import { allAtOnce, type InSteps, inStretches } from './in-steps';
import { type NameOutcome, noteExample, type OpenAccount } from './list-account';
import { mark } from './mark';

const isListed = (marks: number) => (marks & mark.listed) !== 0 && (marks & mark.cancelled) === 0;
const isImportant = (marks: number) => isListed(marks) && (marks & mark.important) !== 0;
const isException = (marks: number) => (marks & mark.exception) !== 0 && (marks & mark.exceptionCancelled) === 0;

const listedHere = 1;
const exceptedHere = 2;
const helpsHere = 4;
const importantHere = 8;

class Normalising {
  readonly #table: DomainTable;
  /** 0 unknown, 1 no, 2 yes: most names are asked for once or, below a listed one, never. */
  readonly #suffixes: Uint8Array;
  /** 1: an important name lies at, above or below the exception, and the stricter holds. */
  readonly #voided: Uint8Array;

  constructor(table: DomainTable) {
    this.#table = table;
    this.#suffixes = new Uint8Array(table.size);
    this.#voided = new Uint8Array(table.size);
  }

  /** `$important` beats `@@`. One rule of the browser cannot say both, so an exception near an important name goes. */
  voidExceptions(from: number, to: number): void {
    const table = this.#table;
    const voidAt = (entry: number) => {
      if (isException(table.marksOf(entry))) this.#voided[entry] = 1;
      return 0;
    };
    for (let entry = from; entry < to; entry++) {
      const marks = table.marksOf(entry);
      if (isImportant(marks)) {
        table.walk(entry, voidAt);
        voidAt(entry);
      }
      if (isException(marks) && (table.walk(entry, this.#facts) & importantHere) !== 0) voidAt(entry);
    }
  }

  outcomeOf(entry: number): Exclude<NameOutcome, 'unusable' | 'duplicate'> {
    const marks = this.#table.marksOf(entry);
    // The common case first: listed and nothing else, and nothing lies above it.
    if (marks === mark.listed) return 'kept';
    if (!isListed(marks)) return 'cancelled';
    const here = this.#facts(entry);
    const above = this.#table.walk(entry, this.#facts);
    if (((here | above) & helpsHere) !== 0) return 'site-that-helps';
    if (((here | above) & exceptedHere) !== 0) return 'excepted';
    if ((here & listedHere) === 0) return 'public-suffix';
    return (above & listedHere) !== 0 ? 'covered' : 'kept';
  }

  /** An exception is kept where it takes something away: below a listed name and below no other exception. */
  keepsException(entry: number): boolean {
    if ((this.#facts(entry) & exceptedHere) === 0) return false;
    const above = this.#table.walk(entry, this.#facts);
    return (above & listedHere) !== 0 && (above & (exceptedHere | helpsHere)) === 0;
  }

  readonly #facts = (entry: number): number => {
    const marks = this.#table.marksOf(entry);
    const listed = isListed(marks) && !this.#isSharedSuffix(entry, marks);
    return (
      (listed ? listedHere : 0) |
      (listed && isImportant(marks) ? importantHere : 0) |
      (isException(marks) && this.#voided[entry] === 0 ? exceptedHere : 0) |
      ((marks & mark.siteThatHelps) !== 0 ? helpsHere : 0)
    );
  };

  #isSharedSuffix(entry: number, marks: number): boolean {
    if ((marks & mark.maybeSuffix) === 0) return false;
    const known = this.#suffixes[entry];
    if (known !== 0) return known === 2;
    const shared = isSharedSuffix(this.#table.nameOf(entry));
    this.#suffixes[entry] = shared ? 2 : 1;
    return shared;
  }
}

/**
 * Keeps of the names in the table what a list has to hold: none that is covered by another, none that strangers share, no
 * site that helps. Names keep the order in which the list first had them. Notes in the account where every name went.
 */
export const normaliseInSteps = function* (table: DomainTable, account: OpenAccount): InSteps<DomainList> {
  for (const { host } of sitesThatHelp) table.addText(host, mark.siteThatHelps, 0);
  yield* table.settle((entry) => {
    account.nameCounts.duplicate++;
    noteExample(account, 'duplicate', table.lineOf(entry), () => table.nameOf(entry));
  });
  const normalising = new Normalising(table);
  if ((table.allMarks & mark.exception) !== 0)
    yield* inStretches(table.size, (from, to) => normalising.voidExceptions(from, to));
  const domains = new Uint8Array(table.size);
  const exceptions = new Uint8Array(table.size);
  yield* inStretches(table.size, (from, to) => {
    let kept = 0;
    for (let entry = from; entry < to; entry++) {
      const marks = table.marksOf(entry);
      if ((marks & mark.exception) !== 0 && normalising.keepsException(entry)) exceptions[entry] = 1;
      if ((marks & mark.listed) === 0) continue;
      const outcome = normalising.outcomeOf(entry);
      if (outcome === 'kept') {
        domains[entry] = 1;
        kept++;
      } else {
        account.nameCounts[outcome]++;
        noteExample(account, outcome, 0, () => table.nameOf(entry));
      }
    }
    account.nameCounts.kept += kept;
  });
  const kept = table.packed(domains);
  yield;
  return { domains: kept, exceptions: table.packed(exceptions) };
};

/** The same without a break. */
export const normaliseList = (table: DomainTable, account: OpenAccount): DomainList =>
  allAtOnce(normaliseInSteps(table, account));
