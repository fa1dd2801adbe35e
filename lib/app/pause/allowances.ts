import { allowanceLeft, withAllowanceTaken } from '../../domain/pause/allowance';
import type { Ports } from '../ports';
import { RequestFailed } from '../protocol/request-failed';
import type { Inbox } from '../state/inbox';
import type { WorldStore } from '../state/world';

/** Takes one pass out of the allowance of each limit; rejects with `not-now`, and takes none, where one has none left. */
export const createTakeAllowance =
  (ports: Ports, worldStore: WorldStore, inbox: Pick<Inbox, 'ask'>) =>
  async (limits: readonly string[]): Promise<void> => {
    if (!ports.replicas.includes('n')) {
      await inbox.ask({ type: 'allowance.take', limits });
      return;
    }
    const { settings, calendar, now } = await worldStore.look();
    const named = settings.limits.filter(({ id }) => limits.includes(id));
    await worldStore.allowances.update((taken) => {
      const enough = named.length > 0 && named.every((limit) => allowanceLeft(limit, taken, now, calendar) > 0);
      if (!enough) throw new RequestFailed('not-now');
      return withAllowanceTaken(taken, limits, now, calendar);
    });
  };
