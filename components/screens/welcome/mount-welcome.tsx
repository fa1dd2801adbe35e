import { computed } from '@preact/signals';
import { render } from 'preact';
import type { Client } from '../../../lib/app/client';
import type { Notebook } from '../../../lib/app/notebook/notebook';
import type { FormRules } from '../../../lib/domain/limits/limit-form-reading';
import { BlankModel } from '../../models/blank';
import { CoverageModel } from '../../models/coverage';
import { LanguageModel } from '../../models/language';
import { lazyNotebook, personHour } from '../../models/notebook';
import { SettingsModel } from '../../models/settings';
import { FirstLimitModel, PinnedModel } from '../../models/welcome';
import { CrisisPlace, createCrisis } from '../help/crisis-place';
import { WelcomePage } from './welcome-page';
import { welcomeTexts } from './welcome-texts';
import './welcome.css';

interface MountOptions {
  container: Element;
  client: Client;
  openNotebook: () => Promise<Notebook>;
  rules: FormRules;
  /** A word that names no list yet. */
  newId: () => string;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Shows the welcome and returns the way to take it down. */
export const mountWelcome = ({ container, rules, newId, now, ...ports }: MountOptions): (() => void) => {
  const crisis = createCrisis(ports.client, ports.openNotebook);
  const { client, openNotebook } = crisis;
  const settings = new SettingsModel(client, now);
  const coverage = new CoverageModel(client);
  const pinned = new PinnedModel(client);
  const firstLimit = new FirstLimitModel({ settings, rules, newId });
  const blank = new BlankModel(
    client,
    computed(() => settings.settings.value?.preferences.blank),
  );
  const notebook = lazyNotebook(openNotebook, () => personHour(now(), settings.settings.peek()?.preferences));
  const preference = computed(() => {
    const known = settings.settings.value?.preferences.language;
    return known ?? (settings.problem.value ? 'auto' : undefined);
  });
  const language = new LanguageModel(client.languages(), preference, welcomeTexts);
  const Root = () => {
    const t = language.t.value;
    const parts = { client, settings, coverage, pinned, firstLimit, notebook, blank };
    if (!t) return null;
    return (
      <>
        <WelcomePage t={t} {...parts} />
        {blank.hidden.value ? null : (
          <CrisisPlace
            desk={crisis.desk}
            client={client}
            country={settings.settings.value?.preferences.helpCountry ?? null}
          />
        )}
      </>
    );
  };
  render(<Root />, container);
  return () => {
    render(null, container);
    for (const model of [language, blank, firstLimit, pinned, coverage, settings]) model[Symbol.dispose]();
  };
};
