import { nameHash } from './name-hash';
import { isDigit, isPlainLabel, longestLabel, longestName, nameBytes } from './site-name';

const dot = 46;

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length,
// and a check for each byte would double the time of a read.

/**
 * Reads plain names and copies them, in lower case, to where they will stay. A plain name has two labels or more, each
 * `isPlainLabel`, and no number at its end; all others need a closer look.
 */
export class NameScan {
  /** Where the name that was read last ends in what it was read from. */
  end = 0;
  length = 0;
  hash = 0;

  /** Reads any plain name. The bytes must hold a line's end, which stops it. */
  read(bytes: Uint8Array, start: number, to: DataView, first: number): boolean {
    let at = start;
    let label = start;
    let dots = 0;
    for (;;) {
      const byte = nameBytes[bytes[at] as number] as number;
      if (byte === 0 || byte === dot) {
        if (!isPlainLabel(bytes, label, at) || at - start > longestName) return false;
        if (byte === 0) break;
        label = at + 1;
        dots++;
      } else if (at - label >= longestLabel) return false;
      to.setUint8(first + at - start, byte);
      at++;
    }
    if (dots === 0 || isDigit(bytes[label] as number)) return false;
    this.end = at;
    this.take(to, first, at - start);
    return true;
  }

  /** Takes a name that lies in its place already. */
  take(names: DataView, first: number, length: number): void {
    this.length = length;
    this.hash = nameHash(names, first, first + length);
  }
}
