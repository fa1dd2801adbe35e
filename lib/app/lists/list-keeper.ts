import { limitsWith } from '../../domain/lists/limits-with';
import { type ListState, parseAccount } from '../../domain/lists/list-state';
import { isDue } from '../../domain/lists/refresh-times';
import { readStarter, starterVersion } from '../../domain/lists/starter/starter';
import type { ListSubscription } from '../../domain/lists/subscription';
import { createTurns } from '../in-turn';
import type { Ports } from '../ports';
import type { ListProgress, ListsView } from '../protocol/views';
import { keys } from '../state/keys';
import type { SettingsStore } from '../state/settings-store';
import { putInPlace } from './put-in-place';
import { refreshList } from './refresh-list';
import { createStoredLists } from './stored-lists';

/** What a page put into the database and never subscribed to goes after so long, or later, when the page is closed. */
const unclaimedMs = 3_600_000;

export interface ListKeeper {
  /**
   * Makes what is stored of lists equal to what is subscribed, and asks for those whose time has come. Resolves when all that
   * needs no network is done. Doing it twice changes nothing.
   */
  keep(): Promise<void>;
  /** Asks for one list now, whenever its time would be. */
  refresh(id: string): Promise<void>;
  /** Gives up the download that runs for it. */
  cancel(id: string): void;
  view(): Promise<ListsView>;
  /** Whether the names of every list that is in force are stored. */
  allKept(): Promise<boolean>;
}

/** Lists whose names are in the database, each with the instant (epoch ms) at which they were put there. */
type Kept = ReadonlyMap<string, number>;

interface Parts {
  readonly ports: Ports;
  readonly settings: Pick<SettingsStore, 'get'>;
  /** Called whenever another list is in force. */
  readonly onChanged: () => Promise<void>;
}

