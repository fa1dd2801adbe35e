import { describe, expect, it } from 'vitest';
import { likelyToHelp, reasonOf, tallyOf } from '../../../lib/domain/exercises/helped';

describe('what helped', () => {
  it('is counted by exercise and answer', () => {
    expect(
      tallyOf([
        { exercise: 'surf', helped: 'yes' },
        { exercise: 'room', helped: 'no' },
        { exercise: 'surf', helped: 'aBit' },
        { exercise: 'surf', helped: 'yes' },
      ]),
    ).toEqual({ surf: { yes: 2, aBit: 1, no: 0 }, room: { yes: 0, aBit: 0, no: 1 } });
    expect(tallyOf([])).toEqual({});
  });

  it.each([
    [undefined, 1 / 2],
    [{ yes: 1, aBit: 0, no: 0 }, 2 / 3],
    [{ yes: 0, aBit: 1, no: 0 }, 1 / 2],
    [{ yes: 0, aBit: 0, no: 1 }, 1 / 3],
    [{ yes: 2, aBit: 1, no: 1 }, 3.5 / 6],
    [{ yes: 0, aBit: 0, no: 8 }, 1 / 10],
  ])('of %o is likely by %d', (count, likely) => {
    expect(likelyToHelp(count)).toBeCloseTo(likely, 12);
  });

  it.each([
    [undefined, null],
    [{ yes: 1, aBit: 0, no: 0 }, null],
    [
      { yes: 1, aBit: 1, no: 0 },
      { helped: 2, uses: 2 },
    ],
    [
      { yes: 1, aBit: 0, no: 2 },
      { helped: 1, uses: 3 },
    ],
  ])('of %o is a reason: %o', (count, reason) => {
    expect(reasonOf(count)).toEqual(reason);
  });
});
