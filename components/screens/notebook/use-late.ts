import { useLayoutEffect, useState } from 'preact/hooks';
import { inTime } from '../../models/in-time';

/** What came, and whether that was after what stands below it had been shown. */
interface Found<T> {
  readonly value: T;
  readonly late: boolean;
}

/**
 * What is fetched and read after everything else. Null until it is there: what stands below it waits for that, so that it
 * does not move. 'none' where it does not come in time; should it come after all, it is late: its place is then where
 * nothing is moved by it.
 *
 * @param read kept the same from one drawing to the next; null: nothing is read
 */
export const useLate = <T>(read: (() => Promise<T>) | null): Found<T> | 'none' | null => {
  const [found, setFound] = useState<Found<T> | 'none' | null>(null);
  useLayoutEffect(() => {
    if (!read) return undefined;
    let current = true;
    const show = (now: Found<T> | 'none') => {
      if (current) setFound(now);
    };
    const reading = read().then((value) => ({ value }));
    const inTimeOnly = inTime<{ value: T } | 'none'>(reading, 'none');
    void inTimeOnly.then(async (first) => {
      show(first === 'none' ? first : { ...first, late: false });
      // What cannot be read is not offered.
      if (first === 'none') await reading.then((after) => show({ ...after, late: true })).catch(() => undefined);
    });
    return () => {
      current = false;
    };
  }, [read]);
  return read ? found : 'none';
};
