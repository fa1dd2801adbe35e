import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import type { ListSubscription } from '../../../lib/domain/lists/subscription';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';

export const longestListName = 60;

interface NameFormProps {
  t: Translate;
  list: ListSubscription;
  model: SettingsModel;
  onDone: () => void;
}

/** Another name for a list. */
export const NameForm = ({ t, list, model, onDone }: NameFormProps) => {
  const name = useSignal(list.name);
  const tried = useSignal(false);
  const act = useAct();
  const save = async (event: Event) => {
    event.preventDefault();
    tried.value = true;
    const typed = name.value.trim();
    if (typed === '') return;
    if (await act.run(() => model.change({ kind: 'rename-list', id: list.id, name: typed }))) onDone();
  };
  return (
    <form class="stack" onSubmit={save}>
      <TextField
        label={t('lists.name.label')}
        maxLength={longestListName}
        problem={tried.value && name.value.trim() === '' ? t('lists.name.missing') : null}
        value={name.value}
        onValue={(value) => {
          name.value = value;
        }}
      />
      <ActProblem act={act} t={t} />
      <div class="row">
        <Button type="submit" size="small" disabled={act.busy.value}>
          {t('lists.name.save')}
        </Button>
        <Button size="small" variant="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
