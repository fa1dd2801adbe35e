import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { WordedScreen } from '../options/worded-screen';

/** The parts of the place: what is planned, what was written down, and what follows a time outside the plan. */
export const notesParts = ['plan', 'back', 'after'] as const;
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
