import * as v from 'valibot';
import type { Settings } from '../settings/settings';
import { type Commitment, confirmWithinMs } from './commitment';
import { type Field, fieldKey, fieldSchema, readValue } from './field';

/** A looser value that waits for its time. Instants are epoch ms. */
export interface PendingChange {
  readonly field: Field;
  readonly to: unknown;
  /** Changes that were asked for in one act share it, and are confirmed by one. */
  readonly ask: string;
  readonly askedAt: number;
  readonly waitMs: number;
  /** "Put all limits on hold" is ready in its time, lock or not. */
  readonly breaksLock: boolean;
}

const schema = v.object({
  field: fieldSchema,
  to: v.unknown(),
  ask: v.string(),
  askedAt: v.number(),
  waitMs: v.pipe(v.number(), v.minValue(0)),
  breaksLock: v.boolean(),
});

const known = (stored: unknown): readonly PendingChange[] => {
  const parsed = v.safeParse(schema, stored);
  const to = parsed.success && readValue(parsed.output.field, parsed.output.to);
  return parsed.success && to ? [{ ...parsed.output, to: to.value }] : [];
};

/** Pending changes from what was stored. One that cannot be read is dropped: what holds goes on holding. */
export const parsePending = (stored: unknown): readonly PendingChange[] =>
  Array.isArray(stored) ? stored.flatMap(known) : [];

/** When the change is ready, in epoch ms. A lock keeps it until its own end. */
export const readyAt = (pending: PendingChange, { lockedUntil }: Commitment): number => {
  const waited = pending.askedAt + pending.waitMs;
  return pending.breaksLock ? waited : Math.max(waited, lockedUntil ?? 0);
};

export type PendingState =
  | { readonly kind: 'waiting'; readonly readyAt: number }
  | { readonly kind: 'ready'; readonly lapsesAt: number }
  | { readonly kind: 'lapsed' };

/** Where the change stands at `now`. */
export const pendingState = (pending: PendingChange, commitment: Commitment, now: number): PendingState => {
  const at = readyAt(pending, commitment);
  if (now < at) return { kind: 'waiting', readyAt: at };
  const lapsesAt = at + confirmWithinMs;
  return now < lapsesAt ? { kind: 'ready', lapsesAt } : { kind: 'lapsed' };
};

/** One act of asking, with everything that it asked for. */
export interface Ask {
  readonly id: string;
  readonly askedAt: number;
  readonly changes: readonly PendingChange[];
  readonly state: PendingState;
}

const later = (a: PendingChange, b: PendingChange, commitment: Commitment) =>
  readyAt(a, commitment) >= readyAt(b, commitment) ? a : b;

/** What waits, by the act that asked for it, the earliest first. Its parts are ready together. */
export const asksOf = (
  { pending, commitment }: Pick<Settings, 'pending' | 'commitment'>,
  now: number,
): readonly Ask[] => {
  const groups = new Map<string, PendingChange[]>();
  for (const change of pending) groups.set(change.ask, [...(groups.get(change.ask) ?? []), change]);
  return [...groups]
    .map(([id, changes]) => ({
      id,
      changes,
      askedAt: Math.min(...changes.map(({ askedAt }) => askedAt)),
      state: pendingState(
        changes.reduce((last, change) => later(last, change, commitment)),
        commitment,
        now,
      ),
    }))
    .sort((a, b) => a.askedAt - b.askedAt);
};

/** Whether two changes are of the same field. */
export const sameField = (a: { readonly field: Field }, b: { readonly field: Field }): boolean =>
  fieldKey(a.field) === fieldKey(b.field);
