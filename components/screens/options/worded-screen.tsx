import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { loadTranslate, type PageTexts } from '../../models/language';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';

interface Worded<P> {
  readonly Screen: ComponentType<P>;
  readonly texts: PageTexts;
}

interface Loaded<P> {
  readonly Screen: ComponentType<P>;
  /** The translator of the screen's own texts. */
  readonly t: Translate;
}

/** A screen that is fetched with its texts when it is first looked at. `load` is a constant of its module. */
export const WordedScreen = <P extends { t: Translate }>({
  load,
  ...props
}: P & { load: () => Promise<Worded<P>> }) => {
  const own = props as unknown as P; // CAST: all of them but `load`
  const { locale } = own.t;
  const [loaded, setLoaded] = useState<Loaded<P> | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    const fetched = async () => {
      const { Screen, texts } = await load();
      return { Screen, t: await loadTranslate('auto', [locale], texts) };
    };
    fetched().then(
      (now) => current && setLoaded(now),
      (reason) => current && setError(reason),
    );
    return () => {
      current = false;
    };
  }, [load, locale]);
  if (error) return <Notice live>{errorText(error, own.t)}</Notice>;
  return loaded ? <loaded.Screen {...own} t={loaded.t} /> : <p class="soft">{own.t('common.loading')}</p>;
};
