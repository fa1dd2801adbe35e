import type { LockState } from '../../domain/lock/stored-lock';
import type { Entry, EntryDraft } from '../../domain/notebook/entry';
import type { EntryKind } from '../../domain/notebook/entry-bodies';

/**
 * What became of a change. `both`: the same words had been changed elsewhere, and both stand in the entry, one below the
 * other. `beside`: they could not be one, or what is there cannot be read now; it is as it was, and this is another entry.
 * `gone`: it was removed meanwhile, and nothing was written.
 */
export type Changed<K extends EntryKind = EntryKind> =
  | { readonly outcome: 'clean' | 'both' | 'beside'; readonly entry: Entry<K> }
  | { readonly outcome: 'gone' };

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
  /** How many entries lie there that cannot be read; those behind a closed lock do not count. */
  unreadable(): Promise<number>;
  /** Resolves once it is stored; rejects with {@link NotebookFailed}. */
  add<K extends EntryKind>(draft: EntryDraft<K>): Promise<Entry<K>>;
  /** Writes what this page made of an entry over what is there by now, which another page may have changed meanwhile. */
  change<K extends EntryKind>(base: Entry<K>, mine: Entry<K>): Promise<Changed<K>>;
  /** One that was removed is back as it was; where it is back already it stays as it is. */
  restore(entry: Entry): Promise<void>;
  remove(id: number): Promise<void>;
  /** Removes what was begun on these days of the person (null: no bound), whatever it is, and says how many. */
  erase(from: string | null, to: string | null): Promise<number>;
  /** Calls back after something was written or removed, in whatever page. Returns the way to stop. */
  onChanged(callback: () => void): () => void;
}

/** Why nothing was written. Each has a sentence in the locale files (`errors.*`). */
export type NotebookProblem = 'private' | 'storage-full' | 'storage-failed' | 'lock-unreadable';

export class NotebookFailed extends Error {
  constructor(
    readonly code: NotebookProblem,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'NotebookFailed';
  }
}
