import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { ListsModel } from '../../models/lists';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { WaitingChanges } from '../commitment/waiting-changes';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { Preference } from '../settings/preference';
import { AddAddress } from './add-address';
import { CatalogueLists } from './catalogue-lists';
import { ImportList } from './import-list';
import { ListCard } from './list-card';

interface ListsScreenProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
  lists: ListsModel;
}

const megabyteChoices = [10, 25, 50, 100, 200, 500];

/** The set that is in Ebb itself: it needs no network. */
const Starter = ({ t, settings, model, lists }: ListsScreenProps) => {
  const act = useAct();
  if (settings.lists.some(({ source }) => source.kind === 'starter')) return null;
  const name = t('lists.starter.name');
  const subscribe = () => {
    const list = { id: lists.newId(), name, source: { kind: 'starter' } } as const;
    void act.run(() => model.change({ kind: 'subscribe', list }, t('lists.added', { name })));
  };
  return (
    <Sheet heading={t('lists.starter.heading')}>
      <p class="soft">{t('lists.starter.about')}</p>
      <ActProblem act={act} t={t} />
      <div class="row">
        <Button variant={settings.lists.length === 0 ? 'main' : 'plain'} disabled={act.busy.value} onClick={subscribe}>
          {t('lists.starter.add')}
        </Button>
      </div>
    </Sheet>
  );
};

const Subscribed = (props: ListsScreenProps) => {
  const { t, settings } = props;
  if (settings.lists.length === 0) return <p class="soft">{t('lists.empty')}</p>;
  return (
    <ul class="stack">
      {settings.lists.map((list) => (
        <li key={list.id}>
          <ListCard {...props} list={list} />
        </li>
      ))}
    </ul>
  );
};

/** The person's lists, and where more come from. */
export const ListsScreen = (props: ListsScreenProps) => {
  const { t, settings, model, lists } = props;
  const inPrivate = lists.view.value?.private ?? false;
  const problem = lists.problem.value;
  const { listMegabytes } = settings.preferences;
  return (
    <>
      <h1 class="voice-2">{t('lists.heading')}</h1>
      <p class="soft">{t('lists.about')}</p>
      <WaitingChanges t={t} settings={settings} model={model} />
      {problem === null ? null : <Notice live>{errorText(problem, t)}</Notice>}
      {inPrivate ? <Notice icon="private">{t('lists.private')}</Notice> : null}
      <Subscribed {...props} />
      <Starter {...props} />
      <Sheet heading={t('lists.catalogue.heading')}>
        <p class="soft">{t('lists.catalogue.about')}</p>
        <CatalogueLists {...props} />
      </Sheet>
      <Sheet heading={t('lists.address.heading')}>
        <AddAddress t={t} model={model} lists={lists} />
      </Sheet>
      {inPrivate ? null : (
        <Sheet heading={t('lists.import.heading')}>
          <p class="soft">{t('lists.import.about')}</p>
          <ImportList t={t} model={model} lists={lists} maxBytes={listMegabytes * 1_000_000} />
        </Sheet>
      )}
      <Sheet heading={t('lists.size.heading')}>
        <Preference
          t={t}
          model={model}
          label={t('lists.size.label')}
          about={t('lists.size.about')}
          value={listMegabytes}
          values={megabyteChoices}
          nameOf={(count) => t('lists.size.megabytes', { count })}
          patchOf={(chosen) => ({ listMegabytes: chosen })}
        />
      </Sheet>
    </>
  );
};
