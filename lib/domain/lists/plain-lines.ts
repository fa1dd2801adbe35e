import { mark } from './mark';
import { hashSeed, hashStep } from './name-hash';
import { type NameRows, shape } from './name-rows';
import { dotBits, firstBytes, firstOf, hyphenBytes, lowestBit, oddBytes } from './name-word';
import { isDigit } from './site-name';

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const caret = 94;
const bar = 124;

// As a word: `0.0.`, `0.0`, `127.`.
const zeroZero = 0x2e302e30;
const zeroZeroEnd = 0x302e30;
const oneTwoSeven = 0x2e373231;

/** A longer name is read byte by byte. */
const longestPlainName = 31;
/** How many bytes behind its start must be there for a line to be read by words: what stands before the name, the name, and the words and ends behind it. */
const ahead = 16 + longestPlainName + 8;

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length,
// and a check for each byte would double the time of a read.

const isBlank = (byte: number) => byte === space || byte === tab;

/** How long the address is, with the blank behind it, that leads nowhere and begins a line of a hosts file; 0 where none does. */
const nowhereLength = (words: DataView, start: number): number => {
  const first = words.getInt32(start, true);
  const second = words.getInt32(start + 4, true);
  if (first === zeroZero && (second & 0xffffff) === zeroZeroEnd && isBlank(second >>> 24)) return 8;
  const third = words.getUint8(start + 8);
  return first === oneTwoSeven && second === zeroZero && third === 49 && isBlank(words.getUint8(start + 9)) ? 10 : 0;
};

/**
 * What is above a name, by its dots: how long its first label is, and whether it has more than one dot, and more than two.
 * Without a branch, which no processor could foresee.
 */
const shapeOf = (dots: number): number => {
  const second = dots & (dots - 1);
  const third = second & (second - 1);
  return lowestBit(dots) | (((second | -second) >>> 31) * shape.two) | (((third | -third) >>> 31) * shape.many);
};

/**
 * Takes lines that are a name as most lists write it, in lower case and not long: plain, `||name^`, or behind an address that
 * leads nowhere. Reads from `from` up to the first other line, or to `limit`, and gives where it stopped. `line` is the number
 * of the line before.
 *
 * One loop with everything at hand, and four bytes at a time: with a function for each step, and each byte looked at, it took
 * three times as long.
 */
export const takePlainLines = (
  rows: NameRows,
  piece: { readonly bytes: Uint8Array; readonly words: DataView },
  from: number,
  limit: number,
  line: number,
): number => {
  rows.reserve(limit - from);
  const { bytes, words } = piece;
  const { view, starts, hashes, marks, shapes, lines, size } = rows;
  const last = Math.min(limit - 1, bytes.length - ahead);
  let entry = size;
  let first = rows.next;
  let at = from;
  while (at <= last) {
    const anchored = bytes[at] === bar && bytes[at + 1] === bar;
    const start = at + (anchored ? 2 : nowhereLength(words, at));
    let hash = hashSeed;
    let dots = 0;
    let hyphens = 0;
    let doubled = 0;
    let length = 0;
    while (length <= longestPlainName) {
      const word = words.getInt32(start + length, true);
      view.setInt32(first + length, word, true);
      dots |= dotBits(word) << length;
      const before = hyphens;
      hyphens = hyphenBytes(word);
      doubled |= hyphens & ((hyphens << 8) | (before >>> 24));
      const odd = oddBytes(word);
      if (odd !== 0) {
        const rest = firstOf(odd);
        hash = hashStep(hash, firstBytes(word, rest));
        length += rest;
        break;
      }
      hash = hashStep(hash, word);
      length += 4;
    }
    // Two hyphens may be those of punycode.
    if (length > longestPlainName || length === 0 || doubled !== 0) break;
    dots &= (1 << length) - 1;
    // No dot, one at the beginning or at the end, or one behind another.
    if (dots === 0 || (dots & ((dots << 1) | (1 << (length - 1)) | 1)) !== 0) break;
    if (isDigit(view.getUint8(first + 32 - Math.clz32(dots)))) break;
    let end = start + length;
    if (anchored && bytes[end++] !== caret) break;
    const ending = bytes[end];
    if (ending !== lineFeed && ending !== carriageReturn) break;
    hashes[entry] = hash;
    marks[entry] = mark.listed;
    shapes[entry] = shapeOf(dots);
    lines[entry] = line + entry - size + 1;
    first += length;
    view.setUint8(first++, lineFeed);
    starts[++entry] = first;
    at = end + (ending === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1);
  }
  rows.size = entry;
  return at;
};
