import { useLayoutEffect, useState } from 'preact/hooks';
import { inTime } from '../../models/in-time';

/**
 * What is fetched and read after everything else. Null until it is there: what stands below it waits for that, so that it
 * does not move. 'none' where it does not come in time; should it come after all, it is shown all the same.
 *
 * @param read kept the same from one drawing to the next; null: nothing is read
 */
export const useLate = <T>(read: (() => Promise<T>) | null): T | 'none' | null => {
  const [found, setFound] = useState<T | 'none' | null>(null);
  useLayoutEffect(() => {
    if (!read) return undefined;
    let current = true;
    const show = (now: T | 'none') => {
      if (current) setFound(() => now);
    };
    const reading = read();
    void inTime<T | 'none'>(reading, 'none').then(show);
    // What cannot be read is not offered.
    reading.then(show, () => undefined);
    return () => {
      current = false;
    };
  }, [read]);
  return read ? found : 'none';
};
