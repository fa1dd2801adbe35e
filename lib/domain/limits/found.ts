/** What is known of a page beyond its address. */
export interface Found {
  /** Ids of the lists that have an entry at or above its host. */
  readonly lists: ReadonlySet<string>;
  /** The page labels itself as adult. */
  readonly labelled: boolean;
}

export const nothingFound: Found = { lists: new Set(), labelled: false };
