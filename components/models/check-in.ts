import { computed, effect, signal } from '@preact/signals';
import { type CheckIn, emptyCheckIn } from '../../lib/domain/notebook/check-in-body';
import type { Entry } from '../../lib/domain/notebook/entry';
import { mergeBodies } from '../../lib/domain/notebook/merge-entry';
import { mayWantSomeone, needsLines } from '../../lib/domain/review/check-in';
import { createKeptEntry } from './kept-entry';
import type { NotebookDesk } from './notebook';

/** The check-in of one week: kept with each answer, so that there is nothing to send off and nothing to lose. */
export const createCheckIn = (desk: NotebookDesk, week: string) => {
  const all = desk.entries('checkIn');
  const ofWeek = (entries: readonly Entry<'checkIn'>[] | null) =>
    entries?.findLast(({ body }) => body.week === week) ?? null;
  const written = createKeptEntry(async () => desk, 'checkIn', ofWeek(all.peek()));
  const { entry, error, met } = written;
  const seen = () => entry.peek()?.body ?? emptyCheckIn(week);
  const answers = signal<CheckIn>(seen());
  const kept = signal(false);
  /** All that are kept, with what was just answered in its place. */
  const checkIns = computed(() => [
    ...(all.value ?? []).map(({ body }) => body).filter((body) => body.week !== week),
    answers.value,
  ]);

  /**
   * Brings what is stored onto the screen, under what was answered here since.
   *
   * @param from what was on the screen when that was stored, or last read
   */
  const take = (theirs: Entry<'checkIn'>, from: CheckIn) => {
    const merged = mergeBodies('checkIn', from, answers.peek(), theirs.body);
    if (merged.how === 'apart') return;
    if (merged.how === 'both') met.value = 'both';
    answers.value = merged.body;
    entry.value = theirs;
  };
  const write = async () => {
    if (!desk.kept) return;
    // Another window may have begun it meanwhile.
    const begun = entry.peek() ? null : ofWeek(await desk.read('checkIn'));
    if (begun) take(begun, seen());
    const sent = answers.peek();
    const there = await written.change(sent);
    if (there) take(there, sent);
    else await writeAnew(sent);
    kept.value = true;
  };
  /** Where it was erased elsewhere it does not come back: what was answered since is all there is. */
  const writeAnew = async (sent: CheckIn) => {
    const since = mergeBodies('checkIn', seen(), sent, emptyCheckIn(week));
    await written.add(since.how === 'apart' ? sent : since.body);
    const added = entry.peek();
    if (added) take(added, sent);
  };
  return {
    ready: computed(() => all.value !== null),
    answers,
    error,
    kept,
    met,
    /** From now on answers that are given in another window are on the screen too. Returns the way to stop. */
    follow: () =>
      effect(() => {
        const stored = ofWeek(all.value);
        // While something is being written, that brings along what is there.
        if (stored && !written.busy.peek()) take(stored, seen());
      }),
    someone: computed(() => mayWantSomeone(checkIns.value)),
    lines: computed(() => needsLines(checkIns.value)),
    set: (fields: Partial<CheckIn>) => {
      answers.value = { ...answers.peek(), ...fields };
      return written.inTurn(write);
    },
  };
};
export type CheckInModel = ReturnType<typeof createCheckIn>;
