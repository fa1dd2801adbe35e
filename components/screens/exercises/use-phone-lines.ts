import { useEffect, useState } from 'preact/hooks';
import { countryFromLocale } from '../../../lib/domain/help/country-from-locale';
import { helpCountries } from '../../../lib/domain/help/emergency-summary';
import { type PhoneLine, phoneLinesFor } from '../../../lib/domain/help/help-lines';
import type { HelpRow } from '../../../lib/domain/help/help-row';
import type { ExerciseRoom } from './exercise';

export interface PhoneLinesOfCountry {
  readonly country: string | null;
  readonly setCountry: (country: string) => void;
  readonly countries: readonly string[];
  readonly lines: readonly PhoneLine[];
}

/**
 * The lines of the person's country, from the directory that is in Ebb. Until it is there, and where it cannot be read,
 * the emergency number stands alone.
 */
export const usePhoneLines = ({ client }: Pick<ExerciseRoom, 'client'>): PhoneLinesOfCountry => {
  const [chosen, setChosen] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [directory, setDirectory] = useState<readonly HelpRow[]>([]);
  useEffect(() => {
    import('../../../lib/domain/help/directory').then(
      ({ helpDirectory }) => setDirectory(helpDirectory),
      () => undefined,
    );
    client.ask({ type: 'settings.get' }).then(
      ({ preferences }) => setSaved(preferences.helpCountry),
      () => undefined,
    );
  }, [client]);
  const country = chosen ?? saved ?? countryFromLocale(client.languages());
  return {
    country,
    setCountry: setChosen,
    countries: helpCountries,
    lines: phoneLinesFor(directory, country),
  };
};
