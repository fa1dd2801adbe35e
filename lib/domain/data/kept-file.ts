import * as v from 'valibot';
import type { Entry } from '../notebook/entry';
import { parseEntry } from '../notebook/parse-entry';
import { weekRowSchema } from '../review/week-row';
import { migrateSettings } from '../settings/migrations/migrate';
import { settingsVersion } from '../settings/parse-settings';
import { type KeptSettings, keptSettingsSchema } from '../settings/restored';
import type { Settings } from '../settings/settings';
import { helpedRowSchema, type PersonRecord, pauseRowSchema, timeRowSchema } from './record-rows';

/** The shape of the files that can be brought back. */
export const keptFormat = 1;

/** A file is held in memory as a whole: one beyond this (characters) is none of ours. */
export const longestKeptFile = 200_000_000;

/**
 * Why a file is not read. `foreign`: Ebb has not made it; `newer`: a newer Ebb has; `damaged`: something in it is missing or
 * was changed; `export`: it is made to be read, and holds too little to be brought back.
 */
export type FileProblem = 'foreign' | 'newer' | 'damaged' | 'export' | 'too-long';

/** What a backup holds beside the settings. Rows that could not be read were left out, `unreadable` of them. */
export interface KeptBackup {
  readonly settings: KeptSettings;
  readonly record: PersonRecord;
  readonly written: readonly Entry[];
  readonly unreadable: number;
}

export const sealedSchema = v.object({
  ebb: v.literal('sealed'),
  format: v.literal(keptFormat),
  madeAt: v.string(),
  /** Rounds of PBKDF2 with SHA-256. Far more than anybody would choose is a file that was made to hold up the browser. */
  rounds: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(10_000_000)),
  salt: v.pipe(v.string(), v.base64()),
  iv: v.pipe(v.string(), v.base64()),
  data: v.pipe(v.string(), v.base64()),
  /** SHA-256 over what is above: whether the file is as it was made can be told without the passphrase. */
  sum: v.pipe(v.string(), v.base64()),
});
/** A backup under a passphrase. */
export type SealedFile = v.InferOutput<typeof sealedSchema>;

export type ReadFile =
  | { readonly ok: true; readonly kind: 'settings'; readonly settings: KeptSettings; readonly madeAt: string }
  | { readonly ok: true; readonly kind: 'sealed'; readonly sealed: SealedFile }
  | { readonly ok: false; readonly problem: FileProblem };

const refused = (problem: FileProblem) => ({ ok: false, problem }) as const;

const object = v.record(v.string(), v.unknown());

/** The part of the settings that is kept, with the version that its shape has. */
export const keptOf = ({ version, limits, lists, preferences, words, commitment }: Settings) => ({
  version,
  limits,
  lists,
  preferences,
  words,
  commitment,
});

/** What a file leaves out stays as it is: a setting that came later is in no older file. */
const over = (present: object, stored: unknown): unknown => (v.is(object, stored) ? { ...present, ...stored } : stored);

/**
 * Kept settings of any version up to this one. All of it or nothing: a file that was half read would ask for more than the
 * person sees.
 */
export const readKept = (
  stored: unknown,
  present: Settings,
): { readonly ok: true; readonly settings: KeptSettings } | { readonly ok: false; readonly problem: FileProblem } => {
  if (!v.is(object, stored) || typeof stored.version !== 'number') return refused('damaged');
  if (stored.version > settingsVersion) return refused('newer');
  const migrated = migrateSettings(stored);
  if (!v.is(object, migrated) || migrated.version !== settingsVersion) return refused('damaged');
  const parsed = v.safeParse(keptSettingsSchema, {
    ...migrated,
    preferences: over(present.preferences, migrated.preferences),
    words: over(present.words, migrated.words),
    commitment: over(present.commitment, migrated.commitment),
  });
  return parsed.success ? { ok: true, settings: parsed.output } : refused('damaged');
};

/** The settings as a file. The sites of every limit are in it. */
export const settingsFile = (settings: Settings, madeAt: string): string =>
  `${JSON.stringify({ ebb: 'settings', format: keptFormat, madeAt, settings: keptOf(settings) }, null, 2)}\n`;

/** Everything, to be sealed. */
export const backupText = (settings: Settings, record: PersonRecord, written: readonly Entry[]): string =>
  JSON.stringify({ format: keptFormat, settings: keptOf(settings), record, written });

const jsonOf = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** Reads a file that the person chose. Nothing is touched by it. */
export const readKeptFile = (text: string, present: Settings): ReadFile => {
  const json = jsonOf(text.replace(/^\uFEFF/, ''));
  // What begins like one of ours and does not end is one of ours that is not whole.
  if (!json) return refused(/^\uFEFF?\s*\{\s*"ebb"/.test(text) ? 'damaged' : 'foreign');
  const file = json.value;
  if (!v.is(object, file) || typeof file.ebb !== 'string') return refused('foreign');
  if (typeof file.format !== 'number') return refused('damaged');
  if (file.format > keptFormat) return refused('newer');
  if (file.ebb === 'records') return refused('export');
  if (file.ebb === 'sealed') {
    const sealed = v.safeParse(sealedSchema, file);
    return sealed.success ? { ok: true, kind: 'sealed', sealed: sealed.output } : refused('damaged');
  }
  if (file.ebb !== 'settings') return refused('foreign');
  const read = readKept(file.settings, present);
  if (!read.ok) return read;
  return {
    ok: true,
    kind: 'settings',
    settings: read.settings,
    madeAt: typeof file.madeAt === 'string' ? file.madeAt : '',
  };
};

/** What was sealed, once it is open. A row that cannot be read is left out and counted, as at every reading. */
export const readBackup = (
  text: string,
  present: Settings,
): { readonly ok: true; readonly backup: KeptBackup } | { readonly ok: false; readonly problem: FileProblem } => {
  const file = jsonOf(text)?.value;
  if (!v.is(object, file) || typeof file.format !== 'number') return refused('damaged');
  if (file.format > keptFormat) return refused('newer');
  const settings = readKept(file.settings, present);
  if (!settings.ok) return settings;
  let unreadable = 0;
  const rows = <T>(stored: unknown, read: (row: unknown) => T | null): readonly T[] => {
    const all = Array.isArray(stored) ? stored : [];
    const good = all.map(read).filter((row) => row !== null);
    unreadable += all.length - good.length;
    return good;
  };
  const by =
    <T>(schema: v.GenericSchema<unknown, T>) =>
    (row: unknown): T | null => {
      const parsed = v.safeParse(schema, row);
      return parsed.success ? parsed.output : null;
    };
  const record = v.is(object, file.record) ? file.record : {};
  const backup = {
    settings: settings.settings,
    record: {
      time: rows(record.time, by(timeRowSchema)),
      pauses: rows(record.pauses, by(pauseRowSchema)),
      helped: rows(record.helped, by(helpedRowSchema)),
      weeks: rows(record.weeks, by(weekRowSchema)),
    },
    written: rows(file.written, parseEntry),
  };
  return { ok: true, backup: { ...backup, unreadable } };
};
