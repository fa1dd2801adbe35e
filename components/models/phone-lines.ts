import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import { countryFromLocale } from '../../lib/domain/help/country-from-locale';
import { helpCountries } from '../../lib/domain/help/emergency-summary';
import { type PhoneLine, phoneLinesFor } from '../../lib/domain/help/help-lines';
import type { HelpRow } from '../../lib/domain/help/help-row';

export interface PhoneLines {
  readonly country: ReadonlySignal<string | null>;
  readonly setCountry: (country: string) => void;
  readonly countries: readonly string[];
  readonly lines: ReadonlySignal<readonly PhoneLine[]>;
  /** Asks for the person's country, which may be another by now. */
  readonly look: () => Promise<void>;
  /** Resolves once they are all there, or cannot be had. */
  readonly ready: Promise<unknown>;
}

/**
 * The lines of the person's country, from the directory that is in Ebb. Until it is there, and where it cannot be read,
 * the emergency number stands alone.
 */
export const createPhoneLines = (client: Pick<Client, 'ask' | 'languages'>): PhoneLines => {
  const chosen = signal<string | null>(null);
  const saved = signal<string | null>(null);
  const directory = signal<readonly HelpRow[]>([]);
  const country = computed(() => chosen.value ?? saved.value ?? countryFromLocale(client.languages()));
  const fetched = import('../../lib/domain/help/directory').then(({ helpDirectory }) => {
    directory.value = helpDirectory;
  });
  const look = async () => {
    const settings = await client.ask({ type: 'settings.get' }).catch(() => null);
    const country = settings?.preferences.helpCountry;
    if (country === undefined || country === saved.peek()) return;
    batch(() => {
      saved.value = country;
      // What was chosen last counts.
      chosen.value = null;
    });
  };
  return {
    country,
    setCountry: (value) => {
      chosen.value = value;
    },
    countries: helpCountries,
    lines: computed(() => phoneLinesFor(directory.value, country.value)),
    look,
    ready: Promise.allSettled([fetched, look()]),
  };
};
