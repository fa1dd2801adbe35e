import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { limitsWith } from '../../../lib/domain/lists/limits-with';
import type { ListSubscription } from '../../../lib/domain/lists/subscription';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { ListsModel } from '../../models/lists';
import type { SettingsModel } from '../../models/settings';
import { Bar } from '../../ui/bar';
import { Button, ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { LooserAct } from '../limits/looser-act';
import { ActProblem } from '../options/act-status';
import { focusHeading } from '../options/focus-heading';
import { useAct } from '../options/use-act';
import { AddressForm } from './address-form';
import { LeftOutLines } from './left-out';
import { contentText, failureText, progressText, sourceText } from './list-text';
import { NameForm } from './name-form';

interface ListCardProps {
  t: Translate;
  list: ListSubscription;
  settings: Settings;
  model: SettingsModel;
  lists: ListsModel;
}

interface PartProps extends ListCardProps {
  /** Id of the list's name, so that each of its buttons is told from the others. */
  describedBy: string;
}

/** The limits that use the list, and the way to one that does. */
const UsedBy = ({ t, list, settings }: PartProps) => {
  const limits = limitsWith(settings.limits, list.id);
  if (limits.length === 0) return <p class="small soft">{t('lists.card.unused')}</p>;
  return (
    <p class="small soft">
      {t('lists.card.usedBy')}{' '}
      {limits.map((limit, index) => (
        <span key={limit.id}>
          {index > 0 ? ', ' : ''}
          <a href={`#limits/${limit.id}`}>{limit.name}</a>
        </span>
      ))}
    </p>
  );
};

const Running = ({ t, list, lists }: PartProps) => {
  const running = lists.view.value?.running;
  if (!running || running.id !== list.id) return null;
  return (
    <div class="stack tight">
      {running.size ? <Bar used={running.bytes} of={running.size} near={false} /> : null}
      <p class="small soft" role="status">
        {progressText(running, t)}
      </p>
    </div>
  );
};

const Refresh = ({ t, list, lists, describedBy }: PartProps) => {
  const act = useAct();
  if (list.source.kind !== 'address') return null;
  const runs = lists.view.value?.running?.id === list.id;
  return (
    <>
      <Button
        size="small"
        aria-describedby={describedBy}
        disabled={act.busy.value || lists.view.value?.private}
        onClick={() => void act.run(() => (runs ? lists.cancelRefresh(list.id) : lists.refreshList(list.id)))}
      >
        {t(runs ? 'common.cancel' : 'lists.card.refresh')}
      </Button>
      <ActProblem act={act} t={t} />
    </>
  );
};

const Unsubscribe = ({ t, list, model, describedBy }: PartProps) => (
  <LooserAct
    t={t}
    model={model}
    describedBy={describedBy}
    change={{ kind: 'unsubscribe', id: list.id }}
    said={t('lists.removed', { name: list.name })}
    asks="always"
    name={{ act: t('lists.card.remove'), ask: t('lists.card.askRemove') }}
    heading={t('lists.remove.heading', { name: list.name })}
    labels={{ keep: t('lists.remove.keep'), confirm: t('lists.remove.confirm'), ask: t('lists.remove.ask') }}
    // The button that was pressed is gone with its card.
    onDone={({ ask }) => ask || focusHeading()}
  >
    <p>{t(list.source.kind === 'text' ? 'lists.remove.aboutText' : 'lists.remove.about')}</p>
  </LooserAct>
);

type Editing = 'name' | 'address' | null;

/** One list: how much it covers, since when, and what can be done with it. */
export const ListCard = (props: ListCardProps) => {
  const { t, list, model, lists } = props;
  const id = useId();
  const editing = useSignal<Editing>(null);
  const state = lists.view.value?.states[list.id];
  const runs = lists.view.value?.running?.id === list.id;
  const failure = runs ? null : failureText(state, model.now(), t);
  const part: PartProps = { ...props, describedBy: id };
  const stop = () => {
    editing.value = null;
  };
  const edit = (what: Editing) => () => {
    editing.value = editing.value === what ? null : what;
  };
  return (
    <article class="sheet limit" aria-labelledby={id}>
      <h2 id={id}>{list.name}</h2>
      <p>{runs && state?.goodAt === null ? t('lists.card.first') : contentText(state, model.now(), t)}</p>
      <p class="small soft source">{sourceText(list, state, t)}</p>
      <Running {...part} />
      {failure === null ? null : <Notice tone="near">{failure}</Notice>}
      {state?.goodAt != null && !state.kept ? <Notice tone="near">{t('lists.card.notKept')}</Notice> : null}
      <UsedBy {...part} />
      {state?.account ? <LeftOutLines t={t} account={state.account} /> : null}
      {editing.value === 'name' ? <NameForm t={t} list={list} model={model} onDone={stop} /> : null}
      {editing.value === 'address' ? <AddressForm {...props} onDone={stop} /> : null}
      <div class="acts">
        <ButtonLink size="small" href={`#limits/new/list/${list.id}`} aria-describedby={id}>
          {t('lists.card.makeLimit')}
        </ButtonLink>
        <Refresh {...part} />
        <Button
          size="small"
          variant="quiet"
          aria-describedby={id}
          aria-expanded={editing.value === 'name'}
          onClick={edit('name')}
        >
          {t('lists.card.rename')}
        </Button>
        {list.source.kind === 'address' ? (
          <Button
            size="small"
            variant="quiet"
            aria-describedby={id}
            aria-expanded={editing.value === 'address'}
            onClick={edit('address')}
          >
            {t('lists.card.changeAddress')}
          </Button>
        ) : null}
        <Unsubscribe {...part} />
      </div>
    </article>
  );
};
