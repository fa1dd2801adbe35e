import { computed, signal } from '@preact/signals';
import { type CheckIn, emptyCheckIn } from '../../lib/domain/notebook/check-in-body';
import type { Entry } from '../../lib/domain/notebook/entry';
import { mayWantSomeone, needsLines } from '../../lib/domain/review/check-in';
import type { NotebookDesk } from './notebook';

/** The check-in of one week: kept with each answer, so that there is nothing to send off and nothing to lose. */
export const createCheckIn = (desk: NotebookDesk, week: string) => {
  const all = desk.entries('checkIn');
  const entry = signal<Entry<'checkIn'> | null>(null);
  const typed = signal<CheckIn | null>(null);
  const error = signal<unknown>(null);
  const kept = signal(false);
  let writing = Promise.resolve();

  const stored = computed(() => all.value?.findLast(({ body }) => body.week === week) ?? null);
  const answers = computed<CheckIn>(() => typed.value ?? stored.value?.body ?? emptyCheckIn(week));
  /** All that are kept, with what was just answered in its place. */
  const checkIns = computed(() => [
    ...(all.value ?? []).map(({ body }) => body).filter((body) => body.week !== week),
    answers.value,
  ]);

  const write = () => {
    // One after the other: the second answer changes what the first one made.
    writing = writing.then(async () => {
      const body = answers.peek();
      if (!desk.kept) return;
      try {
        const before = entry.peek() ?? stored.peek();
        if (before) {
          await desk.change(before, { body });
          entry.value = { ...before, body };
        } else {
          entry.value = await desk.add('checkIn', body);
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
    ready: computed(() => all.value !== null),
    answers,
    error,
    kept,
    /** Another of these weeks, the last first. */
    earlier: computed(() => (all.value ?? []).filter(({ body }) => body.week !== week).toReversed()),
    someone: computed(() => mayWantSomeone(checkIns.value)),
    lines: computed(() => needsLines(checkIns.value)),
    set: (fields: Partial<CheckIn>) => {
      typed.value = { ...answers.peek(), ...fields };
      return write();
    },
  };
};
export type CheckInModel = ReturnType<typeof createCheckIn>;
