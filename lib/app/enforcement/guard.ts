import { parseSiteAddress } from '../../domain/addresses/site-address';
import type { Found } from '../../domain/limits/found';
import { isStop, judge } from '../../domain/limits/judge';
import type { Verdict } from '../../domain/limits/verdict';
import type { Ports, TabFacts } from '../ports';
import type { FoundIn } from '../state/finder';
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
  /** Whether the page that is open changed its address and stays; absent where the event does not tell. */
  readonly sameDocument?: boolean;
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
  /** The verdict for the page at this address in this tab. */
  judge(url: string, tab: NonNullable<FoundIn>, world: World): Promise<Verdict>;
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
  const verdictBy = (url: string, tabId: number, world: World, found: Found): Verdict => {
    const address = parseSiteAddress(url);
    const { now, standings, passes } = world;
    return address ? judge({ address, tabId, now, standings, passes, found }) : allowed;
  };
  const judgeIn = async (url: string, tab: NonNullable<FoundIn>, world: World): Promise<Verdict> =>
    verdictBy(url, tab.id, world, await worldStore.find(url, tab));

  const note = ({ tab, url, at }: Navigation, ranOut = false) => addresses.note(tab, { url, at, ranOut });

  const caughtByRules = async (url: string, tabId: number, found: Found, world: World) => {
    const address = parseSiteAddress(url);
    return address !== null && (await rules.stop(address, tabId, found, world));
  };

  const sweepTab = async (tab: TabFacts, world: World, ranOut: boolean) => {
    if (!ports.replicas.includes(tab.replica)) return;
    // A page whose successor never answers stays open for as long: it is judged as well.
    const urls = [tab.url, ...(tab.openUrl === undefined ? [] : [tab.openUrl])];
    const verdicts = await Promise.all(urls.map((url) => judgeIn(url, tab, world)));
    const stopped = urls.find((_, index) => isStop(verdicts[index] ?? allowed));
    if (stopped === undefined) return;
    await note({ tab, url: stopped, at: world.now }, ranOut);
    await mover.takeAway(tab);
  };

  return {
    judge: judgeIn,
    beginning: async (navigation) => {
      if (!parseSiteAddress(navigation.url)) return;
      const { tab, url, at } = navigation;
      const coverage = worldStore.coverage(url, tab);
      await addresses.note(tab, { url, at, ranOut: false }, async () => (await coverage) !== null);
      const found = await coverage;
      if (!found || !ports.rules.supported) return;
      const world = await worldStore.look();
      // The rules bring it to the pause page by themselves; a second mover would add an entry to the tab's history.
      if (isStop(verdictBy(url, tab.id, world, found)) && !(await caughtByRules(url, tab.id, found, world)))
        await mover.divert(tab);
    },
    hold: async (navigation) => {
      const { tab, url } = navigation;
      const found = await worldStore.coverage(url, tab);
      if (!found || !isStop(verdictBy(url, tab.id, await worldStore.look(), found))) return false;
      // What fails on the way to the pause page lets no request go on.
      await note(navigation).catch((error) => ports.report(error, 'address'));
      await mover.divert(tab).catch((error) => ports.report(error, 'divert'));
      return true;
    },
    committed: async (navigation) => {
      const { tab, url, sameDocument } = navigation;
      if (sameDocument !== undefined && (await worldStore.asksLabels()))
        await worldStore.labels.moved(tab, url, sameDocument);
      const found = await worldStore.coverage(url, tab);
      if (!found) return;
      const world = await worldStore.look();
      if (!isStop(verdictBy(url, tab.id, world, found))) return;
      // Events reach a waking worker late and out of order: what counts is where the tab is now.
      const there = await ports.tabs.get(tab.id);
      if (!there || !isStop(await judgeIn(there.url, tab, world))) return;
      await note({ ...navigation, url: there.url });
      await mover.takeAway(tab);
    },
    sweep: async ({ ranOut }) => {
      const [world, tabs] = [await worldStore.look(), await ports.tabs.all()];
      await Promise.all(tabs.map((tab) => sweepTab(tab, world, ranOut).catch((error) => ports.report(error, 'sweep'))));
    },
  };
};
