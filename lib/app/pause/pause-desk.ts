import { registrableDomain } from '../../domain/addresses/public-suffix';
import { parseSiteAddress, type SiteAddress } from '../../domain/addresses/site-address';
import { asksAbout } from '../../domain/commitment/happening';
import type { Found } from '../../domain/limits/found';
import { isStop, judge } from '../../domain/limits/judge';
import { coversAddress } from '../../domain/limits/site-set';
import type { Verdict } from '../../domain/limits/verdict';
import { withPass } from '../../domain/pause/pass';
import { hourOf } from '../../domain/time/person-time';
import type { HelpedDesk } from '../exercises/helped-desk';
import type { ExperimentDesk, TriedVerdict } from '../experiment/experiment-desk';
import type { PauseRow, Ports, TabFacts } from '../ports';
import { RequestFailed } from '../protocol/request-failed';
import type { PauseView } from '../protocol/views';
import { keys } from '../state/keys';
import type { ShownPause, TabAddresses } from '../state/tab-addresses';
import type { World, WorldStore } from '../state/world';

type TabRef = Pick<TabFacts, 'id' | 'replica'>;

/** Clocks are read twice and a page's timer may fire early: this much of the wait may seem to be missing. */
const waitSlackMs = 500;
/** How long a tab that was sent back may take to arrive. */
const leavingMs = 5_000;
/** A tab that was sent back and has not begun to move after this long has nowhere to go. */
const stillHereMs = 700;

interface Parts {
  readonly ports: Ports;
  readonly worldStore: WorldStore;
  readonly addresses: TabAddresses;
  /** Brings rules, tabs and timers in line with what is stored. */
  readonly reconcile: () => Promise<void>;
  /** Takes one pass out of the allowance of each; rejects with `not-now` where one has none left. */
  readonly takeAllowance: (limits: readonly string[]) => Promise<void>;
  readonly offerFactsIn: HelpedDesk['factsIn'];
  readonly trialAt: ExperimentDesk['trialAt'];
}

export interface PauseDesk {
  view(tab: TabRef, token: string | null): Promise<PauseView>;
  met(tab: TabRef, token: string): Promise<void>;
  goOn(tab: TabRef, token: string, minutes: number, intention: string): Promise<{ readonly href: string }>;
  leave(tab: TabRef, canGoBack: boolean): Promise<void>;
  /** The tab shows this page: if nothing stops it, leaving has come to its end. */
  arrived(tab: TabRef, url: string): Promise<void>;
}

type Stop = Extract<Verdict, { kind: 'pause' | 'block' }>;

/** The pass of this tab and site that was taken out of an allowance. */
const paidPass = (url: string, tab: TabRef, { passes }: World) => {
  const site = registrableDomain(parseSiteAddress(url)?.host ?? '');
  return passes.find((pass) => pass.tabId === tab.id && pass.allowance && pass.site === site);
};

/** How long the page waits, and the minutes that it offers then. */
const offerOf = (verdict: Stop): { readonly waitSeconds: number; readonly minutes: readonly number[] } => {
  if (verdict.kind === 'pause') return verdict;
  const { allowance } = verdict;
  return allowance ? { ...allowance, minutes: [allowance.minutes] } : { waitSeconds: 0, minutes: [] };
};

/** Ids of the limits that stop the page: a pass names the pauses that stand behind a block as well. */
const stoppingAt = (address: SiteAddress, { standings }: World, found: Found): string[] => {
  const stopping = standings.filter(
    ({ limit, inForce, strength }) => inForce && strength !== 'notice' && coversAddress(limit.sites, address, found),
  );
  return [...new Set(stopping.map(({ limit }) => limit.id))];
};

/** One pause, as it is recorded. */
interface Recorded {
  readonly tab: TabRef;
  readonly token: string;
  readonly tried: TriedVerdict;
  readonly world: World;
  /** When it was met, epoch ms: its row is of that hour also where the person goes on after midnight. */
  readonly metAt: number;
}

