import { parseSnapshots, type Snapshot, type SnapshotReason, withSnapshot } from '../../domain/data/snapshots';
import type { Ports } from '../ports';
import { keys } from './keys';
import { createStored } from './stored';

export interface Snapshots {
  /** Keeps a copy of these settings where one is due. A copy that cannot be kept holds up nothing. */
  keep(settings: unknown, why: SnapshotReason): Promise<void>;
  /** The latest first. */
  all(): Promise<readonly Snapshot[]>;
  clear(): Promise<void>;
}

/** Rolling copies of the settings on this device. */
export const createSnapshots = ({ local, clock, report }: Ports): Snapshots => {
  const stored = createStored({ store: local, key: keys.snapshots, parse: parseSnapshots });
  return {
    keep: async (settings, why) => {
      const next = { at: clock.now().wall, why, settings };
      await stored
        .update((snapshots) => withSnapshot(snapshots, next))
        .catch((error: unknown) => report(error, 'copy of the settings'));
    },
    all: stored.get,
    clear: async () => {
      await stored.update(() => []);
    },
  };
};
