import type { Usage } from '../attention/ledger';
import { type RollingBudget, roomAgainAt, spentByUseAt, usedAt } from '../attention/rolling-usage';
import type { FocusSession } from '../settings/settings';
import type { Calendar } from '../time/person-time';
import { nextOpening, openUntil } from '../time/schedule';
import type { Budget, Limit, WeeklyWindow } from './limit';
import type { BudgetStanding, LimitStanding } from './standing';

interface Instant {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly calendar: Calendar;
  readonly focus: FocusSession | null;
  /** Passes of the limit's allowance that are left in this week. */
  readonly allowanceLeft?: number;
}

/** What a limit's own *when* says, before hold and focus session. */
type Own = Pick<
  LimitStanding,
  'inForce' | 'counting' | 'until' | 'remainingMs' | 'comesIntoForceAt' | 'changesAt' | 'budgets'
>;

const minute = 60_000;

const budgetStanding = (budget: Budget, usage: Usage, now: number): BudgetStanding => {
  if (budget.per === 'visit') {
    const allowed = budget.amount * minute;
    const used = usage.visit?.ms ?? 0;
    return { budget, used, allowed, spent: used >= allowed, renewsAt: usage.visit?.endsAt ?? null };
  }
  const allowed = budget.unit === 'minutes' ? budget.amount * minute : budget.amount;
  if (budget.per === 'rolling') {
    const { buckets } = usage;
    const used = usedAt({ budget, buckets }, now);
    return { budget, used, allowed, spent: used >= allowed, renewsAt: roomAgainAt({ budget, buckets, allowed }, now) };
  }
  const { ms, openings, renewsAt } = usage[budget.per];
  const used = budget.unit === 'minutes' ? ms : openings;
  return { budget, used, allowed, spent: used >= allowed, renewsAt };
};

/** Spent openings let the visit that runs come to its end. */
const holdsNow = ({ budget, spent }: BudgetStanding, usage: Usage) =>
  spent && !(budget.unit === 'openings' && usage.visit !== null);

const soonest = (instants: readonly (number | null)[], now: number): number | null => {
  const coming = instants.filter(
    (instant): instant is number => instant !== null && Number.isFinite(instant) && instant > now,
  );
  return coming.length > 0 ? Math.min(...coming) : null;
};

const bySchedule = (windows: readonly WeeklyWindow[], now: number, zone: string): Own => {
  const until = openUntil(windows, now, zone);
  const opensAt = until === null ? nextOpening(windows, now, zone) : null;
  const closesAt = until !== null && Number.isFinite(until) ? until : null;
  return {
    inForce: until !== null,
    counting: true,
    until: closesAt,
    remainingMs: null,
    comesIntoForceAt: opensAt,
    changesAt: until === null ? opensAt : closesAt,
    budgets: [],
  };
};

const renewsBy = ({ renewsAt, budget }: BudgetStanding, at: number) =>
  // A visit that goes on is never fresh.
  budget.per !== 'visit' && renewsAt !== null && renewsAt <= at;

/** The instant at which a budget of minutes is spent if its pages are used without a break. */
const spentAt = (standing: BudgetStanding, { buckets }: Usage, now: number): number => {
  const { budget, allowed, used, renewsAt } = standing;
  if (budget.per === 'rolling') return spentByUseAt({ budget, buckets, allowed }, now);
  const at = now + Math.max(0, allowed - used);
  return renewsBy(standing, at) ? Number(renewsAt) + allowed : at;
};

/**
 * Attention in ms left before the first budget of minutes is spent. Of a rolling one that is what it leaves if it is used
 * without a break, since more comes free meanwhile.
 */
const remainingOf = (budgets: readonly BudgetStanding[], usage: Usage, now: number): number | null => {
  const left = budgets
    .filter(({ budget }) => budget.unit === 'minutes')
    .map((each) =>
      each.budget.per === 'rolling' ? spentAt(each, usage, now) - now : Math.max(0, each.allowed - each.used),
    );
  return left.length > 0 ? Math.min(...left) : null;
};

/** Windows that open again at `opens`. Those open before close at `closes`, with `countedMs` of use until then. */
interface Reopening {
  readonly opens: number;
  readonly closes: number;
  readonly countedMs: number;
}

/** The instant at which a rolling budget takes hold after its windows opened again; rather too early than too late. */
const rollingHoldsFrom = (
  { budget, allowed }: BudgetStanding & { readonly budget: RollingBudget },
  { buckets }: Usage,
  { opens, closes, countedMs }: Reopening,
): number | null => {
  if (budget.unit === 'openings') return usedAt({ budget, buckets }, opens) >= allowed ? opens : null;
  const stillCounts = opens < closes + budget.hours * 60 * minute;
  return spentByUseAt({ budget, buckets, allowed }, opens, stillCounts ? countedMs : 0);
};

