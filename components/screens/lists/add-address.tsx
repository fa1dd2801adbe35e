import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import { readListAddress } from '../../../lib/domain/lists/list-address';
import type { ListsModel } from '../../models/lists';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { longestListName } from './name-form';

interface AddAddressProps {
  t: Translate;
  model: SettingsModel;
  lists: ListsModel;
}

/** A list by an address of one's own. */
export const AddAddress = ({ t, model, lists }: AddAddressProps) => {
  const text = useSignal('');
  const name = useSignal('');
  const tried = useSignal(false);
  const act = useAct();
  const address = readListAddress(text.value);
  const add = async (event: Event) => {
    event.preventDefault();
    tried.value = true;
    if (!address.ok) return;
    const typed = (name.value.trim() || address.host).slice(0, longestListName);
    const list = { id: lists.newId(), name: typed, source: { kind: 'address', href: address.href } } as const;
    if (!(await act.run(() => model.change({ kind: 'subscribe', list }, t('lists.added', { name: typed }))))) return;
    text.value = '';
    name.value = '';
    tried.value = false;
  };
  return (
    <form class="stack" onSubmit={add} noValidate>
      <TextField
        label={t('lists.address.label')}
        hint={t('lists.address.hint')}
        problem={tried.value && !address.ok ? t(`lists.address.problem.${address.problem}`) : null}
        spellcheck={false}
        value={text.value}
        onValue={(value) => {
          text.value = value;
        }}
      />
      <TextField
        label={t('lists.name.optional')}
        maxLength={longestListName}
        value={name.value}
        onValue={(value) => {
          name.value = value;
        }}
      />
      <ActProblem act={act} t={t} />
      <div class="row">
        <Button type="submit" disabled={act.busy.value}>
          {t('lists.address.add')}
        </Button>
      </div>
    </form>
  );
};
