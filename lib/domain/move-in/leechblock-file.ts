import * as v from 'valibot';

/**
 * The options of LeechBlock NG as its export writes them: a line `name=value` for each, those of block set n with n behind
 * the name, those of the whole extension last. The file names no version. What a version before 1.6.3 did not have yet
 * holds its default there.
 */
const flag = (absent: boolean) =>
  v.optional(
    v.pipe(
      v.picklist(['true', 'false']),
      v.transform((text) => text === 'true'),
    ),
    absent ? 'true' : 'false',
  );
const text = v.optional(v.string(), '');
const digits = v.optional(v.pipe(v.string(), v.regex(/^\d*$/)), '');

const clock = '(?:[01]\\d[0-5]\\d|2[0-3][0-5]\\d|2400)';
const times = v.pipe(v.string(), v.regex(new RegExp(`^(?:${clock}-${clock}(?:,${clock}-${clock})*)?$`)));
/** A bit for each day, Sunday first. */
const dayBits = v.pipe(v.string(), v.regex(/^(?:\d|[1-9]\d|1[01]\d|12[0-7])$/), v.transform(Number));

const setEntries = {
  setName: text,
  sites: v.string(),
  times,
  days: dayBits,
  limitMins: v.optional(v.pipe(v.string(), v.regex(/^(?:\d+(?:\.\d+)?)?$/)), ''),
  limitPeriod: digits,
  limitOffset: v.optional(v.pipe(v.string(), v.regex(/^-?\d*$/)), ''),
  rollover: flag(false),
  conjMode: flag(false),
  blockURL: text,
  incogMode: digits,
  applyFilter: flag(false),
  filterName: text,
  filterMute: flag(false),
  closeTab: flag(false),
  activeBlock: flag(false),
  countFocus: flag(true),
  showKeyword: flag(true),
  delayFirst: flag(true),
  delaySecs: v.optional(v.pipe(v.string(), v.regex(/^\d*$/)), '60'),
  delayAutoLoad: flag(true),
  delayCancel: flag(true),
  reloadSecs: digits,
  addHistory: flag(false),
  allowOverride: flag(false),
  allowOverLock: flag(true),
  prevOpts: flag(false),
  prevGenOpts: flag(false),
  prevAddons: flag(false),
  prevExts: flag(false),
  prevSupport: flag(false),
  prevOverride: flag(false),
  disable: flag(false),
  showTimer: flag(true),
  allowRefers: flag(false),
  allowKeywords: flag(false),
  waitSecs: digits,
  sitesURL: text,
  regexpBlock: text,
  regexpAllow: text,
  ignoreHash: flag(true),
};
const setSchema = v.object(setEntries);
export type LeechBlockSet = Readonly<v.InferOutput<typeof setSchema>>;

const mostSets = 30;

const generalSchema = v.object({
  numSets: v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(mostSets)),
  matchSubdomains: flag(false),
  /** How the options are guarded: 0 for not at all. */
  oa: v.optional(v.pipe(v.string(), v.regex(/^\d$/)), '0'),
  clockOffset: v.optional(v.pipe(v.string(), v.regex(/^-?\d*$/)), ''),
});

/** Options of the whole extension that say how it looks and works inside: there is nothing to carry over. */
const ownAffairs = new Set(
  `sync theme password hpp apt timerVisible timerSize timerLocation timerBadge orm orln orlp ora orcode orp orc warnSecs
  warnImmediate contextMenu toolsMenu clockTimeFormat saveSecs allFocused processTabsSecs processActiveTabs accessCodeImage
  allowLBWebsite diagMode exportPasswords autoExportSync`.split(/\s+/),
);

export interface LeechBlockFile extends Readonly<v.InferOutput<typeof generalSchema>> {
  readonly sets: readonly LeechBlockSet[];
  /** Names of options that no version known here has. */
  readonly unknown: readonly string[];
}

const isGeneral = (name: string) => name in generalSchema.entries || ownAffairs.has(name);

const setOption = (name: string): { readonly base: string; readonly number: number } | null => {
  const found = /^(\D+)([1-9]\d?)$/.exec(name);
  const [base, number] = [found?.[1], Number(found?.[2])];
  return base !== undefined && base in setEntries ? { base, number } : null;
};

/** Whether the text can be nothing but such a file, whole or not. */
export const looksLikeLeechBlock = (lines: readonly string[]): boolean =>
  lines.some((line) => /^(?:sites|times|days)\d+=/.test(line)) || lines.some((line) => /^numSets=/.test(line));

/** Reads the lines of an export; null where a part is missing or holds what no export writes. */
export const readLeechBlockFile = (lines: readonly string[]): LeechBlockFile | null => {
  const options = new Map<string, string>();
  for (const line of lines) {
    const equals = line.indexOf('=');
    if (equals > 0 && /^\w+$/.test(line.slice(0, equals))) options.set(line.slice(0, equals), line.slice(equals + 1));
  }
  // The options of the whole extension stand last: without the number of sets the end of the file is missing.
  const general = v.safeParse(generalSchema, Object.fromEntries(options));
  if (!general.success) return null;
  const sets: Record<string, string>[] = Array.from({ length: general.output.numSets }, () => ({}));
  const unknown: string[] = [];
  for (const [name, value] of options) {
    const option = setOption(name);
    const set = option && sets[option.number - 1];
    if (option && set) set[option.base] = value;
    else if (!option && !isGeneral(name)) unknown.push(name);
  }
  const read = v.safeParse(v.array(setSchema), sets);
  return read.success ? { ...general.output, sets: read.output, unknown } : null;
};
