import { computed, signal } from '@preact/signals';
import type { Entry } from '../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../lib/domain/notebook/entry-bodies';
import { isEmptyBody } from '../../lib/domain/notebook/is-empty-body';
import { createKeeping } from './exercise-keeping';
import { createSteps } from './exercise-steps';
import type { NotebookDesk } from './notebook';

export interface WrittenParts<K extends EntryKind, S extends string> {
  readonly kind: K;
  readonly stages: readonly [S, ...S[]];
  /** Nothing written yet. */
  readonly blank: EntryBodies[K];
  /** What is kept of it, such as without empty lines. */
  readonly tidy?: (body: EntryBodies[K]) => EntryBodies[K];
}

/**
 * An exercise whose steps fill in one entry of the notebook. Nothing is kept until the person says so; from then on each
 * step that is left is kept too.
 */
export const createWritten = <K extends EntryKind, S extends string>(
  notebook: NotebookDesk,
  { kind, stages, blank, tidy = (body) => body }: WrittenParts<K, S>,
) => {
  const steps = createSteps(stages);
  const keeping = createKeeping(notebook, kind);
  const body = signal<EntryBodies[K]>(blank);
  // Begun now, so that the first step opens with what was kept at another time.
  notebook.entries(kind);
  const follow = () => void keeping.follow(tidy(body.peek()));
  return {
    ...steps,
    keeping,
    body,
    /** Nothing is written that could be kept. */
    empty: computed(() => isEmptyBody(kind, tidy(body.value))),
    set: (fields: Partial<EntryBodies[K]>) => {
      body.value = { ...body.value, ...fields };
    },
    next: () => {
      steps.next();
      follow();
    },
    back: () => {
      steps.back();
      follow();
    },
    keep: () => keeping.keep(tidy(body.peek())),
    /** Goes on with one that is kept, with `now` in the form. */
    resume: (entry: Entry<K>, now = entry.body) => {
      body.value = now;
      keeping.adopt(entry);
    },
    /** From the first step, and as another one. */
    begin: () => {
      body.value = blank;
      keeping.forget();
      steps.begin();
    },
  };
};
