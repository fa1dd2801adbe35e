import { describe, expect, it } from 'vitest';
import { type CheckIn, emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import {
  byWeek,
  gotHarder,
  isLowWeek,
  lookBackIn,
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
  const zero = { room: 0, control: 0, apart: 0, daily: 0 };
  const nought = (weeks: readonly number[]) => weeks.map((week) => answers(week, zero));
  it.each([
    ['five weeks', nought([0, 1, 2, 3, 4]), false],
    ['six weeks', nought([0, 1, 2, 3, 4, 5]), true],
    ['six weeks with one left out between', nought([0, 1, 2, 3, 4, 6]), false],
    ['the sixth without an answer', [...nought([0, 1, 2, 3, 4]), answers(5)], false],
    ['one line a little above', [...nought([0, 1, 2, 3, 4]), answers(5, { ...zero, daily: 1 })], false],
  ])('%s', (_, checkIns, holds) => {
    expect(mayNeedNoLimits(checkIns)).toBe(holds);
  });
});

describe('a look back over eight weeks', () => {
  const checkIns = [
    answers(0, { room: 4, control: 2, wellbeing: 1 }),
    answers(1, { room: 2, wellbeing: 2 }),
    answers(2, { room: 3 }),
    answers(4),
    answers(6, { room: 1, daily: 4, wellbeing: 3 }),
    answers(7, { room: 2, control: 3, wellbeing: 3 }),
  ];
  const lines = [
    { line: 'room', first: 3, last: 1.5 },
    { line: 'control', first: 2, last: 3 },
    { line: 'wellbeing', first: 1.5, last: 3 },
  ];
  it.each([
    ['nothing yet', [], 8, 8, null],
    ['the eighth week still runs', checkIns, 7, 8, null],
    ['eight weeks are over: medians of two, and no line without both ends', checkIns, 8, 8, { weeks: 8, lines }],
    ['a week later it is the same', checkIns, 9, 8, { weeks: 8, lines }],
    ['five check-ins in eight weeks are too few', checkIns.slice(0, 5), 8, 8, null],
    ['asked half as often, after sixteen', checkIns, 9, 16, null],
    ['no line at all has both ends', checkIns.map(({ week }) => emptyCheckIn(week)), 8, 8, null],
  ] as const)('%s', (_, given, week, every, expected) => {
    expect(lookBackIn(given, mondays[week] ?? '', every)).toEqual(expected);
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
