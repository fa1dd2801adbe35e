import { parseSiteAddress } from '../../domain/addresses/site-address';
import { effectiveLimits } from '../../domain/commitment/effective-limits';
import type { Limit } from '../../domain/limits/limit';
import { coversAddress } from '../../domain/limits/site-set';
import type { Ports, TabFacts } from '../ports';
import type { SettingsStore } from '../state/settings-store';
import type { WorldStore } from '../state/world';
import type { AttentionKeeper } from './attention-keeper';

export interface TabWatch {
  /**
   * The facts of one tab as they are now. `newDocument`: another page has taken the place of the one before. Resolves with
   * whether a limit covers the tab's page, or covered the one before as far as this worker knows: else nothing that Ebb
   * keeps can have changed.
   */
  look(tab: TabFacts, options: { readonly newDocument: boolean }): Promise<boolean>;
  /** All of this background's tabs, windows and the idle state: at start, and when limits changed. */
  lookAtAll(): Promise<void>;
}

/** Two forms of one limit count for it once. */
const idsOf = (limits: readonly Limit[]) => [...new Set(limits.map((limit) => limit.id))];

/** Tells the attention keeper what the browser shows, and puts the counting script into pages that a limit covers. */
export const createTabWatch = (
  ports: Ports,
  settings: SettingsStore,
  worldStore: Pick<WorldStore, 'find'>,
  keeper: AttentionKeeper,
  onNewDocument: (tabId: number) => void,
): TabWatch => {
  // Only to spare needless injections; a script that is put in twice reports anew and changes nothing.
  const scripted = new Set<number>();
  const turns = new Map<number, Promise<unknown>>();
  /** Tabs that were looked at and that no limit covered. */
  const free = new Set<number>();
  const limitsOf = async (tab: TabFacts): Promise<readonly string[]> => {
    const url = tab.openUrl ?? tab.url;
    const address = parseSiteAddress(url);
    if (!address) return [];
    const found = await worldStore.find(url, tab);
    const { limits } = await settings.get();
    return idsOf(effectiveLimits(limits).filter((limit) => coversAddress(limit.sites, address, found)));
  };
  const lookNow = async (tab: TabFacts, { newDocument }: { readonly newDocument: boolean }) => {
    if (!ports.replicas.includes(tab.replica)) return false;
    const limits = await limitsOf(tab);
    const { id, windowId, active, audible, discarded, replica } = tab;
    const facts = { windowId, active, audible, discarded, limits, scripted: false };
    await keeper.tell(replica, { kind: 'tab', tabId: id, facts, newDocument });
    if (newDocument || discarded || limits.length === 0) scripted.delete(id);
    if (newDocument || discarded) onNewDocument(id);
    const concerns = limits.length > 0 || !free.has(id);
    if (limits.length > 0) free.delete(id);
    else free.add(id);
    if (limits.length === 0 || discarded || scripted.has(id)) return concerns;
    scripted.add(id);
    // Not waited for: a page that never finishes loading, or hangs, must hold up nothing else.
    ports.scripts.count(id).then(
      (counts) => counts || scripted.delete(id),
      (error) => ports.report(error, 'count'),
    );
    return concerns;
  };
  /** One after the other in each tab: a look that had to ask an index must not tell older facts after newer ones. */
  const look: TabWatch['look'] = (tab, options) => {
    const turn = (turns.get(tab.id) ?? Promise.resolve()).then(() => lookNow(tab, options));
    const done = turn.catch(() => undefined).finally(() => turns.get(tab.id) === done && turns.delete(tab.id));
    turns.set(tab.id, done);
    return turn;
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
