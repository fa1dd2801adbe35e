import type { HelpRow } from '../help-row';
import { asiaAfricaRows } from './asia-africa';
import { britainIrelandRows } from './britain-ireland';
import { germanSpeakingRows } from './german-speaking';
import { groupRows } from './groups';
import { internationalRows } from './international';
import { latinAmericaRows } from './latin-america';
import { northAmericaRows } from './north-america';
import { northernEuropeRows } from './northern-europe';
import { oceaniaRows } from './oceania';
import { westernEuropeRows } from './western-europe';
import { youngRows } from './young';

/** Every row of the directory. `docs/help.md` says where they come from and how they are checked. */
export const helpDirectory: readonly HelpRow[] = [
  ...northAmericaRows,
  ...britainIrelandRows,
  ...oceaniaRows,
  ...germanSpeakingRows,
  ...westernEuropeRows,
  ...northernEuropeRows,
  ...latinAmericaRows,
  ...asiaAfricaRows,
  ...internationalRows,
  ...groupRows,
  ...youngRows,
];
