import type { Limit, WeeklyWindow } from '../limits/limit';

/**
 * Every form of every limit that holds: the limits themselves, and the second forms beside them. The strongest verdict
 * wins, so together they hold what any of them holds.
 */
export const effectiveLimits = (limits: readonly Limit[]): readonly Limit[] =>
  limits.flatMap((limit) => [
    limit,
    ...limit.beside.map(({ field, value, number }) => ({ ...limit, [field]: value, number, beside: [] })),
  ]);

/** The limit as its time is counted: by the budgets of all its forms, in the windows of any of them. */
export const asCounted = (limit: Limit): Limit => {
  if (limit.beside.length === 0) return limit;
  const whens = effectiveLimits([limit]).flatMap(({ when }) => (when.kind === 'budgets' ? [when] : []));
  if (whens.length === 0) return limit;
  const always = whens.some(({ within }) => within === null);
  const within = always ? null : whens.flatMap((when): WeeklyWindow[] => when.within ?? []);
  return { ...limit, when: { kind: 'budgets', budgets: whens.flatMap(({ budgets }) => budgets), within } };
};
