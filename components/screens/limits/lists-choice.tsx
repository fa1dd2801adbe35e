import type { NamedList } from '../../../lib/domain/lists/subscription';
import { SeveralChips } from '../../ui/choices';
import { SwitchField } from '../../ui/field';
import type { SectionProps } from './section-props';

interface ListsChoiceProps extends SectionProps {
  lists: readonly NamedList[];
}

/** The subscribed lists that the limit covers, and pages that label themselves. */
export const ListsChoice = ({ t, form, update, lists }: ListsChoiceProps) => {
  // A list that the limit names and nobody is subscribed to any more stays until the person takes it out.
  const gone = form.lists
    .filter((id) => !lists.some((list) => list.id === id))
    .map((id) => ({ id, name: t('limits.sites.lists.gone') }));
  return (
    <div class="stack">
      {lists.length + gone.length > 0 ? (
        <SeveralChips
          label={t('limits.sites.lists.label')}
          choices={[...lists, ...gone].map(({ id, name }) => ({ value: id, label: name }))}
          values={form.lists}
          onValues={(chosen) => update({ lists: chosen })}
        />
      ) : (
        <p class="small soft">{t('limits.sites.lists.none')}</p>
      )}
      <SwitchField
        label={t('limits.sites.labelled.label')}
        hint={t('limits.sites.labelled.about')}
        on={form.labelled}
        onTurn={(labelled) => update({ labelled })}
      />
    </div>
  );
};
