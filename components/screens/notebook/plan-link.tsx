import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import { plansIn } from '../../../lib/domain/notebook/the-plan';
import type { NotebookDesk } from '../../models/notebook';
import { LinkButton } from '../../ui/button';

/** While the notes are locked nobody can tell, so there may be one: it is behind the passphrase. */
export const mayHavePlan = async (notebook: () => Promise<NotebookDesk>): Promise<boolean> => {
  const desk = await notebook();
  return (await desk.readLock()) === 'locked' || plansIn<'safety'>(await desk.read('safety')).current !== null;
};

/** In a bad hour the safety plan is one press away; nothing is here for whom has none. */
export const PlanLink = ({ t, client }: { t: Translate; client: Client }) => {
  const open = () => void client.ask({ type: 'open', screen: 'notes/safety' }).catch(() => undefined);
  return (
    <LinkButton class="ink" onClick={open}>
      {t('outside.safetyPlan')}
    </LinkButton>
  );
};
