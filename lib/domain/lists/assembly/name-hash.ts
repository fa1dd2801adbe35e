import { keys, window } from './layout';

// The hash of a name: NH (Black, Halevi, Krawczyk, Krovetz and Rogaway, UMAC, 1999) over its bytes, 32 at a time and the last
// filled up with zeros, brought to 32 bits by one product. Every 4 bytes have a key of their own that each instance draws:
// whoever writes a list cannot make its names fall together, on which every lookup would go through all of them.

/** Adds the first `length` of 32 bytes, at most 32, to the sum. `offset` is where they lie in the name. */
export function hashStep(sum: v128, first: v128, second: v128, length: usize, offset: usize): v128 {
  const cut = window + 32 - length;
  const ones = i32x4.add(v128.and(first, v128.load(cut)), v128.load(keys + offset));
  const others = i32x4.add(v128.and(second, v128.load(cut, 16)), v128.load(keys + offset, 16));
  return i64x2.add(sum, i64x2.add(i64x2.extmul_low_i32x4_u(ones, others), i64x2.extmul_high_i32x4_u(ones, others)));
}

/** Odd, and with bits all over: 2^64 over the golden ratio. */
const spread: u64 = ((<u64>0x9e3779b9) << 32) | 0x7f4a7c15;

export function hashEnd(sum: v128): u32 {
  const both = i64x2.extract_lane(sum, 0) + i64x2.extract_lane(sum, 1);
  return <u32>((both * spread) >>> 32);
}

/** The hash of the name of `length` bytes at `start`. As many as 32 bytes behind it are read as well. */
export function hashOf(start: usize, length: usize): u32 {
  let sum = i64x2.splat(0);
  let offset: usize = 0;
  for (; length - offset >= 32; offset += 32)
    sum = hashStep(sum, v128.load(start + offset), v128.load(start + offset, 16), 32, offset);
  return hashEnd(hashStep(sum, v128.load(start + offset), v128.load(start + offset, 16), length - offset, offset));
}

/** Whether the same `length` bytes lie at both places. */
export function isSame(one: usize, other: usize, length: usize): bool {
  for (let at: usize = 0; at < length; at += 16) {
    const different = v128.xor(v128.load(one + at), v128.load(other + at));
    const cut = v128.load(window + 32 - min<usize>(length - at, 16));
    if (v128.any_true(v128.and(different, cut))) return false;
  }
  return true;
}
