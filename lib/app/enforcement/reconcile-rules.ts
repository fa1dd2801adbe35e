import type { SiteAddress } from '../../domain/addresses/site-address';
import { idRanges, type Rule, rulesStop } from '../../domain/enforcement/rule';
import { currentRules, passRules, type Replica, standingRules } from '../../domain/enforcement/wanted-rules';
import { parsePasses, runningPasses } from '../../domain/pause/pass';
import type { Ports } from '../ports';
import { keys } from '../state/keys';
import type { World, WorldStore } from '../state/world';

export interface RuleKeeper {
  /** Makes the browser's rules equal to what is wanted now. Doing it twice changes nothing. */
  reconcile(world: World): Promise<void>;
  /** Whether the rules that are in place send this address to the pause page. */
  stop(address: SiteAddress, tabId: number): Promise<boolean>;
  /** Whether the browser has exactly the rules that are wanted now, and how many those are. */
  inPlace(world: World): Promise<{ readonly inPlace: boolean; readonly count: number }>;
  /** Removes what a killed worker left half done. */
  clearMoves(): Promise<void>;
}

const same = (a: Rule, b: Rule) => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
const canonical = (rule: Rule) => Object.entries(rule).sort(([a], [b]) => a.localeCompare(b));

const within = (id: number, range: { readonly from: number; readonly to: number }) =>
  id >= range.from && id <= range.to;

/** What must be removed and added to turn the one set into the other. */
export const ruleDifference = (installed: readonly Rule[], wanted: readonly Rule[]) => {
  const byId = new Map(installed.map((rule) => [rule.id, rule]));
  const add = wanted.filter((rule) => {
    const there = byId.get(rule.id);
    return !there || !same(there, rule);
  });
  const kept = new Set(wanted.map((rule) => rule.id));
  const replaced = new Set(add.map((rule) => rule.id));
  const remove = installed.map((rule) => rule.id).filter((id) => !kept.has(id) || replaced.has(id));
  return { remove, add };
};

/**
 * Rules of limits are a function of shared state and have fixed ids, so that the normal and the private worker may both
 * write them. Those of passes belong to the worker whose tabs they name.
 */
export const createRuleKeeper = (ports: Ports, worldStore: WorldStore): RuleKeeper => {
  /** Undefined where only the browser knows: in a worker that has just woken, and after it refused an update. */
  let installed: readonly Rule[] | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const isOurs = (id: number) =>
    within(id, idRanges.limits) || ports.replicas.some((replica) => within(id, idRanges.passes[replica]));

  const ownPassRules = async (now: number): Promise<readonly Rule[]> => {
    const rules = await Promise.all(
      ports.replicas.map(async (replica: Replica) => {
        const passes = await worldStore.passes[replica].get();
        return passRules(
          passes.filter((pass) => now < pass.until),
          replica,
        );
      }),
    );
    return rules.flat();
  };

  const wantedNow = async (world: World) => ({
    standing: standingRules(world.standings),
    current: [...currentRules(world.standings), ...(await ownPassRules(world.now))],
  });

  const presentOf = async (set: 'standing' | 'current') =>
    (await (set === 'standing' ? ports.rules.standing() : ports.rules.current())).filter((rule) => isOurs(rule.id));

  const bring = async (set: 'standing' | 'current', wanted: readonly Rule[]) => {
    const { remove, add } = ruleDifference(await presentOf(set), wanted);
    // Each update costs the browser its back-forward cache: none that changes nothing.
    if (add.length + remove.length === 0) return;
    try {
      // Also what is not there yet: the other worker may be about to put the same rule in place.
      await ports.rules.update(set, { remove: [...new Set([...remove, ...add.map(({ id }) => id)])], add });
    } catch (error) {
      installed = undefined;
      // One rule that the browser refuses makes it refuse them all. What is over goes all the same, else the old rule
      // would send a page to the pause page that the verdict sends back; and the good ones come without the bad one.
      await ports.rules.update(set, { remove, add: [] });
      for (const rule of add) await ports.rules.update(set, { remove: [rule.id], add: [rule] }).catch(() => undefined);
      throw error;
    }
  };

  /**
   * CHROME: the private worker ends with its last window and cannot remove the rules of its passes. The normal one does
   * it when they have run out.
   */
  const clearPrivatePasses = async (now: number) => {
    if (ports.replicas.includes('p')) return;
    const there = (await ports.rules.current()).filter(({ id }) => within(id, idRanges.passes.p));
    if (there.length === 0) return;
    // Read past the cache, and after the rules: a pass is stored before its rule is set.
    const passes = parsePasses(await ports.session.get(keys.passes('p')));
    const running = new Set(passRules(runningPasses(passes, now), 'p').map(({ id }) => id));
    const over = there.map(({ id }) => id).filter((id) => !running.has(id));
    if (over.length > 0) await ports.rules.update('current', { remove: over, add: [] });
  };

  const reconcile = async (world: World) => {
    if (!ports.rules.supported) return;
    const { standing, current } = await wantedNow(world);
    const parts = await Promise.allSettled([
      bring('standing', standing),
      bring('current', current),
      clearPrivatePasses(world.now),
    ]);
    const failed = parts.find((part) => part.status === 'rejected');
    if (failed) throw failed.reason;
    installed = [...standing, ...current];
  };

  const inBrowser = async (): Promise<readonly Rule[]> => {
    if (installed) return installed;
    const found = [...(await presentOf('standing')), ...(await presentOf('current'))];
    installed ??= found;
    return installed;
  };
  return {
    reconcile: (world) => {
      const result = queue.then(() => reconcile(world));
      queue = result.catch(() => undefined);
      return result;
    },
    stop: async (address, tabId) => rulesStop(await inBrowser(), address, tabId),
    inPlace: async (world) => {
      if (!ports.rules.supported) return { inPlace: true, count: 0 };
      const { standing, current } = await wantedNow(world);
      const differences = [
        ruleDifference(await presentOf('standing'), standing),
        ruleDifference(await presentOf('current'), current),
      ];
      const inPlace = differences.every(({ add, remove }) => add.length + remove.length === 0);
      return { inPlace, count: standing.length + current.length };
    },
    clearMoves: async () => {
      if (!ports.rules.supported) return;
      const isMove = ({ id }: Rule) => ports.replicas.some((replica) => within(id, idRanges.moves[replica]));
      const left = (await ports.rules.current()).filter(isMove).map(({ id }) => id);
      if (left.length > 0) await ports.rules.update('current', { remove: left, add: [] });
    },
  };
};
