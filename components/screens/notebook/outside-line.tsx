import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';
import { doNotLookBackAt, type OutsideStore, readDayToLookBackAt } from '../../models/outside';
import { LinkButton } from '../../ui/button';

export interface OutsideLineProps {
  t: Translate;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
  store: OutsideStore;
  onLookBack: () => void;
}

/** After a time outside the plan, on a later day: a kind line, and the way to look back for whoever wants to. */
export const OutsideLine = ({ t, client, notebook, store, onLookBack }: OutsideLineProps) => {
  const day = useSignal<string | null>(null);
  useEffect(() => {
    readDayToLookBackAt(client, notebook, store).then(
      (found) => {
        day.value = found;
      },
      // Whoever cannot be asked is not asked.
      () => undefined,
    );
  }, [client, notebook, store, day]);
  const offered = day.value;
  if (offered === null) return null;
  const notNow = () => {
    doNotLookBackAt(store, offered);
    day.value = null;
  };
  return (
    <section class="stack tight outside" aria-label={t('outside.label')}>
      <p>{t('prompts.oneTime')}</p>
      <div class="row small question-acts">
        <LinkButton onClick={onLookBack}>{t('outside.lookBack')}</LinkButton>
        <LinkButton onClick={notNow}>{t('outside.notNow')}</LinkButton>
      </div>
    </section>
  );
};
