import { applyChange, type SettingsChange } from '../../domain/settings/change';
import { migrateSettings } from '../../domain/settings/migrations/migrate';
import { firstSettings, parseSettings, type Settings } from '../../domain/settings/settings';
import type { Ports } from '../ports';
import type { Inbox } from './inbox';
import { keys } from './keys';
import { createStored } from './stored';

export interface SettingsStore {
  get(): Promise<Settings>;
  /** The one way to change settings. In a private window the normal worker makes the change; this waits for it. */
  change(change: SettingsChange, newId?: string): Promise<Settings>;
  /** Writes the first settings where there are none yet. */
  initialise(): Promise<void>;
}

/** Settings that are read again and again from what is stored, from the last copy that was good, or new. */
export const createSettingsStore = (ports: Ports, inbox: Pick<Inbox, 'ask'>): SettingsStore => {
  const { local } = ports;
  const writesHere = ports.replicas.includes('n');
  const repair = async (stored: unknown): Promise<Settings> => {
    const settings = parseSettings(migrateSettings(stored));
    if (settings) return settings;
    // What cannot be read is put aside before anything is written over it. A private window writes no settings.
    if (stored !== undefined && writesHere) await local.set(keys.settingsUnreadable, stored);
    const lastGood = parseSettings(migrateSettings(await local.get(keys.settingsLastGood)));
    return lastGood ?? firstSettings(ports.clock.now().wall);
  };
  const raw = createStored<unknown>({ store: local, key: keys.settings, parse: (stored) => stored });
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

  const write = async (change: SettingsChange, newId: string): Promise<Settings> => {
    const after = await raw.update(async () => applyChange(await get(), change, ports.clock.now().wall, newId));
    await local.set(keys.settingsLastGood, after);
    return after as Settings; // CAST: the update above returned settings
  };

  return {
    get,
    initialise: async () => {
      if (writesHere) await raw.update(async (stored) => (stored === undefined ? await get() : stored));
    },
    change: async (change, newId = ports.randomId()) => {
      if (writesHere) return write(change, newId);
      await inbox.ask({ type: 'settings.change', change });
      return get();
    },
  };
};
