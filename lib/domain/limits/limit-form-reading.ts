import {
  formatSitePattern,
  type ParsedPattern,
  type PatternProblem,
  parseSitePattern,
} from '../addresses/site-pattern';
import { bounds, defaultPassMinutes, defaultWaitSeconds } from './bounds';
import {
  type Allowance,
  type Goal,
  type LimitDraft,
  type SiteSet,
  type WeeklyWindow,
  type When,
  weekdays,
} from './limit';
import type { LimitForm, WindowForm } from './limit-form';
import { readBudgets } from './read-budgets';
import { type Read, readNumber } from './read-number';

/** The fields that can have a problem, by the order in which they stand in the form. */
export type LimitField =
  | 'sites'
  | 'waitSeconds'
  | 'passMinutes'
  | `budgets.${number}`
  | `budgets.${number}.hours`
  | 'budgets'
  | `windows.${number}.days`
  | `windows.${number}.from`
  | `windows.${number}.to`
  | 'windows'
  | 'allowancePerWeek'
  | 'allowanceMinutes'
  | 'name'
  | 'goal';

/** One thing to put right, at one field. Each `kind` has a sentence in the locale files. */
export type FormProblem =
  | {
      readonly field: LimitField;
      readonly kind: 'sites-missing' | 'name-missing' | 'name-long' | 'days-missing' | 'time' | 'list-empty';
    }
  | { readonly field: LimitField; readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly field: LimitField; readonly kind: 'minutes-missing' | 'minutes-many'; readonly max: number }
  /** A line of the sites that is no pattern, or a site that helps. `line` counts from 1. */
  | {
      readonly field: 'sites';
      readonly kind: 'pattern';
      readonly line: number;
      readonly text: string;
      readonly problem: PatternProblem | 'helps';
    };

/** What reading the form needs to know about the world. */
export interface FormRules {
  readonly isPublicSuffix: (host: string) => boolean;
  /** Sites that help are covered by nothing, so the form says so instead of taking them. */
  readonly isSiteThatHelps: (host: string) => boolean;
  /** A name for a limit without a site of its own, by its lists and its label; the empty text where there is none. */
  readonly nameWithoutSites?: (form: Pick<LimitForm, 'lists' | 'labelled'>) => string;
}

export type LimitFormReading =
  | { readonly ok: true; readonly draft: LimitDraft }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

const maxPassLengths = 4;

const refusedAsHelp = ({ pattern, mode, rules }: { pattern: ParsedPattern; mode: SiteSet['mode']; rules: FormRules }) =>
  pattern.ok &&
  mode === 'these' &&
  !pattern.pattern.exception &&
  pattern.pattern.kind !== 'word' &&
  rules.isSiteThatHelps(pattern.pattern.host);

/** The texts of one line: the line itself where it is a pattern (a path may hold commas), else its parts at commas. */
const partsOf = (line: string, rules: FormRules): readonly string[] => {
  const whole = line.trim();
  if (whole === '') return [];
  if (!whole.includes(',') || parseSitePattern(whole, rules.isPublicSuffix).ok) return [whole];
  return whole
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
};

const readPatterns = ({ sites, mode, lists, labelled }: LimitForm, rules: FormRules): Read<readonly string[]> => {
  const patterns = new Set<string>();
  const problems: FormProblem[] = [];
  let covers = mode === 'everything-except' || lists.length > 0 || labelled;
  for (const [index, line] of sites.split(/\r\n|\r|\n/).entries()) {
    for (const text of partsOf(line, rules)) {
      const pattern = parseSitePattern(text, rules.isPublicSuffix);
      const problem = pattern.ok ? null : pattern.problem;
      if (problem || refusedAsHelp({ pattern, mode, rules })) {
        problems.push({ field: 'sites', kind: 'pattern', line: index + 1, text, problem: problem ?? 'helps' });
      } else if (pattern.ok) {
        patterns.add(formatSitePattern(pattern.pattern));
        covers ||= !pattern.pattern.exception;
      }
    }
  }
  if (!covers && problems.length === 0) problems.push({ field: 'sites', kind: 'sites-missing' });
  return { value: [...patterns], problems };
};

/** In "everything except" lists and the label have no meaning; the form keeps what was chosen, the limit does not. */
const readSites = (form: LimitForm, rules: FormRules): Read<SiteSet> => {
  const { value, problems } = readPatterns(form, rules);
  const these = form.mode === 'these';
  const lists = these ? [...new Set(form.lists)] : [];
  return { value: { mode: form.mode, patterns: [...value], lists, labelled: these && form.labelled }, problems };
};

const isClockTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** `7:30` and ` 07:30 ` are what `07:30` is; a native time field gives the last one anyway. */
const clockTimeOf = (text: string): string => text.trim().replace(/^(\d):/, '0$1:');

const readWindows = (windows: readonly WindowForm[]): Read<WeeklyWindow[]> => {
  const problems = windows.flatMap(({ days, from, to }, index): FormProblem[] => [
    ...(days.length === 0 ? [{ field: `windows.${index}.days`, kind: 'days-missing' } as const] : []),
    ...(isClockTime(clockTimeOf(from)) ? [] : [{ field: `windows.${index}.from`, kind: 'time' } as const]),
    ...(isClockTime(clockTimeOf(to)) ? [] : [{ field: `windows.${index}.to`, kind: 'time' } as const]),
  ]);
  return {
    value: windows.map(({ days, from, to }) => ({
      days: weekdays.filter((day) => days.includes(day)),
      from: clockTimeOf(from),
      to: clockTimeOf(to),
    })),
    problems: windows.length === 0 ? [{ field: 'windows', kind: 'list-empty' }] : problems,
  };
};

