import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import { Button, ButtonLink } from '../../ui/button';
import { TextAreaField } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
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
  const typed = useSignal<string | null>(null);
  const rated = useSignal<number | null>(null);
  const act = useAct();
  const text = typed.value ?? kept?.body.text ?? '';
  const confidence = rated.value ?? kept?.body.confidence ?? null;
  const keep = () =>
    act.run(() => {
      const body = { week, text: text.trim(), confidence };
      return kept ? desk.change(kept, { body }) : desk.add('nextWeek', body);
    });
  return (
    <Sheet heading={t('summary.next.heading')}>
      <TextAreaField
        label={t('summary.next.label')}
        hint={t('summary.next.hint')}
        maxLength={240}
        value={text}
        onValue={(value) => {
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
          rated.value = value;
        }}
      />
      {confidence !== null && confidence < sureEnough ? <p>{t('summary.next.smaller')}</p> : null}
      <ActProblem act={act} t={t} />
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
