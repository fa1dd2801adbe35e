import { bounds, defaultPassMinutes, defaultWaitSeconds, mostRollingMinutes } from '../limits/bounds';
import { type Budget, type LimitDraft, type Weekday, type WeeklyWindow, type When, weekdays } from '../limits/limit';
import type { LeechBlockSet } from './leechblock-file';
import { readLeechBlockSites } from './leechblock-sites';
import { type MovedLimit, type MoveRules, type RemarkKind, Remarks } from './moved';
import { dayMinutes, type Stretch, windowsOf } from './week-windows';

const daySeconds = dayMinutes * 60;

/** Sunday has the first bit. */
const daysOf = (bits: number): readonly Weekday[] => weekdays.filter((day) => (bits & (1 << (day % 7))) !== 0);

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(2));

const stretchesOf = (times: string): readonly Stretch[] =>
  times === ''
    ? []
    : times
        .split(',')
        .map((period) => ({ from: minutesOf(period.slice(0, 4)), to: minutesOf(period.slice(5)) }))
        .filter(({ from, to }) => from < to);

const wholeDay: readonly Stretch[] = [{ from: 0, to: dayMinutes }];

const onDays = (days: readonly Weekday[], stretches: readonly Stretch[]): WeeklyWindow[] =>
  windowsOf(new Map(days.map((day) => [day, stretches])));

const rollingBudget = (amount: number, hours: number, remarks: Remarks): Budget => {
  // LeechBlock's stretches of some hours follow each other; within any one of them Ebb lets no more pass.
  remarks.add('fixed-hours');
  return { unit: 'minutes', per: 'rolling', hours, amount: Math.min(amount, mostRollingMinutes(hours)) };
};

/** The amount of a set; null where it has none that Ebb can say, or one that nobody could spend. */
const budgetOf = ({ limitMins, limitPeriod }: LeechBlockSet, remarks: Remarks): Budget | null => {
  const minutes = Number(limitMins);
  const period = Number(limitPeriod);
  if (!(minutes > 0 && period > 0) || minutes * 60 >= period) return null;
  const hours = period / 3600;
  if (!Number.isInteger(hours) || hours > bounds.rollingHours.max) {
    remarks.add('amount');
    return null;
  }
  const amount = Math.max(1, Math.floor(minutes));
  remarks.addWhere(amount !== minutes, 'part-minutes');
  if (period === daySeconds) return { unit: 'minutes', per: 'day', amount };
  if (period === 7 * daySeconds) return { unit: 'minutes', per: 'week', amount };
  return rollingBudget(amount, hours, remarks);
};

/** When the set closed its sites: none, one, or hours and an amount side by side, which are two limits. */
const whensOf = (set: LeechBlockSet, remarks: Remarks): readonly When[] => {
  const days = daysOf(set.days);
  const stretches = stretchesOf(set.times);
  const budget = budgetOf(set, remarks);
  if (days.length === 0) return [];
  const everyDay = days.length === weekdays.length;
  const windows = onDays(days, stretches);
  if (set.conjMode) {
    return windows.length > 0 && budget ? [{ kind: 'budgets', budgets: [budget], within: windows }] : [];
  }
  const atAllTimes = everyDay && stretches.some(({ from, to }) => from === 0 && to === dayMinutes);
  if (atAllTimes) return [{ kind: 'always' }];
  const whens: When[] = [];
  if (windows.length > 0) whens.push({ kind: 'schedule', windows });
  if (budget) whens.push({ kind: 'budgets', budgets: [budget], within: everyDay ? null : onDays(days, wholeDay) });
  return whens;
};

const isDelaying = ({ blockURL }: LeechBlockSet) => /^(?:\w+\/)?delayed\.html\b/.test(blockURL);
const isOwnBlockingPage = ({ blockURL }: LeechBlockSet) =>
  blockURL === '' || /^(?:\w+\/)?(?:blocked|delayed)\.html\b/.test(blockURL);

