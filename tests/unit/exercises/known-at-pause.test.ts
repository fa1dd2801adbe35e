import { expect, it } from 'vitest';
import { knownAtPause } from '../../../lib/domain/exercises/known-at-pause';
import { toldByClues } from '../../../lib/domain/exercises/told-by-clues';
import { type ClueKey, clueKeys } from '../../../lib/domain/notebook/clues';

const nothing = { timeRanOut: false, metToday: 0, valuesWritten: false };

it.each([
  [{}, []],
  [{ timeRanOut: true }, ['leaving']],
  [{ metToday: 2 }, []],
  [{ metToday: 3 }, ['repeated']],
  [{ valuesWritten: true }, ['valuesWritten']],
  [{ timeRanOut: true, metToday: 30, valuesWritten: true }, ['leaving', 'repeated', 'valuesWritten']],
])('of %j is known: %j', (facts, known) => {
  expect(knownAtPause({ ...nothing, ...facts })).toEqual(known);
});

it.each<[readonly ClueKey[], readonly string[]]>([
  [[], []],
  [['lonely', 'bored'], ['lonely']],
  [['sad'], ['low']],
  [['stressed', 'angry', 'argument'], ['tense']],
  [
    ['anxious', 'justFive'],
    ['anxious', 'bargaining'],
  ],
  [clueKeys, ['tense', 'lonely', 'anxious', 'low', 'bargaining']],
])('who notes %j tells: %j', (clues, told) => {
  expect(toldByClues(clues).toSorted()).toEqual(told.toSorted());
});
