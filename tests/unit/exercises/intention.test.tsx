import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/intention/intention-exercise';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const lines = () => [...shown.container.querySelectorAll('.line-so-far p')].map((line) => line.textContent);

describe('a line for today', () => {
  it('grows with each step', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    expect(lines()).toEqual([]);
    await shown.press('fresh air');
    expect(lines()).toEqual(['Today I want more of fresh air.']);
    await shown.press('Next');
    expect(document.activeElement).toBe(shown.container.querySelector('h1'));
    await shown.write('Walk to work');
    await shown.press('Next');
    await shown.write('One hour is only an hour');
    await shown.press('Next');
    expect(shown.heading()).toBe('Your line for today.');
    expect(lines()).toEqual(['Today I want more of fresh air.', 'Walk to work', '“One hour is only an hour”']);
  });

  it('can be passed over at each step, and has nothing to keep then', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    for (const _ of [1, 2, 3]) await shown.press('Skip this');
    expect(shown.heading()).toBe('Today is open.');
    expect(shown.buttons()).toEqual(['Once more']);
    expect(shown.sitting.ended.value).toBe(true);
  });
});
