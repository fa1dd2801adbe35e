import { computed, signal } from '@preact/signals';
import type { ClueKey } from '../../lib/domain/notebook/clues';
import type { Entry } from '../../lib/domain/notebook/entry';
import { createKeptEntry } from './kept-entry';
import type { NotebookDesk } from './notebook';

/** The note of one urge: kept with the first tap, and again with each that follows. */
export const createUrgeLog = (notebook: () => Promise<NotebookDesk>, begun: Entry<'urge'> | null = null) => {
  /** As it stands on the screen: also where it could not be kept. */
  const before = signal(begun?.body.before ?? null);
  const after = signal(begun?.body.after ?? null);
  const clues = signal<readonly ClueKey[]>(begun?.body.clues ?? []);
  const kept = signal(false);
  const written = createKeptEntry(notebook, 'urge', begun);

  const write = () =>
    written.inTurn(async () => {
      if (!(await notebook()).kept) return;
      await written.write({ before: before.peek(), after: after.peek(), clues: [...clues.peek()] });
      kept.value = true;
    });
  return {
    before,
    after,
    clues,
    error: written.error,
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
