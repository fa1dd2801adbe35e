import { expect, it } from 'vitest';
import { knownAtPause } from '../../../lib/domain/exercises/known-at-pause';
import type { ClueKey } from '../../../lib/domain/notebook/clues';

const nothing = { blocked: false, timeRanOut: false, metToday: 0, valuesWritten: false, clues: [] };

it.each([
  [{}, []],
  [{ blocked: true }, ['block']],
  [{ timeRanOut: true }, ['leaving']],
  [{ metToday: 2 }, []],
  [{ metToday: 3 }, ['repeated']],
  [{ valuesWritten: true }, ['valuesWritten']],
  [{ clues: ['lonely', 'bored'] satisfies ClueKey[] }, ['lonely']],
  [{ clues: ['sad'] satisfies ClueKey[] }, ['low']],
  [
    { blocked: true, timeRanOut: true, metToday: 30, valuesWritten: true },
    ['block', 'leaving', 'repeated', 'valuesWritten'],
  ],
])('of %j is known: %j', (facts, known) => {
  expect(knownAtPause({ ...nothing, ...facts })).toEqual(known);
});
