import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import { isOwnChoiceDue } from '../../../lib/domain/welcome/own-choice';
import { personHour } from '../../models/notebook';
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
  const dayAt = (instant: number) => personHour(instant, settings.preferences).date;
  const due = isOwnChoiceDue({
    askedOn: settings.preferences.ownChoiceAskedOn,
    firstDay: dayAt(settings.firstStartedAt),
    today: dayAt(model.now()),
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
