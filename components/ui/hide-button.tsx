import type { Translate } from '../../lib/domain/language/translate';
import { Button } from './button';
import { Icon } from './icon';

/** Hides the page, at once. */
export const HideButton = ({ t, onHide }: { t: Translate; onHide: () => void }) => (
  <Button variant="quiet" class="icon-only" aria-label={t('blank.hide')} title={t('blank.hide')} onClick={onHide}>
    <Icon name="private" size={18} />
  </Button>
);
