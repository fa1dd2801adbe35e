import { describe, expect, it } from 'vitest';
import { nextRefreshAt } from '../../../components/models/today';
import { hereText, meterOf, rowText } from '../../../components/screens/popup/standing-text';
import type { TodayView } from '../../../lib/app/protocol/views';
import { createTranslate } from '../../../lib/domain/language/translate';
import type { Budget, Limit } from '../../../lib/domain/limits/limit';
import type { BudgetStanding, LimitStanding } from '../../../lib/domain/limits/standing';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';
import { someLimit, someSettings, someStanding } from '../ui/fake-client';

const t = createTranslate(en, 'en-GB', en);
const spanish = createTranslate(es, 'es', en);
const minute = 60_000;
const now = new Date(2026, 10, 22, 21, 40).getTime();
const tomorrow = new Date(2026, 10, 23, 4, 0).getTime();

const perDay = (unit: 'minutes' | 'openings', amount: number): Budget => ({ unit, per: 'day', amount });
const used = (budget: Budget, amount: number): BudgetStanding => {
  const allowed = budget.unit === 'minutes' ? budget.amount * minute : budget.amount;
  return { budget, used: amount, allowed, spent: amount >= allowed, renewsAt: tomorrow };
};
const withBudget = (budget: Budget, amount: number, over: Partial<LimitStanding> = {}, limit: Partial<Limit> = {}) =>
  someStanding(someLimit({ when: { kind: 'budgets', budgets: [budget], within: null }, ...limit }), {
    budgets: [used(budget, amount)],
    ...over,
  });

const evenings = someLimit({
  when: { kind: 'schedule', windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '22:30', to: '06:00' }] },
});

const viewOf = (
  standings: readonly LimitStanding[],
  over: Partial<NonNullable<TodayView['here']>> = {},
): TodayView => ({
  now,
  settings: someSettings(),
  standings,
  asks: [],
  focusEnd: null,
  undoable: null,
  lock: 'off',
  pauses: {},
  here: {
    host: 'www.example.com',
    suggestion: 'example.com',
    limits: standings.map(({ limit }) => limit.id),
    verdict: { kind: 'allow', passUntil: null },
    helps: false,
    ...over,
  },
  private: false,
});

describe('the page in front, in one sentence', () => {
  const half = withBudget(perDay('minutes', 30), 18 * minute, { remainingMs: 12 * minute });
  it.each<[string, TodayView, string]>([
    ['nothing to limit', { ...viewOf([]), here: null }, 'Nothing to limit on this page.'],
    ['no limit', viewOf([]), 'No limit here'],
    ['a site that helps', viewOf([], { helps: true }), 'This site helps people. No limit covers it.'],
    ['minutes left', viewOf([half]), '12 minutes left until tomorrow, 4:00'],
    ['openings left', viewOf([withBudget(perDay('openings', 5), 4)]), '1 more opening until tomorrow, 4:00'],
    [
      'a schedule that is still closed',
      viewOf([someStanding(evenings, { changesAt: now + 50 * minute })]),
      'Open until 22:30',
    ],
    ['always a pause', viewOf([someStanding(someLimit())]), 'A pause comes first'],
    ['only counted', viewOf([someStanding(someLimit({ strength: 'notice' }))]), 'Counted, and open'],
    [
      'closed until',
      viewOf([someStanding(someLimit({ strength: 'block' }), { until: tomorrow })]),
      'Closed until tomorrow, 4:00',
    ],
    [
      'a pass',
      viewOf([someStanding(someLimit())], { verdict: { kind: 'allow', passUntil: now + 8 * minute } }),
      'You chose to go on until 21:48',
    ],
  ])('%s', (_, view, text) => expect(hereText(view, t).text).toBe(text));

  it('is about the strongest limit, then about the one with the least left', () => {
    const less = withBudget(perDay('minutes', 30), 28 * minute, { remainingMs: 2 * minute }, { id: 'b' });
    expect(hereText(viewOf([half, less]), t).standing?.limit.id).toBe('b');
    const block = someStanding(someLimit({ id: 'c', strength: 'block' }));
    expect(hereText(viewOf([half, less, block]), t).standing?.limit.id).toBe('c');
  });
});

