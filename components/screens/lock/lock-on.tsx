import type { ComponentChildren } from 'preact';
import type { LockDesk, LockLook, Tried } from '../../../lib/app/lock/lock-port';
import type { Translate } from '../../../lib/domain/language/translate';
import type { AppLockModel } from '../../models/app-lock';
import { Button } from '../../ui/button';
import { PassphraseField } from '../../ui/passphrase-field';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';
import { useNewPassphrase } from './new-passphrase';
import { IdleField } from './switch-on';
import { usePassphrase } from './use-passphrase';

interface LockOnProps {
  t: Translate;
  lock: AppLockModel;
  look: LockLook;
}

interface WithPassphraseProps extends Pick<LockOnProps, 't' | 'lock'> {
  label: string;
  submit: string;
  busyText: string;
  /** Asked first; null where something else has to be put right. */
  work: () => ((desk: LockDesk, passphrase: string) => Promise<Tried>) | null;
  onDone?: () => void;
  children?: ComponentChildren;
}

/** Something that takes the present passphrase. */
const WithPassphrase = ({ t, lock, label, submit, busyText, work, onDone, children }: WithPassphraseProps) => {
  const { typed, problem, waits, act, attempt } = usePassphrase(lock, t);
  const run = async (event: Event) => {
    event.preventDefault();
    const wanted = work();
    if (wanted && (await attempt(wanted))) onDone?.();
  };
  return (
    <form class="stack" onSubmit={(event) => void run(event)}>
      <PassphraseField
        t={t}
        label={label}
        problem={problem.value}
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
        }}
      />
      {children}
      <ActProblem act={act} t={t} />
      <div class="row">
        <Button type="submit" disabled={act.busy.value || waits.value}>
          {submit}
        </Button>
        <SavedMark act={act} t={t} />
        <span class="small soft" role="status">
          {act.busy.value ? busyText : null}
        </span>
      </div>
    </form>
  );
};

const Change = ({ t, lock }: Pick<LockOnProps, 't' | 'lock'>) => {
  const fresh = useNewPassphrase(t);
  return (
    <WithPassphrase
      t={t}
      lock={lock}
      label={t('lock.change.old')}
      submit={t('lock.change.act')}
      busyText={t('common.loading')}
      work={() => {
        const next = fresh.take();
        return next === null ? null : (desk, old) => desk.change(old, next);
      }}
      onDone={fresh.clear}
    >
      {fresh.fields}
      <p class="small soft">{t('lock.change.copies')}</p>
    </WithPassphrase>
  );
};

/** The lock that is there and open: what can be done about it. */
export const LockOn = ({ t, lock, look }: LockOnProps) => {
  const act = useAct();
  return (
    <div class="stack">
      <p>{t('lock.isOn')}</p>
      <div class="row">
        <Button onClick={() => void act.run(lock.lockNow)}>{t('lock.now')}</Button>
      </div>
      <IdleField
        t={t}
        value={look.idleMinutes}
        onValue={(minutes) => void act.run(() => lock.onDesk((desk) => desk.setIdle(minutes)))}
      />
      <ActProblem act={act} t={t} />
      <details class="lock-more">
        <summary>{t('lock.change.heading')}</summary>
        <Change t={t} lock={lock} />
      </details>
      <details class="lock-more">
        <summary>{t('lock.off.heading')}</summary>
        <WithPassphrase
          t={t}
          lock={lock}
          label={t('lock.passphrase')}
          submit={t('lock.off.act')}
          busyText={t('lock.off.busy')}
          work={() => (desk, passphrase) => desk.switchOff(passphrase)}
        >
          <p class="soft">{t('lock.off.about')}</p>
        </WithPassphrase>
      </details>
    </div>
  );
};
