import type { Translate } from '../../../lib/domain/language/translate';
import { daysKeptChoices } from '../../../lib/domain/review/days-kept';
import type { Preferences } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Sheet } from '../../ui/sheet';
import { Preference } from '../settings/preference';

interface DaysSheetProps {
  t: Translate;
  preferences: Preferences;
  model: SettingsModel;
}

/** For how long the record has single days, before they become weeks. */
export const DaysSheet = ({ t, preferences, model }: DaysSheetProps) => (
  <Sheet heading={t('data.days.heading')}>
    <Preference
      t={t}
      model={model}
      label={t('data.days.label')}
      about={t('data.days.about')}
      value={preferences.daysKeptWeeks}
      values={daysKeptChoices}
      nameOf={(weeks) => t(`data.days.weeks.${weeks}`)}
      patchOf={(daysKeptWeeks) => ({ daysKeptWeeks })}
    />
  </Sheet>
);
