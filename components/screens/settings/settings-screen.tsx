import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { AppLockModel } from '../../models/app-lock';
import type { CoverageModel } from '../../models/coverage';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { ButtonLink } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { Sheet } from '../../ui/sheet';
import { CommitmentSheet } from '../commitment/commitment-sheet';
import { UnreadableNotes } from '../limits/unreadable-notes';
import { AppLockPart } from '../lock/app-lock-part';
import { CoverageCard } from './coverage-card';
import { DiscretionSheet } from './discretion';
import { EraseRecords } from './erase-records';
import { ClearLimits } from './leaving';
import { PreferenceSheets } from './preferences';
import { RemoveEbb } from './remove-ebb';
import { SafeSearchSheet } from './safe-search';
import { WeekSheet } from './week-sheet';

interface SettingsScreenProps {
  t: Translate;
  client: Client;
  settings: Settings;
  model: SettingsModel;
  coverage: CoverageModel;
  notebook: () => Promise<NotebookDesk>;
  lock: AppLockModel;
  today: () => string;
  /** A private window shows no week and keeps nothing of it. */
  privateWindow: boolean;
}

/** The keys that the browser has for the quick exit now; null where it has none, or does not say. */
const useQuickExitKeys = (client: Client): string | null | undefined => {
  const [keys, setKeys] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    client.quickExitKeys().then(setKeys, () => setKeys(null));
  }, [client]);
  return keys;
};

const Sheets = ({
  t,
  client,
  settings,
  model,
  coverage,
  notebook,
  lock,
  today,
  privateWindow,
  keys,
}: SettingsScreenProps & { keys: string | null }) => (
  <>
    <UnreadableNotes t={t} settings={settings} of="settings" />
    <CommitmentSheet t={t} settings={settings} model={model} />
    <PreferenceSheets t={t} preferences={settings.preferences} model={model} />
    {privateWindow ? null : <WeekSheet t={t} client={client} preferences={settings.preferences} model={model} />}
    <DiscretionSheet t={t} keys={keys} preferences={settings.preferences} model={model} />
    <Sheet heading={t('settings.welcome.heading')}>
      <p class="soft">{t('settings.welcome.about')}</p>
      <p>
        <a href="welcome.html">{t('settings.welcome.open')}</a>
      </p>
    </Sheet>
    <SafeSearchSheet t={t} settings={settings} model={model} />
    <CoverageCard t={t} model={coverage} />
    <Sheet heading={t('lock.sheet.heading')}>
      <AppLockPart t={t} lock={lock} settings={settings} model={model} notebook={notebook} />
    </Sheet>
    <Sheet heading={t('settings.data.heading')}>
      <p class="soft">{t('settings.data.about')}</p>
      <div class="row">
        <ButtonLink href="#settings/data">{t('settings.data.open')}</ButtonLink>
      </div>
    </Sheet>
    <Sheet heading={t('settings.leaving')}>
      <EraseRecords t={t} client={client} notebook={notebook} today={today} />
      <ClearLimits t={t} model={model} count={settings.limits.length} />
      <RemoveEbb t={t} client={client} />
    </Sheet>
  </>
);

/**
 * How Ebb counts and speaks, what it covers, and the three ways to take something away. All of it comes at once: what
 * came later would move what somebody just reaches for.
 */
export const SettingsScreen = (props: SettingsScreenProps) => {
  const { t, client, coverage, lock } = props;
  const keys = useQuickExitKeys(client);
  const isCoverageKnown = coverage.coverage.value !== null || coverage.problem.value !== null;
  const isLockKnown = lock.look.value !== null || lock.problem.value !== null;
  return (
    <>
      <h1 class="voice-2">{t('settings.heading')}</h1>
      {keys !== undefined && isCoverageKnown && isLockKnown ? <Sheets {...props} keys={keys} /> : <Loading t={t} />}
    </>
  );
};
