import { signal } from '@preact/signals';
import type { Entry } from '../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../lib/domain/notebook/entry-bodies';
import { createKeeping } from './exercise-keeping';
import { createSteps } from './exercise-steps';
import type { NotebookDesk } from './notebook';

interface WrittenParts<K extends EntryKind, S extends string> {
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
  const follow = () => void keeping.follow(tidy(body.peek()));
  return {
    ...steps,
    keeping,
    body,
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
    /** Goes on with one that is kept. */
    resume: (entry: Entry<K>) => {
      body.value = entry.body;
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
