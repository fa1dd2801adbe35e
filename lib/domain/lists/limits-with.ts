import { effectiveLimits } from '../commitment/effective-limits';
import type { Limit } from '../limits/limit';

/** The limits that use a list in any of their forms, in the person's order. */
export const limitsWith = (limits: readonly Limit[], listId: string): readonly Limit[] => {
  const ids = new Set(
    effectiveLimits(limits)
      .filter(({ sites }) => sites.lists.includes(listId))
      .map(({ id }) => id),
  );
  return limits.filter(({ id }) => ids.has(id));
};
