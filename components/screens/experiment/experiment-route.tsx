import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import { WordedScreen } from '../options/worded-screen';

export interface ExperimentProps {
  t: Translate;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
}

const load = async () => {
  const [{ ExperimentScreen }, { experimentTexts }] = await Promise.all([
    import('./experiment-screen'),
    import('./experiment-texts'),
  ]);
  return { Screen: ExperimentScreen, texts: experimentTexts };
};

/** The person's own experiment, on the options page. */
export const ExperimentRoute = (props: ExperimentProps) => <WordedScreen load={load} {...props} />;
