/** The public suffix list of tldts, as `scripts/public-suffixes.ts` puts it into a build and before a test. */
declare module 'virtual:public-suffixes' {
  /** What `suffix-tree.ts` reads, by the last label. Where it has nothing, that label alone is the suffix. */
  const trees: Readonly<Record<string, string>>;
  export default trees;
}
