import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { WaitingChanges } from '../commitment/waiting-changes';
import { LimitCard } from './limit-card';
import { LimitStarts } from './limit-starts';
import { OwnWordsSheet } from './own-words';
import { TestAddress } from './test-address';
import { UnreadableNotes } from './unreadable-notes';

interface LimitsScreenProps {
  t: Translate;
  client: Client;
  settings: Settings;
  model: SettingsModel;
}

/** Every limit of the person, and their own words for the pause page. */
export const LimitsScreen = ({ t, client, settings, model }: LimitsScreenProps) => (
  <>
    <header class="screen-head">
      <h1 class="voice-2">{t('limits.heading')}</h1>
      {settings.limits.length > 0 ? (
        <ButtonLink variant="main" href="#limits/new">
          <Icon name="plus" />
          {t('limits.new')}
        </ButtonLink>
      ) : null}
    </header>
    <WaitingChanges t={t} settings={settings} model={model} />
    <UnreadableNotes t={t} settings={settings} of="limits" />
    {settings.limits.length === 0 ? (
      <LimitStarts t={t} />
    ) : (
      <>
        <ul class="stack">
          {settings.limits.map((limit) => (
            <li key={limit.id}>
              <LimitCard t={t} limit={limit} model={model} />
            </li>
          ))}
        </ul>
        <p>
          <a href="#limits/move">{t('moveIn.link')}</a>
        </p>
      </>
    )}
    {settings.limits.length > 0 ? <TestAddress t={t} client={client} /> : null}
    <OwnWordsSheet t={t} words={settings.words} model={model} />
  </>
);
