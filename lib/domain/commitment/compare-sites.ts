import { parseSitePattern } from '../addresses/site-pattern';
import type { SiteSet } from '../limits/limit';
import { type ChangeClass, growthIsStricter, moreIsStricter, reversed, together } from './change-class';

/** Whether the pattern takes something away from its limit. */
export const isException = (text: string) => {
  const parsed = parseSitePattern(text);
  return parsed.ok && parsed.pattern.exception;
};

/** The patterns that a set covers, and those that it takes away again. */
const partsOf = ({ patterns }: SiteSet) => ({
  covered: patterns.filter((text) => !isException(text)),
  exceptions: patterns.filter(isException),
});

const coversAny = ({ patterns, lists, labelled }: SiteSet) => patterns.length + lists.length > 0 || labelled;

/** What a change of the sites of a limit does. Patterns are compared as texts: one that lies within another is not seen. */
export const compareSites = (before: SiteSet, after: SiteSet): ChangeClass => {
  if (before.mode !== after.mode) {
    const [these, all] = before.mode === 'these' ? [before, after] : [after, before];
    const widens = all.patterns.length === 0 && coversAny(these) ? 'stricter' : 'both';
    return before.mode === 'these' ? widens : reversed(widens);
  }
  // Everything that stands there is taken away from "everything".
  if (before.mode === 'everything-except') return reversed(growthIsStricter(before.patterns, after.patterns));
  const [old, fresh] = [partsOf(before), partsOf(after)];
  return together([
    growthIsStricter(old.covered, fresh.covered),
    growthIsStricter(before.lists, after.lists),
    moreIsStricter(Number(before.labelled), Number(after.labelled)),
    reversed(growthIsStricter(old.exceptions, fresh.exceptions)),
  ]);
};

/**
 * The set that covers what either covers and nothing else, where one set can say that; null where none can, and both
 * have to stand side by side.
 */
export const unitedSites = (before: SiteSet, after: SiteSet): SiteSet | null => {
  if (before.mode !== after.mode) return null;
  const { mode } = before;
  if (mode === 'everything-except') {
    return { ...before, patterns: before.patterns.filter((text) => after.patterns.includes(text)) };
  }
  const [old, fresh] = [partsOf(before), partsOf(after)];
  // With other exceptions the one set would cover what neither does.
  if (growthIsStricter(old.exceptions, fresh.exceptions) !== 'neutral') return null;
  return {
    mode,
    patterns: [...new Set([...before.patterns, ...after.patterns])],
    lists: [...new Set([...before.lists, ...after.lists])],
    labelled: before.labelled || after.labelled,
  };
};
