import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingPauses, missingRows, missingTime } from '../../../lib/domain/data/missing-rows';
import type { PauseRow, TimeRow } from '../../../lib/domain/data/record-rows';

const hour = { date: '2026-11-20', hour: 21, offsetMinutes: 60 };
const time = (limit: string, ms: number): TimeRow => ({ ...hour, limit, ms });
const pause = (outcome: PauseRow['outcome'], at = 21): PauseRow => ({ ...hour, hour: at, limits: ['a'], outcome });

describe('time', () => {
  it.each([
    ['an hour that is not here is added', [], [time('a', 5)], [time('a', 5)]],
    ['one that is here is not added again', [time('a', 5)], [time('a', 5)], []],
    ['one that has more there gets the rest', [time('a', 5)], [time('a', 8)], [time('a', 3)]],
    ['one that has more here stays', [time('a', 8)], [time('a', 5)], []],
    ['another limit is another hour', [time('a', 5)], [time('b', 5)], [time('b', 5)]],
  ])('%s', (_, here, there, missing) => {
    expect(missingTime(here, there)).toEqual(missing);
  });

  it('put in twice adds nothing, whatever is here', () => {
    const rows = fc.array(
      fc
        .record({ limit: fc.constantFrom('a', 'b'), ms: fc.integer({ min: 0, max: 100 }) })
        .map(({ limit, ms }) => time(limit, ms)),
    );
    fc.assert(
      fc.property(rows, rows, (here, there) => {
        const after = [...here, ...missingTime(here, there)];
        expect(missingTime(after, there)).toEqual([]);
      }),
    );
  });
});

describe('pauses', () => {
  it.each([
    ['as many as where there are most', [pause('left')], [pause('left'), pause('left')], [pause('left')]],
    ['one that was gone on from since is still one', [pause('goneOn')], [pause('left')], []],
    ['those of both outcomes are two', [pause('goneOn')], [pause('goneOn'), pause('left')], [pause('left')]],
    ['those of another hour are others', [pause('left')], [pause('left', 22)], [pause('left', 22)]],
  ])('%s', (_, here, there, missing) => {
    expect(missingPauses(here, there)).toEqual(missing);
  });

  it('put in twice add nothing, and none goes', () => {
    const rows = fc.array(
      fc
        .tuple(fc.constantFrom('left' as const, 'goneOn' as const), fc.constantFrom(20, 21))
        .map(([how, at]) => pause(how, at)),
    );
    fc.assert(
      fc.property(rows, rows, (here, there) => {
        const after = [...here, ...missingPauses(here, there)];
        expect(after.length).toBeGreaterThanOrEqual(there.length);
        expect(missingPauses(after, there)).toEqual([]);
      }),
    );
  });
});

it('of what was written only what is not here is added, whatever the order of its fields', () => {
  const here = [{ a: 1, b: 'x' }];
  expect(
    missingRows(here, [
      { b: 'x', a: 1 },
      { a: 2, b: 'x' },
      { a: 2, b: 'x' },
    ]),
  ).toEqual([
    { a: 2, b: 'x' },
    { a: 2, b: 'x' },
  ]);
});
