import type { SiteAddress } from '../../domain/addresses/site-address';
import { idRanges, type Rule, rulesStop, within } from '../../domain/enforcement/rule';
import { isSame, markOf, ruleDifference } from '../../domain/enforcement/rule-difference';
import { currentRules, passRules, type Replica } from '../../domain/enforcement/wanted-rules';
import type { Found } from '../../domain/limits/found';
import { type Pass, parsePasses, runningPasses } from '../../domain/pause/pass';
import { safeSearchInPass } from '../../domain/search/safe-search-rules';
import type { Settings } from '../../domain/settings/settings';
import { createTurns } from '../in-turn';
import type { Ports } from '../ports';
import { keys } from '../state/keys';
import type { World, WorldStore } from '../state/world';
import { bringRules } from './bring-rules';
import { createStandingKeeper, type StandingKeeper } from './reconcile-standing';

export interface RuleKeeper {
  /**
   * Makes the browser's rules equal to what is wanted now. Doing it twice changes nothing. Rules over lists come after
   * `first`: to hand a million names over takes the worker as long as a page may outlast its time.
   */
  reconcile(world: World, first: Promise<unknown>): Promise<void>;
  /** Whether the rules that are in place send this address to the pause page. */
  stop(address: SiteAddress, tabId: number, found: Found, world: World): Promise<boolean>;
  /** Resolves when also the rules over lists are in place. */
  settled(): Promise<void>;
  /** Whether the browser has exactly the rules that are wanted now. */
  inPlace(world: World): ReturnType<StandingKeeper['inPlace']>;
  /** Removes what a killed worker left half done. */
  clearMoves(): Promise<void>;
}

const isOfPass = (id: number, replica: Replica) =>
  within(id, idRanges.passes[replica]) || within(id, idRanges.safeSearchInPass[replica]);

const rulesOfPasses = (passes: readonly Pass[], replica: Replica, settings: Settings): readonly Rule[] => [
  ...passRules(passes, replica),
  ...passes.flatMap((pass) => safeSearchInPass(settings.preferences.safeSearch, pass, replica)),
];

/**
 * Current rules of limits are a function of shared state and have fixed ids, so that the normal and the private worker may
 * both write them. Those of passes belong to the worker whose tabs they name, standing ones to the normal worker.
 */
export const createRuleKeeper = (ports: Ports, worldStore: WorldStore): RuleKeeper => {
  const standing = createStandingKeeper(ports);
  /** Undefined where only the browser knows: in a worker that has just woken, and after it refused an update. */
  let installed: readonly Rule[] | undefined;
  const inTurn = createTurns();
  const isOurs = (id: number) => within(id, idRanges.limits) || ports.replicas.some((replica) => isOfPass(id, replica));

  const ownPassRules = async ({ now, settings }: World): Promise<readonly Rule[]> => {
    const rules = await Promise.all(
      ports.replicas.map(async (replica: Replica) => {
        const passes = await worldStore.passes[replica].get();
        const running = passes.filter((pass) => now < pass.until);
        return rulesOfPasses(running, replica, settings);
      }),
    );
    return rules.flat();
  };

  const wantedNow = async (world: World): Promise<readonly Rule[]> => [
    ...currentRules(world.standings),
    ...(await ownPassRules(world)),
  ];

  const present = async () => (await ports.rules.current()).filter((rule) => isOurs(rule.id));

  const bringCurrent = async (wanted: readonly Rule[]) => {
    try {
      await bringRules(ports, 'current', ruleDifference((await present()).map(markOf), wanted));
    } catch (error) {
      installed = undefined;
      throw error;
    }
  };

  /**
   * CHROME: the private worker ends with its last window and cannot remove the rules of its passes. The normal one does
   * it when they have run out.
   */
  const clearPrivatePasses = async ({ now, settings }: World) => {
    if (ports.replicas.includes('p')) return;
    const there = (await ports.rules.current()).filter(({ id }) => isOfPass(id, 'p'));
    if (there.length === 0) return;
    // Read past the cache, and after the rules: a pass is stored before its rule is set.
    const passes = parsePasses(await ports.session.get(keys.passes('p')));
    const running = new Set(rulesOfPasses(runningPasses(passes, now), 'p', settings).map(({ id }) => id));
    const over = there.map(({ id }) => id).filter((id) => !running.has(id));
    if (over.length > 0) await ports.rules.update('current', { remove: over, add: [] });
  };

  const reconcile = async (world: World, first: Promise<unknown>) => {
    // FIREFOX: none but those that stand and set headers.
    if (!ports.rules.supported) return standing.bring(world, first);
    const current = await wantedNow(world);
    const parts = await Promise.allSettled([
      standing.bring(world, first),
      bringCurrent(current),
      clearPrivatePasses(world),
    ]);
    const failed = parts.find((part) => part.status === 'rejected');
    if (failed) throw failed.reason;
    installed = current;
  };

  const inBrowser = async (): Promise<readonly Rule[]> => {
    if (installed) return installed;
    const found = await present();
    installed ??= found;
    return installed;
  };
  return {
    reconcile: (world, first) => inTurn(() => reconcile(world, first)),
    stop: async (address, tabId, found, world) =>
      rulesStop([...(await standing.rulesFor(address.host, found, world)), ...(await inBrowser())], address, tabId),
    inPlace: async (world) => {
      if (!ports.rules.supported) return standing.inPlace(world);
      const current = await wantedNow(world);
      const difference = ruleDifference((await present()).map(markOf), current);
      const { inPlace, namesReadable } = await standing.inPlace(world);
      return { inPlace: inPlace && isSame(difference), namesReadable };
    },
    settled: standing.settled,
    clearMoves: async () => {
      if (!ports.rules.supported) return;
      const isMove = ({ id }: Rule) => ports.replicas.some((replica) => within(id, idRanges.moves[replica]));
      const left = (await ports.rules.current()).filter(isMove).map(({ id }) => id);
      if (left.length > 0) await ports.rules.update('current', { remove: left, add: [] });
    },
  };
};
