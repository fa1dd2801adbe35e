import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { AppLockModel } from '../../models/app-lock';
import type { CoverageModel } from '../../models/coverage';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { LazyPart } from '../../ui/lazy-part';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { CommitmentSheet } from '../commitment/commitment-sheet';
import { CoverageCard } from './coverage-card';
import { EraseRecords } from './erase-records';
import { ClearLimits, RemoveEbb } from './leaving';
import { PreferenceSheets } from './preferences';
import { SafeSearchSheet } from './safe-search';

interface SettingsScreenProps {
  t: Translate;
  client: Client;
  settings: Settings;
  model: SettingsModel;
  coverage: CoverageModel;
  notebook: () => Promise<NotebookDesk>;
  lock: AppLockModel;
  today: () => string;
}

const loadAppLock = () => import('../lock/app-lock-part').then(({ AppLockPart }) => AppLockPart);

/** How Ebb counts and speaks, what it covers, and the three ways to take something away. */
export const SettingsScreen = ({
  t,
  client,
  settings,
  model,
  coverage,
  notebook,
  lock,
  today,
}: SettingsScreenProps) => (
  <>
    <h1 class="voice-2">{t('settings.heading')}</h1>
    {settings.unreadable.length > 0 ? (
      <Notice>{t('settings.unreadable', { count: settings.unreadable.length })}</Notice>
    ) : null}
    <CommitmentSheet t={t} settings={settings} model={model} />
    <PreferenceSheets t={t} preferences={settings.preferences} model={model} />
    <SafeSearchSheet t={t} settings={settings} model={model} />
    <CoverageCard t={t} model={coverage} />
    <Sheet heading={t('lock.sheet.heading')}>
      <LazyPart load={loadAppLock} t={t} lock={lock} settings={settings} model={model} notebook={notebook} />
    </Sheet>
    <Sheet heading={t('settings.leaving')}>
      <EraseRecords t={t} client={client} notebook={notebook} today={today} />
      <ClearLimits t={t} model={model} count={settings.limits.length} />
      <RemoveEbb t={t} client={client} />
    </Sheet>
  </>
);
