import { registrableDomain } from '../../domain/addresses/public-suffix';
import { parseSiteAddress, type SiteAddress } from '../../domain/addresses/site-address';
import { foresee } from '../../domain/commitment/happening';
import { isSiteThatHelps } from '../../domain/help/sites-that-help';
import { judge } from '../../domain/limits/judge';
import { whyCovered } from '../../domain/limits/why';
import type { SettingsChange } from '../../domain/settings/change';
import type { TabFacts } from '../ports';
import { RequestFailed } from '../protocol/request-failed';
import type { AddressTest, LeaveOutView, WhyView } from '../protocol/views';
import type { Changes } from '../settings/changes';
import type { FoundIn } from '../state/finder';
import type { TabAddresses } from '../state/tab-addresses';
import type { World, WorldStore } from '../state/world';

type TabRef = Pick<TabFacts, 'id' | 'replica'>;

export interface WhyDesk {
  /** Which limits cover the page behind this pause page, and by what. */
  why(tab: TabRef, token: string): Promise<readonly WhyView[]>;
  /** What leaving the site out of those limits would do now; with `ask` it is asked for. */
  leaveOut(tab: TabRef, token: string, ask: boolean): Promise<LeaveOutView>;
  /** What would happen at an address that somebody typed. */
  test(typed: string): Promise<AddressTest>;
}

interface Parts {
  readonly worldStore: WorldStore;
  readonly addresses: TabAddresses;
  readonly changes: Changes;
}

/** A site as it is typed: with or without its scheme. */
const readAddress = (typed: string): SiteAddress | null => {
  const text = typed.trim();
  const address = parseSiteAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  const isSite = address && (/[.[]/.test(address.host) || address.host === 'localhost');
  return isSite ? address : null;
};

/** Says why a page is limited, and asks for a site to be left out. */
export const createWhyDesk = ({ worldStore, addresses, changes }: Parts): WhyDesk => {
  const reasons = async (address: SiteAddress, tab: FoundIn, { settings }: World) => {
    const found = await worldStore.find(address.href, tab);
    const entries = await worldStore.entries(address.host, [...found.lists]);
    const listOf = (id: string) => ({
      id,
      name: settings.lists.find((list) => list.id === id)?.name ?? null,
      entry: entries.find(({ list }) => list === id)?.domain ?? null,
    });
    const covering = whyCovered(settings.limits, address, found);
    return { found, limits: covering.map((why): WhyView => ({ ...why, lists: why.lists.map(listOf) })) };
  };

  const shownAt = async (tab: TabRef, token: string): Promise<SiteAddress> => {
    const address = parseSiteAddress((await addresses.shown(tab, token))?.url ?? '');
    if (!address) throw new RequestFailed('address-unknown');
    return address;
  };

  return {
    why: async (tab, token) => (await reasons(await shownAt(tab, token), tab, await worldStore.look())).limits,
    leaveOut: async (tab, token, ask) => {
      const address = await shownAt(tab, token);
      const world = await worldStore.look();
      const { limits } = await reasons(address, tab, world);
      const site = registrableDomain(address.host);
      const change: SettingsChange = { kind: 'leave-out', limits: limits.map(({ limit }) => limit), site };
      const happening = foresee(world.settings, change, world.now);
      if (ask) await changes.make(change);
      return { site, limits: limits.map(({ name }) => name), happening, now: world.now };
    },
    test: async (typed) => {
      const address = readAddress(typed);
      if (!address) return { kind: 'unreadable' };
      const world = await worldStore.look();
      const { found, limits } = await reasons(address, null, world);
      const { now, standings } = world;
      // Of no tab: passes belong to those, and a label is known of open pages alone.
      const verdict = judge({ address, tabId: -1, now, standings, passes: [], found });
      return { kind: 'read', host: address.host, helps: isSiteThatHelps(address.host), limits, verdict, now };
    },
  };
};
