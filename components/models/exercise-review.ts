import { computed, signal } from '@preact/signals';
import { dayOfLapse, isTooEarly, type LapseTime, wantsPeople } from '../../lib/domain/exercises/review-day';
import { createWritten } from './exercise-written';
import type { NotebookDesk } from './notebook';

/** What can be otherwise next time; the texts are `steps.review.kinds`. */
export const changeKinds = ['plan', 'limit', 'setting'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Looking back at a time outside the plan, in three lines; not before half an hour has passed. */
export const createReview = (notebook: NotebookDesk) => {
  const written = createWritten(notebook, {
    kind: 'review',
    stages: ['when', 'before', 'useful', 'change', 'sure', 'end'],
    blank: { day: null, before: '', useful: '', change: '', confidence: null },
  });
  const time = signal<LapseTime | null>(null);
  const kind = signal<ChangeKind | null>(null);
  const reviews = notebook.entries('review');
  const readable = () => notebook.lock.value !== 'locked' && !notebook.problem.value;
  return {
    ...written,
    time,
    kind,
    tooEarly: computed(() => isTooEarly(time.value)),
    wantsPeople: computed(() => wantsPeople(readable() ? (reviews.value ?? []) : null, written.body.value.day)),
    say: (when: LapseTime) => {
      time.value = when;
      written.set({ day: dayOfLapse(when, notebook.hour().date) });
    },
    begin: () => {
      time.value = null;
      kind.value = null;
      written.begin();
    },
  };
};
export type Review = ReturnType<typeof createReview>;
