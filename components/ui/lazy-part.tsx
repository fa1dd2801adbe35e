import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Translate } from '../../lib/domain/language/translate';
import { errorText } from './error-text';
import { Notice } from './notice';

/** A part of a page that is fetched when it is first shown. `load` is a constant of its module. */
export const LazyPart = <P extends { t: Translate }>({
  load,
  ...props
}: P & { load: () => Promise<ComponentType<P>> }) => {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [error, setError] = useState<unknown>(null);
  // Before the picture: a frame that is waited for is one later that the part is there.
  useLayoutEffect(() => {
    let current = true;
    load().then(
      (part) => current && setPart(() => part),
      (reason) => current && setError(reason),
    );
    return () => {
      current = false;
    };
  }, [load]);
  const rest = props as unknown as P; // CAST: all of them but `load`
  if (error) return <Notice live>{errorText(error, rest.t)}</Notice>;
  return Part ? <Part {...rest} /> : null;
};
