import { useSignal } from '@preact/signals';
import type { Client } from '../../../lib/app/client';
import { countryFromLocale } from '../../../lib/domain/help/country-from-locale';
import type { SettingsModel } from '../../models/settings';

export interface HelpCountry {
  /** ISO 3166-1 alpha-2; null until one is chosen or pre-selected. */
  readonly country: string | null;
  readonly onCountry: (country: string) => void;
}

/** The country whose help is shown. One that cannot be saved is still shown: help waits for no settings. */
export const useHelpCountry = (client: Pick<Client, 'languages'>, settings: SettingsModel): HelpCountry => {
  const chosen = useSignal<string | null>(null);
  const saved = settings.settings.value?.preferences.helpCountry ?? null;
  return {
    country: chosen.value ?? saved ?? countryFromLocale(client.languages()),
    onCountry: (helpCountry) => {
      chosen.value = helpCountry;
      void settings.change({ kind: 'set-preferences', preferences: { helpCountry } }).catch(() => undefined);
    },
  };
};
