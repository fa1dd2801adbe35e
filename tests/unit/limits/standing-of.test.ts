import { describe, expect, test } from 'vitest';
import type { Usage } from '../../../lib/domain/attention/ledger';
import type { Budget, Limit, WeeklyWindow, When } from '../../../lib/domain/limits/limit';
import type { LimitStanding } from '../../../lib/domain/limits/standing';
import { standingOf } from '../../../lib/domain/limits/standing-of';
import type { FocusSession } from '../../../lib/domain/settings/settings';
import {
  berlin,
  daily,
  hour,
  inBerlin,
  limitOf,
  minute,
  nextDay,
  nextWeek,
  noon,
  unused,
  usedToday,
  visitOf,
} from './samples';

const standing = (
  when: When,
  usage: Usage = unused,
  { now = noon, focus = null, ...over }: { now?: number; focus?: FocusSession | null } & Partial<Limit> = {},
): LimitStanding => standingOf(limitOf({ when, ...over }), usage, { now, calendar: berlin, focus });

const budgets = (list: readonly Budget[], within: readonly WeeklyWindow[] | null = null): When => ({
  kind: 'budgets',
  budgets: [...list],
  within: within && [...within],
});
const perDay: Budget = { unit: 'minutes', per: 'day', amount: 30 };
const perWeek: Budget = { unit: 'minutes', per: 'week', amount: 60 };
const perVisit: Budget = { unit: 'minutes', per: 'visit', amount: 10 };
const openingsPerDay: Budget = { unit: 'openings', per: 'day', amount: 3 };
const openingsPerWeek: Budget = { unit: 'openings', per: 'week', amount: 5 };

const opened = (count: number, visit: Usage['visit'] = null): Usage => ({
  day: { ...unused.day, openings: count },
  week: { ...unused.week, openings: count },
  visit,
});

describe('always', () => {
  test('is in force without an end', () => {
    expect(standing({ kind: 'always' })).toMatchObject({ inForce: true, counting: true, until: null, changesAt: null });
  });
});

describe('a schedule', () => {
  const schedule: When = { kind: 'schedule', windows: [daily('22:00', '06:00')] };
  test.each([
    ['before it', '2026-06-10T21:59', { inForce: false, until: null, comesIntoForceAt: inBerlin('2026-06-10T22:00') }],
    ['at its beginning', '2026-06-10T22:00', { inForce: true, until: inBerlin('2026-06-11T06:00') }],
    ['after midnight', '2026-06-11T05:59', { inForce: true, until: inBerlin('2026-06-11T06:00') }],
    ['at its end', '2026-06-11T06:00', { inForce: false, comesIntoForceAt: inBerlin('2026-06-11T22:00') }],
  ])('%s', (_, wall, expected) => {
    expect(standing(schedule, unused, { now: inBerlin(wall) })).toMatchObject({ counting: true, ...expected });
  });

  test('changes by the clock when it closes and when it opens', () => {
    expect(standing(schedule).changesAt).toBe(inBerlin('2026-06-10T22:00'));
    expect(standing(schedule, unused, { now: inBerlin('2026-06-10T23:00') }).changesAt).toBe(
      inBerlin('2026-06-11T06:00'),
    );
  });

  test('that covers the whole week has no end', () => {
    const all: When = { kind: 'schedule', windows: [daily('00:00', '00:00')] };
    expect(standing(all)).toMatchObject({ inForce: true, until: null, changesAt: null });
  });
});

