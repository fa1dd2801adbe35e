import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import type { Limit } from '../../../lib/domain/limits/limit';
import type { SettingsModel } from '../../models/settings';
import { Button, ButtonLink } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ActProblem } from '../options/act-status';
import { focusHeading } from '../options/focus-heading';
import { useAct } from '../options/use-act';

interface LimitCardProps {
  t: Translate;
  limit: Limit;
  model: SettingsModel;
  /** Something was done that is told above the list. */
  onNews: (news: string) => void;
}

interface DeleteQuestionProps {
  t: Translate;
  limit: Limit;
  open: boolean;
  onClose: () => void;
  onDelete: () => void;
}

const DeleteQuestion = ({ t, limit, open, onClose, onDelete }: DeleteQuestionProps) => (
  <Dialog
    open={open}
    heading={t('limits.delete.heading', { name: limit.name })}
    onClose={onClose}
    actions={
      <>
        <Button onClick={onClose}>{t('limits.delete.keep')}</Button>
        <Button variant="main" onClick={onDelete}>
          {t('limits.delete.confirm')}
        </Button>
      </>
    }
  >
    <p>{t('limits.delete.about')}</p>
  </Dialog>
);

/** One limit in a sentence, and what can be done with it. */
export const LimitCard = ({ t, limit, model, onNews }: LimitCardProps) => {
  const id = useId();
  const asking = useSignal(false);
  const act = useAct();
  const hold = () => act.run(() => model.change({ kind: 'hold-limit', id: limit.id, onHold: !limit.onHold }));
  const remove = async () => {
    asking.value = false;
    const deleted = await act.run(() => model.change({ kind: 'delete-limit', id: limit.id }));
    if (!deleted) return;
    onNews(t('limits.deleted', { name: limit.name }));
    // The button that was pressed is gone with its card.
    focusHeading();
  };
  return (
    <article class={limit.onHold ? 'sheet limit on-hold' : 'sheet limit'} aria-labelledby={id}>
      <div class="row between baseline">
        <h2 id={id}>{limit.name}</h2>
        {limit.onHold ? <span class="tag">{t('limits.card.onHold')}</span> : null}
      </div>
      <p class={limit.onHold ? 'soft' : undefined}>{describeLimit(limit, t)}</p>
      {limit.onHold ? <p class="small soft">{t('limits.card.onHoldAbout')}</p> : null}
      {limit.goal ? (
        <p class="small soft">{t(`limits.card.goal.${limit.goal.per}`, { count: limit.goal.minutes })}</p>
      ) : null}
      <ActProblem act={act} t={t} />
      <div class="acts">
        <ButtonLink size="small" href={`#limits/${limit.id}`} aria-describedby={id}>
          {t('common.edit')}
        </ButtonLink>
        <Button size="small" variant="quiet" aria-describedby={id} disabled={act.busy.value} onClick={hold}>
          {t(limit.onHold ? 'limits.card.offHold' : 'limits.card.hold')}
        </Button>
        <ButtonLink size="small" variant="quiet" href={`#limits/copy/${limit.id}`} aria-describedby={id}>
          {t('limits.card.duplicate')}
        </ButtonLink>
        <Button
          size="small"
          variant="quiet"
          aria-describedby={id}
          onClick={() => {
            asking.value = true;
          }}
        >
          {t('common.delete')}
        </Button>
      </div>
      <DeleteQuestion
        t={t}
        limit={limit}
        open={asking.value}
        onClose={() => {
          asking.value = false;
        }}
        onDelete={() => void remove()}
      />
    </article>
  );
};
