import type { Translate } from '../../lib/domain/language/translate';

/** Said where something is still being read. A piece of its own, so that what comes never grows out of its element. */
export const Loading = ({ t }: { t: Translate }) => <p class="soft">{t('common.loading')}</p>;
