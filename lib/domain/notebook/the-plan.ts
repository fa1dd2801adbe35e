import type { Entry } from './entry';
import type { EntryBodies, EntryKind } from './entry-bodies';
import { saysNothing } from './is-empty-body';

/** Plans for hard times. There is one of each, which is brought up to date from time to time. */
export const planKinds = ['safety', 'ahead'] as const satisfies readonly EntryKind[];
export type PlanKind = (typeof planKinds)[number];

interface Plans<K extends PlanKind> {
  /** The one that is gone on with; null where none is written. */
  readonly current: Entry<K> | null;
  /** Others: begun while the notes were locked, or brought back from another device. */
  readonly older: readonly Entry<K>[];
}

/** How many parts of it have words. */
const partsWritten = ({ body }: Entry<PlanKind>): number =>
  Object.values(body).filter((part) => !saysNothing(part)).length;

/**
 * The plan among all that are kept of its kind: the fullest, and of those that are as full the last. A few words that were
 * written while the others could not be read, or none at all, never take the place of a whole plan.
 */
export const plansIn = <K extends PlanKind>(entries: readonly Entry<K>[]): Plans<K> => {
  const [current = null, ...older] = entries
    .filter((entry) => partsWritten(entry) > 0)
    .toSorted((one, other) => partsWritten(other) - partsWritten(one) || other.id - one.id);
  return { current, older };
};

type Field = readonly string[] | string;

const joined = (kept: Field, typed: Field): Field => {
  if (typeof kept !== 'string' && typeof typed !== 'string') return [...new Set([...kept, ...typed])];
  const texts = [kept, typed].flat().filter((text) => text.trim() !== '');
  return [...new Set(texts)].join('\n');
};

/** Both in one, line by line, the kept one first: what was typed before the kept one could be read takes nothing away. */
export const joinPlans = <K extends PlanKind>(kept: EntryBodies[K], typed: EntryBodies[K]): EntryBodies[K] => {
  const mine = typed as Readonly<Record<string, Field>>; // CAST: lists and texts are all that a plan has
  const fields = Object.entries(kept as Readonly<Record<string, Field>>); // CAST: the same
  // CAST: the fields of the one, each of its own kind
  return Object.fromEntries(fields.map(([name, field]) => [name, joined(field, mine[name] ?? '')])) as EntryBodies[K];
};
