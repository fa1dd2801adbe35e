import { formatClockTime, formatDate, formatMinutes, formatSeconds } from '../language/format-duration';
import type { Translate } from '../language/translate';
import { weekdayName } from '../language/weekday-name';
import {
  describeAllowance,
  describeBudget,
  describeBudgets,
  describeMinutes,
  describeSites,
  describeWait,
  describeWindows,
} from '../limits/describe-limit';
import type { Beside, Budget, Limit, SiteSet, When } from '../limits/limit';
import type { NamedList } from '../lists/subscription';
import { engineNames } from '../search/engine-names';
import type { FocusSession, Preferences, Settings } from '../settings/settings';
import type { LimitFields, ListFields } from './classify';
import type { Commitment } from './commitment';
import { isException } from './compare-sites';
import { budgetKindOf } from './compare-when';
import { type Field, type FieldChange, sameValue } from './field';

/** How a change of one value is said. `lists`: those that there are, and were. */
type Teller<T> = (before: T, after: T, t: Translate, lists: readonly NamedList[]) => string;

/** A teller for every field: one without it does not compile. */
type Tellers<T> = { readonly [F in keyof T]-?: Teller<T[F]> };

const instead = (after: string, before: string, t: Translate) => t('change.instead', { after, before });

/** A teller that says the value after and, with it, the value before. */
const byPhrase =
  <T>(phraseOf: (value: T, t: Translate) => string): Teller<T> =>
  (before, after, t) =>
    instead(phraseOf(after, t), phraseOf(before, t), t);

const whenPhrase = (when: When, t: Translate): string => {
  switch (when.kind) {
    case 'always':
      return t('change.always');
    case 'schedule':
      return describeWindows(when.windows, t);
    case 'budgets': {
      const { budgets } = describeBudgets(when.budgets, t);
      return when.within === null ? budgets : t('change.within', { budgets, windows: describeWindows(when.within, t) });
    }
    default:
      return when satisfies never;
  }
};

/** The only budget, where nothing but its amount differs. */
const onlyBudgets = (before: When, after: When): readonly [Budget, Budget] | null => {
  if (before.kind !== 'budgets' || after.kind !== 'budgets' || !sameValue(before.within, after.within)) return null;
  const [[old, ...more], [fresh, ...others]] = [before.budgets, after.budgets];
  if (!old || !fresh || more.length + others.length > 0) return null;
  return budgetKindOf(old) === budgetKindOf(fresh) ? [old, fresh] : null;
};

const tellWhen: Teller<When> = (before, after, t) => {
  const only = onlyBudgets(before, after);
  if (!only) return instead(whenPhrase(after, t), whenPhrase(before, t), t);
  const [old, fresh] = only;
  return instead(describeBudget(fresh, t), new Intl.NumberFormat(t.locale).format(old.amount), t);
};

const sitesPhrase = (sites: SiteSet, t: Translate, lists: readonly NamedList[]) =>
  describeSites(sites, t, lists) ?? t('change.noSite');

/** What the one set names and the other does not; patterns, lists and the label alike. */
const namedBy = (one: SiteSet, other: SiteSet): SiteSet => ({
  mode: 'these',
  patterns: one.patterns.filter((text) => !other.patterns.includes(text)),
  lists: one.lists.filter((id) => !other.lists.includes(id)),
  labelled: one.labelled && !other.labelled,
});

const namesNothing = ({ patterns, lists, labelled }: SiteSet) => patterns.length + lists.length === 0 && !labelled;

const tellSites: Teller<SiteSet> = (before, after, t, lists) => {
  const [removed, added] = [namedBy(before, after), namedBy(after, before)];
  const these = before.mode === 'these' && after.mode === 'these';
  if (these && namesNothing(added) && !namesNothing(removed) && !removed.patterns.some(isException)) {
    return t('change.noLonger', { sites: sitesPhrase(removed, t, lists) });
  }
  const { patterns } = added;
  if (these && namesNothing(removed) && namesNothing({ ...added, patterns: [] }) && patterns.every(isException)) {
    // Exceptions as the sites that they leave out.
    const left = { ...added, patterns: patterns.map((text) => text.replace(/^\+/, '')) };
    if (patterns.length > 0) return t('change.leavesOut', { sites: sitesPhrase(left, t, lists) });
  }
  return instead(sitesPhrase(after, t, lists), sitesPhrase(before, t, lists), t);
};

const formPhrase = (form: Beside, t: Translate, lists: readonly NamedList[]) =>
  form.field === 'when' ? whenPhrase(form.value, t) : sitesPhrase(form.value, t, lists);

const tellForms: Teller<readonly Beside[]> = (before, after, t, lists) => {
  const gone = before.filter((form) => !after.some((other) => sameValue(other, form)));
  const come = after.filter((form) => !before.some((other) => sameValue(other, form)));
  const told = (gone.length > 0 ? gone : come).map((form) => formPhrase(form, t, lists));
  const forms = new Intl.ListFormat(t.locale).format(told);
  return t(gone.length > 0 ? 'change.notBeside' : 'change.beside', { forms });
};

const limitTellers: Tellers<LimitFields> = {
  name: byPhrase((name, t) => t('change.named', { name })),
  goal: byPhrase((goal, t) =>
    goal
      ? t('change.goal', { amount: describeBudget({ unit: 'minutes', per: goal.per, amount: goal.minutes }, t) })
      : t('change.noGoal'),
  ),
  sites: tellSites,
  strength: byPhrase((strength, t) => t(`change.strength.${strength}`)),
  when: tellWhen,
  waitSeconds: (before, after, t) =>
    t('change.wait', { after: describeWait(after, t), before: describeWait(before, t) }),
  passMinutes: (before, after, t) =>
    t('change.passMinutes', { after: describeMinutes(after, t), before: describeMinutes(before, t) }),
  allowance: byPhrase((allowance, t) => (allowance ? describeAllowance(allowance, t) : t('change.noAllowance'))),
  beside: tellForms,
  onHold: (_, onHold, t) => t(onHold ? 'change.onHold' : 'change.offHold'),
};

