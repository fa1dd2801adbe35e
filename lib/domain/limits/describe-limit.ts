import { formatSitePattern, parseSitePattern, type SitePattern } from '../addresses/site-pattern';
import { formatClockTime } from '../language/format-duration';
import type { Translate } from '../language/translate';
import type { NamedList } from '../lists/subscription';
import type { Allowance, Budget, LimitDraft, SiteSet, WeeklyWindow } from './limit';

/** Beyond these, a count stands for the items: the sentence stays one that can be read at a glance. */
const maxSitesNamed = 2;
const maxWindowsNamed = 3;

const join = (parts: readonly string[], type: 'conjunction' | 'disjunction', t: Translate) =>
  new Intl.ListFormat(t.locale, { type }).format(parts);

const describePattern = (pattern: SitePattern, t: Translate): string => {
  switch (pattern.kind) {
    case 'domain':
    case 'path':
      return formatSitePattern({ ...pattern, exception: false });
    case 'host':
      return t('describe.sites.host', { host: pattern.host });
    case 'below':
      return t('describe.sites.below', { host: pattern.host });
    case 'word':
      return t('describe.sites.word', { word: pattern.word });
    default:
      return pattern satisfies never;
  }
};

const describePatterns = (patterns: readonly SitePattern[], t: Translate): string => {
  if (patterns.length <= maxSitesNamed) {
    return join(
      patterns.map((pattern) => describePattern(pattern, t)),
      'conjunction',
      t,
    );
  }
  const words = patterns.filter((pattern) => pattern.kind === 'word').length;
  const sites = patterns.length - words;
  return join(
    [
      ...(sites > 0 ? [t('describe.sites.many', { count: sites })] : []),
      ...(words > 0 ? [t('describe.sites.words', { count: words })] : []),
    ],
    'conjunction',
    t,
  );
};

/** Lists by their names. One that nobody is subscribed to any more covers nothing and is not named. */
const describeLists = (ids: readonly string[], lists: readonly NamedList[], t: Translate): readonly string[] => {
  const names = ids.flatMap((id) => lists.find((list) => list.id === id)?.name ?? []);
  if (names.length > maxSitesNamed) return [t('describe.sites.lists', { count: names.length })];
  return names.map((name) => t('describe.sites.list', { name }));
};

/** What the set covers as a noun phrase, or null where it covers nothing. `lists`: those that there are. */
export const describeSites = (sites: SiteSet, t: Translate, lists: readonly NamedList[]): string | null => {
  const patterns = sites.patterns.flatMap((text) => {
    const parsed = parseSitePattern(text);
    return parsed.ok ? [parsed.pattern] : [];
  });
  if (sites.mode === 'everything-except') {
    if (patterns.length === 0) return t('describe.sites.every');
    return t('describe.sites.except', { sites: describePatterns(patterns, t) });
  }
  const covered = patterns.filter((pattern) => !pattern.exception);
  const parts = [
    ...(covered.length > 0 ? [describePatterns(covered, t)] : []),
    ...describeLists(sites.lists, lists, t),
    ...(sites.labelled ? [t('describe.sites.labelled')] : []),
  ];
  if (parts.length === 0) return null;
  const named = join(parts, 'conjunction', t);
  const exceptions = patterns.length - covered.length;
  return exceptions === 0 ? named : t('describe.sites.exceptions', { sites: named, count: exceptions });
};

const describeDays = (window: WeeklyWindow, t: Translate): string => {
  const days = [...new Set(window.days)].sort();
  const key = days.join('');
  if (key === '1234567') return t('describe.days.every');
  if (key === '12345') return t('describe.days.weekdays');
  if (key === '67') return t('describe.days.weekends');
  const names = days.map((day) => t(`describe.weekday.${day}`));
  return t('describe.days.list', { days: join(names, 'conjunction', t) });
};

const describeHours = ({ from, to, days }: WeeklyWindow, t: Translate): string => {
  if (from === '00:00' && to === '00:00') return t('describe.hours.allDay');
  const hours = { from: formatClockTime(from, t), to: formatClockTime(to, t) };
  // "Every day from ten to six" says by itself that the night is meant; "on Fridays" does not.
  const needsNextDay = to !== '00:00' && (to === from || (to < from && new Set(days).size < 7));
  return t(needsNextDay ? 'describe.hours.nextDay' : 'describe.hours.span', hours);
};

