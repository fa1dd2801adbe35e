import * as v from 'valibot';

/**
 * A time-boxed permission to go on, for one tab and one site (registrable domain, else host), against the pause limits
 * that were in force there when it was given. Instants are epoch milliseconds.
 */
export const passSchema = v.object({
  tabId: v.number(),
  site: v.string(),
  limits: v.array(v.string()),
  grantedAt: v.number(),
  until: v.number(),
  /** It was taken out of an allowance, and answers the blocks that it names as well. */
  allowance: v.optional(v.boolean(), false),
  /** Small number that names the pass's rule within its replica. */
  slot: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Pass = Readonly<v.InferOutput<typeof passSchema>>;

/** Stored passes; what cannot be read is no pass. */
export const parsePasses = (stored: unknown): readonly Pass[] =>
  Array.isArray(stored)
    ? stored.flatMap((candidate) => {
        const parsed = v.safeParse(passSchema, candidate);
        return parsed.success ? [parsed.output] : [];
      })
    : [];

/** The passes that still run at `now`. */
export const runningPasses = (passes: readonly Pass[], now: number): readonly Pass[] =>
  // A clock that went back must not lengthen a pass: before its beginning it does not hold either.
  passes.filter((pass) => now < pass.until && now >= pass.grantedAt - 1000);

/** One pass a tab: the new one takes the place of the old. The lowest free slot names it. */
export const withPass = (passes: readonly Pass[], pass: Omit<Pass, 'slot'>): readonly Pass[] => {
  const others = passes.filter((other) => other.tabId !== pass.tabId);
  const taken = new Set(others.map((other) => other.slot));
  let slot = 0;
  while (taken.has(slot)) slot += 1;
  return [...others, { ...pass, slot }];
};
