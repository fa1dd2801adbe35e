import { expect, it } from 'vitest';
import { exerciseKeys } from '../../../lib/domain/exercises/exercise-keys';
import { type NeedKey, needKeys, needs, needToMeet } from '../../../lib/domain/exercises/needs';
import en from '../../../locales/en.json';

it.each<[NeedKey[], NeedKey | null, NeedKey | null]>([
  [[], null, null],
  [[], 'tired', null],
  [['angry'], null, 'angry'],
  [['angry'], 'tired', 'angry'],
  [['angry', 'tired'], null, null],
  [['angry', 'tired'], 'tired', 'tired'],
  [['angry', 'tired'], 'hungry', null],
])('of %j with %s first, the need to meet is %s', (named, first, meet) => {
  expect(needToMeet(named, first)).toBe(meet);
});

it('each need has three plain things with words, and an exercise that there is, or none', () => {
  for (const key of needKeys) {
    const { ways, exercise } = needs[key];
    expect(ways).toHaveLength(3);
    expect(Object.keys(en.steps.halt[key].ways)).toEqual(ways);
    if (exercise) expect(exerciseKeys).toContain(exercise);
  }
  expect(needs.lonely.exercise).toBe('reach');
  expect(needs.tired.exercise).toBe('windDown');
});
