import { describe, expect, it } from 'vitest';
import { comeSoFar } from '../../../lib/domain/exercises/slow-pace';
import { partsOfThought, wordsInThought } from '../../../lib/domain/exercises/thought';
import { twoOf } from '../../../lib/domain/exercises/two-of';

describe('a thought', () => {
  it.each([
    ['', [], 0],
    ['   ', [], 0],
    ['Just five minutes', ['Just', 'five', 'minutes'], 3],
    ['  “Just  five   minutes.” ', ['Just', 'five', 'minutes.'], 3],
    ["I'm done", ["I'm", 'done'], 2],
    ['five – or ten', ['five', '–', 'or', 'ten'], 3],
    ['…', ['…'], 0],
    ['solo cinco minutos más', ['solo', 'cinco', 'minutos', 'más'], 4],
    ['one two three four five six seven eight nine', 'one two three four five six seven eight nine'.split(' '), 9],
  ])('%j is read as %j, with %d words', (text, parts, words) => {
    expect(partsOfThought(text)).toEqual(parts);
    expect(wordsInThought(text)).toBe(words);
  });
});

it.each([
  [0, 1],
  [1_999, 1],
  [2_000, 2],
  [8_500, 5],
  [60_000, 5],
  [-10, 1],
])('after %d ms, %d of five have come', (ms, come) => {
  expect(comeSoFar(ms, 2_000, 5)).toBe(come);
});

it.each([
  [[], 0, []],
  [['a'], 7, ['a']],
  [['a', 'b'], 1, ['a', 'b']],
  [['a', 'b', 'c'], 0, ['a', 'b']],
  [['a', 'b', 'c'], 1, ['c', 'a']],
  [['a', 'b', 'c'], 2, ['b', 'c']],
  [['a', 'b', 'c', 'd'], 5, ['c', 'd']],
  [['a', 'b', 'c'], 4_294_967_295, ['a', 'b']],
])('of %j at the turn %d, these two: %j', (items, turn, two) => {
  expect(twoOf(items, turn)).toEqual(two);
});
