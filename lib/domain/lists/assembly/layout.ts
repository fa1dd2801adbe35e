// Where things lie in the memory of one reading. First what has a fixed size, then the records of the names, one after the
// other as they come, and behind them, when all are there, what is needed to settle them. The memory grows at its end
// alone, so that nothing is ever copied to a larger place.

/** How far beyond a name's end it may be read or written: one step takes 32 bytes. */
export const stride: usize = 32;
const longestName: usize = 253;

/** What each instance draws anew, a byte for each byte of a name. */
export const keys: usize = memory.data(256, 16);
/** A window on 32 bytes of ones and 32 of zeros, to cut a name off at its end. */
export const window: usize = memory.data(64, 16);
/** A name that the caller wrote, to be added. */
export const scratch: usize = memory.data(256 + 32);
/** The piece of a list that is being read, and room to read beyond it. */
export const input: usize = memory.data((1 << 18) + 512, 16);
/** As `longestPiece` of `assembly.ts` says. */
export const inputSize: usize = 1 << 18;
/** Bits of the domains whose every subdomain is a suffix that strangers share, by their hashes. */
export const wildcards: usize = memory.data(1 << 13, 16);
/** The same of single labels (`*.ck`), a byte each by the last two letters. */
export const wildcardEnds: usize = memory.data(1 << 10, 16);

/** Bits of hashes of as many names as most lists have (`hash-bits.ts`). */
export const someKnown: usize = memory.data(1 << 19, 16);
export const someExpected: usize = memory.data(1 << 19, 16);
export const someBits: u32 = 22;

/** Between what has a fixed size and the first record, so that names packed over the records never reach the next one. */
export const packedStartsBefore: usize = 16;
export const firstRecord: usize = ((__heap_base + 15) & ~15) + packedStartsBefore;

/** Where the memory ends. */
let end: usize = memory.size() << 16;

/** Beyond 2 GB, places would be negative numbers to the caller. */
const mostMemory: usize = 0x7fff0000;

/** Makes room up to `limit`. The memory grows by a quarter at least: to grow takes as long for much as for little. */
export function reserve(limit: usize): void {
  if (limit <= end) return;
  if (limit > mostMemory) unreachable();
  const pages = <i32>((limit - end) >>> 16) + 1;
  const quarter = min<usize>(<usize>memory.size() >>> 2, (mostMemory - end) >>> 16);
  const more = max<i32>(pages, <i32>quarter);
  if (memory.grow(more) < 0 && memory.grow(pages) < 0) unreachable();
  end = (<usize>memory.size()) << 16;
}

/** The longest record, and what is written beyond it. */
export const recordRoom: usize = longestName + 2 * stride;

for (let at: usize = 0; at < 32; at++) store<u8>(window + at, 0xff);
