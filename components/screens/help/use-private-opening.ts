import { useLayoutEffect, useState } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import { inTime } from '../../models/in-time';

export type PrivateClient = Pick<Client, 'ask' | 'hasWindows' | 'openPrivately'>;

const canOpenPrivately = async (client: PrivateClient): Promise<boolean> => {
  const [coverage, here] = await Promise.all([client.ask({ type: 'coverage.get' }), client.ask({ type: 'lists.get' })]);
  return coverage.privateWindows && !here.private;
};

/**
 * Opens a site in a private window; null where that cannot be promised. Undefined for the moment until it is known: what
 * is shown by then would move under somebody's hand as the second way comes.
 */
export const usePrivateOpening = (client: PrivateClient): ((url: string) => void) | null | undefined => {
  const hasWindows = client.hasWindows();
  const [can, setCan] = useState<boolean | undefined>(hasWindows ? undefined : false);
  useLayoutEffect(() => {
    if (!hasWindows) return undefined;
    let current = true;
    // Where nobody can tell, the sites open in this window, and it is said what stays of that.
    void inTime(canOpenPrivately(client), false).then((found) => current && setCan(found));
    return () => {
      current = false;
    };
  }, [client, hasWindows]);
  if (can === undefined) return undefined;
  return can ? (url) => void client.openPrivately(url).catch(() => undefined) : null;
};
