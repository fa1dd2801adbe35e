/**
 * The length of a row that has become too short, and is to hold `least`: four times as many while they are few, since each
 * growth copies them all.
 */
export const moreThan = (length: number, least: number): number => {
  let more = length;
  while (more < least) more *= more < 1 << 20 ? 4 : 2;
  return more;
};

interface Row<Self> {
  set(from: Self): void;
}

/** The larger one, with what is in the old. */
export const grown = <Array extends Row<Array>>(old: Array, larger: Array): Array => {
  larger.set(old);
  return larger;
};

/** Whole numbers of 32 bits, as many as come, four bytes each. */
export class NumberRow {
  #numbers = new Int32Array(1 << 10);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  // CAST: callers ask for what is there; to check would double the time.
  at(index: number): number {
    return this.#numbers[index] as number;
  }

  push(number: number): void {
    const { length } = this.#numbers;
    if (this.#length === length) this.#numbers = grown(this.#numbers, new Int32Array(moreThan(length, length + 1)));
    this.#numbers[this.#length++] = number;
  }
}
