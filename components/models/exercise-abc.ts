import { openStep } from '../../lib/domain/exercises/open-step';
import type { Entry } from '../../lib/domain/notebook/entry';
import { createWritten } from './exercise-written';
import type { NotebookDesk } from './notebook';

const parts = ['before', 'inside', 'did', 'gain', 'cost', 'instead'] as const;
export type AbcPart = (typeof parts)[number];

const blank = { before: '', inside: '', did: '', gain: '', cost: '', instead: '' };

/** ABC: what came before, what was done, what it gave and cost; and what else would give the same. */
export const createAbc = (notebook: NotebookDesk) => {
  const written = createWritten(notebook, { kind: 'abc', stages: [...parts, 'end'], blank });
  const stepOf = (entry: Entry<'abc'>) => openStep(entry.body, parts);
  return {
    ...written,
    /** The last one, where it was left half way. */
    unfinished: () => {
      const last = notebook.entries('abc').value?.at(-1);
      return last && stepOf(last) !== null && !written.keeping.isKept.value ? last : null;
    },
    resume: (entry: Entry<'abc'>) => {
      written.resume(entry);
      written.goTo(parts[stepOf(entry) ?? 0] ?? 'before');
    },
  };
};
export type Abc = ReturnType<typeof createAbc>;
