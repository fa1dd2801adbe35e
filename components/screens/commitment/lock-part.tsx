import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { lockDates, lockEndOn } from '../../../lib/domain/commitment/lock-dates';
import { dateFormat } from '../../../lib/domain/language/date-format';
import { formatDate } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useNow } from '../../ui/use-now';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';

interface PartProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
}

interface QuestionProps {
  t: Translate;
  /** The end of the lock that is asked about, epoch ms; null for no question. */
  until: number | null;
  onClose: () => void;
  onLock: (until: number) => void;
}

const Question = ({ t, until, onClose, onLock }: QuestionProps) => (
  <Dialog
    open={until !== null}
    heading={t('commitment.lock.question')}
    onClose={onClose}
    actions={
      <>
        <Button onClick={onClose}>{t('commitment.lock.keep')}</Button>
        <Button variant="main" onClick={() => until !== null && onLock(until)}>
          {t('commitment.lock.confirm')}
        </Button>
      </>
    }
  >
    <p class="strong">{until === null ? null : t('commitment.lock.what', { moment: formatDate(until, t) })}</p>
    <p>{t('commitment.lock.stays')}</p>
    <p class="soft">{t('commitment.lock.undo')}</p>
  </Dialog>
);

const shortDate = (date: string, t: Translate) =>
  dateFormat(t.locale, { day: 'numeric', month: 'long' }).format(Date.parse(`${date}T00:00:00Z`));

interface LockDayProps {
  t: Translate;
  label: string;
  /** The first and the last that can be chosen, `YYYY-MM-DD`. */
  dates: { readonly first: string; readonly last: string };
  busy: boolean;
  onDay: (day: string) => void;
}

const LockDay = ({ t, label, dates: { first, last }, busy, onDay }: LockDayProps) => {
  const day = useSignal('');
  const missing = useSignal(false);
  const ask = () => {
    missing.value = day.value < first || day.value > last;
    if (!missing.value) onDay(day.value);
  };
  const problem = t('commitment.lock.missing', { from: shortDate(first, t), to: shortDate(last, t) });
  return (
    <div class="row lock-day">
      <Field label={label} problem={missing.value ? problem : null}>
        {(control) => (
          <input
            class="input"
            type="date"
            min={first}
            max={last}
            {...control}
            value={day.value}
            onInput={(event) => {
              day.value = event.currentTarget.value;
              missing.value = false;
            }}
          />
        )}
      </Field>
      <Button disabled={busy} onClick={ask}>
        {t('commitment.lock.ask')}
      </Button>
    </div>
  );
};

/** A day before which nothing is made looser. */
export const LockPart = ({ t, settings, model }: PartProps) => {
  const id = useId();
  const { lockedUntil } = settings.commitment;
  const now = useNow(model.now, lockedUntil === null ? [] : [lockedUntil]);
  const asked = useSignal<number | null>(null);
  const act = useAct();
  const locked = lockedUntil !== null && lockedUntil > now ? lockedUntil : null;
  const clock = { now, zone: Temporal.Now.timeZoneId(), dayStart: settings.preferences.dayStart };
  const dates = lockDates(clock, locked);
  const lock = (until: number) => {
    asked.value = null;
    void act.run(() => model.change({ kind: 'set-commitment', commitment: { lockedUntil: until } }));
  };
  return (
    <section class="kept" aria-labelledby={id}>
      <h3 id={id}>{t('commitment.lock.heading')}</h3>
      {locked === null ? (
        <p class="soft">{t('commitment.lock.about')}</p>
      ) : (
        <Notice icon="clock">{t('commitment.lock.on', { moment: formatDate(locked, t) })}</Notice>
      )}
      {dates === null ? null : (
        <LockDay
          t={t}
          label={t(locked === null ? 'commitment.lock.label' : 'commitment.lock.later')}
          dates={dates}
          busy={act.busy.value}
          onDay={(day) => {
            asked.value = lockEndOn(day, clock);
          }}
        />
      )}
      <ActProblem act={act} t={t} />
      <Question
        t={t}
        until={asked.value}
        onClose={() => {
          asked.value = null;
        }}
        onLock={lock}
      />
    </section>
  );
};
