import type { LockState } from '../../domain/lock/stored-lock';
import type { Entry, EntryDraft } from '../../domain/notebook/entry';
import type { EntryKind } from '../../domain/notebook/entry-bodies';

/**
 * What the person writes: reasons, plans, people, notes. Ebb's pages read and write it themselves; the background has no
 * part in it. A private window has an empty one that keeps nothing. The platform implements it; tests fake it.
 */
export interface Notebook {
  /** Whether what is written here is kept. */
  readonly kept: boolean;
  /** Whether there is a lock on it. While that is closed `entries` has those lines alone that may be shown always. */
  lock(): Promise<LockState>;
  /** The readable entries of a kind, the first first. What cannot be read stays where it is. */
  entries<K extends EntryKind>(kind: K): Promise<readonly Entry<K>[]>;
  /** Resolves once it is stored; rejects with {@link NotebookFailed}. */
  add<K extends EntryKind>(draft: EntryDraft<K>): Promise<Entry<K>>;
  /** Puts it in the place of the one with its id; one that was removed is back as it was. */
  put(entry: Entry): Promise<void>;
  remove(id: number): Promise<void>;
  /** Removes what was begun on these days of the person (null: no bound), whatever it is, and says how many. */
  erase(from: string | null, to: string | null): Promise<number>;
  /** Calls back after something was written or removed, in whatever page. Returns the way to stop. */
  onChanged(callback: () => void): () => void;
}

/** Why nothing was written. Each has a sentence in the locale files (`errors.*`). */
export type NotebookProblem = 'private' | 'storage-full' | 'storage-failed';

export class NotebookFailed extends Error {
  constructor(
    readonly code: NotebookProblem,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'NotebookFailed';
  }
}
