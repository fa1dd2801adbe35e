import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { AppLockModel } from '../../models/app-lock';
import type { NotebookDesk } from '../../models/notebook';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Sheet } from '../../ui/sheet';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { EraseRecords } from '../settings/erase-records';
import { RemoveEbb } from '../settings/remove-ebb';
import { PassphraseField } from './passphrase-field';
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
        <Button type="submit" variant="main" disabled={act.busy.value || waits.value}>
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

/** For whoever does not know the passphrase: everything that is locked goes, and the lock with it. */
const EraseLocked = ({ t, lock, client }: Pick<LockScreenProps, 't' | 'lock' | 'client'>) => {
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
    });
  };
  return (
    <section class="leaving" aria-labelledby={id}>
      <h3 id={id}>{t('lock.lost.heading')}</h3>
      <p class="soft">{t('lock.lost.about')}</p>
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
  useEffect(() => {
    // What was read a moment ago is gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header class="stack tight">
        <h1 class="voice-2" tabIndex={-1} ref={heading}>
          {t('lock.heading')}
        </h1>
        <p>{t('lock.about')}</p>
      </header>
      <Sheet>
        <Unlock t={t} lock={lock} />
      </Sheet>
      <p>
        {t('lock.help')} <a href="#help">{t('common.help')}</a>
      </p>
      <details class="lock-leaving">
        <summary>{t('lock.leaving')}</summary>
        <Sheet heading={t('settings.leaving')}>
          <EraseLocked t={t} lock={lock} client={client} />
          <EraseRecords t={t} client={client} notebook={notebook} today={today} />
          <RemoveEbb t={t} client={client} />
        </Sheet>
      </details>
    </>
  );
};
