import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import { isOwnChoiceDue } from '../../../lib/domain/welcome/own-choice';
import { personDay } from '../../models/person-day';
import type { SettingsModel } from '../../models/settings';
import { Sheet } from '../../ui/sheet';
import { OwnChoiceQuestion } from './own-choice-question';

interface OwnChoiceSheetProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
}

/** The question of the welcome once more, a quarter later. Who was asked or pushed is shown the page for that. */
export const OwnChoiceSheet = ({ t, settings, model }: OwnChoiceSheetProps) => {
  const due = isOwnChoiceDue({
    askedOn: settings.preferences.ownChoiceAskedOn,
    firstDay: personDay(settings, settings.firstStartedAt),
    today: personDay(settings, model.now()),
  });
  if (!due) return null;
  return (
    <Sheet heading={t('ownChoice.heading')}>
      <p>{t('ownChoice.about')}</p>
      <OwnChoiceQuestion
        t={t}
        settings={model}
        onAnswer={(said) => {
          if (said !== 'own') location.hash = 'help/installed';
        }}
      />
      <p class="small soft">{t('ownChoice.again')}</p>
    </Sheet>
  );
};
