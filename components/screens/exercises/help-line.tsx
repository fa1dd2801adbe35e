import type { Translate } from '../../../lib/domain/language/translate';
import { LinkButton } from '../../ui/button';

/** On a screen where someone may feel low: people are there, and one press away. Never softer than ink. */
export const HelpLine = ({ t, onHelp }: { t: Translate; onHelp: () => void }) => (
  <p class="small ink exercise-help">
    {t('steps.help.line')}{' '}
    <LinkButton class="ink" onClick={onHelp}>
      {t('steps.help.people')}
    </LinkButton>
  </p>
);
