import * as v from 'valibot';

/**
 * What a row of the record says of how the pause was: whole numbers, each left out where it is not known or there is none. What
 * cannot be read takes nothing else of the row with it.
 */
export const triedSchema = v.object({
  /** The wait that was shown, in seconds; none where there was no going on to choose. */
  waitSeconds: v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))), undefined),
  /** The arm of the experiment that ran. */
  arm: v.fallback(v.optional(v.picklist([0, 1])), undefined),
});
export type Tried = Readonly<v.InferOutput<typeof triedSchema>>;
