import { setTimeout as pause } from 'node:timers/promises';

/** How long a wait may take before it fails, and how often it looks. */
export interface Patience {
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}

/** What a probe yields once it holds. */
export type Held<T> = Exclude<T, undefined | null | false | 0 | ''>;

/**
 * Looks again and again until `probe` yields something truthy, and gives that back. A probe that throws has not held
 * yet: pages and workers vanish in the middle of a question. Fails with the last thing seen.
 */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 30 }: Patience = {},
): Promise<Held<T>> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  do {
    try {
      const seen = await probe();
      // CAST: truthiness is exactly what `Held` takes away.
      if (seen) return seen as Held<T>;
      last = seen;
    } catch (error) {
      last = error;
    }
    await pause(everyMs);
  } while (Date.now() < deadline);
  const seen = last instanceof Error ? last.message : JSON.stringify(last);
  throw new Error(`Waited ${timeoutMs} ms in vain for ${what}; last seen: ${seen}`);
}
