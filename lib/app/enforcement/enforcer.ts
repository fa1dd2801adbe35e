import { prune, pruneVisits } from '../../domain/attention/ledger';
import { pruneBuckets } from '../../domain/attention/rolling';
import { asCounted } from '../../domain/commitment/effective-limits';
import { limitsToCount } from '../../domain/commitment/keep-time';
import type { Replica } from '../../domain/enforcement/wanted-rules';
import { isStop } from '../../domain/limits/judge';
import type { LimitStanding } from '../../domain/limits/standing';
import type { AttentionKeeper } from '../attention/attention-keeper';
import { doneWithin } from '../done-within';
import { createTurns } from '../in-turn';
import type { Ports, TabFacts } from '../ports';
import { keys, replicas } from '../state/keys';
import type { World, WorldStore } from '../state/world';
import { confirmMs, coveringOf, nextChangeAt, pageEndsAt } from './deadlines';
import type { Guard } from './guard';
import type { SignKeeper } from './keep-signs';
import type { RuleKeeper } from './reconcile-rules';
import { veilMatches } from './veil-matches';

const soonestMs = 50;
/** How long the browser may take to put the veil in place, before the rest goes on without it. */
const veilPatienceMs = 500;
/** Pages without a script are confirmed by the alarm. */
const unscriptedMs = 60_000;

export interface Enforcer {
  /** Makes rules, tabs, timers and badge equal to what is wanted now. Doing it twice changes nothing. */
  reconcile(): Promise<void>;
  /** After time was credited or a clock struck: acts only where something changed. */
  check(): Promise<void>;
  /** Milliseconds after which a page is to report again; null where it does not count. */
  nextReportMs(tab: Pick<TabFacts, 'id' | 'replica'>): Promise<number | null>;
}

interface Parts {
  readonly ports: Ports;
  readonly worldStore: WorldStore;
  readonly rules: RuleKeeper;
  readonly guard: Guard;
  readonly keeper: AttentionKeeper;
  readonly signs: SignKeeper;
}

/** What decides which pages may be open: a change of it means rules and a sweep. */
const forceOf = ({ standings, passes }: World) =>
  JSON.stringify([
    standings.map(({ limit, inForce, strength }) =>
      inForce ? [limit.id, strength, limit.sites, limit.when.kind] : limit.id,
    ),
    passes.map(({ tabId, site, limits, until }) => [tabId, site, limits, until]),
  ]);

/** Whole minutes until the page ends; for a notice the minutes of today; nothing else. */
const badgeText = (covering: readonly LimitStanding[], endsAt: number | null, now: number): string => {
  if (endsAt !== null) return `${Math.max(0, Math.ceil((endsAt - now) / 60_000))}`;
  const notices = covering.filter(({ strength, inForce }) => strength === 'notice' && inForce);
  return notices.length > 0 ? `${Math.floor(Math.max(...notices.map(({ usedTodayMs }) => usedTodayMs)) / 60_000)}` : '';
};

