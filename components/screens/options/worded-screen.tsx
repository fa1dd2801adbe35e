import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { loadTranslate, type PageTexts } from '../../models/language';
import { errorText } from '../../ui/error-text';
import { Loading } from '../../ui/loading';
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

/**
 * What was fetched before, by its `load`, is there at once: a screen that was seen does not flicker when it is looked at
 * again.
 */
const fetched = new Map<unknown, { readonly locale: string; readonly loaded: unknown }>();

const fetchedIn = <P,>(load: () => Promise<Worded<P>>, locale: string): Loaded<P> | null => {
  const known = fetched.get(load);
  return known?.locale === locale ? (known.loaded as Loaded<P>) : null; // CAST: what this `load` gave
};

/** A screen that is fetched with its texts when it is first looked at. `load` is a constant of its module. */
export const WordedScreen = <P extends { t: Translate }>({
  load,
  ...props
}: P & { load: () => Promise<Worded<P>> }) => {
  const own = props as unknown as P; // CAST: all of them but `load`
  const { locale } = own.t;
  const [loaded, setLoaded] = useState<Loaded<P> | null>(() => fetchedIn(load, locale));
  const [error, setError] = useState<unknown>(null);
  // Before the picture: a frame that is waited for is one later that the part is there.
  useLayoutEffect(() => {
    const known = fetchedIn(load, locale);
    if (known) {
      setLoaded(known);
      return undefined;
    }
    let current = true;
    const bring = async () => {
      const { Screen, texts } = await load();
      const now = { Screen, t: await loadTranslate('auto', [locale], texts) };
      fetched.set(load, { locale, loaded: now });
      return now;
    };
    bring().then(
      (now) => current && setLoaded(now),
      (reason) => current && setError(reason),
    );
    return () => {
      current = false;
    };
  }, [load, locale]);
  if (error) return <Notice live>{errorText(error, own.t)}</Notice>;
  return loaded ? <loaded.Screen {...own} t={loaded.t} /> : <Loading t={own.t} />;
};
