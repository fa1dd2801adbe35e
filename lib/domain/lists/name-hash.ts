/**
 * A hash of 32 bits over the bytes of a name, the first byte times 1, the next times B, then B², and so on. Put together from
 * the end, byte by byte, it is on the way the hash of every domain above; read from the start, each of those follows from the
 * whole and the part before it, so that one pass over a name gives all of them (`restOfHash`).
 */
export const hashSeed = 0;

/** B. Odd, so that it can be undone, and 5 modulo 8, so that its powers come round late. */
const base = 0x9e3779bd | 0;

/** The hash of `byte` followed by what `hash` stands for. */
export const hashStep = (hash: number, byte: number): number => (Math.imul(hash, base) + byte) | 0;

/** More than a name and the label that makes it too long have. */
const longest = 320;

const powersOf = (number: number): Int32Array => {
  const powers = new Int32Array(longest);
  for (let exponent = 0, power = 1; exponent < longest; exponent++, power = Math.imul(power, number))
    powers[exponent] = power;
  return powers;
};

/** What times `number` is 1, of 32 bits: each round doubles the bits that are right, from the three that any odd number has. */
const inverseOf = (number: number): number => {
  let inverse = number;
  for (let bits = 3; bits < 32; bits *= 2) inverse = Math.imul(inverse, 2 - Math.imul(number, inverse));
  return inverse;
};

/** `hashPowers[n]`: what byte n of a name counts. */
export const hashPowers = powersOf(base);
const inverses = powersOf(inverseOf(base));

/** The hash of a name without its first `length` bytes; `part` is the hash of those alone. */
// CAST: a name is no longer than the powers.
export const restOfHash = (whole: number, part: number, length: number): number =>
  Math.imul(whole - part, inverses[length] as number);

/** Names that differ little have hashes that differ little. The highest bits of this are made of all of them. */
export const spreadHash = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 13), 0x85ebca77);
};
