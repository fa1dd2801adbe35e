import { openStep } from '../../lib/domain/exercises/open-step';
import type { Entry } from '../../lib/domain/notebook/entry';
import { createWritten } from './exercise-written';
import type { NotebookDesk } from './notebook';

/** Thoughts that many people know; their texts are `steps.thoughts.known`. */
export const knownThoughts = ['broken', 'sleep', 'deserve'] as const;

/** What each step fills in. */
const parts = ['situation', 'before', 'thought', 'supports', 'fairer', 'after'] as const;
const stages = ['situation', 'feeling', 'thought', 'facts', 'fairer', 'after', 'end'] as const;

const blank = {
  situation: '',
  feeling: '',
  before: null,
  thought: '',
  supports: '',
  against: '',
  fairer: '',
  after: null,
};

/** Thought record: a thought in a hot moment, what speaks for it and against it, and a fairer one. */
export const createThoughts = (notebook: NotebookDesk) => {
  const written = createWritten(notebook, { kind: 'thoughts', stages, blank });
  const stepOf = (entry: Entry<'thoughts'>) => openStep(entry.body, parts);
  return {
    ...written,
    /** The last one, where it was left half way. */
    unfinished: () => {
      const last = notebook.entries('thoughts').value?.at(-1);
      return last && stepOf(last) !== null && !written.keeping.isKept.value ? last : null;
    },
    resume: (entry: Entry<'thoughts'>) => {
      written.resume(entry);
      written.goTo(stages[stepOf(entry) ?? 0] ?? 'situation');
    },
  };
};
export type Thoughts = ReturnType<typeof createThoughts>;
