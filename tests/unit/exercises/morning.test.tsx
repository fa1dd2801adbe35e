import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/morning/morning-exercise';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const sun = () => Number(shown.container.querySelector<HTMLElement>('.sun')?.style.getPropertyValue('--height'));

describe('tomorrow morning', () => {
  it('asks three senses of it, and the sun is higher with each', async () => {
    shown = await showExercise(begin());
    const heights = [sun()];
    const headings = [shown.heading()];
    await shown.press('Next');
    for (const words of ['Light on the wall', 'A kettle', 'A warm sleeve']) {
      headings.push(shown.heading());
      heights.push(sun());
      await shown.write(words);
      await shown.press('Next');
    }
    expect(headings).toEqual([
      'Picture tomorrow morning.',
      'What do you see there?',
      'What do you hear?',
      'What do you feel?',
    ]);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(shown.heading()).toBe('What did you do at this hour?');
    await shown.write('Shut the laptop');
    await shown.press('Next');
    expect(shown.heading()).toBe('Do the first bit of it.');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('Shut the laptop');
    expect(shown.text()).toContain('There: Light on the wall · A kettle · A warm sleeve');
    expect(sun()).toBe(1);
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('can be passed over at each step, keeps nothing, and begins anew without words', async () => {
    shown = await showExercise(begin());
    await shown.press('Next');
    for (const _ of [1, 2, 3, 4]) await shown.press('Skip this');
    expect(shown.text()).toContain('That morning begins with something small, now.');
    expect(shown.text()).toContain('Nothing that you wrote here is kept.');
    await shown.press('Once more');
    expect(shown.heading()).toBe('Picture tomorrow morning.');
  });

  it('has another way for whom tomorrow is blank', async () => {
    shown = await showExercise(begin());
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });
});
