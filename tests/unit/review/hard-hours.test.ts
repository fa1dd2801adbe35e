import { describe, expect, it } from 'vitest';
import { hardBlocks, hardestPart, toneOf, topClues } from '../../../lib/domain/review/hard-hours';

const days = ['2026-06-08', '2026-06-09'];

describe('hard hours', () => {
  it('are counted by day and blocks of three hours; what lies outside the week is left out', () => {
    const blocks = hardBlocks(days, [
      { date: '2026-06-08', hour: 0 },
      { date: '2026-06-08', hour: 23 },
      { date: '2026-06-09', hour: 21 },
      { date: '2026-06-09', hour: 22 },
      { date: '2026-06-07', hour: 22 },
    ]);
    expect(blocks).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(blocks.map(toneOf)).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(toneOf(9)).toBe(2);
  });

  it.each([
    [[22, 23, 21, 9], 'evening'],
    [[1, 2, 3], 'night'],
    [[9, 14, 22], null],
    [[22, 23], null],
    [[5, 6, 11], 'morning'],
  ])('%j is often %s', (hours, part) => {
    expect(hardestPart(hours.map((hour) => ({ hour })))).toBe(part);
  });

  it('have two words at most, each of which came up more than once', () => {
    expect(topClues(['tired', 'bored', 'tired', 'lonely', 'lonely', 'tired', 'sad', 'sad'])).toEqual([
      'tired',
      'lonely',
    ]);
    expect(topClues(['tired', 'bored'])).toEqual([]);
  });
});
