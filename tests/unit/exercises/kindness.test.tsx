import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/kindness/kindness-exercise';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

describe('a kind word', () => {
  it('is written for a friend, and comes back to the person with one next step', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    expect(shown.heading()).toBe('This is a hard moment.');
    await shown.press('Next');
    expect(shown.heading()).toBe('Many people work on this.');
    await shown.press('Next');
    await shown.write('It was one evening. Have some tea.');
    await shown.press('Next');
    await shown.press('Step outside');
    await shown.press('Next');
    expect(shown.heading()).toBe('And now, to you:');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('It was one evening. Have some tea.');
    expect(shown.text()).toContain('And then: Step outside');
  });

  it('can be passed over at each step, and has nothing to keep then', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    for (const act of ['Next', 'Next', 'Skip this', 'Skip this']) await shown.press(act);
    expect(shown.heading()).toBe('Be on your own side.');
    expect(shown.sitting.ended.value).toBe(true);
    expect(shown.buttons()).toEqual(['Once more']);
  });

  it('has another way for whom warmth is too much', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });
});
