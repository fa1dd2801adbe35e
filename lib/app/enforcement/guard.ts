import { parseSiteAddress } from '../../domain/addresses/site-address';
import { isStop, judge } from '../../domain/limits/judge';
import type { Verdict } from '../../domain/limits/verdict';
import type { Ports, TabFacts } from '../ports';
import type { TabAddresses } from '../state/tab-addresses';
import type { World, WorldStore } from '../state/world';
import type { Mover } from './move-to-pause';
import type { RuleKeeper } from './reconcile-rules';

/** One main-frame navigation as the browser tells of it. */
export interface Navigation {
  readonly tab: Pick<TabFacts, 'id' | 'replica'>;
  readonly url: string;
  /** The browser's time of the event, epoch ms. */
  readonly at: number;
}

export interface Guard {
  /** A navigation begins, or a server sent it on. */
  beginning(navigation: Navigation): Promise<void>;
  /** A request that may be held (Firefox): true where it must not go on. The tab is on its way to the pause page then. */
  hold(navigation: Navigation): Promise<boolean>;
  /** A page was committed, or its address changed while it is open. */
  committed(navigation: Navigation): Promise<void>;
  /** Takes away every open page that the verdict stops. */
  sweep(options: { readonly ranOut: boolean }): Promise<void>;
  verdictFor(url: string, tabId: number, world: World): Verdict;
}

interface Parts {
  readonly ports: Ports;
  readonly worldStore: WorldStore;
  readonly addresses: TabAddresses;
  readonly rules: RuleKeeper;
  readonly mover: Mover;
}

const allowed: Verdict = { kind: 'allow', passUntil: null };

/** Judges every main-frame address and moves the tab where the browser's rules do not. */
export const createGuard = ({ ports, worldStore, addresses, rules, mover }: Parts): Guard => {
  const verdictFor = (url: string, tabId: number, world: World): Verdict => {
    const address = parseSiteAddress(url);
    return address
      ? judge({ address, tabId, now: world.now, standings: world.standings, passes: world.passes })
      : allowed;
  };

  const note = ({ tab, url, at }: Navigation, ranOut = false) => addresses.note(tab, { url, at, ranOut });

  const caughtByRules = async (url: string, tabId: number) => {
    const address = parseSiteAddress(url);
    return address !== null && (await rules.stop(address, tabId));
  };

  const sweepTab = async (tab: TabFacts, world: World, ranOut: boolean) => {
    if (!ports.replicas.includes(tab.replica)) return;
    // A page whose successor never answers stays open for as long: it is judged as well.
    const stopped = [tab.url, tab.openUrl ?? ''].find((url) => isStop(verdictFor(url, tab.id, world)));
    if (stopped === undefined) return;
    await note({ tab, url: stopped, at: world.now }, ranOut);
    await mover.takeAway(tab);
  };

  return {
    verdictFor,
    beginning: async (navigation) => {
      if (!parseSiteAddress(navigation.url)) return;
      await note(navigation);
      if (!ports.rules.supported || !(await worldStore.isCovered(navigation.url))) return;
      const world = await worldStore.look();
      const { tab, url } = navigation;
      // The rules bring it to the pause page by themselves; a second mover would add an entry to the tab's history.
      if (isStop(verdictFor(url, tab.id, world)) && !(await caughtByRules(url, tab.id))) await mover.divert(tab);
    },
    hold: async (navigation) => {
      if (!(await worldStore.isCovered(navigation.url))) return false;
      const world = await worldStore.look();
      if (!isStop(verdictFor(navigation.url, navigation.tab.id, world))) return false;
      // What fails on the way to the pause page lets no request go on.
      await note(navigation).catch((error) => ports.report(error, 'address'));
      await mover.divert(navigation.tab).catch((error) => ports.report(error, 'divert'));
      return true;
    },
    committed: async (navigation) => {
      const { tab, url } = navigation;
      if (!(await worldStore.isCovered(url))) return;
      const world = await worldStore.look();
      if (!isStop(verdictFor(url, tab.id, world))) return;
      // Events reach a waking worker late and out of order: what counts is where the tab is now.
      const there = await ports.tabs.get(tab.id);
      if (!there || !isStop(verdictFor(there.url, tab.id, world))) return;
      await note({ ...navigation, url: there.url });
      await mover.takeAway(tab);
    },
    sweep: async ({ ranOut }) => {
      const [world, tabs] = [await worldStore.look(), await ports.tabs.all()];
      await Promise.all(tabs.map((tab) => sweepTab(tab, world, ranOut).catch((error) => ports.report(error, 'sweep'))));
    },
  };
};
