// Four bytes of a text at once, as a word of 32 bits whose lowest byte is the first. What is true of a byte is said by the
// byte's highest bit; no sum below carries from one byte into the next, since each is of seven bits and less than 256.

const highest = 0x80808080;
const allButHighest = 0x7f7f7f7f;

/** The bytes of the word that are `byte`, which stands four times in `four`. */
const equalTo = (seven: number, four: number): number => ~((seven ^ four) + allButHighest);

/** The bytes that are in no plain name: all but a to z, 0 to 9, `-`, `.` and `_`. */
export const oddBytes = (word: number): number => {
  const seven = word & allButHighest;
  const letters = (seven + 0x1f1f1f1f) & ~(seven + 0x05050505);
  // From `-` to `9`: the slash lies between them.
  const hyphenToNine = (seven + 0x53535353) & ~(seven + 0x46464646);
  const plain = letters | hyphenToNine | equalTo(seven, 0x5f5f5f5f);
  return (~plain | equalTo(seven, 0x2f2f2f2f) | word) & highest;
};

/** The dots among the bytes, as four bits, the lowest for the first byte. */
export const dotBits = (word: number): number => {
  const dots = equalTo(word & allButHighest, 0x2e2e2e2e) & ~word & highest;
  // One product brings the four bits side by side.
  return (Math.imul(dots >>> 7, 0x00204081) >>> 21) & 15;
};

/** The hyphens among the bytes of a word of a name. */
export const hyphenBytes = (word: number): number => equalTo(word & allButHighest, 0x2d2d2d2d) & highest;

/** Which of the bits that are set is the lowest. */
export const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** The place of the first of the bytes, 0 to 3. */
export const firstOf = (bytes: number): number => lowestBit(bytes) >>> 3;

/** The first `count` bytes of the word, 0 to 3; the others are 0. */
export const firstBytes = (word: number, count: number): number => word & ((1 << (count << 3)) - 1);