describe('a budget', () => {
  test.each([
    ['minutes a day', perDay, usedToday(30 * minute - 1), usedToday(30 * minute), nextDay],
    ['minutes a week', perWeek, usedToday(60 * minute - 1), usedToday(60 * minute), nextWeek],
    ['openings a day', openingsPerDay, opened(2), opened(3), nextDay],
    ['openings a week', openingsPerWeek, opened(4), opened(5), nextWeek],
    [
      'minutes a visit',
      perVisit,
      { ...unused, visit: visitOf(10 * minute - 1) },
      { ...unused, visit: visitOf(10 * minute) },
      noon + 10 * minute,
    ],
  ])('of %s is in force when it is spent, until it is fresh', (_, budget, nearly, spent, until) => {
    expect(standing(budgets([budget]), nearly)).toMatchObject({ inForce: false, counting: true, until: null });
    expect(standing(budgets([budget]), spent)).toMatchObject({
      inForce: true,
      until,
      changesAt: until,
      remainingMs: null,
    });
  });

  test('of minutes says what is left and when it is spent if used without a break', () => {
    const at = standing(budgets([perDay]), usedToday(20 * minute));
    expect(at).toMatchObject({ remainingMs: 10 * minute, comesIntoForceAt: noon + 10 * minute, changesAt: nextDay });
  });

  test('of openings never comes into force by use alone', () => {
    expect(standing(budgets([openingsPerDay]), opened(2))).toMatchObject({ remainingMs: null, comesIntoForceAt: null });
  });

  test('of openings lets the visit that runs come to its end', () => {
    const running = opened(3, visitOf(minute));
    expect(standing(budgets([openingsPerDay]), running)).toMatchObject({
      inForce: false,
      budgets: [{ used: 3, allowed: 3, spent: true }],
      changesAt: noon + 10 * minute,
    });
    expect(standing(budgets([openingsPerDay]), opened(3)).inForce).toBe(true);
  });

  test('of a visit is fresh when no visit runs', () => {
    expect(standing(budgets([perVisit]))).toMatchObject({
      remainingMs: 10 * minute,
      budgets: [{ used: 0, renewsAt: null }],
    });
  });

  test('is one of several: any that is spent is enough', () => {
    const usage: Usage = { ...usedToday(30 * minute), week: { ms: 30 * minute, openings: 0, renewsAt: nextWeek } };
    expect(standing(budgets([perWeek, perDay]), usage)).toMatchObject({ inForce: true, until: nextDay });
    expect(standing(budgets([perDay, perWeek]), usage)).toMatchObject({ inForce: true, until: nextDay });
  });

  test('spent beside another one holds until the last of them is fresh', () => {
    expect(standing(budgets([perDay, perWeek]), usedToday(60 * minute)).until).toBe(nextWeek);
    expect(standing(budgets([perWeek, perDay]), usedToday(60 * minute)).until).toBe(nextWeek);
  });

  test('leaves what the scarcest of several leaves', () => {
    const usage = usedToday(25 * minute, { week: { ms: 58 * minute, openings: 0, renewsAt: nextWeek } });
    expect(standing(budgets([perDay, perWeek, openingsPerDay]), usage).remainingMs).toBe(2 * minute);
  });

  test('that is overdrawn leaves nothing, not less', () => {
    const late = standing(budgets([perDay], [daily('18:00', '22:00')]), usedToday(45 * minute));
    expect(late.remainingMs).toBe(0);
  });

  test('that will be fresh before it can be spent comes into force a whole budget later', () => {
    const now = nextDay - 5 * minute;
    expect(standing(budgets([perDay]), usedToday(20 * minute), { now })).toMatchObject({
      remainingMs: 10 * minute,
      comesIntoForceAt: nextDay + 30 * minute,
    });
  });

  test('of a visit that goes on is not fresh at the end of the gap', () => {
    const usage: Usage = { ...unused, visit: { ...visitOf(minute), endsAt: noon + 5 * minute } };
    expect(standing(budgets([perVisit]), usage).comesIntoForceAt).toBe(noon + 9 * minute);
  });
});

