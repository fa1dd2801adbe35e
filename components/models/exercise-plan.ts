import { computed, signal } from '@preact/signals';
import { firstOpenStep } from '../../lib/domain/exercises/open-step';
import type { Entry } from '../../lib/domain/notebook/entry';
import type { EntryBodies } from '../../lib/domain/notebook/entry-bodies';
import { joinPlans, type PlanKind, plansIn } from '../../lib/domain/notebook/the-plan';
import { createWritten, type WrittenParts } from './exercise-written';
import type { NotebookDesk } from './notebook';

const written = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');

interface PlanParts<K extends PlanKind, S extends string> extends WrittenParts<K, S> {
  /** The steps that fill in a field of their name, in their order. */
  readonly fields: readonly (S & keyof EntryBodies[K])[];
}

/**
 * A plan for hard times. There is one of each kind: the form begins with the one that is kept, and keeping brings that up
 * to date. While the notebook is locked it cannot be read: what is kept then lies beside it, and takes nothing away.
 */
const createPlan = <K extends PlanKind, S extends string>(notebook: NotebookDesk, parts: PlanParts<K, S>) => {
  const { kind, fields } = parts;
  const form = createWritten(notebook, parts);
  const { keeping, body } = form;
  const all = notebook.entries(kind);
  // For the step that proposes them: read by the time that somebody gets there.
  notebook.entries('person');
  /** The one that was kept at another time, once the form has it. */
  const found = signal<Entry<K> | null>(null);

  /** Goes on with one that is kept. What was typed by now goes into it. */
  const take = (entry: Entry<K>) => {
    const typed = body.peek();
    found.value = entry;
    form.resume(entry, form.empty.peek() ? entry.body : joinPlans<K>(entry.body, typed));
  };
  const readCurrent = async () => plansIn(await notebook.read(kind)).current;
  const looked = readCurrent().then(
    (current) => {
      if (current && form.empty.peek() && !keeping.isKept.peek()) take(current);
    },
    // It is looked for again before anything is kept.
    () => undefined,
  );
  const goOnAt = (whole: S) => {
    const open = firstOpenStep(body.peek(), fields);
    form.goTo(open === null ? whole : (fields[open] ?? whole));
  };
  return {
    ...form,
    /** One that is kept, to go on with; null where there is none, or it was first kept here. */
    latest: computed(() => (keeping.isKept.value ? found.value : plansIn(all.value ?? []).current)),
    keep: async () => {
      const current = keeping.isKept.peek() || form.empty.peek() ? null : await readCurrent().catch(() => null);
      if (current && !keeping.isKept.peek()) take(current);
      return form.keep();
    },
    /** At the first step that has no words yet, or the end. */
    goOn: (entry: Entry<K>) => {
      if (!keeping.isKept.peek()) take(entry);
      goOnAt(parts.stages.at(-1) ?? parts.stages[0]);
    },
    /** The same, for who wants to change it: where all steps have words, from the first. */
    change: async () => {
      await looked;
      if (keeping.isKept.peek()) goOnAt(fields[0] ?? parts.stages[0]);
    },
  };
};

const tidyAhead = (body: EntryBodies['ahead']): EntryBodies['ahead'] => ({
  signs: written(body.signs),
  helps: written(body.helps),
  people: written(body.people),
  lines: written(body.lines),
  afterwards: body.afterwards,
});

/** A plan ahead: what to look out for, what helps, who is there, and what to do after a time outside the plan. */
export const createAhead = (notebook: NotebookDesk) =>
  createPlan(notebook, {
    kind: 'ahead',
    stages: ['signs', 'helps', 'people', 'lines', 'afterwards', 'end'],
    fields: ['signs', 'helps', 'people', 'lines', 'afterwards'],
    blank: { signs: [], helps: [], people: [], lines: [], afterwards: '' },
    tidy: tidyAhead,
  });
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
  createPlan(notebook, {
    kind: 'safety',
    stages: ['start', 'signs', 'alone', 'places', 'people', 'lines', 'surroundings', 'end'],
    fields: ['signs', 'alone', 'places', 'people', 'lines', 'surroundings'],
    blank: { signs: [], alone: [], places: [], people: [], lines: [], surroundings: [] },
    tidy: tidySafety,
  });
export type Safety = ReturnType<typeof createSafety>;
