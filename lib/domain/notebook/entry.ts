import type { PersonHour } from '../time/person-time';
import type { EntryBodies, EntryKind } from './entry-bodies';

/**
 * Whether a line may stand on the pause page: never, while the notebook is open, or also while it is locked. What is
 * `always` there is kept readable without the passphrase; the person says so line by line, and none is by itself.
 */
export const showings = ['no', 'open', 'always'] as const;
export type Showing = (typeof showings)[number];

/** One thing that the person wrote. When it was begun is kept to the hour, as in the record. */
export interface Entry<K extends EntryKind = EntryKind> extends PersonHour {
  /** Given by the notebook; it grows, so the order of ids is the order of writing. */
  readonly id: number;
  readonly kind: K;
  readonly onPause: Showing;
  readonly body: EntryBodies[K];
}

/** What is to be written: everything but the id. */
export type EntryDraft<K extends EntryKind = EntryKind> = Omit<Entry<K>, 'id'>;
