import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { lockDates, lockEndOn } from '../../../lib/domain/commitment/lock-dates';
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
  new Intl.DateTimeFormat(t.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );

/** A day before which nothing is made looser. */
export const LockPart = ({ t, settings, model }: PartProps) => {
  const id = useId();
  const { lockedUntil } = settings.commitment;
  const now = useNow(model.now, lockedUntil === null ? [] : [lockedUntil]);
  const date = useSignal('');
  const missing = useSignal(false);
  const asked = useSignal<number | null>(null);
  const act = useAct();
  const locked = lockedUntil !== null && lockedUntil > now ? lockedUntil : null;
  const clock = { now, zone: Temporal.Now.timeZoneId(), dayStart: settings.preferences.dayStart };
  const dates = lockDates(clock, locked);
  const ask = () => {
    const fits = dates !== null && date.value >= dates.first && date.value <= dates.last;
    missing.value = !fits;
    if (fits) asked.value = lockEndOn(date.value, clock);
  };
  const lock = (until: number) => {
    asked.value = null;
    void act.run(async () => {
      await model.change({ kind: 'set-commitment', commitment: { lockedUntil: until } });
      date.value = '';
    });
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
        <div class="row lock-day">
          <Field
            label={t(locked === null ? 'commitment.lock.label' : 'commitment.lock.later')}
            problem={
              missing.value
                ? t('commitment.lock.missing', { from: shortDate(dates.first, t), to: shortDate(dates.last, t) })
                : null
            }
          >
            {(control) => (
              <input
                class="input"
                type="date"
                min={dates.first}
                max={dates.last}
                {...control}
                value={date.value}
                onInput={(event) => {
                  date.value = event.currentTarget.value;
                  missing.value = false;
                }}
              />
            )}
          </Field>
          <Button disabled={act.busy.value} onClick={ask}>
            {t('commitment.lock.ask')}
          </Button>
        </div>
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
