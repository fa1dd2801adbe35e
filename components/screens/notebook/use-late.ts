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
    const show = (now: T | 'none', late: boolean) => {
      if (!current) return;
      setFound((was) => {
        if (now === 'none') return was ?? 'none';
        // Once what stands below it was shown without it, it stays late, however soon it is there the next time.
        return { value: now, late: was === null ? late : was === 'none' || was.late };
      });
    };
    const reading = read();
    void inTime<T | 'none'>(reading, 'none').then((now) => {
      show(now, false);
      // What cannot be read is not offered.
      if (now === 'none') reading.then((after) => show(after, true)).catch(() => undefined);
    });
    return () => {
      current = false;
    };
  }, [read]);
  return read ? found : 'none';
};
