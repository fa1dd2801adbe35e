import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { AppLockModel } from '../../models/app-lock';
import type { NotebookDesk } from '../../models/notebook';
import { forgetAsked } from '../../models/question-memory';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { PassphraseField } from '../../ui/passphrase-field';
import { Sheet } from '../../ui/sheet';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { EraseRecords } from '../settings/erase-records';
import { RemoveEbb } from '../settings/remove-ebb';
import { usePassphrase } from './use-passphrase';
import './lock.css';

export interface LockScreenProps {
  t: Translate;
  lock: AppLockModel;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
  /** The person's day, `YYYY-MM-DD`. */
  today: () => string;
}

const Unlock = ({ t, lock }: Pick<LockScreenProps, 't' | 'lock'>) => {
  const { typed, problem, waits, act, attempt } = usePassphrase(lock, t);
  const unlock = (event: Event) => {
    event.preventDefault();
    if (act.busy.value || waits.value) return;
    void attempt((desk, passphrase) => desk.unlock(passphrase));
  };
  return (
    <form class="stack unlock" onSubmit={unlock}>
      <PassphraseField
        t={t}
        label={t('lock.passphrase')}
        problem={problem.value}
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
        }}
      />
      <div class="row">
        <Button type="submit" variant="main" aria-disabled={act.busy.value || waits.value}>
          {t('lock.unlock')}
        </Button>
        <span class="small soft" role="status">
          {act.busy.value ? t('common.loading') : null}
        </span>
      </div>
      <ActProblem act={act} t={t} />
    </form>
  );
};

interface EraseLockedProps extends Pick<LockScreenProps, 't' | 'lock' | 'client'> {
  unreadable: boolean;
}

/** For whoever does not know the passphrase: everything that is locked goes, and the lock with it. */
const EraseLocked = ({ t, lock, client, unreadable }: EraseLockedProps) => {
  const id = useId();
  const asking = useSignal(false);
  const act = useAct();
  const close = () => {
    asking.value = false;
  };
  const erase = () => {
    close();
    void act.run(async () => {
      // Of a meeting that is gone nobody is reminded.
      await client.ask({ type: 'reminders.set', reminders: [] });
      await lock.onDesk((desk) => desk.eraseAll());
      forgetAsked(localStorage, null);
    });
  };
  return (
    <section class="leaving" aria-labelledby={id}>
      <h3 id={id}>{t(unreadable ? 'lock.unreadable.anew' : 'lock.lost.heading')}</h3>
      <p class="soft">{t(unreadable ? 'lock.unreadable.anewAbout' : 'lock.lost.about')}</p>
      <div class="row">
        <Button
          disabled={act.busy.value}
          onClick={() => {
            asking.value = true;
          }}
        >
          {t('lock.lost.ask')}
        </Button>
      </div>
      <ActProblem act={act} t={t} />
      <Dialog
        open={asking.value}
        heading={t('lock.lost.question')}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('lock.lost.keep')}</Button>
            <Button variant="main" onClick={erase}>
              {t('lock.lost.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('lock.lost.what')}</p>
      </Dialog>
    </section>
  );
};

/** What stands in the place of something that is locked. It limits nothing: help, erasing and leaving need no passphrase. */
export const LockScreen = ({ t, lock, client, notebook, today }: LockScreenProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const unreadable = lock.look.value?.state === 'unreadable';
  useEffect(() => {
    // What was read a moment ago is gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header class="stack tight">
        <h1 class="voice-2" tabIndex={-1} ref={heading}>
          {t(unreadable ? 'lock.unreadable.heading' : 'lock.heading')}
        </h1>
        <p>{t(unreadable ? 'lock.unreadable.about' : 'lock.about')}</p>
      </header>
      {unreadable ? (
        <Sheet>
          <p>{t('lock.unreadable.kept')}</p>
          <p>{t('lock.unreadable.next')}</p>
        </Sheet>
      ) : (
        <Sheet>
          <Unlock t={t} lock={lock} />
        </Sheet>
      )}
      <p>
        {t('lock.help')} <a href="#help">{t('common.help')}</a>
      </p>
      <details class="lock-leaving" open={unreadable}>
        <summary>{t(unreadable ? 'lock.unreadable.leaving' : 'lock.leaving')}</summary>
        <Sheet heading={t('settings.leaving')}>
          <EraseLocked t={t} lock={lock} client={client} unreadable={unreadable} />
          <EraseRecords t={t} client={client} notebook={notebook} today={today} />
          <RemoveEbb t={t} client={client} />
        </Sheet>
      </details>
    </>
  );
};
