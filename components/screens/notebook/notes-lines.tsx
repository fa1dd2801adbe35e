import type { Client } from '../../../lib/app/client';
import type { NotebookDesk } from '../../models/notebook';
import { type OutsideStore, readDayToLookBackAt } from '../../models/outside';
import { OutsideLine } from './outside-line';
import { mayHavePlan, PlanLink } from './plan-link';

interface NotesNow {
  readonly plan: boolean;
  /** The day that a look back is offered for; null for none. */
  readonly day: string | null;
}

interface NotesSource {
  client: Client;
  notebook: () => Promise<NotebookDesk>;
  store: OutsideStore;
}

/** Never rejects: what cannot be read is not offered. */
export const readNotesNow = async ({ client, notebook, store }: NotesSource): Promise<NotesNow> => {
  const [plan, day] = await Promise.all([
    mayHavePlan(notebook).catch(() => false),
    readDayToLookBackAt(client, notebook, store).catch(() => null),
  ]);
  return { plan, day };
};

/** How they are shown. */
export { OutsideLine, PlanLink };
