import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/endings/endings-exercise';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

describe('both endings', () => {
  it('has one line for going on, detail for leaving alone, and shows only that again', async () => {
    shown = await showExercise(begin());
    expect(shown.heading()).toBe('If you go on, how are you in an hour?');
    expect(shown.container.querySelector('textarea')).toBeNull();
    await shown.write('Tired');
    await shown.press('Next');
    expect(shown.heading()).toBe('If you leave, how are you in an hour?');
    await shown.write('In bed with a book');
    await shown.press('Next');
    await shown.write('The window is open');
    await shown.press('Next');
    expect(shown.heading()).toBe('Which ending do you choose?');
    expect([...shown.container.querySelectorAll('.own-ending')].map((each) => each.textContent)).toEqual([
      'In bed with a book',
      'The window is open',
    ]);
    expect(shown.text()).not.toContain('Tired');
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('can be passed over at each step', async () => {
    shown = await showExercise(begin());
    for (const _ of [1, 2, 3]) await shown.press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    expect(shown.container.querySelector('.own-ending')).toBeNull();
    await shown.press('Once more');
    expect(shown.text()).toContain('1 of 4');
  });

  it('has another way for who feels low', async () => {
    shown = await showExercise(begin());
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });
});
