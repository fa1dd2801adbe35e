/**
 * What a change does to a limit's hold: `stricter` when no verdict and no count gets weaker for any address, time and
 * ledger; `looser` when some may; `both` when some get weaker and some stronger; `neutral` when none changes. What
 * cannot be proven is looser.
 */
export type ChangeClass = 'stricter' | 'looser' | 'both' | 'neutral';

/** The class of several changes made at once. */
export const together = (classes: readonly ChangeClass[]): ChangeClass => {
  const found = new Set(classes);
  if (found.has('both') || (found.has('stricter') && found.has('looser'))) return 'both';
  if (found.has('looser')) return 'looser';
  return found.has('stricter') ? 'stricter' : 'neutral';
};

/** A number of which more is stricter. */
export const moreIsStricter = (before: number, after: number): ChangeClass => {
  if (after === before) return 'neutral';
  return after > before ? 'stricter' : 'looser';
};

/** A number of which less is stricter. */
export const lessIsStricter = (before: number, after: number): ChangeClass => moreIsStricter(after, before);

/** A set of which a larger one is stricter. */
export const growthIsStricter = (before: readonly string[], after: readonly string[]): ChangeClass => {
  const added = after.some((each) => !before.includes(each));
  const removed = before.some((each) => !after.includes(each));
  return together([...(added ? ['stricter' as const] : []), ...(removed ? ['looser' as const] : [])]);
};

/** The class of the way back. */
export const reversed = (kind: ChangeClass): ChangeClass => {
  if (kind === 'stricter') return 'looser';
  return kind === 'looser' ? 'stricter' : kind;
};
