import { describe, expect, test } from 'vitest';
import type { Budget, Limit } from '../../../lib/domain/limits/limit';
import { standingOf } from '../../../lib/domain/limits/standing-of';
import { type PageEnd, timeSigns } from '../../../lib/domain/page/time-signs';
import { berlin, limitOf, minute, noon, passOf, standingWith, usedToday } from '../limits/samples';

const second = 1_000;
const both = { chip: true, fade: true };
const neither = { pass: undefined, wishes: both, attended: false, againMs: 5 * second, now: noon };

const minutesADay = (...amounts: number[]): Limit['when'] => ({
  kind: 'budgets',
  budgets: amounts.map((amount): Budget => ({ unit: 'minutes', per: 'day', amount })),
  within: null,
});

/** The end of a page that one limit with this budget covers, after so many minutes of use. */
const budgetEnd = (usedMinutes: number, ...amounts: number[]): PageEnd => {
  const limit = limitOf({ when: minutesADay(...amounts) });
  const standing = standingOf(limit, usedToday(usedMinutes * minute), { now: noon, calendar: berlin, focus: null });
  if (standing.comesIntoForceAt === null) throw new Error('it is spent already');
  return { standing, at: standing.comesIntoForceAt };
};

const pausing = { standing: standingWith(limitOf()), at: noon };
const scheduled = (left: number): PageEnd => {
  const limit = limitOf({ when: { kind: 'schedule', windows: [{ days: [3], from: '20:00', to: '23:00' }] } });
  return { standing: standingWith(limit, { inForce: false }), at: noon + left };
};

describe('the chip', () => {
  test.each([
    ['a budget of minutes', [budgetEnd(10, 30)], 20 * minute],
    ['the first of several', [budgetEnd(10, 60), budgetEnd(10, 15), scheduled(8 * minute)], 5 * minute],
    ['a free stretch', [scheduled(8 * minute)], 8 * minute],
  ])('says what is left of %s', (_, ends, leftMs) => {
    expect(timeSigns(ends, neither)).toMatchObject({ leftMs });
  });

  test('says what is left of a pass', () => {
    const pass = passOf({ until: noon + 3 * minute });
    expect(timeSigns([{ ...pausing, at: pass.until }], { ...neither, pass })).toMatchObject({ leftMs: 3 * minute });
  });

  test.each([
    ['no limit will end the page', [], both],
    ['nothing is wanted', [budgetEnd(29, 30)], { chip: false, fade: false }],
    ['the fade alone is wanted, and it is too early for it', [budgetEnd(10, 30)], { chip: false, fade: true }],
  ])('is not there where %s', (_, ends, wishes) => {
    expect(timeSigns(ends, { ...neither, wishes })).toBeNull();
  });

  test('is not there where only the fade is wanted', () => {
    const signs = timeSigns([budgetEnd(29, 30)], { ...neither, wishes: { chip: false, fade: true } });
    expect(signs).toMatchObject({ leftMs: null, fade: 0.833 });
  });
});

describe('the fade', () => {
  test.each([
    [0, 30, 0],
    [23.9, 30, 0],
    [24, 30, 0],
    [27, 30, 0.5],
    [29.5, 30, 0.917],
    [4.5, 5, 0.5],
  ])('after %d of %d minutes is %d', (used, amount, fade) => {
    expect(timeSigns([budgetEnd(used, amount)], neither)).toMatchObject({ fade });
  });

  test('is that of the budget that ends first, of several in a limit', () => {
    // Two minutes are left of either; the fifth of 20 is 4, that of 60 would be 12.
    expect(timeSigns([budgetEnd(18, 20, 60)], neither)).toMatchObject({ fade: 0.5 });
  });

  test('is that of the limit that has it greyest, whichever ends first', () => {
    const ends = [budgetEnd(57, 60), scheduled(2 * minute)];
    expect(timeSigns(ends, neither)).toMatchObject({ leftMs: 2 * minute, fade: 0.75 });
  });

  test.each([
    [4 * minute, 0],
    [minute, 0],
    [30 * second, 0.5],
    [0, 1],
  ])('with %d ms left of a pass of five minutes is %d', (left, fade) => {
    const pass = passOf({ grantedAt: noon + left - 5 * minute, until: noon + left });
    const signs = timeSigns([{ ...pausing, at: pass.until }], { ...neither, pass, againMs: 0, attended: true });
    expect(signs).toMatchObject({ fade });
  });

  test('does not come with a schedule, nor outside the hours in which a budget counts', () => {
    expect(timeSigns([scheduled(second)], neither)).toMatchObject({ fade: 0 });
    const { standing, at } = budgetEnd(29, 30);
    expect(timeSigns([{ standing: { ...standing, counting: false }, at }], neither)).toMatchObject({ fade: 0 });
  });

  test('goes back when the budget begins afresh before it is spent', () => {
    const usage = usedToday(29 * minute);
    const soon = { ...usage, day: { ...usage.day, renewsAt: noon + 30 * second } };
    const limit = limitOf({ when: minutesADay(30) });
    const standing = standingOf(limit, soon, { now: noon, calendar: berlin, focus: null });
    expect(timeSigns([{ standing, at: standing.comesIntoForceAt ?? 0 }], neither)).toMatchObject({ fade: 0 });
  });

  test('is not there where it is not wanted', () => {
    const wishes = { chip: true, fade: false };
    expect(timeSigns([budgetEnd(29.9, 30)], { ...neither, wishes })).toMatchObject({ fade: 0 });
  });

  test('of a page in use aims at the moment at which it is looked at again', () => {
    // 27 minutes are half grey; five seconds later it is 5 of 360 more.
    expect(timeSigns([budgetEnd(27, 30)], { ...neither, attended: true })).toMatchObject({
      fade: 0.514,
      overMs: 5 * second,
    });
    expect(timeSigns([budgetEnd(27, 30)], neither)).toMatchObject({ fade: 0.5, overMs: 0 });
  });
});

describe('the next minute', () => {
  const half = budgetEnd(10.5, 30);
  test.each([
    ['of a page in use', half, true, 30 * second],
    ['of a budget that nobody uses', half, false, null],
    ['of a free stretch, used or not', scheduled(90 * second), false, 30 * second],
    ['of whole minutes', scheduled(2 * minute), false, minute],
  ])('%s', (_, end, attended, turnsIn) => {
    const turnsAt = turnsIn === null ? null : noon + turnsIn;
    expect(timeSigns([end], { ...neither, attended })).toMatchObject({ turnsAt });
  });

  test('of a pass comes by the clock, and the fade with it', () => {
    const pass = passOf({ grantedAt: noon - 270 * second, until: noon + 30 * second });
    const signs = timeSigns([{ ...pausing, at: pass.until }], { ...neither, pass });
    expect(signs).toEqual({ leftMs: 30 * second, fade: 1, overMs: 30 * second, turnsAt: pass.until });
  });
});

test('time that is up says so, and nothing negative', () => {
  expect(timeSigns([scheduled(-second)], neither)).toMatchObject({ leftMs: 0, turnsAt: null });
});
