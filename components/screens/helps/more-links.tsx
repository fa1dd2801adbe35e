import type { Translate } from '../../../lib/domain/language/translate';

/** What else there is to look back at, below the week. */
export const MoreLinks = ({ t }: { t: Translate }) => (
  <nav class="row" aria-label={t('options.more.label')}>
    <a href="#week/helps">{t('options.more.helps')}</a>
    <a href="#week/experiment">{t('options.more.experiment')}</a>
  </nav>
);
