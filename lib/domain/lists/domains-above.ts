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
  /** The entries above which there may be a name. */
  readonly #maybe = new NumberRow();
  /** The entries below others, in their order, and the nearest above each. */
  readonly #below = new NumberRow();
  readonly #nearest = new NumberRow();

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
        if ((above & (shape.two | shape.many)) !== 0 && this.#lookAt(entry, above)) this.#maybe.push(entry);
      }
    });
  }

  /** Finds the nearest name above those that `look` has seen, and marks who lies below. */
  find(): InSteps<void> {
    return inStretches(this.#maybe.length, (from, to) => {
      for (let index = from; index < to; index++) {
        const entry = this.#maybe.at(index);
        const nearest = this.#nearestAbove(entry);
        if (nearest < 0) continue;
        this.#below.push(entry);
        this.#nearest.push(nearest);
        this.#rows.addMarks(entry, mark.below);
      }
    });
  }

  /** ORs together what `facts` says of every name above the entry: of the nearest, the nearest above that, and so on. */
  of(entry: number, facts: (above: number) => number): number {
    let all = 0;
    for (let above = this.#knownNearest(entry); above >= 0; above = this.#knownNearest(above)) all |= facts(above);
    return all;
  }

  #knownNearest(entry: number): number {
    const below = this.#below;
    let [low, high] = [0, below.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (below.at(middle) < entry) low = middle + 1;
      else high = middle;
    }
    return low < below.length && below.at(low) === entry ? this.#nearest.at(low) : -1;
  }

  /** Whether any domain above the entry may be a name. The parent is the one that a wildcard of the suffixes is about. */
  #lookAt(entry: number, above: number): boolean {
    const { view } = this.#rows;
    const end = this.#rows.endOf(entry);
    let start = this.#parentOf(entry, end, above);
    const hash = nameHash(view, start, end);
    if (this.#suffixes.hasWildcard(hash)) this.#rows.addMarks(entry, mark.maybeSuffix);
    let maybe = this.#finder.expect(hash);
    if ((above & shape.many) === 0) return maybe;
    for (start = this.#next(start, end); start > 0; start = this.#next(start, end))
      if (this.#finder.expect(nameHash(view, start, end))) maybe = true;
    return maybe;
  }

  #nearestAbove(entry: number): number {
    const { view, shapes } = this.#rows;
    const end = this.#rows.endOf(entry);
    let start = this.#parentOf(entry, end, shapes[entry] as number);
    for (; start > 0; start = this.#next(start, end)) {
      const found = this.#finder.find(nameHash(view, start, end), start, end);
      if (found >= 0) return found;
    }
    return -1;
  }

  /** Where the first domain above the entry begins. */
  #parentOf(entry: number, end: number, above: number): number {
    const start = this.#rows.startOf(entry);
    return (above & shape.two) !== 0 ? start + (above & shape.firstLabel) + 1 : this.#next(start, end);
  }

  /** Where the domain above the one at `start` begins, a last label by itself among them; 0 where there is none. */
  #next(start: number, end: number): number {
    const { view } = this.#rows;
    for (let at = start; at < end; at++) if (view.getUint8(at) === dot) return at + 1;
    return 0;
  }
}
