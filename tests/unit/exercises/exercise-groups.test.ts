import { expect, it } from 'vitest';
import { exerciseGroups, inGroup } from '../../../lib/domain/exercises/exercise-groups';
import { exerciseKinds, exercises } from '../../../lib/domain/exercises/exercises';

it('has each kind in one group', () => {
  expect(Object.values(exerciseGroups).flat().sort()).toEqual([...exerciseKinds].sort());
});

it('has what is offered at a pause in the group for the moment, in the order of the library', () => {
  const moment = inGroup('moment', exercises);
  for (const exercise of exercises) {
    if (exercise.when.some(({ place }) => place === 'pause')) expect(moment).toContain(exercise);
  }
  const order = exercises.filter((exercise) => moment.includes(exercise as (typeof moment)[number]));
  expect(moment).toEqual(order);
  expect(moment.length + inGroup('calm', exercises).length).toBe(exercises.length);
});