/** "Your day begins at 5:00 instead of 4:00": the label of the setting with both values. */
const labelled =
  <T>(label: Parameters<Translate>[0], phraseOf: (value: T, t: Translate) => string): Teller<T> =>
  (before, after, t) =>
    t('change.labelled', { label: t(label), values: instead(phraseOf(after, t), phraseOf(before, t), t) });

const inSecondsOrMinutes = (seconds: number, t: Translate) =>
  seconds % 60 === 0 && seconds > 0 ? formatMinutes(seconds / 60, t) : formatSeconds(seconds, t);

const aSetting: Teller<unknown> = (_before, _after, t) => t('change.setting');

const tellSafeSearch: Teller<Preferences['safeSearch']> = (before, after, t) => {
  const named = (ids: Preferences['safeSearch']) =>
    new Intl.ListFormat(t.locale).format(ids.map((id) => engineNames[id]));
  const gone = before.filter((id) => !after.includes(id));
  return gone.length > 0
    ? t('change.safeSearch.off', { engines: named(gone) })
    : t('change.safeSearch.on', { engines: named(after.filter((id) => !before.includes(id))) });
};

const preferenceTellers: Tellers<Preferences> = {
  dayStart: labelled('settings.dayStart.label', formatClockTime),
  weekStart: labelled('settings.weekStart.label', (day, t) => weekdayName(day, t, 'long')),
  idleSeconds: labelled('settings.idle.label', inSecondsOrMinutes),
  visitGapMinutes: labelled('settings.gap.label', formatMinutes),
  safeSearch: tellSafeSearch,
  // These are neutral: they never wait, and nobody has to be told of them.
  warningSeconds: aSetting,
  chip: aSetting,
  fade: aSetting,
  listMegabytes: aSetting,
  daysKeptWeeks: aSetting,
  language: aSetting,
  helpCountry: aSetting,
  blank: aSetting,
  ownChoiceAskedOn: aSetting,
  calmHour: aSetting,
  weekQuiet: aSetting,
};

/** A wait in words: "30 minutes", "no wait". */
export const describeDelay = (minutes: number, t: Translate): string =>
  minutes === 0 ? t('change.noDelay') : formatMinutes(minutes, t);

const commitmentTellers: Tellers<Commitment> = {
  delayMinutes: (before, after, t) =>
    t('change.delay', { after: describeDelay(after, t), before: describeDelay(before, t) }),
  lockedUntil: (_, until, t) =>
    until === null ? t('change.noLock') : t('change.lock', { moment: formatDate(until, t) }),
  sentence: (_, sentence, t) => t(sentence === null ? 'change.noSentence' : 'change.sentence'),
};

const tellFocus: Teller<FocusSession | null> = (_, focus, t) => t(focus === null ? 'change.endFocus' : 'change.focus');

type OfLimit = Extract<Field, { of: 'limit' }>;

const tellLimit = (field: OfLimit, { before, after }: FieldChange, settings: Settings, t: Translate): string => {
  // CAST (all below): a value that does not fit its field never gets into settings, nor into a change of them.
  const known = settings.limits.find(({ id }) => id === field.id) ?? ((after ?? before) as Limit | undefined | null);
  if (field.name === 'presence') {
    return t(after === null ? 'change.deleted' : 'change.added', { name: known?.name ?? '' });
  }
  if (before === undefined) return t('change.gone');
  const tell = limitTellers[field.name] as Teller<unknown>;
  const what = tell(before, after, t, settings.lists);
  return t('change.of', { name: known?.name ?? '', what });
};

const listTellers: Tellers<ListFields> = { name: byPhrase((name, t) => t('change.named', { name })) };

type OfList = Extract<Field, { of: 'list' }>;

const tellList = (field: OfList, { before, after }: FieldChange, settings: Settings, t: Translate): string => {
  // CAST (both): as above.
  const known = settings.lists.find(({ id }) => id === field.id) ?? ((after ?? before) as NamedList | undefined | null);
  const name = known?.name ?? '';
  if (field.name === 'presence') return t(after === null ? 'change.unsubscribed' : 'change.subscribed', { name });
  const tell = listTellers[field.name] as Teller<unknown>;
  return t('change.of', { name, what: tell(before, after, t, settings.lists) });
};

/** One change of one field, with what was before, in one plain phrase: "Evenings: 60 minutes a day instead of 30". */
export const describeChange = (change: FieldChange, settings: Settings, t: Translate): string => {
  const { field, before, after } = change;
  // CAST (all below): as above.
  switch (field.of) {
    case 'limit':
      return tellLimit(field, change, settings, t);
    case 'list':
      return tellList(field, change, settings, t);
    case 'preferences':
      return (preferenceTellers[field.name] as Teller<unknown>)(before, after, t, settings.lists);
    case 'commitment':
      return (commitmentTellers[field.name] as Teller<unknown>)(before, after, t, settings.lists);
    case 'focus':
      return tellFocus(before as FocusSession | null, after as FocusSession | null, t, settings.lists);
    case 'words':
      return t('change.words');
    default:
      return field satisfies never;
  }
};
