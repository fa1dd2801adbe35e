import * as v from 'valibot';
import { asTheyAre, type GatedSettings } from '../../domain/commitment/gated';
import { afterSetBack, tidied, wasSetBack } from '../../domain/commitment/keep-time';
import { makeChange } from '../../domain/commitment/make-change';
import type { SnapshotReason } from '../../domain/data/snapshots';
import type { SettingsChange } from '../../domain/settings/change';
import { migrateSettings } from '../../domain/settings/migrations/migrate';
import { firstSettings, parseSettings, settingsVersion } from '../../domain/settings/parse-settings';
import { withPutAside } from '../../domain/settings/put-aside';
import type { Settings } from '../../domain/settings/settings';
import { isForRoom } from '../no-room';
import type { Ports } from '../ports';
import { RequestFailed } from '../protocol/request-failed';
import type { Inbox } from './inbox';
import { keys } from './keys';
import type { Snapshots } from './snapshots';
import { createStored } from './stored';

export interface SettingsStore {
  get(): Promise<Settings>;
  /** The one way to change settings; whoever asks keeps the time first (`keepTime`). In a private window the normal worker makes the change; this waits for it. */
  change(change: SettingsChange, newId?: string): Promise<Settings>;
  /** Writes the first settings where there are none yet. */
  initialise(): Promise<void>;
  /**
   * Notes how late it is. Where the clock was set back, what took effect after the present is taken back; what has lapsed
   * goes. Says whether the settings changed, and whether the clock was set back.
   */
  keepTime(): Promise<{ readonly changed: boolean; readonly setBack: boolean }>;
}

/** The latest instant is written down no more often than this while a browser is in use. */
const noteEveryMs = 60_000;

const olderSchema = v.object({ version: v.pipe(v.number(), v.ltValue(settingsVersion)) });
const isOlder = (stored: unknown): boolean => v.is(olderSchema, stored);

/** Settings that are read again and again from what is stored, from the last copy that was good, or new. */
export const createSettingsStore = (
  ports: Ports,
  inbox: Pick<Inbox, 'ask'>,
  snapshots: Pick<Snapshots, 'keep'>,
): SettingsStore => {
  const { local } = ports;
  const writesHere = ports.replicas.includes('n');
  const repair = async (stored: unknown): Promise<Settings> => {
    const settings = parseSettings(migrateSettings(stored));
    if (settings) return settings;
    // What cannot be read is put aside before anything is written over it. A private window writes no settings.
    if (stored !== undefined && writesHere) await local.set(keys.settingsUnreadable, stored);
    const lastGood = parseSettings(migrateSettings(await local.get(keys.settingsLastGood)));
    const instead = lastGood ?? firstSettings(ports.clock.now().wall);
    return stored === undefined ? instead : withPutAside(instead, lastGood ? 'lastGood' : 'first');
  };
  const raw = createStored<unknown>({
    // CAST: `update` below is the only one that writes here, and takes nothing else.
    store: { ...local, set: (_, value) => local.setSettings(keys.settings, value as GatedSettings) },
    key: keys.settings,
    parse: (stored) => stored,
  });
  let parsed: { readonly from: unknown; readonly settings: Promise<Settings> } | undefined;
  const get = async (): Promise<Settings> => {
    const stored = await raw.get();
    if (parsed === undefined || parsed.from !== stored) parsed = { from: stored, settings: repair(stored) };
    try {
      return await parsed.settings;
    } catch (error) {
      // A repair that failed is tried again: it must not hold until the settings are written.
      parsed = undefined;
      throw error;
    }
  };

  /** Writes what the gate lets through; null leaves everything as it is. */
  const update = async (
    change: (settings: Settings) => GatedSettings | null,
    why: SnapshotReason = 'day',
  ): Promise<GatedSettings | null> => {
    let written: GatedSettings | null = null;
    await raw.update(async (stored) => {
      const before = await get();
      written = change(before);
      // Before anything is written over it: what an older Ebb wrote is kept as it wrote it.
      if (written && isOlder(stored)) await snapshots.keep(stored, 'migration');
      else if (written && stored !== undefined) await snapshots.keep(before, why);
      return written ?? stored;
    });
    // The change holds: what fails now must not be told as if nothing had changed.
    if (written) {
      await local
        .setSettings(keys.settingsLastGood, written)
        .catch((error: unknown) => ports.report(error, 'copy of the settings'));
    }
    return written;
  };
  const latestSeen = async (): Promise<number> => {
    const stored = await local.get(keys.latest);
    return typeof stored === 'number' && Number.isFinite(stored) ? stored : 0;
  };
  const keepTime: SettingsStore['keepTime'] = async () => {
    if (!writesHere) return { changed: false, setBack: false };
    const now = ports.clock.now().wall;
    const latest = await latestSeen();
    const setBack = wasSetBack(now, latest);
    const written = await update((settings) => (setBack ? afterSetBack(settings, now, latest) : tidied(settings, now)));
    // Only now: a worker that dies in between finds the clock set back once more.
    if (now > latest + noteEveryMs || setBack) await local.set(keys.latest, now);
    return { changed: written !== null, setBack };
  };

  const refused = (error: unknown): RequestFailed =>
    error instanceof RequestFailed
      ? error
      : new RequestFailed(isForRoom(error) ? 'no-room' : 'storage-failed', { cause: error });
  const write = async (change: SettingsChange, id: string): Promise<Settings> => {
    const latest = await latestSeen();
    const written = await update(
      (settings) => {
        const now = ports.clock.now().wall;
        const outcome = makeChange(settings, change, { now, latest: Math.max(latest, now), id });
        if (!outcome.ok) throw new RequestFailed(outcome.reason);
        return outcome.settings;
      },
      change.kind === 'restore' ? 'restore' : 'day',
    ).catch((error: unknown) => {
      throw refused(error);
    });
    return written ?? get();
  };

  return {
    get,
    initialise: async () => {
      if (writesHere && (await raw.get()) === undefined) await update(asTheyAre);
    },
    keepTime,
    change: async (change, newId = ports.randomId()) => {
      if (writesHere) return write(change, newId);
      await inbox.ask({ type: 'settings.change', change });
      return get();
    },
  };
};
