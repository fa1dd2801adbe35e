import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import { meetingReminders } from '../../../lib/domain/notebook/meeting-reminders';
import type { NotebookDesk } from '../../models/notebook';
import { forgetAsked } from '../../models/question-memory';
import { Button } from '../../ui/button';
import { ChipChoices } from '../../ui/choices';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { ActProblem } from '../options/act-status';
import { formatDays } from '../options/days';
import { useAct } from '../options/use-act';
import { type EraseChoice, type EraseRange, eraseChoices, eraseRangeOf, mayTouchWeek } from './erase-range';

interface EraseRecordsProps {
  t: Translate;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
  /** The person's day, `YYYY-MM-DD`. */
  today: () => string;
}

const rangeInWords = ({ from, to }: EraseRange, t: Translate): string =>
  from === null || to === null
    ? t('settings.erase.askAll')
    : t('settings.erase.askDays', { days: formatDays(from, to, t) });

interface DateFieldProps {
  t: Translate;
  end: 'from' | 'to';
  value: string;
  /** The person asked without a day in every field. */
  missing: boolean;
  onValue: (value: string) => void;
}

const DateField = ({ t, end, value, missing, onValue }: DateFieldProps) => (
  <Field label={t(`settings.erase.${end}`)} problem={missing && value === '' ? t('settings.erase.dateMissing') : null}>
    {(control) => (
      <input
        class="input"
        type="date"
        {...control}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    )}
  </Field>
);

interface QuestionProps {
  t: Translate;
  range: EraseRange | null;
  /** The person's day, `YYYY-MM-DD`. */
  today: string;
  onClose: () => void;
  onErase: (range: EraseRange) => void;
}

const Question = ({ t, range, today, onClose, onErase }: QuestionProps) => (
  <Dialog
    open={range !== null}
    heading={t('settings.erase.question')}
    onClose={onClose}
    actions={
      <>
        <Button onClick={onClose}>{t('settings.erase.keep')}</Button>
        <Button variant="main" onClick={() => range && onErase(range)}>
          {t('settings.erase.confirm')}
        </Button>
      </>
    }
  >
    <p>{range ? rangeInWords(range, t) : null}</p>
    {range?.from && mayTouchWeek(range.from, today) ? <p>{t('settings.erase.weeks')}</p> : null}
    <p class="soft">{t('settings.erase.stays')}</p>
  </Dialog>
);

const goneText = (gone: number | 'some' | null, t: Translate) => {
  if (gone === null) return null;
  return gone === 'some' ? t('settings.erase.goneSome') : t('settings.erase.gone', { count: gone });
};

/** Erases the person's own record, or a part of it. It asks once, and then it is at once. */
export const EraseRecords = ({ t, client, notebook, today }: EraseRecordsProps) => {
  const id = useId();
  const choice = useSignal<EraseChoice>('day');
  const from = useSignal('');
  const to = useSignal('');
  const missing = useSignal(false);
  const written = useSignal(true);
  const asked = useSignal<EraseRange | null>(null);
  /** How many went; 'some' where they are locked, so that nobody can count them. */
  const gone = useSignal<number | 'some' | null>(null);
  const act = useAct();
  const ask = () => {
    gone.value = null;
    asked.value = eraseRangeOf(choice.value, { today: today(), from: from.value, to: to.value });
    missing.value = asked.value === null;
  };
  const eraseWritten = async ({ from: first, to: last }: EraseRange) => {
    const desk = await notebook();
    const entries = await desk.erase(first, last);
    // Of a meeting that is gone nobody is reminded. While it is locked nobody can tell which are left, unless none is.
    const known = first === null && last === null ? [] : await desk.read('meeting');
    const all = (await desk.readLock()) !== 'locked' || (first === null && last === null);
    if (desk.kept && all) await client.ask({ type: 'reminders.set', reminders: meetingReminders(known) });
    return entries;
  };
  const erase = (range: EraseRange) => {
    asked.value = null;
    void act.run(async () => {
      const { rows } = await client.ask({ type: 'records.erase', ...range });
      const entries = written.value ? await eraseWritten(range) : 0;
      forgetAsked(localStorage, range.from);
      gone.value = rows === null ? 'some' : rows + entries;
    });
  };
  return (
    <section class="leaving" aria-labelledby={id}>
      <h3 id={id}>{t('settings.erase.heading')}</h3>
      <p class="soft">{t('settings.erase.about')}</p>
      <ChipChoices
        label={t('settings.erase.which')}
        choices={eraseChoices.map((value) => ({ value, label: t(`settings.erase.choices.${value}`) }))}
        value={choice.value}
        onValue={(value) => {
          choice.value = value;
          missing.value = false;
        }}
      />
      {choice.value === 'range' ? (
        <div class="row dates">
          <DateField
            t={t}
            end="from"
            value={from.value}
            missing={missing.value}
            onValue={(value) => {
              from.value = value;
            }}
          />
          <DateField
            t={t}
            end="to"
            value={to.value}
            missing={missing.value}
            onValue={(value) => {
              to.value = value;
            }}
          />
        </div>
      ) : null}
      <label class="check">
        <input
          type="checkbox"
          checked={written.value}
          onChange={(event) => {
            written.value = event.currentTarget.checked;
          }}
        />
        {t('settings.erase.written')}
      </label>
      <div class="row">
        <Button disabled={act.busy.value} onClick={ask}>
          {t('settings.erase.ask')}
        </Button>
        <span class="small soft" role="status">
          {goneText(gone.value, t)}
        </span>
      </div>
      <ActProblem act={act} t={t} />
      <Question
        t={t}
        range={asked.value}
        today={today()}
        onClose={() => {
          asked.value = null;
        }}
        onErase={erase}
      />
    </section>
  );
};
