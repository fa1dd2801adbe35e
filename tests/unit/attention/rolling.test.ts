import { describe, expect, test } from 'vitest';
import type { Runs } from '../../../lib/domain/attention/minute-runs';
import {
  bucketsOver,
  counted,
  currentBuckets,
  longestWindow,
  type MinuteBuckets,
  parseBuckets,
  pruneBuckets,
} from '../../../lib/domain/attention/rolling';
import { type RollingBudget, roomAgainAt, spentByUseAt, usedAt } from '../../../lib/domain/attention/rolling-usage';
import type { Limit } from '../../../lib/domain/limits/limit';
import { hour, limitWith, minute, second } from './samples';

/** 10:00 as whole minutes since the epoch, and as an instant. */
const ten = 29_000_000;
const at = (minutes: number, seconds = 0) => (ten + minutes) * minute + seconds * second;

const rolling = (unit: RollingBudget['unit'], hours: number, amount: number): RollingBudget => ({
  unit,
  per: 'rolling',
  hours,
  amount,
});
const threeHours = rolling('minutes', 3, 30);
const question = (buckets: MinuteBuckets, budget = threeHours) => ({
  budget,
  buckets,
  allowed: budget.unit === 'minutes' ? budget.amount * minute : budget.amount,
});
const withRuns = (used: Runs, opened: readonly number[] = [], hours = 3): MinuteBuckets => ({ hours, used, opened });
const span = (start: number, ms: number) => ({ start, end: start + ms });
const add = (buckets: MinuteBuckets | undefined, start: number, ms: number, opens = false) =>
  counted(buckets, span(start, ms), { opens, hours: 3 });

describe('a span of attention', () => {
  test.each<[string, number, number, Runs]>([
    ['within one minute', at(0, 5), 10 * second, [[ten, 1, 10_000]]],
    ['of a whole minute', at(0), minute, [[ten, 1, 60_000]]],
    [
      'over the end of a minute',
      at(0, 50),
      15 * second,
      [
        [ten, 1, 10_000],
        [ten + 1, 1, 5_000],
      ],
    ],
    [
      'over many minutes',
      at(0, 30),
      5 * minute,
      [
        [ten, 1, 30_000],
        [ten + 1, 4, 60_000],
        [ten + 5, 1, 30_000],
      ],
    ],
  ])('%s lies in its minutes', (_, start, ms, used) => {
    expect(add(undefined, start, ms)).toEqual({ hours: 3, used, opened: [] });
  });

  test('in reports of five seconds is small on the disk', () => {
    let buckets: MinuteBuckets | undefined;
    for (let seconds = 0; seconds < 3600; seconds += 5) buckets = add(buckets, at(0, seconds), 5 * second);
    expect(buckets?.used).toEqual([[ten, 60, 60_000]]);
  });

  test('notes the minute in which it began a visit', () => {
    const opened = add(add(undefined, at(20), second, true), at(5, 59), second, true);
    expect(opened.opened).toEqual([ten + 5, ten + 20]);
    expect(add(opened, at(30), second).opened).toEqual([ten + 5, ten + 20]);
  });

  test('in minutes that are full already, since the clock was set back, goes to the next that have room', () => {
    const full = withRuns([
      [ten, 2, 60_000],
      [ten + 2, 1, 20_000],
    ]);
    expect(add(full, at(0, 10), 50 * second).used).toEqual([
      [ten, 3, 60_000],
      [ten + 3, 1, 10_000],
    ]);
    expect(add(full, at(1), 3 * minute).used).toEqual([
      [ten, 5, 60_000],
      [ten + 5, 1, 20_000],
    ]);
  });
});

