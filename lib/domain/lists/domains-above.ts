import { type InSteps, inStretches } from './in-steps';
import { mark } from './mark';
import type { NameFinder } from './name-finder';
import { nameHash } from './name-hash';
import { type NameRows, shape } from './name-rows';
import { NumberRow } from './number-row';
import { type SuffixFilter, suffixFilter } from './suffix-filter';

const dot = 46;

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length.

/**
 * Which names of a list lie below which. First `look` at all names, then the finder has to `place` them, then `find`. After
 * that `of` knows.
 */
export class DomainsAbove {
  readonly #rows: NameRows;
  readonly #finder: NameFinder;
  readonly #suffixes: SuffixFilter = suffixFilter();
  /** Domains above names that may be names themselves, in threes: the entry, the hash, where the domain begins. */
  readonly #maybe = new NumberRow();
  /** The entries below others, in their order, and what is above them. */
  readonly #below = new NumberRow();
  readonly #above = new NumberRow();

  constructor(rows: NameRows, finder: NameFinder) {
    this.#rows = rows;
    this.#finder = finder;
  }

  /** Tells the finder what will be looked for, and marks what may be a suffix by a rule with a wildcard. */
  look(): InSteps<void> {
    const { view, shapes } = this.#rows;
    const suffixes = this.#suffixes;
    return inStretches(this.#rows.size, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const end = this.#rows.endOf(entry);
        if (suffixes.endsInWildcard(view.getUint8(end - 2), view.getUint8(end - 1)))
          this.#rows.addMarks(entry, mark.maybeSuffix);
        const above = shapes[entry] as number;
        if ((above & shape.many) !== 0) this.#lookMany(entry, end);
        else if ((above & shape.two) !== 0)
          this.#lookParent(entry, this.#rows.startOf(entry) + (above & shape.firstLabel) + 1, end);
      }
    });
  }

  /** Finds the names above those that `look` has seen, and marks who lies below. */
  find(): InSteps<void> {
    const maybe = this.#maybe;
    return inStretches(maybe.length / 3, (from, to) => {
      for (let index = from * 3; index < to * 3; index += 3) {
        const entry = maybe.at(index);
        const above = this.#finder.find(maybe.at(index + 1), maybe.at(index + 2), this.#rows.endOf(entry));
        if (above < 0) continue;
        this.#below.push(entry);
        this.#above.push(above);
        this.#rows.addMarks(entry, mark.below);
      }
    });
  }

  /** ORs together what `facts` says of every name above the entry. */
  of(entry: number, facts: (above: number) => number): number {
    const below = this.#below;
    let [low, high] = [0, below.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (below.at(middle) < entry) low = middle + 1;
      else high = middle;
    }
    let all = 0;
    for (; low < below.length && below.at(low) === entry; low++) all |= facts(this.#above.at(low));
    return all;
  }

  /** The parent is the domain that a wildcard of the suffixes may be about. */
  #lookParent(entry: number, start: number, end: number): void {
    const hash = nameHash(this.#rows.view, start, end);
    if (this.#suffixes.hasWildcard(hash)) this.#rows.addMarks(entry, mark.maybeSuffix);
    this.#expect(entry, hash, start);
  }

  #lookMany(entry: number, end: number): void {
    const { view } = this.#rows;
    // Where the domain begins that is one when another dot shows that it is not the last label alone.
    let next = 0;
    let isParent = true;
    for (let at = this.#rows.startOf(entry); at < end; at++) {
      if (view.getUint8(at) !== dot) continue;
      if (next > 0) {
        if (isParent) this.#lookParent(entry, next, end);
        else this.#expect(entry, nameHash(view, next, end), next);
        isParent = false;
      }
      next = at + 1;
    }
  }

  #expect(entry: number, hash: number, start: number): void {
    if (!this.#finder.expect(hash)) return;
    this.#maybe.push(entry);
    this.#maybe.push(hash);
    this.#maybe.push(start);
  }
}