/** What the pause page asks and does. */
export const createPauseDesk = ({
  ports,
  worldStore,
  addresses,
  reconcile,
  takeAllowance,
  offerFactsIn,
  trialAt,
}: Parts): PauseDesk => {
  /** A tab that was sent back and came to another pause page is closed, so that leaving never leads round in a circle. */
  const isLeaving = async (tab: TabRef) => {
    const since = await ports.session.get(keys.leaving(tab.id));
    return typeof since === 'number' && ports.clock.now().wall - since < leavingMs;
  };

  const firstShowing = async (tab: TabRef, now: number): Promise<{ token: string; shown: ShownPause } | null> => {
    const address = await addresses.of(tab);
    if (!address || !parseSiteAddress(address.url)) return null;
    const shown = { url: address.url, ranOut: address.ranOut, shownAt: now, met: false };
    const token = ports.randomId();
    await addresses.setShown(tab, token, shown);
    return { token, shown };
  };

  const known = async (tab: TabRef, token: string | null, now: number) => {
    const shown = token === null ? undefined : await addresses.shown(tab, token);
    return token !== null && shown ? { token, shown } : firstShowing(tab, now);
  };

  const unknownView = async (world: World, tab: TabRef): Promise<PauseView> => ({
    now: world.now,
    token: null,
    address: null,
    verdict: null,
    standings: [],
    timeRanOut: false,
    wentOnFor: null,
    settings: world.settings,
    asks: [],
    ...(await offerFactsIn(tab)),
    trial: null,
    private: tab.replica === 'p',
  });

  const verdictOf = async (url: string, tab: TabRef, { now, standings, passes }: World): Promise<Verdict> => {
    const address = parseSiteAddress(url);
    if (!address) return { kind: 'allow', passUntil: null };
    return judge({ address, tabId: tab.id, now, standings, passes, found: await worldStore.find(url, tab) });
  };

  /**
   * What the pause page is about. A new pass takes the place of this tab's old one, so it answers the limits that the
   * old one answered as well: else the person is sent from one pause to the other and back.
   */
  const pauseOf = async (url: string, tab: TabRef, world: World): Promise<Verdict> => {
    const verdict = await verdictOf(url, tab, world);
    // A pass out of an allowance was paid for: a pause that comes into force meanwhile is answered beside it.
    if (!isStop(verdict) || (verdict.kind === 'pause' && paidPass(url, tab, world))) return verdict;
    return verdictOf(url, tab, { ...world, passes: world.passes.filter((pass) => pass.tabId !== tab.id) });
  };

  /** In this tab, on this site, before its time ran out. */
  const wentOnFor = async (tab: TabRef, { host }: SiteAddress) => {
    const before = await addresses.lastGoneOn(tab);
    const site = parseSiteAddress(before?.url ?? '')?.host;
    return site && registrableDomain(site) === registrableDomain(host) ? before?.wentOnFor || null : null;
  };

  const view = async (tab: TabRef, token: string | null): Promise<PauseView> => {
    if (await isLeaving(tab)) {
      await ports.tabs.close(tab.id);
      return unknownView(await worldStore.look(), tab);
    }
    const world = await worldStore.look();
    const found = await known(tab, token, world.now);
    const address = found && parseSiteAddress(found.shown.url);
    if (!found || !address) return unknownView(world, tab);
    const { verdict, trial } = await trialAt(
      tab,
      found.shown.shownAt,
      await pauseOf(found.shown.url, tab, world),
      world,
    );
    // A rule that is still in place would send the page straight back here.
    if (!isStop(verdict)) await reconcile();
    else if (!found.shown.ranOut && tab.replica === 'n') {
      await ports.history.forgetStopped(found.shown.url).catch((error) => ports.report(error, 'history'));
    }
    const named = isStop(verdict) ? verdict.limits : [];
    return {
      now: world.now,
      token: found.token,
      address: { href: address.href, host: address.host },
      verdict,
      standings: world.standings.filter((standing) => named.includes(standing.limit.id)),
      timeRanOut: found.shown.ranOut,
      wentOnFor: found.shown.ranOut ? await wentOnFor(tab, address) : null,
      settings: world.settings,
      asks: asksAbout(world.settings, named, world.now),
      ...(await offerFactsIn(tab)),
      trial,
      private: tab.replica === 'p',
    };
  };

  /** The row of this pause; none in private windows, which are limited like all others and never recorded. */
  const record = async (
    outcome: PauseRow['outcome'],
    { tab, token, tried: { verdict, trial }, world, metAt }: Recorded,
  ) => {
    if (tab.replica !== 'n' || !isStop(verdict)) return;
    const { waitSeconds, minutes } = offerOf(verdict);
    await ports.record.keepPause(token, {
      ...hourOf(metAt, world.calendar),
      limits: verdict.limits,
      outcome,
      ...(minutes.length > 0 ? { waitSeconds } : {}),
      ...(trial ? { arm: trial.arm } : {}),
    });
  };

  const meeting = new Set<string>();
  const met = async (tab: TabRef, token: string) => {
    const shown = await addresses.shown(tab, token);
    if (!shown || shown.met || meeting.has(token)) return;
    meeting.add(token);
    try {
      const world = await worldStore.look();
      // Recorded before it is marked: a background that dies in between is asked again by the page, for the same row.
      const tried = await trialAt(tab, shown.shownAt, await verdictOf(shown.url, tab, world), world);
      await record('left', { tab, token, tried, world, metAt: world.now });
      await addresses.setShown(tab, token, { ...shown, met: true, metAt: world.now });
    } finally {
      meeting.delete(token);
    }
  };

  const goOn = async (tab: TabRef, token: string, minutes: number, intention: string) => {
    const shown = await addresses.shown(tab, token);
    const address = shown && parseSiteAddress(shown.url);
    if (!shown || !address) throw new RequestFailed('address-unknown');
    const world = await worldStore.look();
    const tried = await trialAt(tab, shown.shownAt, await pauseOf(shown.url, tab, world), world);
    const { verdict } = tried;
    if (!isStop(verdict)) return { href: address.href };
    const offer = offerOf(verdict);
    if (!offer.minutes.includes(minutes)) throw new RequestFailed('not-now');
    if (world.now - shown.shownAt < offer.waitSeconds * 1000 - waitSlackMs) throw new RequestFailed('wait-not-over');
    // Before anything is open: what was not charged must not be used.
    if (verdict.kind === 'block') await takeAllowance(verdict.limits);
    // Before the pass: with that the page may be gone, and this background after it. Nobody waits for a broken record.
    const metAt = shown.metAt ?? world.now;
    await record('goneOn', { tab, token, tried, world, metAt }).catch((error) => ports.report(error, 'record'));
    const found = await worldStore.find(address.href, tab);
    const paid = verdict.kind === 'pause' ? paidPass(address.href, tab, world) : undefined;
    // The page goes on by itself as soon as there is a pass: what it was for is there before.
    const goneOn = { ...shown, met: true, wentOnFor: intention.trim() };
    await addresses.setShown(tab, token, goneOn);
    await worldStore.passes[tab.replica].update((passes) =>
      withPass(passes, {
        tabId: tab.id,
        site: registrableDomain(address.host),
        limits: stoppingAt(address, world, found),
        grantedAt: world.now,
        until: Math.min(world.now + minutes * 60_000, paid?.until ?? Number.POSITIVE_INFINITY),
        allowance: verdict.kind === 'block' || paid !== undefined,
      }),
    );
    await reconcile();
    // A pass that ends brings a new pause; this one has its outcome.
    await addresses.setShown(tab, token, { ...goneOn, shownAt: Number.MAX_SAFE_INTEGER });
    return { href: address.href };
  };

  const closeIfStillAt = async (tab: TabRef, url: string, since: number) => {
    const begun = ((await addresses.of(tab))?.at ?? 0) >= since;
    if (!begun && (await ports.tabs.get(tab.id))?.url === url) await ports.tabs.close(tab.id);
  };

  const leave = async (tab: TabRef, canGoBack: boolean) => {
    const since = ports.clock.now().wall;
    await ports.session.set(keys.leaving(tab.id), since);
    const here = canGoBack ? await ports.tabs.get(tab.id) : undefined;
    if (!here) return ports.tabs.close(tab.id);
    await ports.tabs.goBack(tab.id).catch(() => ports.tabs.close(tab.id));
    // FIREFOX: going back where only later pages are in the tab's history is no error, and does nothing.
    ports.setTimer(
      () => closeIfStillAt(tab, here.url, since).catch((error) => ports.report(error, 'leave')),
      stillHereMs,
    );
  };

  const arrived = async (tab: TabRef, url: string) => {
    if ((await ports.session.get(keys.leaving(tab.id))) === undefined) return;
    if (!isStop(await verdictOf(url, tab, await worldStore.look()))) await ports.session.remove([keys.leaving(tab.id)]);
  };

  return { view, met, goOn, leave, arrived };
};