/** Weekly windows as one phrase of time: "every day from 10:00 PM to 6:00 AM". */
export const describeWindows = (windows: readonly WeeklyWindow[], t: Translate): string => {
  if (windows.length > maxWindowsNamed) return t('describe.windows.many', { count: windows.length });
  const phrases = windows.map((window) =>
    t('describe.windows.one', { days: describeDays(window, t), hours: describeHours(window, t) }),
  );
  return join(phrases, 'conjunction', t);
};

/** The length of a rolling window: "24 hours", "7 days". One day is 24 hours, since no day of the calendar is meant. */
const describeLength = (hours: number, t: Translate): string =>
  hours > 24 && hours % 24 === 0
    ? t('describe.length.days', { count: hours / 24 })
    : t('describe.length.hours', { count: hours });

/** One budget as a phrase: "30 minutes a day". */
export const describeBudget = (budget: Budget, t: Translate): string => {
  const { unit, per, amount: count } = budget;
  if (per === 'visit') return t('describe.budget.minutes.visit', { count });
  if (per === 'rolling') {
    return t(`describe.budget.${unit}.rolling`, { count, length: describeLength(budget.hours, t) });
  }
  return t(`describe.budget.${unit}.${per}`, { count });
};

/** Until when a spent budget holds, as a phrase: "that day or that week is over". */
const describeEnd = (budgets: readonly Budget[], t: Translate): string => {
  const periods = [...new Set(budgets.map((budget) => budget.per))];
  // A rolling window is over at no moment that could be named: its time comes free again bit by bit.
  if (periods.includes('rolling')) return t('describe.end.room');
  return t('describe.end.periods', {
    periods: join(
      periods.flatMap((per) => (per === 'rolling' ? [] : t(`describe.period.${per}`))),
      'disjunction',
      t,
    ),
  });
};

export const describeBudgets = (budgets: readonly Budget[], t: Translate) => ({
  budgets: join(
    budgets.map((budget) => describeBudget(budget, t)),
    'disjunction',
    t,
  ),
  end: describeEnd(budgets, t),
});

export const describeMinutes = (minutes: readonly number[], t: Translate): string =>
  t('describe.minutes', {
    list: join(
      minutes.map((count) => new Intl.NumberFormat(t.locale).format(count)),
      'disjunction',
      t,
    ),
    count: minutes.at(-1) ?? 0,
  });

export const describeWait = (seconds: number, t: Translate): string =>
  seconds >= 60 && seconds % 60 === 0 ? describeMinutes([seconds / 60], t) : t('describe.seconds', { count: seconds });

/** An allowance as a phrase: "2 passes a week of 10 minutes each". */
export const describeAllowance = ({ perWeek, minutes }: Allowance, t: Translate): string =>
  t('describe.allowance.passes', { count: perWeek, minutes: describeMinutes([minutes], t) });

/** The moment of a limit: which sentence says it, and with which phrases. */
const describeWhen = (limit: LimitDraft, t: Translate) => {
  const { when } = limit;
  switch (when.kind) {
    case 'always':
      return { kind: 'always', phrases: {} } as const;
    case 'schedule':
      return { kind: 'schedule', phrases: { windows: describeWindows(when.windows, t) } } as const;
    case 'budgets': {
      const budgets = describeBudgets(when.budgets, t);
      if (when.within === null) return { kind: 'budgets', phrases: budgets } as const;
      return { kind: 'within', phrases: { ...budgets, windows: describeWindows(when.within, t) } } as const;
    }
    default:
      return when satisfies never;
  }
};

const startWithCapital = (sentence: string, t: Translate) => {
  const [first = '', ...rest] = sentence;
  return first.toLocaleUpperCase(t.locale) + rest.join('');
};

/** One plain sentence of what the limit will do. Up to two site patterns are named, more are counted. Passes are a second. `lists`: those that there are. */
export const describeLimit = (limit: LimitDraft, t: Translate, lists: readonly NamedList[]): string => {
  const sites = describeSites(limit.sites, t, lists);
  if (sites === null) return t('describe.nothing');
  const { kind, phrases } = describeWhen(limit, t);
  const sentence = t(`describe.sentence.${limit.strength}.${kind}`, {
    ...phrases,
    sites,
    wait: describeWait(limit.waitSeconds, t),
    minutes: describeMinutes(limit.passMinutes, t),
  });
  const said = startWithCapital(sentence, t);
  if (limit.strength !== 'block' || !limit.allowance) return said;
  return t('describe.allowance.after', { sentence: said, passes: describeAllowance(limit.allowance, t) });
};
