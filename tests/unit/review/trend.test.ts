import { describe, expect, it } from 'vitest';
import { keptIn, regainedIn, trendOf, usualWeek } from '../../../lib/domain/review/trend';
import { limitOf } from '../limits/samples';

const weekFrom = (monday: string) =>
  Array.from({ length: 7 }, (_, index) => Temporal.PlainDate.from(monday).add({ days: index }).toString());
const weeks = ['2026-06-01', '2026-06-08', '2026-06-15'].map(weekFrom);
const evenings = limitOf({ id: 'a', goal: { minutes: 30, per: 'day' } });
const shops = limitOf({ id: 'b', goal: null, strength: 'pause' });
const row = (date: string, minutes: number, limit = 'a') => ({ date, limit, ms: minutes * 60_000 });
const time = [
  ...['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'].map((date) => row(date, 60)),
  row('2026-06-02', 20, 'b'),
  ...['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18'].map((date) => row(date, 20)),
  row('2026-06-16', 30, 'b'),
];
const pauses = [{ date: '2026-06-16', limits: ['a'], outcome: 'left' as const }];

describe('a trend', () => {
  const trend = trendOf([evenings, shops], weeks, time, pauses);

  it('has a week each, and one without a record is blank', () => {
    expect(trend.map(({ recordedDays }) => recordedDays)).toEqual([4, 0, 4]);
    expect(trend.map(({ limits }) => limits.map(({ minutes }) => minutes))).toEqual([
      [240, 20],
      [null, null],
      [80, 30],
    ]);
    expect(trend.map(({ limits }) => limits.map(({ keptDays }) => keptDays))).toEqual([
      [0, null],
      [null, null],
      [4, null],
    ]);
    expect(trend.at(-1)?.pauses).toEqual({ met: 1, left: 1, goneOn: 0 });
  });

  it('knows what was won back against the usual week, by limit, and never below nought', () => {
    const usual = usualWeek(trend);
    expect(usual?.days[0]).toBe('2026-06-01');
    const [first, blank, last] = trend;
    expect(last && regainedIn(last, usual)).toEqual([{ id: 'a', minutes: 160 }]);
    expect(blank && regainedIn(blank, usual)).toEqual([]);
    expect(first && regainedIn(first, usual)).toEqual([]);
    expect(last && regainedIn(last, null)).toEqual([]);
  });

  it('has no usual week before there is enough of a record', () => {
    expect(usualWeek(trendOf([evenings], weeks, time.slice(0, 3), []))).toBeNull();
  });
});

it('of the last weeks those days count that have a record', () => {
  const trend = trendOf([evenings, shops], weeks, time, []);
  expect(keptIn(trend, 'a')).toEqual({ kept: 4, days: 8 });
  expect(keptIn(trend, 'b')).toBeNull();
  expect(keptIn(trend.slice(1, 2), 'a')).toBeNull();
});
