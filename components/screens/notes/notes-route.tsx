import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import { planKinds } from '../../../lib/domain/notebook/the-plan';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { WordedScreen } from '../options/worded-screen';

/**
 * The parts of the place: what is planned, what was written down, what follows a time outside the plan, and the plans for
 * hard times.
 */
export const notesParts = ['plan', 'back', 'after', ...planKinds] as const;
export type NotesPart = (typeof notesParts)[number];

export interface NotesProps {
  t: Translate;
  part: NotesPart;
  client: Client;
  settings: SettingsModel;
  notebook: () => Promise<NotebookDesk>;
}

const load = async () => {
  const [{ NotesScreen }, { notesTexts }] = await Promise.all([import('./notes-screen'), import('./notes-texts')]);
  return { Screen: NotesScreen, texts: notesTexts };
};

/** Notes and plans, on the options page. */
export const NotesRoute = (props: NotesProps) => <WordedScreen load={load} {...props} />;
