import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { WordedScreen } from '../options/worded-screen';

export interface ReportProps {
  t: Translate;
  client: Client;
  settings: SettingsModel;
  notebook: () => Promise<NotebookDesk>;
  /** The person's day, `YYYY-MM-DD`. */
  today: () => string;
}

const load = async () => {
  const [{ ReportScreen }, { reportTexts }] = await Promise.all([import('./report-screen'), import('./report-texts')]);
  return { Screen: ReportScreen, texts: reportTexts };
};

/** The report for a professional, on the options page. */
export const ReportRoute = (props: ReportProps) => <WordedScreen load={load} {...props} />;