/** The instant at which a budget takes hold after its windows opened again. */
const holdsFrom = (standing: BudgetStanding, usage: Usage, reopening: Reopening): number | null => {
  const { budget, allowed, used, spent } = standing;
  const { opens, countedMs } = reopening;
  if (budget.per === 'rolling') return rollingHoldsFrom({ ...standing, budget }, usage, reopening);
  const fresh = renewsBy(standing, opens);
  if (budget.unit === 'openings') return spent && !fresh ? opens : null;
  return opens + (fresh ? allowed : Math.max(0, allowed - used - countedMs));
};

const latest = (ends: readonly (number | null)[]): number | null =>
  ends.some((end) => end === null) ? null : Math.max(...ends.map(Number));

const byBudgets = (
  when: { readonly budgets: readonly Budget[]; readonly within: readonly WeeklyWindow[] | null },
  usage: Usage,
  now: number,
  zone: string,
): Own => {
  const budgets = when.budgets.map((budget) => budgetStanding(budget, usage, now));
  const closes = when.within ? openUntil(when.within, now, zone) : Number.POSITIVE_INFINITY;
  const opens = when.within ? nextOpening(when.within, now, zone) : null;
  const holding = budgets.filter((budget) => holdsNow(budget, usage));
  const remainingMs = remainingOf(budgets, usage, now);
  const changesAt = soonest(
    [closes, opens, usage.visit?.endsAt ?? null, ...budgets.map(({ renewsAt }) => renewsAt)],
    now,
  );
  const atNextOpening = (countedMs: number) =>
    opens === null
      ? null
      : soonest(
          budgets.map((budget) => holdsFrom(budget, usage, { opens, closes: now + countedMs, countedMs })),
          now,
        );
  if (closes === null) {
    // Outside its windows nothing counts; a spent budget takes hold again when the next one opens.
    const comesIntoForceAt = atNextOpening(0);
    return { inForce: false, counting: false, until: null, remainingMs, comesIntoForceAt, changesAt, budgets };
  }
  if (holding.length > 0) {
    const renewal = latest(holding.map(({ renewsAt }) => renewsAt));
    const until = soonest([closes, renewal], now);
    return { inForce: true, counting: true, until, remainingMs: null, comesIntoForceAt: null, changesAt, budgets };
  }
  const minutes = budgets.filter(({ budget }) => budget.unit === 'minutes');
  const spends = soonest(
    minutes.map((budget) => spentAt(budget, usage, now)),
    now,
  );
  const comesIntoForceAt = spends === null || spends < closes ? spends : atNextOpening(closes - now);
  return { inForce: false, counting: true, until: null, remainingMs, comesIntoForceAt, changesAt, budgets };
};

const always: Own = {
  inForce: true,
  counting: true,
  until: null,
  remainingMs: null,
  comesIntoForceAt: null,
  changesAt: null,
  budgets: [],
};

const ownStanding = (limit: Limit, usage: Usage, now: number, zone: string): Own => {
  switch (limit.when.kind) {
    case 'always':
      return always;
    case 'schedule':
      return bySchedule(limit.when.windows, now, zone);
    case 'budgets':
      return byBudgets(limit.when, usage, now, zone);
    default:
      return limit.when satisfies never;
  }
};

/**
 * Where a limit stands at an instant. In a focus session that holds it, it blocks whatever its schedule or budget; on
 * hold it is not in force and goes on counting.
 */
export const standingOf = (limit: Limit, usage: Usage, instant: Instant): LimitStanding => {
  const { now, calendar, focus, allowanceLeft = 0 } = instant;
  const own = ownStanding(limit, usage, now, calendar.zone);
  const usedTodayMs = usage.day.ms;
  const inFocus = focus !== null && now < focus.endsAt && focus.limits.includes(limit.id);
  if (inFocus) {
    const blocksLonger = own.inForce && !limit.onHold && limit.strength === 'block';
    const until = blocksLonger ? latest([own.until, focus.endsAt]) : focus.endsAt;
    const changesAt = soonest([own.changesAt, focus.endsAt], now);
    const blocked = { inForce: true, until, remainingMs: null, comesIntoForceAt: null, changesAt };
    return { ...own, ...blocked, limit, strength: 'block', usedTodayMs, inFocus, allowanceLeft: 0 };
  }
  if (limit.onHold) {
    return {
      ...own,
      limit,
      strength: limit.strength,
      inForce: false,
      until: null,
      comesIntoForceAt: null,
      usedTodayMs,
      inFocus,
      allowanceLeft,
    };
  }
  return { ...own, limit, strength: limit.strength, usedTodayMs, inFocus, allowanceLeft };
};
