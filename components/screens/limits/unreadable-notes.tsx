import type { Translate } from '../../../lib/domain/language/translate';
import { unreadableIn } from '../../../lib/domain/settings/put-aside';
import type { Settings } from '../../../lib/domain/settings/settings';
import { Notice } from '../../ui/notice';

/** What of the settings could not be read, and what holds in its place. */
export const UnreadableNotes = ({
  t,
  settings,
  of,
}: {
  t: Translate;
  settings: Settings;
  of: 'limits' | 'settings';
}) => {
  const { parts, whole } = unreadableIn(settings);
  return (
    <>
      {whole ? (
        <Notice>
          {t(`settings.putAside.${whole}`)} <a href="#settings/data">{t('settings.data.open')}</a>
        </Notice>
      ) : null}
      {parts > 0 ? <Notice>{t(`${of}.unreadable`, { count: parts })}</Notice> : null}
    </>
  );
};
