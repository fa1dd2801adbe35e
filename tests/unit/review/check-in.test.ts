import { describe, expect, it } from 'vitest';
import { type CheckIn, emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import {
  afterEightWeeks,
  byWeek,
  gotHarder,
  isLowWeek,
  mayNeedNoLimits,
  mayWantSomeone,
  needsLines,
  phqHalves,
} from '../../../lib/domain/review/check-in';

const mondays = Array.from({ length: 10 }, (_, index) =>
  Temporal.PlainDate.from('2026-03-02').add({ weeks: index }).toString(),
);
const answers = (week: number, over: Partial<CheckIn> = {}): CheckIn => ({
  ...emptyCheckIn(mondays[week] ?? ''),
  ...over,
});

describe('the PHQ-4', () => {
  it.each([
    [[0, 0, 0, 0], 0, 0],
    [[3, 3, 0, 1], 6, 1],
    [[1, null, 2, 1], null, 3],
    [[null, null, null, null], null, null],
  ] as const)('%j is worry %s and low mood %s', (phq, worry, lowMood) => {
    expect(phqHalves({ phq: [...phq] })).toEqual({ worry, lowMood });
  });
});

describe('a person alongside', () => {
  it.each<[string, readonly CheckIn[], boolean]>([
    ['nothing answered', [answers(0), answers(1)], false],
    ['hard once', [answers(0), answers(1, { control: 4, daily: 3 })], false],
    ['hard two weeks running', [answers(0, { control: 3, daily: 3 }), answers(1, { control: 4, daily: 3 })], true],
    ['only one of both', [answers(0, { control: 3, daily: 2 }), answers(1, { control: 4, daily: 3 })], false],
    ['a week between', [answers(0, { control: 3, daily: 3 }), answers(2, { control: 4, daily: 3 })], false],
    ['low two weeks running', [answers(0, { wellbeing: 1 }), answers(1, { wellbeing: 0 })], true],
    ['low, then better', [answers(0, { wellbeing: 0 }), answers(1, { wellbeing: 2 })], false],
    ['worry at 3', [answers(0, { phq: [2, 1, null, null] })], true],
    ['low mood at 2', [answers(0, { phq: [0, 0, 1, 1] })], false],
    ['low mood at 3, a week ago', [answers(0, { phq: [0, 0, 3, 0] }), answers(1)], false],
  ])('%s: %#', (_, checkIns, expected) => {
    expect(mayWantSomeone(checkIns)).toBe(expected);
  });
});

describe('crisis lines', () => {
  it.each<[string, readonly CheckIn[], boolean]>([
    ['very low once', [answers(0, { wellbeing: 0 })], false],
    ['very low two weeks running', [answers(3, { wellbeing: 0 }), answers(4, { wellbeing: 0 })], true],
    ['low mood at 3', [answers(0, { phq: [0, 0, 2, 1] })], true],
    ['worry alone', [answers(0, { phq: [3, 3, 0, 0] })], false],
  ])('%s', (_, checkIns, expected) => {
    expect(needsLines(checkIns)).toBe(expected);
  });

  it('a week is low by its own answers', () => {
    expect(isLowWeek(null)).toBe(false);
    expect(isLowWeek(answers(0, { wellbeing: 1 }))).toBe(false);
    expect(isLowWeek(answers(0, { wellbeing: 0 }))).toBe(true);
    expect(isLowWeek(answers(0, { phq: [null, null, 3, 0] }))).toBe(true);
  });
});

describe('six weeks of nought', () => {
  const nought = (weeks: readonly number[]) => weeks.map((week) => answers(week, { apart: 0, room: 1 }));
  it('asks whether the limits are still needed, and no sooner', () => {
    expect(mayNeedNoLimits(nought([0, 1, 2, 3, 4]))).toBe(false);
    expect(mayNeedNoLimits(nought([0, 1, 2, 3, 4, 5]))).toBe(true);
    expect(mayNeedNoLimits(nought([0, 1, 2, 3, 4, 6]))).toBe(false);
    expect(mayNeedNoLimits([...nought([0, 1, 2, 3, 4]), answers(5)])).toBe(false);
  });
});

describe('eight weeks', () => {
  it('are compared by medians of two weeks, and lines without both ends are left out', () => {
    const checkIns = [
      answers(0, { room: 4, control: 2, wellbeing: 1 }),
      answers(1, { room: 2, control: null, wellbeing: 2 }),
      answers(6, { room: 1, daily: 4, wellbeing: 3 }),
      answers(7, { room: 2, control: 3, wellbeing: 3 }),
    ];
    expect(afterEightWeeks(checkIns.slice(0, 3))).toBeNull();
    expect(afterEightWeeks([])).toBeNull();
    const weeks = afterEightWeeks(checkIns) ?? [];
    expect(weeks).toEqual([
      { line: 'room', first: 3, last: 1.5 },
      { line: 'control', first: 2, last: 3 },
      { line: 'wellbeing', first: 1.5, last: 3 },
    ]);
    expect(gotHarder(weeks)).toBe(false);
  });

  it('were harder where two lines are, wellbeing the other way round', () => {
    const weeks = [
      { line: 'room', first: 1, last: 2 },
      { line: 'apart', first: 2, last: 2 },
      { line: 'wellbeing', first: 3, last: 2 },
    ] as const;
    expect(gotHarder(weeks)).toBe(true);
    expect(gotHarder(weeks.slice(0, 2))).toBe(false);
  });
});

it('of one week the last check-in counts, in the order of the weeks', () => {
  const checkIns = [answers(1, { room: 1 }), answers(0), answers(1, { room: 3 }), emptyCheckIn('')];
  expect(byWeek(checkIns).map(({ week, room }) => [week, room])).toEqual([
    [mondays[0], null],
    [mondays[1], 3],
  ]);
});
