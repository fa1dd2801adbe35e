import { parseSiteAddress } from '../../domain/addresses/site-address';
import { effectiveLimits } from '../../domain/commitment/effective-limits';
import type { Limit } from '../../domain/limits/limit';
import { coversAddress } from '../../domain/limits/site-set';
import type { Ports, TabFacts } from '../ports';
import type { SettingsStore } from '../state/settings-store';
import type { AttentionKeeper } from './attention-keeper';

export interface TabWatch {
  /** The facts of one tab as they are now. `newDocument`: another page has taken the place of the one before. */
  look(tab: TabFacts, options: { readonly newDocument: boolean }): Promise<void>;
  /** All of this background's tabs, windows and the idle state: at start, and when limits changed. */
  lookAtAll(): Promise<void>;
}

/** Two forms of one limit count for it once. */
const idsOf = (limits: readonly Limit[]) => [...new Set(limits.map((limit) => limit.id))];

/** Tells the attention keeper what the browser shows, and puts the counting script into pages that a limit covers. */
export const createTabWatch = (
  ports: Ports,
  settings: SettingsStore,
  keeper: AttentionKeeper,
  onNewDocument: (tabId: number) => void,
): TabWatch => {
  // Only to spare needless injections; a script that is put in twice reports anew and changes nothing.
  const scripted = new Set<number>();
  const look = async (tab: TabFacts, { newDocument }: { readonly newDocument: boolean }) => {
    if (!ports.replicas.includes(tab.replica)) return;
    const address = parseSiteAddress(tab.openUrl ?? tab.url);
    const limits = address
      ? idsOf(effectiveLimits((await settings.get()).limits).filter((limit) => coversAddress(limit.sites, address)))
      : [];
    const { id, windowId, active, audible, discarded, replica } = tab;
    const facts = { windowId, active, audible, discarded, limits, scripted: false };
    await keeper.tell(replica, { kind: 'tab', tabId: id, facts, newDocument });
    if (newDocument || discarded || limits.length === 0) scripted.delete(id);
    if (newDocument || discarded) onNewDocument(id);
    if (limits.length === 0 || discarded || scripted.has(id)) return;
    scripted.add(id);
    // Not waited for: a page that never finishes loading, or hangs, must hold up nothing else.
    ports.scripts.count(id).then(
      (counts) => counts || scripted.delete(id),
      (error) => ports.report(error, 'count'),
    );
  };
  return {
    look,
    lookAtAll: async () => {
      const focused = await ports.windows.focused();
      const idle = await ports.idleState((await settings.get()).preferences.idleSeconds);
      for (const replica of ports.replicas) {
        await keeper.tell(replica, { kind: 'focus', windowId: focused });
        await keeper.tell(replica, { kind: 'idle', idle });
        for (const windowId of await ports.windows.minimised()) {
          await keeper.tell(replica, { kind: 'window', windowId, state: 'minimised' });
        }
      }
      const tabs = await ports.tabs.all();
      const there = new Set(tabs.map((tab) => tab.id));
      for (const replica of ports.replicas) {
        // A private worker dies with its last window, before it hears that the tabs are gone.
        const gone = (await keeper.tracked(replica)).filter((tabId) => !there.has(tabId));
        for (const tabId of gone) await keeper.tell(replica, { kind: 'tabGone', tabId });
      }
      for (const tab of tabs) await look(tab, { newDocument: false });
    },
  };
};
