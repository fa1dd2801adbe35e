import { useState } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { doNotLookBackAt, type OutsideStore } from '../../models/outside';
import { LinkButton } from '../../ui/button';

interface OutsideLineProps {
  t: Translate;
  /** The day that a look back is offered for. */
  day: string;
  store: OutsideStore;
  onLookBack: () => void;
}

/** After a time outside the plan, on a later day: a kind line, and the way to look back for whoever wants to. */
export const OutsideLine = ({ t, day, store, onLookBack }: OutsideLineProps) => {
  const [offered, setOffered] = useState(true);
  if (!offered) return null;
  const notNow = () => {
    doNotLookBackAt(store, day);
    setOffered(false);
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
