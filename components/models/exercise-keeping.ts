import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry, Showing } from '../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../lib/domain/notebook/entry-bodies';
import type { NotebookDesk } from './notebook';

/** Where the keeping of something stands. */
export interface KeepState {
  /** False in a private window, where nothing is kept. */
  readonly possible: boolean;
  readonly isKept: ReadonlySignal<boolean>;
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last write failed; null where it did not. What was typed is still in the form. */
  readonly error: ReadonlySignal<unknown>;
}

/** One entry of the notebook that an exercise writes: not there until the person keeps it, and changed from then on. */
export interface Keeping<K extends EntryKind> extends KeepState {
  readonly entry: ReadonlySignal<Entry<K> | null>;
  /** Writes it for the first time, or again. True where it is stored. */
  readonly keep: (body: EntryBodies[K], onPause?: Showing) => Promise<boolean>;
  /** Writes it again where it is kept; does nothing where it is not. */
  readonly follow: (body: EntryBodies[K]) => Promise<boolean>;
  /** Goes on with one that is there. */
  readonly adopt: (entry: Entry<K>) => void;
  /** The next one that is kept is another. */
  readonly forget: () => void;
}

export const createKeeping = <K extends EntryKind>(notebook: NotebookDesk, kind: K): Keeping<K> => {
  const entry = signal<Entry<K> | null>(null);
  const writing = signal(0);
  const error = signal<unknown>(null);
  let last: Promise<unknown> = Promise.resolve();
  let seen: number | null = null;

  /** Whether someone has removed it meanwhile, in the list of notes or another window. */
  const isGone = () => {
    const id = entry.peek()?.id ?? null;
    const there = notebook
      .entries(kind)
      .peek()
      ?.some((each) => each.id === id);
    if (there) seen = id;
    return there === false && seen === id;
  };

  const write = async (body: EntryBodies[K], onPause: Showing | undefined) => {
    try {
      const known = entry.peek();
      if (known) {
        const changed = { ...known, body, onPause: onPause ?? known.onPause };
        await notebook.change(known, { body, onPause: changed.onPause });
        entry.value = changed;
      } else {
        entry.value = await notebook.add(kind, body, onPause);
      }
      error.value = null;
      return true;
    } catch (reason) {
      error.value = reason;
      return false;
    } finally {
      writing.value -= 1;
    }
  };
  const forget = () => {
    entry.value = null;
    error.value = null;
  };
  // One after the other: two quick presses keep one entry and not two.
  const keep = (body: EntryBodies[K], onPause?: Showing) => {
    writing.value += 1;
    const turn = last.then(() => write(body, onPause));
    last = turn;
    return turn;
  };
  return {
    possible: notebook.kept,
    entry,
    isKept: computed(() => entry.value !== null),
    busy: computed(() => writing.value > 0),
    error,
    keep,
    follow: async (body) => {
      await last;
      if (isGone()) forget();
      return entry.peek() ? keep(body) : false;
    },
    adopt: (found) => {
      entry.value = found;
      error.value = null;
    },
    forget,
  };
};
