import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import { readListAddress } from '../../../lib/domain/lists/list-address';
import type { ListSubscription } from '../../../lib/domain/lists/subscription';
import type { ListsModel } from '../../models/lists';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { askingText } from '../commitment/asking-text';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';

interface AddressFormProps {
  t: Translate;
  list: ListSubscription;
  model: SettingsModel;
  lists: ListsModel;
  onDone: () => void;
}

/** Another address for a list. It may be looser, and then both hold until the person confirms it. */
export const AddressForm = ({ t, list, model, lists, onDone }: AddressFormProps) => {
  const text = useSignal(list.source.kind === 'address' ? list.source.href : '');
  const tried = useSignal(false);
  const id = useSignal(lists.newId());
  const act = useAct();
  const address = readListAddress(text.value);
  const change = address.ok
    ? ({ kind: 'change-address', id: list.id, to: { id: id.value, href: address.href } } as const)
    : null;
  const asking = change && askingText(model.foresee(change), model.now(), t);
  const save = async (event: Event) => {
    event.preventDefault();
    tried.value = true;
    if (change && (await act.run(() => model.change(change)))) onDone();
  };
  return (
    <form class="stack" onSubmit={save}>
      <TextField
        label={t('lists.address.label')}
        hint={t('lists.address.changeHint')}
        problem={tried.value && !address.ok ? t(`lists.address.problem.${address.problem}`) : null}
        spellcheck={false}
        value={text.value}
        onValue={(value) => {
          text.value = value;
        }}
      />
      {asking ? <p class="small">{asking}</p> : null}
      <ActProblem act={act} t={t} />
      <div class="row">
        <Button type="submit" size="small" disabled={act.busy.value}>
          {t('lists.card.changeAddress')}
        </Button>
        <Button size="small" variant="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
