import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { AppLockModel } from '../../models/app-lock';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { ButtonLink } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { LockOn } from './lock-on';
import { SwitchOn } from './switch-on';
import './lock.css';

interface AppLockPartProps {
  t: Translate;
  lock: AppLockModel;
  settings: Settings;
  model: SettingsModel;
  notebook: () => Promise<NotebookDesk>;
}

/** The lock among the settings: off, open, or locked. */
export const AppLockPart = ({ t, lock, settings, model, notebook }: AppLockPartProps) => {
  const look = lock.look.value;
  // The form stays until it is through, though the lock is there before: what goes wrong is said in it.
  const begun = useSignal(false);
  const already = useSignal(false);
  const problem = lock.problem.value;
  return (
    <div class="stack" aria-live="polite">
      <p class="soft">{t('lock.sheet.about')}</p>
      {problem === null ? null : <Notice>{errorText(problem, t)}</Notice>}
      {look?.state === 'private' ? <Notice>{t('lock.private')}</Notice> : null}
      {already.value ? <Notice live>{t('lock.already')}</Notice> : null}
      {look?.state === 'unreadable' ? (
        <>
          <p>{t('lock.unreadable.about')}</p>
          <div class="row">
            <ButtonLink href="#notes">{t('lock.unreadable.see')}</ButtonLink>
          </div>
        </>
      ) : null}
      {look?.state === 'locked' ? (
        <>
          <p>{t('lock.isLocked')}</p>
          <div class="row">
            <ButtonLink href="#notes">{t('lock.unlock')}</ButtonLink>
          </div>
        </>
      ) : null}
      {look?.state === 'open' && !begun.value ? <LockOn t={t} lock={lock} look={look} /> : null}
      {look?.state === 'off' || begun.value ? (
        <details class="lock-more">
          <summary>{t('lock.sheet.begin')}</summary>
          <SwitchOn
            t={t}
            lock={lock}
            words={settings.words}
            settings={model}
            notebook={notebook}
            onBegun={(now) => {
              begun.value = now;
            }}
            onAlready={() => {
              already.value = true;
            }}
          />
        </details>
      ) : null}
    </div>
  );
};
