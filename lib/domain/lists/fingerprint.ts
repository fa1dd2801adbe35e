/**
 * 64 bits that stand for a name, and for every domain above it, in one walk from its end. `high` chooses the shard and gives
 * 10 bits to the fingerprint, `low` gives 32. Not secret and not seeded: who could make two names collide could as well list
 * both, or not.
 */
export interface NameHash {
  high: number;
  low: number;
}

// Two odd multipliers, and a shift after each so that high bits reach the low ones; each step can be undone, so no two
// states fall together before the names differ.
const step = (state: number, byte: number, multiplier: number): number => {
  const mixed = Math.imul(state ^ byte, multiplier);
  return mixed ^ (mixed >>> 15);
};

/** The finaliser of MurmurHash3: every bit of the state reaches every bit of the result. */
const finish = (state: number): number => {
  let mixed = state ^ (state >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** The hash of `bytes[start, end)`, written into `into`. */
export const hashName = (bytes: Uint8Array, start: number, end: number, into: NameHash): void => {
  let high = 0x243f6a88;
  let low = 0x85a308d3;
  for (let at = end - 1; at >= start; at--) {
    // CAST: below the length.
    const byte = bytes[at] as number;
    high = step(high, byte, 0x9e3779b1);
    low = step(low, byte, 0x85ebca77);
  }
  into.high = finish(high);
  into.low = finish(low ^ high);
};

/** A short word that stands for a text, where it is only to be known again. */
export const hashText = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  const hash: NameHash = { high: 0, low: 0 };
  hashName(bytes, 0, bytes.length, hash);
  return `${hash.high.toString(36)}.${hash.low.toString(36)}`;
};
