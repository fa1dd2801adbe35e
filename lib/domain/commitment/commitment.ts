import * as v from 'valibot';

/** Minutes that a looser change may be made to wait. */
export const delays = [0, 10, 30, 120, 720, 1440, 4320] as const;

/** Characters of the sentence that is typed before a looser change is confirmed. */
export const sentenceLength = { min: 20, max: 240 } as const;

/** A lock reaches at most this many days ahead. */
export const mostLockDays = 30;

/** How a looser change is kept waiting. */
export const commitmentSchema = v.object({
  delayMinutes: v.picklist(delays),
  /** Epoch ms before which no looser change is ready; null for no lock. One that has passed is none. */
  lockedUntil: v.nullable(v.number()),
  /** The person's own words about what matters to them, typed before a looser change is confirmed; null for none. */
  sentence: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(sentenceLength.min), v.maxLength(sentenceLength.max))),
});
export type Commitment = Readonly<v.InferOutput<typeof commitmentSchema>>;

export const defaultCommitment: Commitment = Object.freeze({ delayMinutes: 30, lockedUntil: null, sentence: null });

/** After the first start a looser change waits for nothing, so that a person can find out what suits them. */
export const graceMs = 24 * 3_600_000;

/** A change that is ready lapses when nobody confirms it for this long. */
export const confirmWithinMs = 24 * 3_600_000;

/** "Put all limits on hold" waits at least and at most so long, whatever the delay and the lock. */
export const holdAllWaitMs = { min: 24 * 3_600_000, max: 72 * 3_600_000 } as const;

/** A stricter change can be undone for so long. */
export const undoWithinMs = 10 * 60_000;

/** A clock this far behind the latest instant that was seen has been set back. */
export const clockSlackMs = 10 * 60_000;

/** What took effect is remembered for so long, to be taken back if the clock turns out to have been ahead. */
export const effectsKeptMs = 72 * 3_600_000;