describe('budgets within a schedule', () => {
  const work = [daily('09:00', '17:00')];
  const evening = [daily('18:00', '22:00')];
  const five = inBerlin('2026-06-10T17:00');

  test('inside: as the budget says, until the window closes', () => {
    expect(standing(budgets([perDay], work), usedToday(minute))).toMatchObject({
      inForce: false,
      counting: true,
      comesIntoForceAt: noon + 29 * minute,
      changesAt: five,
    });
    expect(standing(budgets([perDay], work), usedToday(30 * minute))).toMatchObject({ inForce: true, until: five });
  });

  test('inside: until the budget is fresh, where that is sooner', () => {
    const night = [daily('22:00', '08:00')];
    const now = inBerlin('2026-06-11T01:00');
    expect(standing(budgets([perDay], night), usedToday(30 * minute), { now }).until).toBe(nextDay);
  });

  test('outside: nothing counts and nothing is in force', () => {
    const outside = standing(budgets([perDay], evening), usedToday(30 * minute));
    expect(outside).toMatchObject({ inForce: false, counting: false, until: null });
  });

  test('outside: a spent budget takes hold when the next window opens', () => {
    const six = inBerlin('2026-06-10T18:00');
    expect(standing(budgets([perDay], evening), usedToday(30 * minute))).toMatchObject({
      comesIntoForceAt: six,
      changesAt: six,
    });
    expect(standing(budgets([openingsPerDay], evening), opened(3)).comesIntoForceAt).toBe(six);
    expect(standing(budgets([perDay], evening), usedToday(20 * minute)).comesIntoForceAt).toBe(six + 10 * minute);
  });

  test('outside: a budget that is fresh by the next window takes hold when that is used up', () => {
    const now = inBerlin('2026-06-10T18:00');
    const tomorrow = inBerlin('2026-06-11T09:00');
    expect(standing(budgets([perDay], work), usedToday(30 * minute), { now }).comesIntoForceAt).toBe(
      tomorrow + 30 * minute,
    );
    expect(standing(budgets([openingsPerDay], work), opened(3), { now }).comesIntoForceAt).toBeNull();
  });

  test('inside: a window that closes before the budget can be spent carries the rest over to the next', () => {
    const twice = [daily('09:00', '13:00'), daily('14:00', '17:00')];
    const now = inBerlin('2026-06-10T12:55');
    expect(standing(budgets([perDay], twice), usedToday(20 * minute), { now }).comesIntoForceAt).toBe(
      inBerlin('2026-06-10T14:05'),
    );
  });

  test('in windows that cover the whole week are budgets like others', () => {
    const all = standing(budgets([perDay], [daily('00:00', '00:00')]), usedToday(30 * minute));
    expect(all).toMatchObject({ inForce: true, until: nextDay });
  });
});

describe('on hold', () => {
  test.each([
    ['always', { kind: 'always' } as When, unused],
    ['a schedule', { kind: 'schedule', windows: [daily('09:00', '17:00')] } as When, unused],
    ['a spent budget', budgets([perDay]), usedToday(30 * minute)],
  ])('%s is not in force and goes on counting', (_, when, usage) => {
    const held = standing(when, usage, { onHold: true });
    expect(held).toMatchObject({ inForce: false, counting: true, until: null, comesIntoForceAt: null });
    expect(held.usedTodayMs).toBe(usage.day.ms);
  });
});

describe('a focus session', () => {
  const focus = { limits: ['a'], startedAt: noon - minute, endsAt: noon + hour };

  test.each([
    ['always', { kind: 'always' } as When, unused],
    ['a closed schedule', { kind: 'schedule', windows: [daily('18:00', '22:00')] } as When, unused],
    ['an unspent budget', budgets([perDay]), unused],
    ['a budget outside its windows', budgets([perDay], [daily('18:00', '22:00')]), unused],
  ])('blocks whatever the when: %s', (_, when, usage) => {
    expect(standing(when, usage, { focus, strength: 'notice' })).toMatchObject({
      inForce: true,
      strength: 'block',
      inFocus: true,
      until: noon + hour,
      remainingMs: null,
    });
  });

  test('blocks a limit on hold too', () => {
    expect(standing({ kind: 'always' }, unused, { focus, onHold: true }).inForce).toBe(true);
  });

  test('leaves a block that lasts longer its own end', () => {
    const schedule: When = { kind: 'schedule', windows: [daily('09:00', '17:00')] };
    const until = inBerlin('2026-06-10T17:00');
    expect(standing(schedule, unused, { focus, strength: 'block' }).until).toBe(until);
    expect(standing(schedule, unused, { focus, strength: 'pause' }).until).toBe(noon + hour);
    expect(standing({ kind: 'always' }, unused, { focus, strength: 'block' }).until).toBeNull();
    expect(standing({ kind: 'always' }, unused, { focus, strength: 'block', onHold: true }).until).toBe(noon + hour);
  });

  test('is over at its end, and holds no other limit', () => {
    expect(standing({ kind: 'always' }, unused, { focus, now: noon + hour })).toMatchObject({
      strength: 'pause',
      inFocus: false,
    });
    expect(standing({ kind: 'always' }, unused, { focus, id: 'b' })).toMatchObject({
      strength: 'pause',
      inFocus: false,
    });
  });

  test('changes at its end or before, when the limit itself does', () => {
    expect(standing({ kind: 'always' }, unused, { focus }).changesAt).toBe(noon + hour);
    const soon: When = { kind: 'schedule', windows: [daily('12:30', '13:30')] };
    expect(standing(soon, unused, { focus }).changesAt).toBe(noon + 30 * minute);
  });
});
