// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length.

/** The lines of entries: of each run of entries on lines that follow one another, where it begins, and its line. */
export class LineRuns {
  readonly #entries: number[] = [];
  readonly #lines: number[] = [];
  #nextLine = -1;

  /** Notes that `count` entries from `entry` on are on the lines from `line` on. Entries are noted in their order. */
  note(entry: number, line: number, count: number): void {
    if (line !== this.#nextLine) {
      this.#entries.push(entry);
      this.#lines.push(line);
    }
    this.#nextLine = line + count;
  }

  /** Begins a run with the next entry, so that none is too long to be counted through. */
  cut(): void {
    this.#nextLine = -1;
  }

  /** The line of an entry; `countBetween` says how many entries lie from one on and before another. */
  lineOf(entry: number, countBetween: (from: number, to: number) => number): number {
    let [low, high] = [0, this.#entries.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] as number) <= entry) low = middle;
      else high = middle;
    }
    return (this.#lines[low] as number) + countBetween(this.#entries[low] as number, entry);
  }
}
