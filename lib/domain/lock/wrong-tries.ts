import * as v from 'valibot';

/** Passphrases that were wrong, one after the other, and when the last of them was tried (epoch ms). */
export interface WrongTries {
  readonly count: number;
  readonly at: number;
}

export const noTries: WrongTries = { count: 0, at: 0 };

const second = 1_000;
const minute = 60 * second;
/**
 * How long nothing is tried after so many wrong ones. The first three are slips of the finger. It never grows beyond a
 * quarter of an hour: the lock is for a person who comes back to it, and it never erases anything.
 */
const delays = [0, 0, 0, 5 * second, 15 * second, 30 * second, minute, 2 * minute, 5 * minute, 10 * minute];
export const longestDelayMs = 15 * minute;

const delayAfter = (count: number): number => delays[count] ?? longestDelayMs;

/** Milliseconds until a passphrase may be tried again; 0 for at once. A clock that was set back makes it no longer. */
export const waitMs = ({ count, at }: WrongTries, now: number): number => {
  const delay = delayAfter(count);
  return Math.min(delay, Math.max(0, at + delay - now));
};

/** Noted before a passphrase is tried: a page that is closed in the middle of it has tried. */
export const withTry = ({ count }: WrongTries, now: number): WrongTries => ({ count: count + 1, at: now });

const triesSchema = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  at: v.pipe(v.number(), v.minValue(0)),
});

/** What is stored; where it cannot be read there were none. */
export const parseTries = (stored: unknown): WrongTries => {
  const parsed = v.safeParse(triesSchema, stored);
  return parsed.success ? parsed.output : noTries;
};

/**
 * The same where the clock was set back: the last try is as of now, and the wait begins once more. It has to be stored,
 * or it would begin once more at each reading. Null where nothing lies in the future.
 */
export const asOfNow = ({ count, at }: WrongTries, now: number): WrongTries | null =>
  at > now ? { count, at: now } : null;
