import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { LearnPage } from '../../../lib/domain/learn/pages';
import { loadTranslate } from '../../models/language';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';

export interface LearnProps {
  t: Translate;
  /** The open card or sheet; null for the list. */
  page: LearnPage | null;
}

interface Loaded {
  readonly Screen: ComponentType<LearnProps>;
  /** The translator of the screen's own texts. */
  readonly t: Translate;
}

const load = async (locale: string): Promise<Loaded> => {
  const [{ LearnScreen }, { learnTexts }] = await Promise.all([import('./learn-screen'), import('./learn-texts')]);
  return { Screen: LearnScreen, t: await loadTranslate('auto', [locale], learnTexts) };
};

/** The cards and sheets of the options page, fetched with their texts when they are first looked at. */
export const LearnRoute = ({ t, page }: LearnProps) => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    load(t.locale).then(
      (now) => current && setLoaded(now),
      (reason) => current && setError(reason),
    );
    return () => {
      current = false;
    };
  }, [t.locale]);
  if (error) return <Notice live>{errorText(error, t)}</Notice>;
  return loaded ? <loaded.Screen t={loaded.t} page={page} /> : <p class="soft">{t('common.loading')}</p>;
};