export const createEnforcer = ({ ports, worldStore, rules, guard, keeper, signs }: Parts): Enforcer => {
  let inForce: string | undefined;
  let stopTimer = () => {};
  let alarmAt: number | null | undefined;
  const warnedUntil = new Map<number, number>();

  const warn = (tab: TabFacts, endsAt: number, world: World) => {
    const warningMs = world.settings.preferences.warningSeconds * 1000;
    const left = endsAt - world.now;
    if (warningMs === 0 || left > warningMs || left <= 1_000) return;
    // One warning for one end; an end that moves because the page was out of use for a while brings no second.
    if ((warnedUntil.get(tab.id) ?? 0) > world.now) return;
    warnedUntil.set(tab.id, endsAt + warningMs);
    // Not waited for: a page that hangs keeps no other from being taken away.
    ports.scripts.warn(tab.id, Math.round(left / 1000)).catch((error) => ports.report(error, 'warn'));
  };

  const coveringNow = async (world: World, tab: TabFacts) => {
    const url = tab.openUrl ?? tab.url;
    return coveringOf(world, url, await worldStore.find(url, tab));
  };

  /** Warns and counts down on the pages in use; says when the first of them ends or is to be warned. */
  const attendPages = async (world: World): Promise<number | null> => {
    const coming: number[] = [];
    for (const replica of ports.replicas) {
      for (const tabId of keeper.attended(replica)) {
        const tab = await ports.tabs.get(tabId);
        if (!tab) continue;
        const covering = await coveringNow(world, tab);
        const endsAt = pageEndsAt(covering, world, tabId);
        await ports.badge.show(tabId, badgeText(covering, endsAt, world.now));
        if (endsAt === null) continue;
        warn(tab, endsAt, world);
        coming.push(endsAt, endsAt - world.settings.preferences.warningSeconds * 1000);
      }
    }
    const ahead = coming.filter((at) => at > world.now);
    return ahead.length > 0 ? Math.min(...ahead) : null;
  };

  const schedule = async (world: World) => {
    const pageEnd = await attendPages(world);
    const inUse = ports.replicas.some((replica) => keeper.attended(replica).length > 0);
    const instants = [nextChangeAt(world), pageEnd, await signs.show(world)].filter((at) => at !== null);
    const next = instants.length > 0 ? Math.min(...instants) : null;
    stopTimer();
    if (next !== null)
      stopTimer = ports.setTimer(() => check().catch((error) => ports.report(error, 'timer')), next - world.now);
    // The alarm is the net: for a worker that died, and for pages in use where no script can run.
    const net = inUse ? Math.min(next ?? Number.POSITIVE_INFINITY, world.now + unscriptedMs) : next;
    const near = typeof alarmAt === 'number' && net !== null && Math.abs(alarmAt - net) < 1_000;
    if (!near && alarmAt !== net) await ports.alarms.set(net);
    alarmAt = near ? alarmAt : net;
  };

  /** The instants of visits that are over go: erasing the record leaves none behind. Each worker drops its own. */
  const dropOldVisits = async ({ settings, now }: World, replica: Replica) => {
    if (!ports.replicas.includes(replica)) return;
    const other = replicas.find((candidate) => candidate !== replica) ?? replica;
    const others = await worldStore.visits[other].get();
    const limitIds = limitsToCount(settings).map((limit) => limit.id);
    const gapMs = settings.preferences.visitGapMinutes * 60_000;
    await worldStore.visits[replica].update((visits) => {
      const kept = pruneVisits(visits, others, { limitIds, now, gapMs });
      return Object.keys(kept).length === Object.keys(visits).length ? visits : kept;
    });
  };

  /** Minutes that no rolling budget asks for any more go. Each worker drops its own. */
  const dropOldBuckets = async ({ settings, now }: World, replica: Replica) => {
    if (!ports.replicas.includes(replica)) return;
    await worldStore.buckets[replica].update((buckets) => {
      const kept = pruneBuckets(buckets, limitsToCount(settings).map(asCounted), now);
      return JSON.stringify(kept) === JSON.stringify(buckets) ? buckets : kept;
    });
  };

  /** Counters of windows that ended go, also those of private windows that nobody else is there to drop. */
  const dropOldCounters = async (world: World) => {
    const ids = limitsToCount(world.settings).map((limit) => limit.id);
    for (const replica of replicas) {
      if (!ports.replicas.includes('n') && replica === 'n') continue;
      const ours = ports.replicas.includes(replica);
      await worldStore.ledger[replica].update((ledger) => {
        const kept = prune(ledger, ids, world.now, world.calendar);
        // The other worker may be counting at this very moment: what still counts is its own to write.
        if (!ours && Object.keys(kept).length > 0) return ledger;
        return JSON.stringify(kept) === JSON.stringify(ledger) ? ledger : kept;
      });
      await dropOldVisits(world, replica);
      await dropOldBuckets(world, replica);
      await worldStore.passes[replica].update((passes) => {
        const running = passes.filter((pass) => world.now < pass.until);
        return running.length === passes.length || (!ours && running.length > 0) ? passes : running;
      });
    }
  };

  const veilsInTurn = createTurns();
  /** FIREFOX: it is told to every page that is open. One that hangs holds up nothing but the next veil. */
  const veil = (matches: readonly string[]) => {
    const work = veilsInTurn(() => ports.scripts.veil(matches)).catch((error) => {
      // Also where nobody waits for it any more.
      inForce = undefined;
      throw error;
    });
    return doneWithin(ports.setTimer, veilPatienceMs, work);
  };

  const enforce = async (world: World, ranOut: boolean) => {
    inForce = forceOf(world);
    // Tabs first: a page that is open must not outlast its time by the moment that an update of the rules takes.
    const swept = guard.sweep({ ranOut }).catch((error) => ports.report(error, 'sweep'));
    // What fails in one part keeps no other from being put right, and is tried again at the next check.
    const work = [rules.reconcile(world, swept), veil(veilMatches(world.standings)), dropOldCounters(world)];
    const failed = (await Promise.allSettled(work)).find((part) => part.status === 'rejected');
    if (failed) {
      inForce = undefined;
      ports.report(failed.reason, 'enforce');
    }
    const error = failed ? String(failed.reason instanceof Error ? failed.reason.message : 'failed') : null;
    await ports.session.set(keys.lastCheck, { at: world.now, error });
  };

  // One at a time: two that overlap would each repair what the other is about to.
  const inTurn = createTurns();

  const check = () =>
    inTurn(async () => {
      const world = await worldStore.look();
      if (inForce === forceOf(world)) return schedule(world);
      await enforce(world, inForce !== undefined);
      await schedule(await worldStore.look());
    });

  return {
    check,
    reconcile: () =>
      inTurn(async () => {
        const world = await worldStore.look();
        await enforce(world, inForce !== undefined && inForce !== forceOf(world));
        await schedule(await worldStore.look());
      }),
    nextReportMs: async (tab) => {
      if (!keeper.attended(tab.replica).includes(tab.id)) return null;
      const world = await worldStore.look();
      const there = await ports.tabs.get(tab.id);
      const endsAt = there ? pageEndsAt(await coveringNow(world, there), world, tab.id) : null;
      if (there && isStop(await guard.judge(there.url, tab, world))) return null;
      return Math.max(soonestMs, Math.min(confirmMs, (endsAt ?? Number.POSITIVE_INFINITY) - world.now));
    },
  };
};
