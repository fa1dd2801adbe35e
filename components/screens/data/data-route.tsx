import type { Client } from '../../../lib/app/client';
import type { DataPort } from '../../../lib/app/data/data-port';
import type { Notebook } from '../../../lib/app/notebook/notebook';
import { describeChange } from '../../../lib/domain/commitment/describe-change';
import type { FieldChange } from '../../../lib/domain/commitment/field';
import type { Happening } from '../../../lib/domain/commitment/happening';
import { formatMoment } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { askingText } from '../commitment/asking-text';
import { WordedScreen } from '../options/worded-screen';

/** What the page can say of settings, in texts that it carries already. */
export interface SettingsWords {
  change(change: FieldChange, settings: Settings): string;
  /** What is said before an act that waits; null for one that does not. */
  asking(happening: Happening, now: number): string | null;
  moment(at: number, now: number): string;
}

export interface DataProps {
  t: Translate;
  words: SettingsWords;
  client: Client;
  settings: SettingsModel;
  data: DataPort;
  openNotebook: () => Promise<Notebook>;
}

const load = async () => {
  const [{ DataScreen }, { dataTexts }] = await Promise.all([import('./data-screen'), import('./data-texts')]);
  return { Screen: DataScreen, texts: dataTexts };
};

/** My data, on the options page. */
export const DataRoute = (props: Omit<DataProps, 'words'>) => {
  const { t } = props;
  const words: SettingsWords = {
    change: (change, settings) => describeChange(change, settings, t),
    asking: (happening, now) => askingText(happening, now, t),
    moment: (at, now) => formatMoment(at, now, t),
  };
  return <WordedScreen load={load} words={words} {...props} />;
};
