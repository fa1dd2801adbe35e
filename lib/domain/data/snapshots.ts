import * as v from 'valibot';

/** Copies of the settings that are kept on this device. */
export const mostSnapshots = 5;

/** Why a copy was made: the first change of a day, something brought back, a newer shape of the settings. */
export const snapshotReasons = ['day', 'restore', 'migration'] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

const snapshotSchema = v.object({
  /** Epoch ms. */
  at: v.number(),
  why: v.picklist(snapshotReasons),
  /** As they were stored, of whatever version: read when they are brought back. */
  settings: v.unknown(),
});
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

/** Copies as they were stored, the latest first. One that is none is left out. */
export const parseSnapshots = (stored: unknown): readonly Snapshot[] =>
  (Array.isArray(stored) ? stored : []).flatMap((each) => {
    const parsed = v.safeParse(snapshotSchema, each);
    return parsed.success ? [parsed.output] : [];
  });

const dayMs = 24 * 3_600_000;

/** The copies with this one, where it is due: one a day, and one before whatever may change much. The oldest goes. */
export const withSnapshot = (snapshots: readonly Snapshot[], next: Snapshot): readonly Snapshot[] => {
  const [last] = snapshots;
  // Either way: a clock that was set back must not end the copies.
  const isDue = next.why !== 'day' || last === undefined || Math.abs(next.at - last.at) >= dayMs;
  return isDue ? [next, ...snapshots].slice(0, mostSnapshots) : snapshots;
};
