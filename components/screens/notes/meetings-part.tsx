import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import { dateText } from '../../../lib/domain/language/date-text';
import { formatClockTime } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import { weekdayName } from '../../../lib/domain/language/weekday-name';
import { weekdays } from '../../../lib/domain/limits/limit';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies';
import { meetingReminders } from '../../../lib/domain/notebook/meeting-reminders';
import type { NotebookDesk } from '../../models/notebook';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Field, SelectField, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { type BodyFormProps, type BodyViewProps, EntryPart } from './entry-part';

type Meeting = EntryBodies['meeting'];

/** Minutes before; the texts are `notes.meetings.remind`. */
const reminds = [10, 60, 1440] as const;

const first: Meeting = { name: '', place: '', date: null, weekday: 1, time: null, remind: null };

const WhenFields = ({ t, body, onBody }: BodyFormProps<'meeting'>) => (
  <div class="row meeting-when">
    <SelectField
      label={t('notes.meetings.when')}
      value={body.weekday === null ? 'once' : `${body.weekday}`}
      options={[
        ...weekdays.map((day) => ({
          value: `${day}`,
          label: t('notes.meetings.every', { day: weekdayName(day, t, 'long') }),
        })),
        { value: 'once', label: t('notes.meetings.once') },
      ]}
      onValue={(when) => onBody({ ...body, weekday: when === 'once' ? null : Number(when), date: null })}
    />
    {body.weekday === null ? (
      <Field label={t('notes.meetings.date')}>
        {(control) => (
          <input
            class="input"
            type="date"
            {...control}
            value={body.date ?? ''}
            onInput={(event) => onBody({ ...body, date: event.currentTarget.value || null })}
          />
        )}
      </Field>
    ) : null}
    <Field label={t('notes.meetings.time')}>
      {(control) => (
        <input
          class="input"
          type="time"
          {...control}
          value={body.time ?? ''}
          onInput={(event) => onBody({ ...body, time: event.currentTarget.value || null })}
        />
      )}
    </Field>
  </div>
);

const MeetingForm = ({ t, body, onBody }: BodyFormProps<'meeting'>) => (
  <>
    <TextField
      label={t('notes.meetings.name')}
      maxLength={120}
      value={body.name}
      onValue={(name) => onBody({ ...body, name })}
    />
    <WhenFields t={t} body={body} onBody={onBody} />
    <TextField
      label={t('notes.meetings.place')}
      maxLength={240}
      value={body.place}
      onValue={(place) => onBody({ ...body, place })}
    />
    <SelectField
      label={t('notes.meetings.reminder')}
      hint={t('notes.meetings.reminderHint')}
      value={body.remind === null ? 'no' : `${body.remind}`}
      options={[
        { value: 'no', label: t('notes.meetings.remind.no') },
        ...reminds.map((minutes) => ({ value: `${minutes}`, label: t(`notes.meetings.remind.${minutes}`) })),
      ]}
      onValue={(remind) => onBody({ ...body, remind: remind === 'no' ? null : Number(remind) })}
    />
  </>
);

const whenText = ({ date, weekday, time }: Meeting, t: Translate) => {
  const day = weekdays.find((each) => each === weekday);
  const days = date
    ? dateText(date, t.locale)
    : day
      ? t('notes.meetings.every', { day: weekdayName(day, t, 'long') })
      : '';
  return [days, time ? formatClockTime(time, t) : ''].filter((part) => part !== '').join(', ');
};

const MeetingView = ({ t, entry: { body } }: BodyViewProps<'meeting'>) => {
  const remind = reminds.find((minutes) => minutes === body.remind);
  return (
    <>
      <p>
        <strong>{body.name}</strong>
      </p>
      <p>{whenText(body, t)}</p>
      {body.place ? <p>{body.place}</p> : null}
      {remind ? <p class="small soft">{t(`notes.meetings.remind.${remind}`)}</p> : null}
    </>
  );
};

const isEmpty = ({ name, date, weekday, time }: Meeting) =>
  name.trim() === '' || time === null || (date === null && weekday === null);

interface MeetingsProps {
  t: Translate;
  desk: NotebookDesk;
  client: Client;
}

/** Meetings and appointments. A reminder says that it is time, and nothing more. */
export const MeetingsPart = ({ t, desk, client }: MeetingsProps) => {
  const problem = useSignal<unknown>(null);
  const mayRemind = useSignal(true);
  const reminders = meetingReminders(desk.entries('meeting').value ?? []);
  const wanted = reminders.length > 0;
  useEffect(() => {
    if (!wanted) return;
    void client.hasPermission('notifications').then((granted) => {
      mayRemind.value = granted;
    });
  }, [wanted, client, mayRemind]);
  const follow = async () => {
    try {
      const known = await desk.read('meeting');
      // Locked in this very moment: those that are known are not all of them.
      if ((await desk.readLock()) === 'locked') return;
      await client.ask({ type: 'reminders.set', reminders: meetingReminders(known) });
      problem.value = null;
    } catch (error) {
      problem.value = error;
    }
  };
  const allow = async () => {
    mayRemind.value = await client.requestPermission('notifications').catch(() => false);
  };
  return (
    <>
      <EntryPart
        t={t}
        desk={desk}
        kind="meeting"
        words={{ heading: t('notes.meetings.heading'), about: t('notes.meetings.about'), add: t('notes.meetings.add') }}
        first={first}
        isEmpty={isEmpty}
        Form={MeetingForm}
        View={MeetingView}
        onKept={() => void follow()}
      />
      {wanted && !mayRemind.value ? (
        <Notice live>
          <p>{t('notes.meetings.mayNot')}</p>
          <div>
            <Button size="small" onClick={() => void allow()}>
              {t('notes.meetings.allow')}
            </Button>
          </div>
        </Notice>
      ) : null}
      {problem.value ? <Notice live>{errorText(problem.value, t)}</Notice> : null}
    </>
  );
};
