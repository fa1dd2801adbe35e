import * as v from 'valibot';
import { type Field, fieldSchema, readValue } from './field';
import { type PendingChange, parsePending } from './pending';

/** One act that made something stricter, and what was there before it. `at`: epoch ms. */
export interface Undoable {
  readonly id: string;
  readonly at: number;
  readonly changes: readonly {
    readonly field: Field;
    readonly before: unknown;
    /** What holds since. */
    readonly after: unknown;
    /** What waited in the field before. */
    readonly pending: PendingChange | null;
  }[];
}

/** One act by which something looser took effect. `at`: epoch ms. */
export interface Effect {
  readonly at: number;
  readonly changes: readonly { readonly field: Field; readonly before: unknown; readonly after: unknown }[];
}

const changeEntries = { field: fieldSchema, before: v.unknown(), after: v.unknown() };
const undoableSchema = v.object({
  id: v.string(),
  at: v.number(),
  changes: v.array(v.object({ ...changeEntries, pending: v.unknown() })),
});
const effectSchema = v.object({ at: v.number(), changes: v.array(v.object(changeEntries)) });

type Trace = Effect['changes'][number];

/** The changes with values that can stand in their fields; null where one is to be put back and cannot. */
const read = <T extends Trace>(changes: readonly T[]): readonly T[] | null => {
  const good = changes.flatMap((change) => {
    const before = readValue(change.field, change.before);
    const after = readValue(change.field, change.after);
    return before ? [{ ...change, before: before.value, after: after ? after.value : change.after }] : [];
  });
  return good.length === changes.length ? good : null;
};

/** Acts that can be undone, from what was stored. One that cannot be read can be undone no more. */
export const parseUndoable = (stored: unknown): readonly Undoable[] =>
  (Array.isArray(stored) ? stored : []).flatMap((candidate) => {
    const parsed = v.safeParse(undoableSchema, candidate);
    const good = parsed.success && read(parsed.output.changes);
    if (!good) return [];
    const changes = good.map((change) => ({ ...change, pending: parsePending([change.pending])[0] ?? null }));
    return [{ ...parsed.output, changes }];
  });

/** What took effect, from what was stored. */
export const parseEffects = (stored: unknown): readonly Effect[] =>
  (Array.isArray(stored) ? stored : []).flatMap((candidate) => {
    const parsed = v.safeParse(effectSchema, candidate);
    const good = parsed.success && read(parsed.output.changes);
    return good ? [{ ...parsed.output, changes: good }] : [];
  });
