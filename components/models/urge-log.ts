import { computed, signal } from '@preact/signals';
import type { ClueKey } from '../../lib/domain/notebook/clues';
import type { Entry } from '../../lib/domain/notebook/entry';
import type { NotebookDesk } from './notebook';

/** The note of one urge: kept with the first tap, and again with each that follows. */
export const createUrgeLog = (notebook: () => Promise<NotebookDesk>, begun: Entry<'urge'> | null = null) => {
  const entry = signal(begun);
  /** As it stands on the screen: also where it could not be kept. */
  const before = signal(begun?.body.before ?? null);
  const after = signal(begun?.body.after ?? null);
  const clues = signal<readonly ClueKey[]>(begun?.body.clues ?? []);
  const kept = signal(false);
  const error = signal<unknown>(null);
  let writing = Promise.resolve();

  const write = () => {
    // One after the other: the second tap changes what the first one made.
    writing = writing.then(async () => {
      try {
        const desk = await notebook();
        const body = { before: before.peek(), after: after.peek(), clues: [...clues.peek()] };
        if (entry.peek() === null) {
          if (!desk.kept) return;
          entry.value = await desk.add('urge', body);
        } else {
          const next = { ...(entry.peek() as Entry<'urge'>), body }; // CAST: not null, asked above
          await desk.change(next, {});
          entry.value = next;
        }
        kept.value = true;
        error.value = null;
      } catch (reason) {
        error.value = reason;
      }
    });
    return writing;
  };
  return {
    before,
    after,
    clues,
    error,
    kept,
    told: computed(() => before.value !== null),
    setBefore: (strength: number) => {
      before.value = strength;
      return write();
    },
    setAfter: (strength: number) => {
      after.value = strength;
      return write();
    },
    toggle: (clue: ClueKey) => {
      const chosen = clues.value;
      clues.value = chosen.includes(clue) ? chosen.filter((other) => other !== clue) : [...chosen, clue];
      return write();
    },
  };
};
export type UrgeLog = ReturnType<typeof createUrgeLog>;