describe('what is used', () => {
  const used = add(add(undefined, at(0, 30), 5 * minute, true), at(60), 10 * minute, true);
  test.each([
    ['right after', at(70), 15 * minute],
    ['while the first minute lies wholly inside the window', at(180) - 1, 15 * minute],
    ['once the window begins within it', at(180), 14.5 * minute],
    ['as it leaves minute by minute', at(182, 30), 12.5 * minute],
    ['once the first visit has left', at(185), 10 * minute],
    ['a moment before the last minute leaves', at(249) - 1, minute],
    ['when all has left', at(249), 0],
  ])('%s', (_, now, ms) => {
    expect(usedAt({ budget: threeHours, buckets: used }, now)).toBe(ms);
  });

  test.each([
    ['both', at(180) - 1, 2],
    ['the second', at(180), 1],
    ['none', at(240), 0],
  ])('of openings: %s', (_, now, count) => {
    expect(usedAt({ budget: rolling('openings', 3, 5), buckets: used }, now)).toBe(count);
  });

  test('is nothing where nothing was counted', () => {
    expect(usedAt({ budget: threeHours, buckets: undefined }, at(0))).toBe(0);
    expect(bucketsOver([], at(0))).toBeUndefined();
  });

  test('of both replicas is capped together, minute by minute', () => {
    const normal = withRuns([[ten, 10, 40_000]], [ten]);
    const hidden = withRuns([[ten + 5, 10, 30_000]], [ten + 5]);
    const both = bucketsOver([normal, hidden], at(60));
    expect(both).toEqual({
      hours: 3,
      used: [
        [ten, 5, 40_000],
        [ten + 5, 5, 60_000],
        [ten + 10, 5, 30_000],
      ],
      opened: [ten, ten + 5],
    });
  });

  test('of the present minute is at most what has passed of it, unless one replica counted more alone', () => {
    const normal = withRuns([[ten, 1, 8_000]]);
    const hidden = withRuns([[ten, 1, 7_000]]);
    expect(bucketsOver([normal, hidden], at(0, 10))?.used).toEqual([[ten, 1, 10_000]]);
    expect(bucketsOver([normal, hidden], at(0, 5))?.used).toEqual([[ten, 1, 8_000]]);
    expect(bucketsOver([normal, hidden], at(0, 40))?.used).toEqual([[ten, 1, 15_000]]);
  });
});

describe('room again', () => {
  const two = withRuns([
    [ten, 20, 60_000],
    [ten + 60, 1, 30_000],
    [ten + 61, 20, 60_000],
  ]);
  test.each([
    ['null while there is room', 41, null],
    ['with the first minute where it is spent to the second', 40.5, at(180)],
    ['later where more is used than it allows', 30, at(190)],
    ['with the last full minute before the short one', 20.6, at(199)],
    ['with the minute that is short', 20.5, at(240)],
    ['with the minute after the one that is short', 20, at(241)],
    ['with the last', 0.5, at(260)],
  ])('%s', (_, allowed, expected) => {
    expect(roomAgainAt({ ...question(two), allowed: allowed * minute }, at(90))).toBe(expected);
  });

  test.each([
    ['null while there is room', 4, null],
    ['with the first opening', 3, at(180)],
    ['with both of one minute', 2, at(250)],
    ['with the last', 1, at(250)],
  ])('of openings: %s', (_, allowed, expected) => {
    const opened = withRuns([], [ten, ten + 70, ten + 70]);
    expect(roomAgainAt({ ...question(opened, rolling('openings', 3, 1)), allowed }, at(90))).toBe(expected);
  });
});

describe('used without a break, a budget is spent', () => {
  test.each<[string, Runs, number, number]>([
    ['after all of it, where nothing was used', [], at(0), at(30)],
    ['after the rest, where nothing leaves before', [[ten, 20, 60_000]], at(60), at(70)],
    ['at once, where it is spent', [[ten, 30, 60_000]], at(60), at(60)],
    // From 13:00 on one leaves each minute, as fast as the use goes on, until the twenty are gone.
    ['later, where minutes leave meanwhile', [[ten, 20, 60_000]], at(175), at(205)],
    [
      'later by the one that leaves',
      [
        [ten, 1, 60_000],
        [ten + 60, 19, 60_000],
      ],
      at(175),
      at(186),
    ],
    ['not at the instant at which a minute leaves', [[ten, 25, 60_000]], at(175), at(205)],
  ])('%s', (_, used, now, spent) => {
    expect(spentByUseAt(question(withRuns(used)), now)).toBe(spent);
  });

  test('sooner by what was used before', () => {
    expect(spentByUseAt(question(withRuns([[ten, 20, 60_000]])), at(60), 4 * minute)).toBe(at(66));
  });

  test.each([1, 3, 672])('before its own first minute leaves a window of %i h', (hours) => {
    const most = rolling('minutes', hours, hours * 60 - 1);
    expect(spentByUseAt(question(withRuns([], [], hours), most), at(0, 30))).toBe(
      at(0, 30) + (hours * 60 - 1) * minute,
    );
  });
});

