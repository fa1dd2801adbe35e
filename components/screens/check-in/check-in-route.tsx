import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import { WordedScreen } from '../options/worded-screen';

export interface CheckInProps {
  t: Translate;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
}

const load = async () => {
  const [{ CheckInScreen }, { checkInTexts }] = await Promise.all([
    import('./check-in-screen'),
    import('./check-in-texts'),
  ]);
  return { Screen: CheckInScreen, texts: checkInTexts };
};

/** The weekly questions, on the options page. */
export const CheckInRoute = (props: CheckInProps) => <WordedScreen load={load} {...props} />;
