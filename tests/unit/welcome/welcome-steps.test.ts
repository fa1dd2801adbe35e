import { describe, expect, it, test } from 'vitest';
import {
  stepAfter,
  stepBefore,
  welcomePlaceOf,
  welcomeStepNumber,
  welcomeSteps,
} from '../../../lib/domain/welcome/welcome-steps';

describe('the place of the welcome', () => {
  test.each([
    ['', 'about'],
    ['#', 'about'],
    ['#limit', 'limit'],
    ['#/limit', 'limit'],
    ['#young', 'young'],
    ['#pushed', 'pushed'],
    ['#nowhere', 'about'],
    ['#Limit', 'about'],
  ])('%j is %s', (fragment, place) => {
    expect(welcomePlaceOf(fragment)).toBe(place);
  });

  it('can be gone through from the first to the last step, and back', () => {
    const forth: string[] = [welcomeSteps[0]];
    for (let step = stepAfter('about'); step; step = stepAfter(step)) forth.push(step);
    expect(forth).toEqual([...welcomeSteps]);
    const back: string[] = [welcomeSteps[6]];
    for (let step = stepBefore('cover'); step; step = stepBefore(step)) back.unshift(step);
    expect(back).toEqual(forth);
    expect(forth.map((step) => welcomeStepNumber(welcomePlaceOf(step)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('goes back from a page beside the steps to the question that led there', () => {
    expect([stepBefore('young'), stepBefore('pushed')]).toEqual(['age', 'choice']);
    expect(stepAfter('pushed')).toBe('matters');
  });
});
