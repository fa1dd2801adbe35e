import { bar, caret, carriageReturn, isEnd, lineFeed, skipNowhere } from './line-bytes';
import { mark } from './mark';
import { hashSeed, hashStep } from './name-hash';
import { type NameRows, shape } from './name-rows';
import { dotBits, firstBytes, firstOf, hyphenBytes, lowestBit, oddBytes } from './name-word';
import { isDigit } from './site-name';

/** A longer name is read byte by byte. */
const longestPlainName = 31;
/** What may stand before a name; blanks may make it longer, and the line is then read byte by byte. */
const longestLead = 16;
/** How many bytes behind its start must be there for a line to be read by words: its own, and the words and ends behind. */
const ahead = longestLead + longestPlainName + 8;

// CAST (whole file): with `noUncheckedIndexedAccess` every element may be undefined; all indexes here are below the length,
// and a check for each byte would double the time of a read.

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
 * One loop with everything at hand, and four bytes at a time: with a function for each step, and each byte looked at, 200,000
 * lines took 49 ms where they take 10.
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
    const start = anchored ? at + 2 : skipNowhere(bytes, at);
    if (start - at > longestLead) break;
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
    const ending = bytes[end] as number;
    if (!isEnd(ending)) break;
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
