import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';

export interface Copying {
  copy: (text: string) => void;
  /** What happened, for a live region; empty before a copy and some time after. */
  said: string;
}

const shownForMs = 8000;

/** Copies a number or an address, and says so. Where the browser refuses, it asks the person to write it down. */
export const useCopy = (t: Translate): Copying => {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), shownForMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = useCallback(
    (text: string) => {
      setSaid(''); // so that the same number is read out again
      const write = async () => {
        await navigator.clipboard.writeText(text);
        setSaid(t('common.copied', { number: text }));
      };
      write().catch(() => setSaid(t('common.copyFailed', { number: text })));
    },
    [t],
  );
  return { copy, said };
};
