import { useId } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import type { Limit } from '../../../lib/domain/limits/limit';
import type { SettingsModel } from '../../models/settings';
import { Button, ButtonLink } from '../../ui/button';
import { ActProblem } from '../options/act-status';
import { focusHeading } from '../options/focus-heading';
import { useAct } from '../options/use-act';
import { LimitBeside } from './limit-beside';
import { LooserAct } from './looser-act';

interface LimitCardProps {
  t: Translate;
  limit: Limit;
  model: SettingsModel;
}

interface ActProps extends LimitCardProps {
  /** Id of the limit's name, so that each of its buttons is told from the others. */
  describedBy: string;
}

const Delete = ({ t, limit, model, describedBy }: ActProps) => (
  <LooserAct
    t={t}
    model={model}
    describedBy={describedBy}
    change={{ kind: 'delete-limit', id: limit.id }}
    said={t('limits.deleted', { name: limit.name })}
    asks="always"
    name={{ act: t('common.delete'), ask: t('limits.card.askDelete') }}
    heading={t('limits.delete.heading', { name: limit.name })}
    labels={{
      keep: t('limits.delete.keep'),
      confirm: t('limits.delete.confirm'),
      ask: t('limits.delete.ask'),
    }}
    // The button that was pressed is gone with its card.
    onDone={({ ask }) => ask || focusHeading()}
  >
    <p>{t('limits.delete.about')}</p>
  </LooserAct>
);

const Hold = ({ t, limit, model, describedBy }: ActProps) => (
  <LooserAct
    t={t}
    model={model}
    describedBy={describedBy}
    change={{ kind: 'hold-limit', id: limit.id, onHold: true }}
    said={null}
    asks="where it waits"
    name={{ act: t('limits.card.hold'), ask: t('limits.card.askHold') }}
    heading={t('limits.hold.heading', { name: limit.name })}
    labels={{ keep: t('limits.hold.keep'), confirm: t('limits.hold.confirm'), ask: t('limits.hold.ask') }}
  >
    <p>{t('limits.hold.about')}</p>
  </LooserAct>
);

const OffHold = ({ t, limit, model, describedBy }: ActProps) => {
  const act = useAct();
  const change = { kind: 'hold-limit', id: limit.id, onHold: false } as const;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-describedby={describedBy}
        disabled={act.busy.value}
        onClick={() => void act.run(() => model.change(change))}
      >
        {t('limits.card.offHold')}
      </Button>
      <ActProblem act={act} t={t} />
    </>
  );
};

/** One limit in a sentence, and what can be done with it. */
export const LimitCard = (props: LimitCardProps) => {
  const { t, limit, model } = props;
  const id = useId();
  return (
    <article class={limit.onHold ? 'sheet limit on-hold' : 'sheet limit'} aria-labelledby={id}>
      <div class="row between baseline">
        <h2 id={id}>{limit.name}</h2>
        {limit.onHold ? <span class="tag">{t('limits.card.onHold')}</span> : null}
      </div>
      <p class={limit.onHold ? 'soft' : undefined}>{describeLimit(limit, t, model.settings.value?.lists ?? [])}</p>
      <LimitBeside {...props} />
      {limit.onHold ? <p class="small soft">{t('limits.card.onHoldAbout')}</p> : null}
      {limit.goal ? (
        <p class="small soft">{t(`limits.card.goal.${limit.goal.per}`, { count: limit.goal.minutes })}</p>
      ) : null}
      <div class="acts">
        <ButtonLink size="small" href={`#limits/${limit.id}`} aria-describedby={id}>
          {t('common.edit')}
        </ButtonLink>
        {limit.onHold ? <OffHold {...props} describedBy={id} /> : <Hold {...props} describedBy={id} />}
        <ButtonLink size="small" variant="quiet" href={`#limits/copy/${limit.id}`} aria-describedby={id}>
          {t('limits.card.duplicate')}
        </ButtonLink>
        <Delete {...props} describedBy={id} />
      </div>
    </article>
  );
};
