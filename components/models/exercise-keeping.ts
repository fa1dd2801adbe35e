import { computed, type ReadonlySignal } from '@preact/signals';
import type { Entry, Showing } from '../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../lib/domain/notebook/entry-bodies';
import { isEmptyBody } from '../../lib/domain/notebook/is-empty-body';
import { createKeptEntry, type Met } from './kept-entry';
import type { NotebookDesk } from './notebook';

/** Where the keeping of something stands. */
export interface KeepState {
  /** False in a private window, where nothing is kept. */
  readonly possible: boolean;
  readonly isKept: ReadonlySignal<boolean>;
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last write failed; null where it did not. What was typed is still in the form. */
  readonly error: ReadonlySignal<unknown>;
  /** What came of it where the same words were changed in another window; null: they were not. */
  readonly met?: ReadonlySignal<Met | null>;
}

/** One entry of the notebook that an exercise writes: not there until the person keeps it, and changed from then on. */
export interface Keeping<K extends EntryKind> extends KeepState {
  readonly entry: ReadonlySignal<Entry<K> | null>;
  /** Writes it for the first time, or again; what is empty is not. True where it is stored. */
  readonly keep: (body: EntryBodies[K], onPause?: Showing) => Promise<boolean>;
  /** Writes it again where it is kept; does nothing where it is not. One that was emptied is taken out. */
  readonly follow: (body: EntryBodies[K]) => Promise<boolean>;
  /** Takes it out of the notebook again. What was typed is still in the form. */
  readonly takeOut: () => Promise<boolean>;
  /** Goes on with one that is there. */
  readonly adopt: (entry: Entry<K>) => void;
  /** The next one that is kept is another. */
  readonly forget: () => void;
}

export const createKeeping = <K extends EntryKind>(notebook: NotebookDesk, kind: K): Keeping<K> => {
  const written = createKeptEntry(async () => notebook, kind);
  const { entry, error, inTurn } = written;

  const forget = () => {
    entry.value = null;
    error.value = null;
    written.met.value = null;
  };
  const keep = async (body: EntryBodies[K], onPause?: Showing) =>
    !isEmptyBody(kind, body) && inTurn(() => written.write(body, onPause));
  const takeOut = () =>
    inTurn(async () => {
      const known = entry.peek();
      if (known) await notebook.remove(known);
      forget();
    });
  return {
    possible: notebook.kept,
    entry,
    isKept: computed(() => entry.value !== null),
    busy: written.busy,
    error,
    met: written.met,
    keep,
    follow: async (body) => {
      await written.settled();
      if (entry.peek() === null) return false;
      if (isEmptyBody(kind, body)) return takeOut();
      // Someone may have removed it meanwhile, in the list of notes or another window: it does not come back.
      const done = await inTurn(async () => {
        if (!(await written.change(body))) forget();
      });
      return done && entry.peek() !== null;
    },
    takeOut,
    adopt: (found) => {
      entry.value = found;
      error.value = null;
    },
    forget,
  };
};
