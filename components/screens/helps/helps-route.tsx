import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import { WordedScreen } from '../options/worded-screen';

export interface HelpsProps {
  t: Translate;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
}

const load = async () => {
  const [{ HelpsScreen }, { helpsTexts }] = await Promise.all([import('./helps-screen'), import('./helps-texts')]);
  return { Screen: HelpsScreen, texts: helpsTexts };
};

/** What seems to help, on the options page. */
export const HelpsRoute = (props: HelpsProps) => <WordedScreen load={load} {...props} />;
