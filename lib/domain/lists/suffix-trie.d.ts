/** The public suffixes as tldts carries them. Its exact version is pinned, and a test holds what is read here to its answers. */
declare module 'tldts/dist/es6/src/data/trie.js' {
  /** 1: a suffix of the registries, 2: of a company, 0: none. */
  export const nodeFlags: Uint8Array;
  /** The node of an edge. */
  export const edgeChild: ArrayLike<number>;
  /** The edges of node n are those from `edgeStart[n]` to `edgeStart[n + 1]`. */
  export const edgeStart: ArrayLike<number>;
  /** How much of `labelText` each edge takes, in order. */
  export const edgeLength: ArrayLike<number>;
  export const labelText: string;
  export const rulesRoot: number;
}