describe('a clock that was set back', () => {
  const used = add(undefined, at(0), 20 * minute, true);
  test('frees nothing, and what lies ahead counts until it would have left', () => {
    for (const back of [at(19), at(0), at(-60), at(-170)]) {
      expect(usedAt({ budget: threeHours, buckets: currentBuckets(used, back) }, back)).toBe(20 * minute);
    }
    expect(usedAt({ budget: threeHours, buckets: currentBuckets(used, at(-60)) }, at(181))).toBe(18 * minute);
  });

  test('by more than a window moves what was counted to the present, where it leaves in time', () => {
    const now = at(-365 * 24 * 60);
    const present = ten - 365 * 24 * 60;
    const moved = currentBuckets(used, now);
    expect(moved).toEqual({ hours: 3, used: [[present - 20, 20, 60_000]], opened: [present - 1] });
    expect(usedAt({ budget: threeHours, buckets: moved }, now)).toBe(20 * minute);
    expect(roomAgainAt(question(moved, rolling('minutes', 3, 20)), now)).toBe(now + 160 * minute);
  });

  test('by more than a window loses nothing to what is there', () => {
    const now = at(-24 * 60);
    const there = add(used, now - 15 * minute, 15 * minute);
    const moved = currentBuckets(there, now);
    expect(usedAt({ budget: threeHours, buckets: moved }, now)).toBe(35 * minute);
  });
});

describe('what is kept', () => {
  const limit = (hours: number | null, id = 'a'): Limit => ({
    ...limitWith(id),
    when: {
      kind: 'budgets',
      budgets: [
        { unit: 'minutes', per: 'day', amount: 30 },
        ...(hours === null ? [] : [rolling('openings', 1, 5), rolling('minutes', hours, 5)]),
      ],
      within: null,
    },
  });
  const used = withRuns([[ten, 10, 60_000]], [ten], 24);

  test('goes back as far as the longest rolling budget of the limit', () => {
    expect(longestWindow(limit(24).when)).toBe(24);
    expect(longestWindow(limit(null).when)).toBeNull();
    expect(longestWindow({ kind: 'always' })).toBeNull();
    expect(pruneBuckets({ a: used }, [limit(3)], at(182))).toEqual({
      a: { hours: 3, used: [[ten + 3, 7, 60_000]], opened: [] },
    });
    expect(pruneBuckets({ a: used }, [limit(3)], at(189))).toEqual({});
    expect(pruneBuckets({ a: used }, [limit(24)], at(189))).toEqual({ a: used });
  });

  test('goes with its limit', () => {
    expect(pruneBuckets({ a: used, b: used }, [limit(24, 'b')], at(60))).toEqual({ b: used });
  });

  test('outlasts a change that is undone, and no longer than its window', () => {
    expect(pruneBuckets({ a: used }, [limit(null)], at(60))).toEqual({ a: used });
    expect(pruneBuckets({ a: used }, [limit(null)], at(24 * 60 + 10))).toEqual({});
  });
});

describe('stored buckets', () => {
  const good = withRuns([[ten, 10, 60_000]], [ten]);
  test('lose the items that do not fit and keep the others', () => {
    const stored = {
      good,
      items: {
        hours: 3,
        used: [
          [ten, 10, 60_000],
          [ten + 10, 1, 60_001],
          [ten + 11, 0, 5],
          [ten + 12, 1, 0],
          [-1, 1, 5],
          [ten + 0.5, 1, 5],
          [ten + 13, 99_999, 5],
          [ten + 14, 1],
          'x',
        ],
        opened: [ten, -1, 0.5, 'x', null],
      },
      hours: { ...good, hours: 0 },
      list: [1],
      empty: { hours: 3, used: [], opened: [] },
      word: 'x',
    };
    expect(parseBuckets(stored)).toEqual({ good, items: good, hours: { ...good, hours: 672 } });
  });

  test('are put in order, and what overlaps loses nothing', () => {
    const used = [
      [ten + 2, 2, 60_000],
      [ten, 3, 30_000],
    ];
    expect(parseBuckets({ a: { hours: 3, used, opened: [ten + 1, ten] } })).toEqual({
      a: {
        hours: 3,
        used: [
          [ten, 2, 30_000],
          [ten + 2, 2, 60_000],
          [ten + 4, 1, 30_000],
        ],
        opened: [ten, ten + 1],
      },
    });
  });

  test.each([undefined, null, 3, 'x', [1]])('are none where there are none: %j', (stored) => {
    expect(parseBuckets(stored)).toEqual({});
  });

  test('of four weeks of heavy use are small', () => {
    let buckets: MinuteBuckets | undefined;
    // Eight hours a day in sixteen visits.
    for (let day = 0; day < 28; day += 1) {
      for (let visit = 0; visit < 16; visit += 1) {
        const start = at(day * 24 * 60 + visit * 45, 17);
        buckets = counted(buckets, span(start, 30 * minute), { opens: true, hours: 672 });
      }
    }
    expect(usedAt({ budget: rolling('minutes', 672, 1), buckets }, at(27 * 24 * 60) + 12 * hour)).toBe(28 * 8 * hour);
    expect(JSON.stringify(buckets).length).toBeLessThan(40_000);
  });
});
