import { isSharedSuffix } from '../addresses/public-suffix';
import { sitesThatHelp } from '../help/sites-that-help';
import type { DomainList } from './domain-list';
import type { DomainTable } from './domain-table';
import { allAtOnce, type InSteps } from './in-steps';
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

  constructor(table: DomainTable) {
    this.#table = table;
  }

  /** Makes of what may be a suffix that strangers share one that is. */
  confirmSuffix(entry: number): void {
    const table = this.#table;
    if ((table.marksOf(entry) & mark.maybeSuffix) !== 0 && !isSharedSuffix(table.nameOf(entry)))
      table.clearMarks(entry, mark.maybeSuffix);
  }

  /** `$important` beats `@@`. One rule of the browser cannot say both, so an exception at, above or below an important name goes. */
  voidExceptions(entry: number): void {
    const table = this.#table;
    const marks = table.marksOf(entry);
    const voidAt = (each: number) => {
      table.clearMarks(each, mark.exception);
      return 0;
    };
    if (isImportant(marks)) {
      table.walk(entry, voidAt);
      voidAt(entry);
    }
    if (isException(marks) && (table.walk(entry, this.#facts) & importantHere) !== 0) voidAt(entry);
  }

  outcomeOf(entry: number): Exclude<NameOutcome, 'unusable' | 'duplicate'> {
    if (!isListed(this.#table.marksOf(entry))) return 'cancelled';
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
    const listed = isListed(marks) && (marks & mark.maybeSuffix) === 0;
    return (
      (listed ? listedHere : 0) |
      (listed && isImportant(marks) ? importantHere : 0) |
      (isException(marks) ? exceptedHere : 0) |
      ((marks & mark.siteThatHelps) !== 0 ? helpsHere : 0)
    );
  };
}

const sortOut = (table: DomainTable, normalising: Normalising, account: OpenAccount, entry: number): void => {
  const note = (outcome: NameOutcome, lineOf: () => number) => {
    account.nameCounts[outcome]++;
    noteExample(account, outcome, () => ({ line: lineOf(), text: table.nameOf(entry) }));
  };
  const marks = table.marksOf(entry);
  if (table.isListedBefore(entry)) note('duplicate', () => table.lineOf(entry));
  if ((marks & mark.exception) !== 0 && normalising.keepsException(entry)) table.keepException(entry);
  if ((marks & mark.listed) === 0) return;
  const outcome = normalising.outcomeOf(entry);
  if (outcome === 'kept') return;
  note(outcome, () => 0);
  table.drop(entry);
};

/**
 * Keeps of the names in the table what a list has to hold: none that is covered by another, none that strangers share, no
 * site that helps. Names keep the order in which the list first had them. Notes in the account where every name went. The
 * table is of no use after that.
 */
export const normaliseInSteps = function* (table: DomainTable, account: OpenAccount): InSteps<DomainList> {
  const encoder = new TextEncoder();
  for (const { host } of sitesThatHelp) table.add(encoder.encode(host), mark.siteThatHelps, 0);
  account.nameCounts.covered += yield* table.settle();
  const normalising = new Normalising(table);
  yield* table.others((entry) => normalising.confirmSuffix(entry));
  if ((table.allMarks & mark.exception) !== 0) yield* table.others((entry) => normalising.voidExceptions(entry));
  yield* table.others((entry) => sortOut(table, normalising, account, entry));
  const list = yield* table.packed();
  account.nameCounts.kept += list.domains.count;
  return list;
};

/** The same without a break. */
export const normaliseList = (table: DomainTable, account: OpenAccount): DomainList =>
  allAtOnce(normaliseInSteps(table, account));
