import { computed, signal } from '@preact/signals';
import type { Entry, Showing } from '../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../lib/domain/notebook/entry-bodies';
import type { NotebookDesk } from './notebook';

/** What came of the same words being changed in another window: both in one entry, or two entries. */
export type Met = 'both' | 'beside';

/** One entry of the notebook as a page writes it again and again: each write upon the one before, and one at a time. */
export const createKeptEntry = <K extends EntryKind>(
  notebook: () => Promise<NotebookDesk>,
  kind: K,
  begun: Entry<K> | null = null,
) => {
  /** As this page has it: what it wrote last, whatever another one has made of that. Null: none is kept yet. */
  const entry = signal<Entry<K> | null>(begun);
  const error = signal<unknown>(null);
  const met = signal<Met | null>(null);
  const running = signal(0);
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = (work: () => Promise<void>): Promise<boolean> => {
    running.value += 1;
    const turn = last.then(async () => {
      try {
        await work();
        error.value = null;
        return true;
      } catch (reason) {
        error.value = reason;
        return false;
      } finally {
        running.value -= 1;
      }
    });
    last = turn;
    return turn;
  };
  /** Writes over the one that is kept, and gives what is there then; null where there is none any more. In a turn. */
  const change = async (body: EntryBodies[K], onPause?: Showing): Promise<Entry<K> | null> => {
    const known = entry.peek();
    if (!known) return null;
    const changed = await (await notebook()).change(known, { body, onPause: onPause ?? known.onPause });
    if (changed.outcome === 'gone') return null;
    // What another page wrote stands in no form here: the next change is one of what this page wrote.
    entry.value = changed.entry.body === body ? changed.entry : { ...changed.entry, body };
    if (changed.outcome !== 'clean') met.value = changed.outcome;
    return changed.entry;
  };
  const add = async (body: EntryBodies[K], onPause?: Showing) => {
    entry.value = await (await notebook()).add(kind, body, onPause);
  };
  return {
    entry,
    error,
    met,
    busy: computed(() => running.value > 0),
    inTurn,
    /** All that was begun up to now is through. */
    settled: () => last,
    change,
    add,
    /** Over the one that is kept; where there is none, or none any more, it is another. In a turn. */
    write: async (body: EntryBodies[K], onPause?: Showing) => {
      if (!(await change(body, onPause))) await add(body, onPause ?? entry.peek()?.onPause);
    },
  };
};
