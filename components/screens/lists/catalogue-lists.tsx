import { useId } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { type CatalogueEntry, catalogue, catalogueSubjects } from '../../../lib/domain/lists/catalogue';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { ListsModel } from '../../models/lists';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';

interface CatalogueProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
  lists: ListsModel;
}

const Entry = ({ t, settings, model, lists, entry }: CatalogueProps & { entry: CatalogueEntry }) => {
  const id = useId();
  const act = useAct();
  const { name, entries, licence, home, href } = entry;
  const isThere = settings.lists.some(({ source }) => source.kind === 'address' && source.href === href);
  const subscribe = () => {
    const list = { id: lists.newId(), name, source: { kind: 'address', href } } as const;
    void act.run(() => model.change({ kind: 'subscribe', list }, t('lists.added', { name })));
  };
  return (
    <li class="catalogue-entry">
      <div class="stack tight">
        <p id={id} class="strong">
          {name}
        </p>
        <p class="small soft">
          {entries === null ? t('lists.catalogue.sizeUnknown') : t('lists.catalogue.size', { count: entries })}{' '}
          {licence === null ? t('lists.catalogue.licenceThere') : t('lists.catalogue.licence', { licence })}{' '}
          <a href={home} target="_blank" rel="noreferrer" aria-describedby={id}>
            {t('lists.catalogue.home')}
          </a>
        </p>
        <ActProblem act={act} t={t} />
      </div>
      {isThere ? (
        <span class="small soft there">
          <Icon name="check" />
          {t('lists.catalogue.there')}
        </span>
      ) : (
        <Button size="small" aria-describedby={id} disabled={act.busy.value} onClick={subscribe}>
          {t('lists.catalogue.subscribe')}
        </Button>
      )}
    </li>
  );
};

/** Public lists to choose from. Nothing is asked of any of them before the person subscribes. */
export const CatalogueLists = (props: CatalogueProps) => (
  <>
    {catalogueSubjects.map((subject) => (
      <details key={subject} class="disclosure">
        <summary>{props.t(`lists.catalogue.subjects.${subject}`)}</summary>
        <ul class="catalogue">
          {catalogue
            .filter(({ covers }) => covers === subject)
            .map((entry) => (
              <Entry key={entry.id} {...props} entry={entry} />
            ))}
        </ul>
      </details>
    ))}
  </>
);
