import type { Migration } from './migration';

const isSites = (value: object) => 'mode' in value && 'patterns' in value;

/** Every set of sites in the value, wherever it lies, covers no list and no label. */
const withoutLists = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutLists);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutLists(part)]));
  return isSites(value) ? { ...parts, lists: [], labelled: false } : parts;
};

/** Version 3 has lists and labels: in limits, and in what waits, can be undone or was made looser not long ago. */
export const from2: Migration = (stored) => ({
  ...stored,
  limits: withoutLists(stored.limits),
  pending: withoutLists(stored.pending),
  undoable: withoutLists(stored.undoable),
  effects: withoutLists(stored.effects),
  lists: [],
});
