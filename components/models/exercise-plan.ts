import type { Entry } from '../../lib/domain/notebook/entry';
import type { EntryBodies } from '../../lib/domain/notebook/entry-bodies';
import { createWritten } from './exercise-written';
import type { NotebookDesk } from './notebook';

const written = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');

/** A plan for hard times: there is one, which is brought up to date from time to time. */
const withLatest = <K extends 'ahead' | 'safety', M extends { keeping: { isKept: { value: boolean } } }>(
  model: M,
  notebook: NotebookDesk,
  kind: K,
) => ({
  ...model,
  /** The one that is kept, until it is gone on with. */
  latest: (): Entry<K> | null => (model.keeping.isKept.value ? null : (notebook.entries(kind).value?.at(-1) ?? null)),
});

const tidyAhead = (body: EntryBodies['ahead']): EntryBodies['ahead'] => ({
  signs: written(body.signs),
  helps: written(body.helps),
  people: written(body.people),
  lines: written(body.lines),
  afterwards: body.afterwards,
});

/** A plan ahead: what to look out for, what helps, who is there, and what to do after a time outside the plan. */
export const createAhead = (notebook: NotebookDesk) =>
  withLatest(
    createWritten(notebook, {
      kind: 'ahead',
      stages: ['signs', 'helps', 'people', 'lines', 'afterwards', 'end'],
      blank: { signs: [], helps: [], people: [], lines: [], afterwards: '' },
      tidy: tidyAhead,
    }),
    notebook,
    'ahead',
  );
export type Ahead = ReturnType<typeof createAhead>;

const tidySafety = (body: EntryBodies['safety']): EntryBodies['safety'] => ({
  signs: written(body.signs),
  alone: written(body.alone),
  places: written(body.places),
  people: written(body.people),
  lines: written(body.lines),
  surroundings: written(body.surroundings),
});

/** A safety plan in own words. It begins with the people who answer now, for whom this is no calm time. */
export const createSafety = (notebook: NotebookDesk) =>
  withLatest(
    createWritten(notebook, {
      kind: 'safety',
      stages: ['start', 'signs', 'alone', 'places', 'people', 'lines', 'surroundings', 'end'],
      blank: { signs: [], alone: [], places: [], people: [], lines: [], surroundings: [] },
      tidy: tidySafety,
    }),
    notebook,
    'safety',
  );
export type Safety = ReturnType<typeof createSafety>;