/** What happened there: a filter over the page, the page that lets one through after a while, or a closed page. */
const actOf = (set: LeechBlockSet, remarks: Remarks): Pick<LimitDraft, 'strength' | 'waitSeconds' | 'passMinutes'> => {
  const usual = { waitSeconds: defaultWaitSeconds, passMinutes: [...defaultPassMinutes] };
  if (set.closeTab) {
    remarks.add('own-page');
    return { ...usual, strength: 'block' };
  }
  if (set.applyFilter) {
    remarks.add('filter');
    return { ...usual, strength: 'notice' };
  }
  remarks.addWhere(!isOwnBlockingPage(set), 'own-page');
  if (!isDelaying(set)) return { ...usual, strength: 'block' };
  remarks.add('going-on');
  const seconds = set.delaySecs === '' ? defaultWaitSeconds : Number(set.delaySecs);
  const waitSeconds = Math.min(Math.max(seconds, bounds.waitSeconds.min), bounds.waitSeconds.max);
  remarks.addWhere(waitSeconds !== seconds, 'wait');
  return { ...usual, strength: 'pause', waitSeconds };
};

/** Settings of the set that have no place in a limit. */
const noteTheRest = (set: LeechBlockSet, remarks: Remarks): void => {
  if (set.sitesURL !== '') remarks.add('list-address', set.sitesURL);
  remarks.addWhere(set.incogMode !== '' && set.incogMode !== '0', 'private');
  remarks.addWhere(set.rollover && set.limitMins !== '', 'rollover');
  remarks.addWhere(set.limitMins !== '' && set.limitOffset !== '' && Number(set.limitOffset) !== 0, 'offset');
  remarks.addWhere(set.waitSecs !== '', 'page-wait');
  remarks.addWhere(set.allowOverride, 'override');
  remarks.addWhere(set.prevOpts || set.prevGenOpts || set.prevAddons || set.prevExts || set.prevSupport, 'kept-shut');
  remarks.addWhere(!set.activeBlock, 'open-pages');
  remarks.addWhere(!set.countFocus && set.limitMins !== '', 'background');
};

export type ReadSet =
  | { readonly ok: true; readonly limits: readonly MovedLimit[] }
  /** The set is left out; null where it was empty as a new one is. */
  | { readonly ok: false; readonly why: RemarkKind | null; readonly name: string };

const isUntouched = ({ sites, regexpBlock, sitesURL }: LeechBlockSet) =>
  sites.trim() === '' && regexpBlock === '' && sitesURL === '';

/** The limits that a block set becomes. Two where it had hours and an amount, each closing the sites by itself. */
export const readLeechBlockSet = (
  set: LeechBlockSet,
  { number, subdomains, rules }: { readonly number: number; readonly subdomains: boolean; readonly rules: MoveRules },
): ReadSet => {
  const name = set.setName.trim().slice(0, bounds.nameLength.max).trim() || rules.setName(number);
  if (isUntouched(set)) return { ok: false, why: null, name };
  if (set.disable) return { ok: false, why: 'off', name };
  const remarks = new Remarks();
  const read = readLeechBlockSites(set, { subdomains, rules, remarks });
  if (!read.ok) return { ok: false, why: read.why, name };
  const whens = whensOf(set, remarks);
  if (whens.length === 0) {
    return { ok: false, why: remarks.list().some(({ kind }) => kind === 'amount') ? 'amount' : 'never', name };
  }
  const act = actOf(set, remarks);
  noteTheRest(set, remarks);
  const names = [name, rules.amountName(name).slice(0, bounds.nameLength.max)];
  return {
    ok: true,
    limits: whens.map((when, index) => ({
      draft: { name: names[index] ?? name, sites: read.sites, ...act, when, goal: null, allowance: null },
      // Said once, with the first.
      remarks: index === 0 ? remarks.list() : [],
    })),
  };
};
