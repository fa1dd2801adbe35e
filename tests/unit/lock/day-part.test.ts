import { describe, expect, test } from 'vitest';
import { type DayPart, emptyPart, mergeParts, type PausePart, rowsIn } from '../../../lib/domain/lock/day-part';

const hour = { hour: 21, offsetMinutes: 120 };
const part = (over: Partial<DayPart>): DayPart => ({ ...emptyPart, ...over });
const pause = (over: Partial<PausePart>): PausePart => ({
  ...hour,
  token: 'a',
  limits: ['x'],
  outcome: 'left',
  ...over,
});

describe('the parts of a day', () => {
  test('are a day without anything where there are none', () => expect(mergeParts([])).toEqual(emptyPart));

  test('add the time of an hour, offset and limit up, the first hour first', () => {
    const time = { ...hour, limit: 'x', ms: 5 };
    const day = mergeParts([
      part({ time: [time, { ...time, hour: 3 }] }),
      part({
        time: [
          { ...time, ms: 7 },
          { ...time, offsetMinutes: 60 },
          { ...time, limit: 'b' },
        ],
      }),
    ]);
    expect(day.time).toEqual([
      { ...time, hour: 3 },
      { ...time, offsetMinutes: 60 },
      { ...time, limit: 'b' },
      { ...time, ms: 12 },
    ]);
    expect(rowsIn(day)).toBe(4);
  });

  test.each<[string, PausePart[], PausePart[]]>([
    [
      'a pause that was left and then gone on from',
      [pause({}), pause({ outcome: 'goneOn', hour: 22 })],
      [pause({ outcome: 'goneOn' })],
    ],
    [
      'one that was gone on from and told of again',
      [pause({ outcome: 'goneOn' }), pause({})],
      [pause({ outcome: 'goneOn' })],
    ],
    ['one that was told of twice', [pause({}), pause({ hour: 22 })], [pause({})]],
    ['two pauses', [pause({}), pause({ token: 'b' })], [pause({}), pause({ token: 'b' })]],
  ])('keep %s', (_name, told, kept) => {
    expect(mergeParts(told.map((one) => part({ pauses: [one] }))).pauses).toEqual(kept);
    // It does not matter which part each was in, nor whether the parts were merged before.
    expect(mergeParts([mergeParts([part({ pauses: told })]), emptyPart]).pauses).toEqual(kept);
  });

  test('keep what was said of exercises in its order, also twice the same', () => {
    const said = { ...hour, exercise: 'surf', helped: 'yes' } as const;
    expect(mergeParts([part({ helped: [said] }), part({ helped: [{ ...said, hour: 1 }, said] })]).helped).toEqual([
      said,
      { ...said, hour: 1 },
      said,
    ]);
  });
});
