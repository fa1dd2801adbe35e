import type { Translate } from '../../../lib/domain/language/translate';
import type { Preferences } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Sheet } from '../../ui/sheet';
import { PreferenceSwitch } from './preference';

interface DiscretionProps {
  t: Translate;
  /** The keys that the browser has for the quick exit now; null where it has none, or does not say. */
  keys: string | null;
  preferences: Preferences;
  model: SettingsModel;
}

/** What keeps Ebb out of other people's sight, and what does not. */
export const DiscretionSheet = ({ t, keys, preferences, model }: DiscretionProps) => (
  <Sheet heading={t('settings.discretion.heading')}>
    <PreferenceSwitch
      t={t}
      model={model}
      label={t('settings.discretion.blank.label')}
      about={t('settings.discretion.blank.about')}
      on={preferences.blank}
      patchOf={(blank) => ({ blank })}
    />
    <div class="stack tight">
      <h3>{t('settings.discretion.exit.heading')}</h3>
      <p class="soft">{t('settings.discretion.exit.about')}</p>
      {keys === null ? null : <p class="soft">{t('settings.discretion.exit.keys', { keys })}</p>}
      <p class="soft">{t('settings.discretion.exit.history')}</p>
    </div>
  </Sheet>
);
