import type { Bench } from '../bench.ts';
import type { Entry } from '../entry.ts';
import type { Circumstances } from './machine.ts';

/** What one bench has yielded, and where. */
export interface Outcome {
  readonly bench: string;
  readonly entries: readonly Entry[];
  readonly circumstances: Circumstances;
}

/** Whether an entry is one of a bench: its name begins with the bench's. */
export const isOf = (bench: string, entry: Entry) => entry.name.startsWith(`${bench}.`);

/** The benches that a filter means: the one of that name, else those whose name has it; without one, all that are not asked for by name alone. */
export function matching<B extends Pick<Bench, 'name' | 'onlyWhenNamed'>>(
  benches: readonly B[],
  filter: string | undefined,
): B[] {
  const named = benches.filter(({ name }) => name === filter);
  if (named.length > 0) return named;
  const usual = benches.filter(({ onlyWhenNamed }) => !onlyWhenNamed);
  return usual.filter(({ name }) => filter === undefined || name.includes(filter));
}

const byName = (a: Entry, b: Entry) => (a.name < b.name ? -1 : Number(a.name > b.name));

/** Puts new figures in the place of the old ones of the same benches; all others stay. Sorted by name. */
export function mergeEntries(known: readonly Entry[], outcomes: readonly Outcome[]): Entry[] {
  const kept = known.filter((entry) => !outcomes.some(({ bench }) => isOf(bench, entry)));
  const fresh = outcomes.flatMap(({ bench, entries }) => entries.map((entry) => checked(bench, entry)));
  return [...kept, ...fresh].sort(byName);
}

function checked(bench: string, entry: Entry): Entry {
  if (!isOf(bench, entry)) throw new Error(`${entry.name} does not begin with its bench's name, ${bench}.`);
  return entry;
}