export const createListKeeper = ({ ports, settings, onChanged }: Parts): ListKeeper => {
  const { local, lists: world, clock } = ports;
  const stored = createStoredLists(local);
  const keepsHere = ports.replicas.includes('n');
  // Two, so that an import need not wait for a slow server.
  const nearby = createTurns();
  const afar = createTurns();
  let running: { readonly progress: ListProgress; readonly abort: AbortController } | null = null;

  const subscribed = async () => (await settings.get()).lists;
  /** A limit goes on covering a list that it names, whatever became of the subscription. */
  const isWanted = async (id: string) => {
    const { lists, limits } = await settings.get();
    return lists.some((list) => list.id === id) || limitsWith(limits, id).length > 0;
  };

  const removeList = async (id: string) => {
    await world.sources.remove([id]).catch((error) => ports.report(error, 'names of a list'));
    await stored.remove(id);
  };

  const removeOthers = async () => {
    for (const id of await stored.ids()) if (!(await isWanted(id))) await removeList(id);
  };

  const removeUnclaimed = async (there: Kept) => {
    const now = clock.now().wall;
    const old = [...there].flatMap(([id, at]) => (Math.abs(now - at) > unclaimedMs ? [id] : []));
    // Before the settings are read: a page lets go of a list only after it has subscribed to it.
    const claimed = await world.claimed();
    for (const id of old) if (!claimed.has(id) && !(await isWanted(id))) await world.sources.remove([id]);
  };

  const putStarter = async ({ id }: ListSubscription) => {
    const about: Partial<ListState> = { etag: starterVersion };
    await putInPlace(ports, stored, { id, list: await readStarter(), account: null, about, source: 'put' });
  };

  /** From the names in the database: after an import, and where the index was lost. */
  const putFromNames = async ({ id }: ListSubscription, state: ListState): Promise<boolean> => {
    const source = await world.sources.get(id);
    if (!source) return false;
    const account = state.account ?? parseAccount(source.account);
    await putInPlace(ports, stored, { id, list: source.list, account, about: state, source: 'there' });
    return true;
  };

  /**
   * A browser may drop a database and keep the rest. Then the state says so, and the next refresh brings the names again;
   * those of an import are gone, and its index is enforced alone.
   */
  const noteLost = async (lists: readonly ListSubscription[], there: Kept) => {
    for (const list of lists) {
      const state = await stored.state(list.id);
      if (there.has(list.id) || state.goodAt === null || !state.kept) continue;
      if (list.source.kind === 'starter') await putStarter(list);
      else await stored.setState(list.id, { ...state, kept: false, nextTryAt: clock.now().wall });
    }
  };

  const lookAfterNames = async (lists: readonly ListSubscription[]) => {
    const there = await world.sources.all();
    await removeUnclaimed(there);
    await noteLost(lists, there);
  };

  /** Puts a list in force whose names are at hand and whose index is not. */
  const putOne = async (list: ListSubscription): Promise<boolean> => {
    const state = await stored.state(list.id);
    const isThere = state.goodAt !== null && (await stored.head(list.id)) !== null;
    if (isThere && (list.source.kind !== 'starter' || state.etag === starterVersion)) return false;
    if (list.source.kind !== 'starter') return putFromNames(list, state);
    await putStarter(list);
    return true;
  };

  const lookedAfterAt = async () => {
    const at = await ports.session.get(keys.listsLookedAfter);
    return typeof at === 'number' ? at : Number.NEGATIVE_INFINITY;
  };

  const keepNearby = async () => {
    const lists = await subscribed();
    // Who has no list pays for the database once an hour, and not each time that the worker wakes.
    const isNone = lists.length === 0 && (await stored.ids()).length === 0;
    if (isNone && Math.abs(clock.now().wall - (await lookedAfterAt())) < unclaimedMs) return;
    // A list that makes trouble must not keep the others from their places.
    await removeOthers().catch((error) => ports.report(error, 'lists that went'));
    await lookAfterNames(lists).catch((error) => ports.report(error, 'names of lists'));
    await ports.session.set(keys.listsLookedAfter, clock.now().wall);
    let changed = false;
    for (const list of lists) {
      changed = (await putOne(list).catch((error) => ports.report(error, 'list') ?? false)) || changed;
    }
    if (changed) await onChanged();
  };

  const allStates = async () => {
    const states: Record<string, ListState> = {};
    for (const { id } of await subscribed()) states[id] = await stored.state(id);
    return states;
  };

  const setAlarm = async () => {
    const times: number[] = [];
    for (const { id, source } of await subscribed())
      if (source.kind === 'address') times.push((await stored.state(id)).nextTryAt ?? clock.now().wall);
    await world.setAlarm(times.length === 0 ? null : Math.min(...times));
  };

  const refreshOne = async ({ id, source }: ListSubscription) => {
    if (source.kind !== 'address') return;
    const abort = new AbortController();
    const started: ListProgress = { id, bytes: 0, size: null, lines: 0, domains: 0 };
    running = { progress: started, abort };
    const maxBytes = (await settings.get()).preferences.listMegabytes * 1_000_000;
    try {
      const isNew = await refreshList(ports, stored, {
        id,
        href: source.href,
        maxBytes,
        signal: abort.signal,
        onProgress: (progress) => {
          running = { progress: { id, ...progress }, abort };
        },
      });
      if (!(await isWanted(id))) await removeList(id);
      else if (isNew) await onChanged();
    } finally {
      running = null;
    }
  };

  const whileAwake = async (work: () => Promise<void>) => {
    const letSleep = world.stayAwake();
    try {
      await work();
    } finally {
      letSleep();
    }
  };

  const refreshDue = async () => {
    for (const list of await subscribed()) {
      if (list.source.kind !== 'address') continue;
      if (isDue((await stored.state(list.id)).nextTryAt, clock.now().wall)) await refreshOne(list);
    }
    await setAlarm();
  };

  const inBackground = (work: () => Promise<void>) => {
    afar(() => whileAwake(work)).catch((error) => ports.report(error, 'refresh of lists'));
  };

  return {
    keep: async () => {
      if (!keepsHere) return;
      if (running && !(await isWanted(running.progress.id))) running.abort.abort();
      await nearby(() => whileAwake(keepNearby));
      inBackground(refreshDue);
    },
    refresh: async (id) => {
      const list = (await subscribed()).find((each) => each.id === id);
      if (!keepsHere || !list) return;
      inBackground(async () => {
        await refreshOne(list);
        await setAlarm();
      });
    },
    cancel: (id) => {
      if (running?.progress.id === id) running.abort.abort();
    },
    view: async () => ({ states: await allStates(), running: running?.progress ?? null, private: !keepsHere }),
    allKept: async () => Object.values(await allStates()).every(({ goodAt, kept }) => goodAt === null || kept),
  };
};
