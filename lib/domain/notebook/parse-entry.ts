import * as v from 'valibot';
import { type Entry, showings } from './entry';
import { type EntryKind, entryBodySchemas, entryKinds } from './entry-bodies';

const frameSchema = v.object({
  id: v.pipe(v.number(), v.integer(), v.minValue(0)),
  kind: v.picklist(entryKinds),
  date: v.pipe(v.string(), v.isoDate()),
  hour: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)), 0),
  offsetMinutes: v.fallback(v.number(), 0),
  onPause: v.fallback(v.picklist(showings), 'no'),
  body: v.unknown(),
});

/** A stored entry, each field repaired by itself; null where it is none, or its body is gone altogether. */
export const parseEntry = (stored: unknown): Entry | null => {
  const frame = v.safeParse(frameSchema, stored);
  if (!frame.success) return null;
  const body = v.safeParse(entryBodySchemas[frame.output.kind], frame.output.body);
  return body.success ? ({ ...frame.output, body: body.output } as Entry) : null; // CAST: the body of this very kind
};

export const isOfKind =
  <K extends EntryKind>(kind: K) =>
  (entry: Entry): entry is Entry<K> =>
    entry.kind === kind;
