import { firstBytes } from './name-word';

/**
 * A hash of 32 bits over the bytes of a name, four at a time and the last up to three by themselves, of which there may be
 * none. It begins with what each process draws anew: who writes a list cannot make its names fall together, on which every
 * lookup would go through all of them.
 */
export const hashSeed = crypto.getRandomValues(new Int32Array(1))[0] ?? 0;

/** Two products with a shift between them: after one alone, the highest bits of a word would count for little. */
export const hashStep = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77);
};

/** The hash of the name from `start` to `end`. Three bytes behind it are read as well, and make no difference. */
export const nameHash = (names: DataView, start: number, end: number): number => {
  let hash = hashSeed;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = hashStep(hash, names.getInt32(at, true));
  return hashStep(hash, firstBytes(names.getInt32(at, true), end - at));
};

/** Names that differ little have hashes that differ little. The highest bits of this are made of all of them. */
export const spreadHash = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 13), 0x85ebca77);
};
