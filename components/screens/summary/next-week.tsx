import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import type { Met } from '../../models/kept-entry';
import type { NotebookDesk } from '../../models/notebook';
import { Button, ButtonLink } from '../../ui/button';
import { TextAreaField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { useDrafts } from '../../ui/use-drafts';
import { Rating } from '../exercises/rating';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';

interface NextWeekProps {
  t: Translate;
  desk: NotebookDesk;
  /** First day of the week that is looked back at. */
  week: string;
}

/** Below this somebody is asked to make it smaller, and not to try harder. */
const sureEnough = 7;

/** One thing for the week to come, how sure the person is of it, and what else could be done. */
export const NextWeek = ({ t, desk, week }: NextWeekProps) => {
  const kept = desk.entries('nextWeek').value?.findLast(({ body }) => body.week === week) ?? null;
  const drafts = useDrafts();
  const [textName, ratingName, baseName] = [`nextWeek.${week}`, `nextWeek.${week}.sure`, `nextWeek.${week}.base`];
  const typed = drafts.words<string | null>(textName, null);
  const rated = drafts.words<number | null>(ratingName, null);
  /** What was there as the person began to write: another window may change it meanwhile. */
  const base = drafts.choice<Entry<'nextWeek'> | null>(baseName, null);
  const met = useSignal<Met | null>(null);
  const act = useAct();
  const before = base.value ?? kept;
  const text = typed.value ?? before?.body.text ?? '';
  const confidence = rated.value ?? before?.body.confidence ?? null;
  const keep = async () => {
    const body = { week, text: text.trim(), confidence };
    const done = await act.run(async () => {
      const changed = before && (await desk.change(before, { body }));
      if (!changed || changed.outcome === 'gone') {
        base.value = await desk.add('nextWeek', body);
        return;
      }
      base.value = changed.entry;
      typed.value = changed.entry.body.text;
      rated.value = changed.entry.body.confidence;
      if (changed.outcome !== 'clean') met.value = changed.outcome;
    });
    if (done) drafts.settle(textName, ratingName);
  };
  return (
    <Sheet heading={t('summary.next.heading')}>
      <TextAreaField
        label={t('summary.next.label')}
        hint={t('summary.next.hint')}
        maxLength={240}
        value={text}
        onValue={(value) => {
          base.value = before;
          typed.value = value;
        }}
      />
      <Rating
        t={t}
        label={t('summary.next.confidence')}
        labelHidden={false}
        ends={[t('summary.next.notSure'), t('summary.next.verySure')]}
        value={confidence}
        onValue={(value) => {
          base.value = before;
          rated.value = value;
        }}
      />
      {confidence !== null && confidence < sureEnough ? <p>{t('summary.next.smaller')}</p> : null}
      <ActProblem act={act} t={t} />
      {met.value ? <Notice live>{t('summary.next.met')}</Notice> : null}
      <div class="row">
        <Button disabled={act.busy.value || text.trim() === '' || !desk.kept} onClick={() => void keep()}>
          {t('summary.next.keep')}
        </Button>
        <SavedMark act={act} t={t} />
      </div>
      <div class="row small">
        <ButtonLink variant="quiet" size="small" href="#exercises/ifThen">
          {t('summary.next.plan')}
        </ButtonLink>
        <ButtonLink variant="quiet" size="small" href="#limits">
          {t('summary.next.limit')}
        </ButtonLink>
        <ButtonLink variant="quiet" size="small" href="#exercises">
          {t('summary.next.exercise')}
        </ButtonLink>
      </div>
    </Sheet>
  );
};
