import type { TodayView } from '../../../lib/app/protocol/views';
import { formatTimeLeft, formatUntil, usedMinutes } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import { describeWindows } from '../../../lib/domain/limits/describe-limit';
import type { Budget, Strength } from '../../../lib/domain/limits/limit';
import type { BudgetStanding, LimitStanding } from '../../../lib/domain/limits/standing';

const minuteMs = 60_000;

/** One budget as the popup shows it. Openings are a count and have no bar. */
export interface Meter {
  readonly text: string;
  readonly bar: { readonly used: number; readonly of: number } | null;
}

/** The stretch that a rolling budget looks back over: "in the last 3 hours". */
const lastText = (hours: number, t: Translate) =>
  hours > 24 && hours % 24 === 0 ? t('popup.lastDays', { count: hours / 24 }) : t('popup.lastHours', { count: hours });

const openingsText = (budget: Budget, used: number, count: number, t: Translate): string => {
  if (budget.per === 'rolling') return t('popup.usedOpeningsRolling', { used, count, last: lastText(budget.hours, t) });
  return t(budget.per === 'week' ? 'popup.usedOpeningsWeek' : 'popup.usedOpenings', { used, count });
};

const minutesText = (budget: Budget, used: number, count: number, t: Translate): string => {
  if (budget.per === 'rolling') return t('popup.usedMinutesRolling', { used, count, last: lastText(budget.hours, t) });
  const keys = { day: 'popup.usedMinutes', week: 'popup.usedMinutesWeek', visit: 'popup.usedMinutesVisit' } as const;
  return t(keys[budget.per], { used, count });
};

/** How far a budget is used, in words and as a bar. */
export const meterOf = ({ budget, used, allowed }: BudgetStanding, t: Translate): Meter => {
  const shown = Math.min(used, allowed);
  if (budget.unit === 'openings') return { text: openingsText(budget, shown, allowed, t), bar: null };
  return {
    text: minutesText(budget, usedMinutes(shown), usedMinutes(allowed), t),
    bar: { used, of: allowed },
  };
};

const rowKeys = {
  block: ['popup.rowBlock', 'popup.rowBlockNow'],
  pause: ['popup.rowPause', 'popup.rowPauseNow'],
  notice: ['popup.rowNotice', 'popup.rowNoticeNow'],
} as const satisfies Record<Strength, readonly [string, string]>;

const alwaysKeys = {
  block: 'popup.alwaysBlock',
  pause: 'popup.alwaysPause',
  notice: 'popup.alwaysNotice',
} as const satisfies Record<Strength, string>;

/** Where a limit stands, in a few words for the end of its row. */
export const rowText = (standing: LimitStanding, now: number, t: Translate): string => {
  const { limit, until, inForce, inFocus, strength, budgets } = standing;
  // In a focus session all end at once, and the session says when.
  if (inFocus || limit.when.kind === 'always') return t(alwaysKeys[strength]);
  if (inForce) {
    const [withEnd, withoutEnd] = rowKeys[strength];
    return until === null ? t(withoutEnd) : t(withEnd, { until: formatUntil(until, now, t) });
  }
  if (limit.when.kind === 'schedule') return describeWindows(limit.when.windows, t);
  const [first] = budgets;
  return first ? meterOf(first, t).text : '';
};

/** Stronger first; among limits that let through, the one that does so for the shortest time. */
const pressing = (one: LimitStanding, other: LimitStanding): number => {
  const rank = { block: 0, pause: 1, notice: 2 } as const satisfies Record<Strength, number>;
  const place = (standing: LimitStanding) => (standing.inForce ? rank[standing.strength] : 3);
  const left = (standing: LimitStanding) => standing.remainingMs ?? Number.MAX_SAFE_INTEGER;
  return place(one) - place(other) || left(one) - left(other);
};

const inForceText = ({ strength, until }: LimitStanding, now: number, t: Translate): string => {
  if (strength === 'notice') return t('popup.onlyCounted');
  if (until === null) return t(strength === 'block' ? 'popup.closedAlways' : 'popup.pauseAlways');
  return t(strength === 'block' ? 'popup.closedUntil' : 'popup.pauseUntil', { until: formatUntil(until, now, t) });
};

const leastLeft = (budgets: readonly BudgetStanding[], unit: 'minutes' | 'openings') =>
  budgets
    .filter(({ budget }) => budget.unit === unit)
    .toSorted((one, other) => one.allowed - one.used - (other.allowed - other.used))[0];

const roomText = ({ budgets, changesAt, remainingMs }: LimitStanding, now: number, t: Translate): string => {
  const minutes = leastLeft(budgets, 'minutes');
  if (minutes && remainingMs !== null) {
    const whole = Math.max(1, Math.ceil(remainingMs / minuteMs));
    const parameters = { time: formatTimeLeft(remainingMs, t), count: whole % 60 === 0 ? whole / 60 : whole };
    return minutes.renewsAt === null
      ? t('popup.leftPlain', parameters)
      : t('popup.left', { ...parameters, until: formatUntil(minutes.renewsAt, now, t) });
  }
  const openings = leastLeft(budgets, 'openings');
  if (openings) {
    const count = Math.max(0, openings.allowed - openings.used);
    return openings.renewsAt === null
      ? t('popup.openingsLeftPlain', { count })
      : t('popup.openingsLeft', { count, until: formatUntil(openings.renewsAt, now, t) });
  }
  return changesAt === null ? t('popup.open') : t('popup.openUntil', { until: formatUntil(changesAt, now, t) });
};

/** The page in front, in one sentence, and the limit that it is about. */
export const hereText = (
  view: TodayView,
  t: Translate,
): { readonly text: string; readonly standing: LimitStanding | null } => {
  const { here, standings, now } = view;
  if (!here) return { text: t('popup.noPage'), standing: null };
  if (here.helps) return { text: t('popup.helps'), standing: null };
  const standing = standings.filter(({ limit }) => here.limits.includes(limit.id)).toSorted(pressing)[0] ?? null;
  const { verdict } = here;
  if ((verdict.kind === 'allow' || verdict.kind === 'notice') && verdict.passUntil !== null) {
    return { text: t('popup.passUntil', { until: formatUntil(verdict.passUntil, now, t) }), standing };
  }
  if (!standing) return { text: t('popup.noLimitHere'), standing: null };
  return { text: (standing.inForce ? inForceText : roomText)(standing, now, t), standing };
};
