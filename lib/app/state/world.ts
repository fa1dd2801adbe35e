import { parseSiteAddress } from '../../domain/addresses/site-address';
import { type Ledger, parseLedger, parseVisits, usageOf, type Visits } from '../../domain/attention/ledger';
import { type BucketLedger, parseBuckets } from '../../domain/attention/rolling';
import { effectiveLimits } from '../../domain/commitment/effective-limits';
import type { Replica } from '../../domain/enforcement/wanted-rules';
import type { Found } from '../../domain/limits/found';
import { coversAddress } from '../../domain/limits/site-set';
import type { LimitStanding } from '../../domain/limits/standing';
import { standingOf } from '../../domain/limits/standing-of';
import { type AllowancesTaken, allowanceLeft, parseAllowancesTaken } from '../../domain/pause/allowance';
import { type Pass, parsePasses, runningPasses } from '../../domain/pause/pass';
import type { Settings } from '../../domain/settings/settings';
import type { Calendar } from '../../domain/time/person-time';
import type { Ports } from '../ports';
import { createFinder, type Finder, type FoundIn } from './finder';
import { keys, replicas } from './keys';
import { createLabels, type Labels } from './labels';
import type { SettingsStore } from './settings-store';
import { createStored, type Stored } from './stored';

/** Everything that a verdict needs, at one instant. */
export interface World {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly standings: readonly LimitStanding[];
  /** Running passes of every window of the profile. */
  readonly passes: readonly Pass[];
}

export interface WorldStore {
  look(): Promise<World>;
  /** What lists and labels say of the page at the address. */
  readonly find: Finder['find'];
  readonly entries: Finder['entries'];
  readonly asksLabels: Finder['asksLabels'];
  /** Which pages have labelled themselves. */
  readonly labels: Labels;
  /** What lists and labels say where any limit covers the address; null where none does. Most need no more looking. */
  coverage(url: string, tab: FoundIn): Promise<Found | null>;
  readonly ledger: Readonly<Record<Replica, Stored<Ledger>>>;
  readonly visits: Readonly<Record<Replica, Stored<Visits>>>;
  readonly buckets: Readonly<Record<Replica, Stored<BucketLedger>>>;
  readonly passes: Readonly<Record<Replica, Stored<readonly Pass[]>>>;
  /** Written by the normal worker alone. */
  readonly allowances: Stored<AllowancesTaken>;
}

const perReplica = <T>(make: (replica: Replica) => T): Readonly<Record<Replica, T>> => ({ n: make('n'), p: make('p') });

export const calendarOf = (settings: Settings, zone: string): Calendar => ({
  zone,
  dayStart: settings.preferences.dayStart,
  weekStart: settings.preferences.weekStart,
});

/** Reads counters, passes and settings, and says where each limit stands now. */
export const createWorldStore = (ports: Ports, settingsStore: SettingsStore): WorldStore => {
  const ledger = perReplica((replica) =>
    createStored<Ledger>({ store: ports.local, key: keys.ledger(replica), parse: parseLedger }),
  );
  const visits = perReplica((replica) =>
    // A visit has an instant in it; that of a private window stays off the disk.
    createStored<Visits>({
      store: replica === 'n' ? ports.local : ports.session,
      key: keys.visits(replica),
      parse: parseVisits,
    }),
  );
  const buckets = perReplica((replica) =>
    // So has each bucket.
    createStored<BucketLedger>({
      store: replica === 'n' ? ports.local : ports.session,
      key: keys.buckets(replica),
      parse: parseBuckets,
    }),
  );
  const passes = perReplica((replica) =>
    createStored<readonly Pass[]>({ store: ports.session, key: keys.passes(replica), parse: parsePasses }),
  );
  const allowances = createStored<AllowancesTaken>({
    store: ports.local,
    key: keys.allowances,
    parse: parseAllowancesTaken,
  });
  const look = async (): Promise<World> => {
    const settings = await settingsStore.get();
    const counted = await Promise.all(
      replicas.map(async (replica) => ({
        ledger: await ledger[replica].get(),
        visits: await visits[replica].get(),
        buckets: await buckets[replica].get(),
      })),
    );
    const taken = await allowances.get();
    const allPasses = (await Promise.all(replicas.map((replica) => passes[replica].get()))).flat();
    const now = ports.clock.now().wall;
    const calendar = calendarOf(settings, ports.clock.zone());
    const visitGapMs = settings.preferences.visitGapMinutes * 60_000;
    const standings = effectiveLimits(settings.limits).map((limit) =>
      standingOf(limit, usageOf(limit.id, counted, now, calendar, visitGapMs), {
        now,
        calendar,
        focus: settings.focus,
        allowanceLeft: allowanceLeft(limit, taken, now, calendar),
      }),
    );
    return { now, settings, calendar, standings, passes: runningPasses(allPasses, now) };
  };
  const labels = createLabels(ports);
  const { find, entries, asksLabels } = createFinder(ports, settingsStore, labels);
  const coverage = async (url: string, tab: FoundIn) => {
    const address = parseSiteAddress(url);
    if (address === null) return null;
    const found = await find(url, tab);
    const { limits } = await settingsStore.get();
    return effectiveLimits(limits).some((limit) => coversAddress(limit.sites, address, found)) ? found : null;
  };
  return { look, find, entries, asksLabels, labels, coverage, ledger, visits, buckets, passes, allowances };
};
