import { useCallback, useState } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';

export interface Copying {
  copy: (text: string) => void;
  /** What happened, for a live region; empty before the first copy. */
  said: string;
}

/** Copies a number or an address, and says so. Where the browser refuses, it asks the person to write it down. */
export const useCopy = (t: Translate): Copying => {
  const [said, setSaid] = useState('');
  const copy = useCallback(
    (text: string) => {
      const write = async () => {
        await navigator.clipboard.writeText(text);
        setSaid(t('help.copied', { number: text }));
      };
      write().catch(() => setSaid(t('help.copyFailed', { number: text })));
    },
    [t],
  );
  return { copy, said };
};
