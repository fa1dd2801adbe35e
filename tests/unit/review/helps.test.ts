import { describe, expect, it } from 'vitest';
import { hourBlockOf, type MetPause, waitLengthOf, whatHelps } from '../../../lib/domain/review/helps';

const pause = (over: Partial<MetPause> = {}): MetPause => ({
  date: '2026-11-02',
  hour: 20,
  offsetMinutes: 60,
  outcome: 'left',
  waitSeconds: 10,
  ...over,
});
const many = (count: number, over: Partial<MetPause>) => Array.from({ length: count }, () => pause(over));
const nothing = { pauses: [], exercises: [], urges: [] };
const at = { date: '2026-11-02', hour: 20, offsetMinutes: 60 };

describe('what helps', () => {
  it('says nothing of an empty record', () => {
    expect(whatHelps(nothing)).toEqual({
      all: { left: 0, met: 0 },
      exercise: [],
      hours: [],
      clue: [],
      wait: [],
    });
  });

  it('compares the pauses of an hour with an exercise with all others', () => {
    const pauses = [
      ...many(18, {}),
      ...many(2, { outcome: 'goneOn' }),
      ...many(20, { hour: 21 }),
      ...many(20, { hour: 21, outcome: 'goneOn' }),
    ];
    const { exercise } = whatHelps({ ...nothing, pauses, exercises: [{ ...at, exercise: 'surf' }] });
    expect(exercise).toEqual([
      { key: 'surf', group: { left: 18, met: 20 }, others: { left: 20, met: 40 }, finding: 'more' },
    ]);
  });

  it('takes an hour for the same one only on the same day and in the same offset', () => {
    const others = [
      { ...at, date: '2026-11-01' },
      { ...at, hour: 19 },
      { ...at, offsetMinutes: 0 },
    ];
    const urges = others.map((hour) => ({ ...hour, clues: ['tired'] as const }));
    expect(whatHelps({ ...nothing, pauses: [pause()], urges }).clue).toEqual([]);
    const [tired] = whatHelps({ ...nothing, pauses: [pause()], urges: [{ ...at, clues: ['tired'] }] }).clue;
    expect(tired).toMatchObject({ key: 'tired', group: { left: 1, met: 1 }, finding: 'early' });
  });

  it('counts a pause once in each of its clues', () => {
    const urges = [
      { ...at, clues: ['tired', 'bored'] as const },
      { ...at, clues: ['tired'] as const },
    ];
    const { clue } = whatHelps({ ...nothing, pauses: [pause()], urges });
    expect(clue.map(({ key, group }) => [key, group.met])).toEqual([
      ['tired', 1],
      ['bored', 1],
    ]);
  });

  it('leaves out what offered no choice', () => {
    const { all, hours } = whatHelps({ ...nothing, pauses: [pause({ waitSeconds: undefined }), pause()] });
    expect(all.met).toBe(1);
    expect(hours).toMatchObject([{ key: 'evening', group: { met: 1 } }]);
  });

  it.each([
    [23, 'night'],
    [4, 'night'],
    [5, 'morning'],
    [10, 'morning'],
    [11, 'afternoon'],
    [16, 'afternoon'],
    [17, 'evening'],
    [22, 'evening'],
  ] as const)('%i o’clock is in the %s', (hour, block) => {
    expect(hourBlockOf(hour)).toBe(block);
  });

  it.each([
    [3, 'short'],
    [10, 'short'],
    [11, 'middle'],
    [30, 'middle'],
    [60, 'long'],
    [61, 'longest'],
  ] as const)('a wait of %i s is %s', (seconds, length) => {
    expect(waitLengthOf(seconds)).toBe(length);
  });
});
