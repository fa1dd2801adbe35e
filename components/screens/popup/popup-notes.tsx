import { useMemo } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { openUrge } from '../../../lib/domain/notebook/open-urge';
import type { TodayModel } from '../../models/today';
import { createUrgeLog } from '../../models/urge-log';
import { OutsideLine, PlanLink, readNotesNow } from '../notebook/notes-lines';
import { StrengthAfter } from '../notebook/urge-form';

type Model = InstanceType<typeof TodayModel>;

const readOpenUrge = async (model: Model): Promise<Entry<'urge'> | null> => {
  const dayStart = model.view.peek()?.settings.preferences.dayStart;
  if (dayStart === undefined) return null;
  return openUrge(await (await model.notebook()).read('urge'), model.hour(), dayStart);
};

/** What the notes have for the popup, read at once; null for nothing. Never rejects: what cannot be read is not offered. */
export const readPopupNotes = async (model: Model) => {
  const [urge, now] = await Promise.all([readOpenUrge(model).catch(() => null), readNotesNow(model)]);
  return urge || now.plan || now.day !== null ? { urge, now } : null;
};

interface PopupNotesProps {
  model: Model;
  t: Translate;
  read: NonNullable<Awaited<ReturnType<typeof readPopupNotes>>>;
}

/** How an urge went on that was noted a few hours ago. */
const OpenUrge = ({ model, t, urge }: Omit<PopupNotesProps, 'read'> & { urge: Entry<'urge'> }) => {
  const log = useMemo(() => createUrgeLog(model.notebook, urge), [model, urge]);
  return (
    <section class="stack tight" aria-label={t('urge.askedAgain')}>
      <p class="small soft">{t('urge.askedAgain')}</p>
      {log.kept.value ? <p role="status">{t('urge.thanks')}</p> : <StrengthAfter t={t} log={log} />}
    </section>
  );
};

/** An urge that was left open, the plan to stay safe, and a day to look back at; nothing where there is none. */
export const PopupNotes = ({ model, t, read: { urge, now } }: PopupNotesProps) => (
  <>
    {urge ? <OpenUrge model={model} t={t} urge={urge} /> : null}
    {now.plan ? (
      <p>
        <PlanLink t={t} client={model.client} />
      </p>
    ) : null}
    {now.day === null ? null : (
      <OutsideLine t={t} day={now.day} store={model.store} onLookBack={() => void model.open('notes/after')} />
    )}
  </>
);