describe('the row of a limit', () => {
  it.each<[string, LimitStanding, string]>([
    ['minutes', withBudget(perDay('minutes', 30), 18.9 * minute), '18 of 30 min'],
    ['openings', withBudget(perDay('openings', 5), 2), '2 of 5 openings'],
    [
      'spent',
      withBudget(perDay('minutes', 30), 31 * minute, { inForce: true, until: tomorrow, strength: 'block' }),
      'closed until tomorrow, 4:00',
    ],
    ['a schedule', someStanding(evenings), 'every day from 22:30 to 6:00'],
    ['a schedule in force', someStanding(evenings, { inForce: true, until: tomorrow }), 'pauses until tomorrow, 4:00'],
    ['always', someStanding(someLimit({ strength: 'block' })), 'closed'],
    ['in a focus session', withBudget(perDay('minutes', 30), 1, { inFocus: true, strength: 'block' }), 'closed'],
  ])('%s', (_, standing, text) => expect(rowText(standing, now, t)).toBe(text));

  it('never shows more than the budget, and no bar for openings', () => {
    expect(meterOf(used(perDay('minutes', 30), 40 * minute), t).text).toBe('30 of 30 min');
    expect(meterOf(used(perDay('openings', 5), 2), t).bar).toBeNull();
  });
});

describe('a rolling budget', () => {
  const rolling = (unit: Budget['unit'], amount: number, hours: number): Budget => ({
    unit,
    per: 'rolling',
    hours,
    amount,
  });
  it.each<[Budget, number, string, string]>([
    [
      rolling('minutes', 30, 3),
      12.9 * minute,
      '12 of 30 min in the last 3 hours',
      '12 de 30 min en las últimas 3 horas',
    ],
    [rolling('minutes', 30, 1), 40 * minute, '30 of 30 min in the last hour', '30 de 30 min en la última hora'],
    [rolling('minutes', 90, 24), 0, '0 of 90 min in the last 24 hours', '0 de 90 min en las últimas 24 horas'],
    [rolling('openings', 5, 168), 2, '2 of 5 openings in the last 7 days', '2 de 5 veces en los últimos 7 días'],
    [rolling('openings', 1, 36), 0, '0 of 1 opening in the last 36 hours', '0 de 1 vez en las últimas 36 horas'],
  ])('says how far it is used: %o', (budget, amount, inEnglish, inSpanish) => {
    expect(meterOf(used(budget, amount), t).text).toBe(inEnglish);
    expect(meterOf(used(budget, amount), spanish).text).toBe(inSpanish);
  });

  it('names no end while it is not spent, since it has none', () => {
    const standing = withBudget(rolling('minutes', 30, 3), 12 * minute, {
      remainingMs: 18 * minute,
      budgets: [{ ...used(rolling('minutes', 30, 3), 12 * minute), renewsAt: null }],
    });
    expect(hereText(viewOf([standing]), t).text).toBe('18 minutes left');
    const openings = { ...used(rolling('openings', 5, 24), 4), renewsAt: null };
    expect(hereText(viewOf([{ ...standing, budgets: [openings], remainingMs: null }]), t).text).toBe('1 more opening');
  });

  it('says when there is room again once it is spent', () => {
    const until = new Date(2026, 10, 22, 23, 12).getTime();
    const standing = withBudget(rolling('minutes', 30, 3), 30 * minute, { inForce: true, until, strength: 'block' });
    expect(hereText(viewOf([standing]), t).text).toBe('Closed until 23:12');
    expect(rowText(standing, now, t)).toBe('closed until 23:12');
  });
});

describe('the next refresh', () => {
  it('is at the next whole minute', () => {
    expect(nextRefreshAt(viewOf([]), now + 20_000)).toBe(now + minute);
  });

  it('is sooner where a limit changes sooner, and never at once', () => {
    const soon = viewOf([someStanding(someLimit(), { changesAt: now + 30_000 })]);
    expect(nextRefreshAt(soon, now + 20_000)).toBe(now + 30_000);
    expect(nextRefreshAt(soon, now + 29_999)).toBe(now + 30_499);
  });
});
