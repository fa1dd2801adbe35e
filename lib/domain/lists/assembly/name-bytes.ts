export const lineFeed: u32 = 10;
export const dot: u32 = 46;

// What the bytes of a name are, 16 at once. Each function gives a bit for each byte, the lowest for the first.

// A byte is in a range if it is among the lowest signed numbers once the range is brought to begin at the very lowest.
const fromA: i8 = -31; // 97 - 128
const toZ: i8 = -128 + 26;
const fromHyphen: i8 = -83; // 45 - 128
const toNine: i8 = -128 + 13;

/** The bytes of a plain name: a to z, 0 to 9, `-`, `.` and `_`. */
export function plainBits(bytes: v128): u32 {
  const letters = i8x16.lt_s(i8x16.sub(bytes, i8x16.splat(fromA)), i8x16.splat(toZ));
  const hyphenToNine = i8x16.lt_s(i8x16.sub(bytes, i8x16.splat(fromHyphen)), i8x16.splat(toNine));
  // The slash lies between the hyphen and nine.
  const others = v128.andnot(hyphenToNine, i8x16.eq(bytes, i8x16.splat(47)));
  return i8x16.bitmask(v128.or(v128.or(letters, i8x16.eq(bytes, i8x16.splat(95))), others));
}

export function dotBits(bytes: v128): u32 {
  return i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(46)));
}

export function hyphenBits(bytes: v128): u32 {
  return i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(45)));
}

export function isDigit(byte: u32): bool {
  return byte - 48 < 10;
}
