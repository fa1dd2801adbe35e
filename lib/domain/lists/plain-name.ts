import { isDigit, isPlainLabel, longestLabel, longestName, nameBytes } from './site-name';

const dot = 46;

/** A name, and the byte that makes it too long. */
export const roomForName = longestName + 1;

// CAST: with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length, since the
// bytes must hold a line's end, which stops the loop.

/**
 * Reads the plain name at `start` and writes it in lower case to the beginning of `to`, which has `roomForName`. Gives its
 * length, or -1 where there is none: a plain name has two labels or more, each `isPlainLabel`, and no number at its end; all
 * others need a closer look.
 */
export const readPlainName = (bytes: Uint8Array, start: number, to: Uint8Array): number => {
  let at = start;
  let label = start;
  let dots = 0;
  for (;;) {
    const byte = nameBytes[bytes[at] as number] as number;
    if (byte === 0 || byte === dot) {
      if (!isPlainLabel(bytes, label, at) || at - start > longestName) return -1;
      if (byte === 0) break;
      label = at + 1;
      dots++;
    } else if (at - label >= longestLabel) return -1;
    to[at - start] = byte;
    at++;
  }
  return dots === 0 || isDigit(bytes[label] as number) ? -1 : at - start;
};
