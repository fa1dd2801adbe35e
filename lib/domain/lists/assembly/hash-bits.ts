import { recordRoom, reserve, someBits, someExpected, someKnown } from './layout';
import { size, top } from './record';

// Two sets of hashes that never forget one, and may take a few others for their own: of the names that are known, and of those
// that are to be found.

/** A name that is not there is taken for one that may be about once in so many times. */
const bitsPerName: u32 = 16;
const someNames: u32 = (1 << someBits) / bitsPerName;

let known: usize = someKnown;
let expected: usize = someExpected;
let shift: u32 = 32 - someBits;
/** All names are learnt, as they came. */
export let learnt: bool = true;

/** Forgets all hashes. */
export function clearBits(): void {
  known = someKnown;
  expected = someExpected;
  shift = 32 - someBits;
  learnt = true;
  memory.fill(known, 0, 1 << (someBits - 3));
  memory.fill(expected, 0, 1 << (someBits - 3));
}

/**
 * Where there are more names than fit, makes larger sets behind all records, and behind what was written beyond them; all
 * names have to be learnt anew then. Gives where the sets end, or could.
 */
export function sizeBits(): usize {
  const start = (top + recordRoom + 15) & ~15;
  if (size <= someNames) return start;
  const exponent = 32 - clz<u32>(size * bitsPerName - 1);
  const bytes = (<usize>1) << (exponent - 3);
  learnt = false;
  shift = 32 - exponent;
  known = start;
  expected = known + bytes;
  reserve(expected + bytes);
  memory.fill(known, 0, 2 * bytes);
  return expected + bytes;
}

function wordOf(bits: usize, hash: u32): usize {
  return bits + (((hash >>> shift) >>> 5) << 2);
}

function bitOf(hash: u32): u32 {
  return (<u32>1) << ((hash >>> shift) & 31);
}

function has(bits: usize, hash: u32): bool {
  return (load<u32>(wordOf(bits, hash)) & bitOf(hash)) !== 0;
}

function add(bits: usize, hash: u32): bool {
  const word = load<u32>(wordOf(bits, hash));
  store<u32>(wordOf(bits, hash), word | bitOf(hash));
  return (word & bitOf(hash)) !== 0;
}

/** Of a hash that comes twice both are to be found. */
export function learnHash(hash: u32): void {
  if (add(known, hash)) add(expected, hash);
}

/** Whether any name may have this hash. If so, it will be found. */
export function expect(hash: u32): bool {
  const maybe = has(known, hash);
  if (maybe) add(expected, hash);
  return maybe;
}

export function isExpected(hash: u32): bool {
  return has(expected, hash);
}
