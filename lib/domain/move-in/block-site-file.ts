import * as v from 'valibot';

const clockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const openTimes = v.array(v.object({ start: clockTime, end: clockTime }));

export const blockSiteDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/**
 * The preferences of Block Site (webextension.org) as its export writes them: its whole storage as JSON, which holds what
 * was ever saved. The export adds two names of its own, so that it is told from other files.
 */
const fileSchema = v.object({
  blocked: v.optional(v.array(v.string()), () => []),
  reverse: v.optional(v.boolean(), false),
  /** Where an entry leads instead: an address, or `close`. */
  map: v.optional(v.record(v.string(), v.string()), {}),
  /** When everything is open. Before 0.4 it had one time for all days, which later versions do not follow. */
  schedule: v.optional(
    v.object({ times: v.nullish(v.partial(v.object(v.entriesFromList(blockSiteDays, openTimes)))) }),
    {},
  ),
  /** The same for addresses that a regular expression matches. */
  schedules: v.optional(v.record(v.string(), v.unknown()), {}),
  'schedule-offset': v.optional(v.number(), 0),
  redirect: v.optional(v.string(), ''),
  message: v.optional(v.string(), ''),
  sha256: v.optional(v.string(), ''),
  password: v.optional(v.string(), ''),
});
export type BlockSiteFile = Readonly<v.InferOutput<typeof fileSchema>>;

export const looksLikeBlockSite = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && ('managed.storage.overwrite.on.start' in json || 'initialBlock' in json);

export const readBlockSiteFile = (json: unknown): BlockSiteFile | null => {
  const read = v.safeParse(fileSchema, json);
  return read.success ? read.output : null;
};
