/** The public suffixes as tldts carries them: labels, from the last of a name to its first. Its exact version is pinned. */
declare module 'tldts/dist/es6/src/data/trie.js' {
  /** 1: a suffix of the registries, 2: of a company, 0: none. */
  export const nodeFlags: Uint8Array;
  /** The node of an edge. */
  export const edgeChild: Uint16Array;
  /** The edges of node n are those from `edgeStart[n]` to `edgeStart[n + 1]`. */
  export const edgeStart: Uint16Array;
  /** How much of `labelText` each edge takes, in order. */
  export const edgeLength: Uint8Array;
  export const labelText: string;
  export const rulesRoot: number;
  export const exceptionsRoot: number;
}
