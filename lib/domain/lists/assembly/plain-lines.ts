import { learnHash } from './hash-bits';
import { recordRoom, reserve, scratch } from './layout';
import { dot, dotBits, hyphenBits, isDigit, lineFeed, plainBits } from './name-bytes';
import { hashEnd, hashOf, hashStep } from './name-hash';
import { listed, moreDots, moveTop, nameAt, shapeOf, size, top, twoDots, writeRecord } from './record';

const carriageReturn: u32 = 13;
const caret: u32 = 94;
/** `||` */
const bars: u32 = 0x7c7c;
// The parts of `0.0.0.0` and `127.0.0.1`, the lowest byte the first: `0.0.`, `.0.0` and `127.`.
const zeroZero: u32 = 0x2e302e30;
const zeroBehindDot: u32 = 0x302e302e;
const loopback: u32 = 0x2e373231;
const one: u32 = 0x31;
/** The shortest line that can be a name is `a.b` with its end, and its record takes 11 bytes. */
const mostPerByte: usize = 3;
/** What may stand before a name; blanks may make it longer, and the line is then read byte by byte. */
const longestLead: usize = 16;
/** A longer name is read byte by byte. */
const longestPlainName: usize = 63;

function isBlank(byte: u32): bool {
  return byte === 32 || byte === 9;
}

/** Where the name of a hosts line begins, or `start` where the line does not begin with an address that leads nowhere. */
function skipNowhere(start: usize): usize {
  const bytes = load<u32>(start);
  let at = start;
  if (bytes === zeroZero && load<u32>(start, 3) === zeroBehindDot) at += 7;
  else if (bytes === loopback && load<u32>(start, 4) === zeroZero && <u32>load<u8>(start, 8) === one) at += 9;
  else return start;
  if (!isBlank(load<u8>(at))) return start;
  while (isBlank(load<u8>(at))) at++;
  return at;
}

/**
 * Takes lines that are a name as most lists write it, in lower case and not long: plain, `||name^`, or behind an address that
 * leads nowhere. Reads from `from` up to the first other line, or to `limit`, behind which no line that begins before it goes
 * on, and gives where it stopped.
 *
 * Takes 32 bytes at a time, also of a name of ten: no processor can foresee how long the next name is.
 */
export function takePlainLines(from: usize, limit: usize): usize {
  reserve(top + (limit - from) * mostPerByte + recordRoom);
  let at = from;
  let to = top;
  let count = size;
  while (at < limit) {
    const anchored = <u32>load<u16>(at) === bars;
    const start = anchored ? at + 2 : skipNowhere(at);
    if (start - at > longestLead) break;
    const name = to + nameAt;
    let dots: u64 = 0;
    let hyphens: u64 = 0;
    let length: usize = 0;
    let sum = i64x2.splat(0);
    for (;;) {
      const first = v128.load(start + length);
      const second = v128.load(start + length, 16);
      v128.store(name + length, first);
      v128.store(name + length, second, 16);
      const taken = <usize>ctz(~(<u64>plainBits(first) | ((<u64>plainBits(second)) << 16)));
      dots |= (<u64>(dotBits(first) | (dotBits(second) << 16))) << length;
      hyphens |= (<u64>(hyphenBits(first) | (hyphenBits(second) << 16))) << length;
      sum = hashStep(sum, first, second, taken, length);
      length += taken;
      if (taken < 32 || length > longestPlainName) break;
    }
    if (length === 0 || length > longestPlainName) break;
    const within = ((<u64>1) << length) - 1;
    dots &= within;
    hyphens &= within;
    // Two hyphens may be those of punycode.
    if ((hyphens & (hyphens << 1)) !== 0) break;
    // No dot, one at the beginning or at the end, or one behind another.
    if (dots === 0 || (dots & ((dots << 1) | ((<u64>1) << (length - 1)) | 1)) !== 0) break;
    if (isDigit(load<u8>(name + <usize>(64 - clz(dots))))) break;
    let end = start + length;
    if (anchored && <u32>load<u8>(end++) !== caret) break;
    const ending = <u32>load<u8>(end++);
    if (ending !== lineFeed && ending !== carriageReturn) break;
    if (ending === carriageReturn && end < limit && <u32>load<u8>(end) === lineFeed) end++;
    const hash = hashEnd(sum);
    learnHash(hash);
    to = writeRecord(to, hash, length, listed, shapeOf(dots));
    count++;
    at = end;
  }
  moveTop(to, count);
  return at;
}

/** Adds the name of `length` bytes that the caller wrote to `scratch`: of two labels or more, each of 63 bytes at most. */
export function add(length: usize, marks: u32): void {
  reserve(top + 2 * recordRoom);
  memory.copy(top + nameAt, scratch, length);
  let first: usize = 0;
  let dots: u32 = 0;
  for (let at: usize = 0; at < length; at++) if (<u32>load<u8>(scratch + at) === dot && dots++ === 0) first = at;
  const shape = <u32>first | select<u32>(twoDots, 0, dots > 1) | select<u32>(moreDots, 0, dots > 2);
  const hash = hashOf(scratch, length);
  learnHash(hash);
  moveTop(writeRecord(top, hash, length, marks, shape), size + 1);
}
