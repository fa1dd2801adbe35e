import { describe, expect, it } from 'vitest';
import { afterOffers, daysOutside, dayToLookBackAt } from '../../../lib/domain/review/outside';

const days = ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12', '2026-06-13', '2026-06-14'];
const limit = (id: string, minutes: readonly (number | null)[], goal: number | null, per: 'day' | 'week' = 'day') => ({
  id,
  minutes,
  goal: goal === null ? null : { minutes: goal, per },
});
const out = (date: string, ...limits: readonly string[]) => ({ date, limits: limits.length > 0 ? limits : ['a'] });

describe('the days outside the plan', () => {
  it('are those over a daily goal, each with its limits', () => {
    const limits = [
      limit('a', [10, 31, null, 30, 45, null, null], 30),
      limit('b', [0, 1, null, 0, 0, null, null], 0),
      limit('c', [99, 99, 99, 99, 99, null, null], null),
      limit('d', [99, 99, 99, 99, 99, null, null], 100, 'week'),
    ];
    expect(daysOutside([{ days, limits }])).toEqual([out('2026-06-09', 'a', 'b'), out('2026-06-12', 'a')]);
  });

  it('come in their order, whatever the order of the weeks', () => {
    const early = { days: ['2026-06-01'], limits: [limit('a', [40], 30)] };
    const late = { days: ['2026-06-08'], limits: [limit('a', [40], 30)] };
    expect(daysOutside([late, early]).map(({ date }) => date)).toEqual(['2026-06-01', '2026-06-08']);
  });
});

describe('the day to look back at', () => {
  it.each([
    ['the day after', [out('2026-06-09')], '2026-06-10', [], '2026-06-09'],
    ['three days after', [out('2026-06-09')], '2026-06-12', [], '2026-06-09'],
    ['no later', [out('2026-06-09')], '2026-06-13', [], null],
    ['never the same day', [out('2026-06-09')], '2026-06-09', [], null],
    ['the last of several', [out('2026-06-08'), out('2026-06-09')], '2026-06-10', ['2026-06-08'], '2026-06-09'],
    ['none that was looked back at', [out('2026-06-09')], '2026-06-10', ['2026-06-09'], null],
    ['none before one that was', [out('2026-06-08')], '2026-06-10', ['2026-06-09'], null],
    ['none where there is none', [], '2026-06-10', [], null],
  ] as const)('%s', (_, outside, today, settled, expected) => {
    expect(dayToLookBackAt(outside, today, settled)).toBe(expected);
  });
});

describe('what else is offered', () => {
  it('is nothing after one time', () => {
    expect(afterOffers([out('2026-06-13')], '2026-06-14')).toEqual({ people: false, limits: [] });
  });

  it('is people after three days in seven, and no fewer', () => {
    const three = [out('2026-06-08'), out('2026-06-10'), out('2026-06-13')];
    expect(afterOffers(three, '2026-06-14').people).toBe(true);
    expect(afterOffers(three, '2026-06-15').people).toBe(false);
  });

  it('is another goal for a limit that was missed in both weeks', () => {
    const outside = [out('2026-06-03', 'a', 'b'), out('2026-06-10', 'a'), out('2026-06-12', 'a', 'c')];
    expect(afterOffers(outside, '2026-06-14')).toEqual({ people: false, limits: ['a'] });
  });
});