const readWhen = (form: LimitForm): Read<When> => {
  if (form.when === 'always') return { value: { kind: 'always' }, problems: [] };
  const windows = form.when === 'budgets' ? null : readWindows(form.windows);
  if (form.when === 'schedule' && windows) {
    return { value: { kind: 'schedule', windows: windows.value }, problems: windows.problems };
  }
  const budgets = readBudgets(form.budgets);
  return {
    value: { kind: 'budgets', budgets: budgets.value, within: windows?.value ?? null },
    problems: [...budgets.problems, ...(windows?.problems ?? [])],
  };
};

const readPassMinutes = (minutes: readonly number[]): Read<number[]> => {
  const value = [...new Set(minutes)].sort((one, other) => one - other);
  if (value.length === 0) {
    return { value, problems: [{ field: 'passMinutes', kind: 'minutes-missing', max: maxPassLengths }] };
  }
  if (value.length > maxPassLengths) {
    return { value, problems: [{ field: 'passMinutes', kind: 'minutes-many', max: maxPassLengths }] };
  }
  return { value, problems: [] };
};

const readGoal = ({ goal, goalPer }: LimitForm): Read<Goal | null> => {
  if (goal.trim() === '') return { value: null, problems: [] };
  const max = goalPer === 'day' ? bounds.minutesPerDay.max : bounds.minutesPerWeek.max;
  const { value, problems } = readNumber(goal, { field: 'goal', min: 0, max });
  return { value: value === null ? null : { minutes: value, per: goalPer }, problems };
};

/** The pause settings stand in the form for pause limits alone; elsewhere what cannot be read falls back unseen. */
const readPause = (form: LimitForm): Read<{ waitSeconds: number; passMinutes: number[] }> => {
  const wait = readNumber(form.waitSeconds, { field: 'waitSeconds', ...bounds.waitSeconds });
  const minutes = readPassMinutes(form.passMinutes);
  const value = {
    waitSeconds: wait.value ?? defaultWaitSeconds,
    passMinutes: minutes.problems.length === 0 ? minutes.value : [...defaultPassMinutes],
  };
  return { value, problems: form.strength === 'pause' ? [...wait.problems, ...minutes.problems] : [] };
};

/**
 * An allowance stands in the form for blocks alone; where the number a week is empty there is none. At another strength
 * it stays as it was: a block that waits to become a pause keeps its passes meanwhile.
 */
const readAllowance = (form: LimitForm): Read<Allowance | null> => {
  if (form.allowancePerWeek.trim() === '') return { value: null, problems: [] };
  const perWeek = readNumber(form.allowancePerWeek, { field: 'allowancePerWeek', ...bounds.allowancePerWeek });
  const minutes = readNumber(form.allowanceMinutes, { field: 'allowanceMinutes', ...bounds.allowanceMinutes });
  const problems = form.strength === 'block' ? [...perWeek.problems, ...minutes.problems] : [];
  if (perWeek.value === null || minutes.value === null) return { value: null, problems };
  return { value: { perWeek: perWeek.value, minutes: minutes.value }, problems };
};

/** A name for a limit that has none: its first site or list, or the empty text where there is nothing to name it after. */
export const suggestLimitName = (form: LimitForm, rules: FormRules): string => {
  const first = readPatterns(form, rules).value.find((pattern) => !pattern.startsWith('+')) ?? '';
  const plain = first.replace(/^[=~]|^\*\./, '').replace(/^www\./, '');
  const name = plain || (rules.nameWithoutSites?.(form) ?? '');
  return form.mode === 'these' ? name.slice(0, bounds.nameLength.max) : '';
};

const readName = (form: LimitForm, rules: FormRules): Read<string> => {
  const value = form.name.trim() || suggestLimitName(form, rules);
  if (value === '') return { value, problems: [{ field: 'name', kind: 'name-missing' }] };
  if (value.length > bounds.nameLength.max) return { value, problems: [{ field: 'name', kind: 'name-long' }] };
  return { value, problems: [] };
};

/**
 * The limit that the form says, or everything that is to be put right, in the order of the form. Lines that name the
 * same site become one. A name that was left empty is suggested from the first site.
 */
export const readLimitForm = (form: LimitForm, rules: FormRules): LimitFormReading => {
  const sites = readSites(form, rules);
  // Without a site there is nothing to name the limit after: one problem is enough for that.
  const name =
    sites.problems.length > 0 && form.name.trim() === '' ? { value: '', problems: [] } : readName(form, rules);
  const when = readWhen(form);
  const pause = readPause(form);
  const allowance = readAllowance(form);
  const goal = readGoal(form);
  const problems = [sites, pause, allowance, when, name, goal].flatMap((read) => read.problems);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    draft: {
      name: name.value,
      sites: sites.value,
      strength: form.strength,
      when: when.value,
      ...pause.value,
      allowance: allowance.value,
      goal: goal.value,
    },
  };
};

/**
 * What the form says so far, for the sentence that is shown while it is filled in: lines that cannot be read are left
 * out. Null while the moment of the limit cannot be read.
 */
export const draftSoFar = (form: LimitForm, rules: FormRules): LimitDraft | null => {
  const when = readWhen(form);
  if (when.problems.length > 0) return null;
  return {
    name: form.name.trim(),
    sites: readSites(form, rules).value,
    strength: form.strength,
    when: when.value,
    ...readPause(form).value,
    allowance: readAllowance(form).value,
    goal: null,
  };
};
