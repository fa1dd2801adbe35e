import { useSignal } from '@preact/signals';
import { formatMinutes } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import { defaultIdleMinutes, type IdleMinutes, idleChoices } from '../../../lib/domain/lock/idle-time';
import type { OwnWords } from '../../../lib/domain/settings/settings';
import type { AppLockModel } from '../../models/app-lock';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { useNewPassphrase } from './new-passphrase';

interface IdleFieldProps {
  t: Translate;
  value: IdleMinutes;
  onValue: (minutes: IdleMinutes) => void;
}

export const IdleField = ({ t, value, onValue }: IdleFieldProps) => (
  <SelectField
    label={t('lock.idle')}
    hint={t('lock.idleHint')}
    value={String(value)}
    options={idleChoices.map((minutes) => ({ value: String(minutes), label: formatMinutes(minutes, t) }))}
    onValue={(chosen) => {
      const found = idleChoices.find((minutes) => String(minutes) === chosen);
      if (found) onValue(found);
    }}
  />
);

/** What a lock does and what it cannot do, before it is there. */
const facts = ['limits', 'open', 'traces', 'strong'] as const;

const Facts = ({ t, hasWords }: { t: Translate; hasWords: boolean }) => (
  <>
    <Notice tone="near">{t('lock.lostForGood')}</Notice>
    <ul class="lock-facts">
      {facts.map((fact) => (
        <li key={fact}>{t(`lock.facts.${fact}`)}</li>
      ))}
      {hasWords ? <li>{t('lock.facts.words')}</li> : null}
    </ul>
  </>
);

interface CheckProps {
  label: string;
  on: boolean;
  onTurn: (on: boolean) => void;
}

const Check = ({ label, on, onTurn }: CheckProps) => (
  <label class="check">
    <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
    {label}
  </label>
);

interface SwitchOnProps {
  t: Translate;
  lock: AppLockModel;
  words: OwnWords;
  settings: SettingsModel;
  notebook: () => Promise<NotebookDesk>;
  /** The form has begun and is not through. */
  onBegun: (begun: boolean) => void;
  /** Another window has set one meanwhile, and that is the one that holds. */
  onAlready: () => void;
}

/**
 * The words of the pause page are settings, which lie there readable. They become lines of the notebook, which are shown
 * while it is open.
 */
const moveWords = async ({ words, settings, notebook }: Pick<SwitchOnProps, 'words' | 'settings' | 'notebook'>) => {
  const desk = await notebook();
  if (words.reason !== '') await desk.add('reason', { text: words.reason }, 'open');
  if (words.plan !== '') await desk.add('card', { text: words.plan }, 'open');
  await settings.change({ kind: 'set-words', words: { reason: '', plan: '' } });
  await settings.forgetCopies();
};

/** Switches the lock on: plain words first, then a passphrase, twice. */
export const SwitchOn = ({ t, lock, words, onBegun, onAlready, ...rest }: SwitchOnProps) => {
  const hasWords = words.reason !== '' || words.plan !== '';
  const idle = useSignal<IdleMinutes>(defaultIdleMinutes);
  const understood = useSignal(false);
  const keepWords = useSignal(false);
  const missing = useSignal(false);
  const passphrase = useNewPassphrase(t);
  const act = useAct();
  const switchOn = (event: Event) => {
    event.preventDefault();
    const chosen = passphrase.take();
    missing.value = chosen !== null && !understood.value;
    if (chosen === null || missing.value) return;
    const moves = hasWords && !keepWords.value;
    onBegun(true);
    void act.run(async () => {
      const outcome = await lock.onDesk((desk) => desk.switchOn(chosen, idle.peek()));
      if (outcome === 'already') onAlready();
      else if (moves) await moveWords({ words, ...rest });
      onBegun(false);
    });
  };
  return (
    <form class="stack" onSubmit={switchOn}>
      <Facts t={t} hasWords={hasWords} />
      {passphrase.fields}
      <IdleField
        t={t}
        value={idle.value}
        onValue={(minutes) => {
          idle.value = minutes;
        }}
      />
      {hasWords ? (
        <Check
          label={t('lock.keepWords')}
          on={keepWords.value}
          onTurn={(on) => {
            keepWords.value = on;
          }}
        />
      ) : null}
      <Check
        label={t('lock.understood')}
        on={understood.value}
        onTurn={(on) => {
          understood.value = on;
          missing.value = false;
        }}
      />
      {missing.value ? <Notice live>{t('lock.tick')}</Notice> : null}
      <ActProblem act={act} t={t} />
      <div class="row">
        <Button type="submit" disabled={act.busy.value}>
          {t('lock.switchOn')}
        </Button>
        <span class="small soft" role="status">
          {act.busy.value ? t('lock.sealing') : null}
        </span>
      </div>
    </form>
  );
};
