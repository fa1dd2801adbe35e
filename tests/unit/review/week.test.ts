import { describe, expect, test } from 'vitest';
import type { Limit } from '../../../lib/domain/limits/limit';
import { countPauses, goalOf, recordedDays, weekOfLimit } from '../../../lib/domain/review/week';
import { limitOf, minute } from '../limits/samples';

const days = ['2026-06-08', '2026-06-09', '2026-06-10'];
const row = (date: string, minutes: number, limit = 'a') => ({ date, limit, ms: minutes * minute });
const pause = (date: string, outcome: 'left' | 'goneOn', limits = ['a']) => ({ date, limits, outcome });
const budgets = (...list: Extract<Limit['when'], { kind: 'budgets' }>['budgets']): Limit['when'] => ({
  kind: 'budgets',
  budgets: list,
  within: null,
});

describe('a week of a limit', () => {
  test('has whole minutes a day, and none where nothing at all was recorded', () => {
    const week = weekOfLimit(
      limitOf(),
      days,
      [row('2026-06-08', 10), row('2026-06-08', 0.6), row('2026-06-10', 3, 'b')],
      [],
    );
    expect(week).toMatchObject({ id: 'a', minutes: [11, null, 0], totalMinutes: 11 });
  });

  test('is not of another limit', () => {
    expect(weekOfLimit(limitOf(), days, [row('2026-06-08', 10, 'b')], []).totalMinutes).toBe(0);
  });

  test('counts as recorded a day on which only a pause was met', () => {
    const week = weekOfLimit(limitOf(), days, [], [pause('2026-06-09', 'left', ['b'])]);
    expect(week.minutes).toEqual([null, 0, null]);
    expect(recordedDays([row('2026-06-08', 1)], [pause('2026-06-08', 'left')])).toEqual(new Set(['2026-06-08']));
  });

  test('counts its own pauses, each with one outcome', () => {
    const pauses = [
      pause('2026-06-08', 'left'),
      pause('2026-06-08', 'goneOn', ['a', 'b']),
      pause('2026-06-08', 'left', ['b']),
    ];
    expect(weekOfLimit(limitOf(), days, [], pauses).pauses).toEqual({ met: 2, left: 1, goneOn: 1 });
    expect(countPauses([])).toEqual({ met: 0, left: 0, goneOn: 0 });
  });

  test('keeps the days on which the daily goal was kept, to the minute, and no day without a record', () => {
    const limit = limitOf({ goal: { minutes: 10, per: 'day' } });
    const rows = [row('2026-06-08', 10), row('2026-06-09', 10.5)];
    expect(weekOfLimit(limit, days, rows, [])).toMatchObject({ keptDays: 1, goal: { minutes: 10, per: 'day' } });
    expect(weekOfLimit(limit, days, rows, [pause('2026-06-10', 'goneOn')]).keptDays).toBe(2);
  });

  test.each([
    ['a weekly goal', { goal: { minutes: 60, per: 'week' as const } }],
    ['no goal', { goal: null }],
  ])('speaks of no kept days with %s', (_, over) => {
    expect(weekOfLimit(limitOf(over), days, [row('2026-06-08', 1)], []).keptDays).toBeNull();
  });
});

describe('the goal of a limit', () => {
  test.each<[string, Partial<Limit>, unknown]>([
    ['its own, before all else', { goal: { minutes: 5, per: 'week' }, strength: 'block' }, { minutes: 5, per: 'week' }],
    [
      'its budget of minutes',
      { when: budgets({ unit: 'minutes', per: 'day', amount: 30 }) },
      { minutes: 30, per: 'day' },
    ],
    [
      'the first budget of minutes that is no visit',
      {
        when: budgets(
          { unit: 'openings', per: 'day', amount: 3 },
          { unit: 'minutes', per: 'visit', amount: 10 },
          { unit: 'minutes', per: 'week', amount: 90 },
        ),
      },
      { minutes: 90, per: 'week' },
    ],
    ['none for openings alone', { when: budgets({ unit: 'openings', per: 'day', amount: 3 }) }, null],
    ['nothing at all for a block', { strength: 'block' }, { minutes: 0, per: 'day' }],
    [
      'none for a block of some hours',
      { strength: 'block', when: { kind: 'schedule', windows: [{ days: [1], from: '09:00', to: '17:00' }] } },
      null,
    ],
    ['none for a pause', { strength: 'pause' }, null],
    ['none for a notice', { strength: 'notice' }, null],
  ])('is %s', (_, over, goal) => {
    expect(goalOf(limitOf(over))).toEqual(goal);
  });
});
