import type { LineOutcome } from './list-account';
import { readSiteName } from './site-name';

/** What a line says of a site: it lists it, excepts it, or takes back another line that does. */
export type LineMeaning = 'listed' | 'important' | 'exception' | 'cancelled' | 'exception-cancelled';

/** A line that was read. A line without names has an outcome of its own. */
export type ListLine =
  | {
      readonly outcome: 'taken' | 'exception';
      readonly meaning: LineMeaning;
      readonly names: readonly string[];
      readonly unusable: readonly string[];
    }
  | { readonly outcome: Exclude<LineOutcome, 'taken' | 'exception'> };

export const leftOut = (outcome: Exclude<LineOutcome, 'taken' | 'exception'>): ListLine => ({ outcome });

/** The line with those of the names that can be used; without any it is left out for the reason of the first. */
export const lineOf = (names: readonly string[], meaning: LineMeaning = 'listed'): ListLine => {
  const usable: string[] = [];
  const unusable: string[] = [];
  let problem: Exclude<LineOutcome, 'taken' | 'exception'> | null = null;
  for (const text of names) {
    const read = readSiteName(text);
    if (read.ok) usable.push(read.name);
    else {
      unusable.push(text);
      problem ??= read.problem;
    }
  }
  if (usable.length === 0) return leftOut(problem ?? 'not-a-site');
  const outcome = meaning === 'listed' || meaning === 'important' ? 'taken' : 'exception';
  return { outcome, meaning, names: usable, unusable };
};
