/** A hash of 32 bits over the bytes of a name, from its end: on the way it is the hash of every domain above. FNV-1a. */
export const hashSeed = 0x811c9dc5 | 0;

export const hashStep = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** FNV leaves its low bits weak. The highest bits of this are made of all of them. */
export const spreadHash = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
