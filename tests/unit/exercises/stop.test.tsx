import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/stop/stop-exercise';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const said = () => [...shown.container.querySelectorAll('.stop-said > li')].map((word) => word.textContent);

describe('STOP', () => {
  it('brings one word after the other, and each stays', async () => {
    shown = await showExercise(begin());
    expect(shown.heading()).toBe('Stop.');
    expect(said()).toEqual([]);
    await shown.press('Next');
    expect(shown.heading()).toBe('Take a breath.');
    expect(said()).toEqual(['Stop.']);
    await shown.press('Next');
    expect(shown.heading()).toBe('How is your body?');
    expect(said()).toEqual(['Stop.', 'Take a breath.']);
    expect(document.activeElement).toBe(shown.container.querySelector('h1'));
  });

  it('observes body, feeling, thought and place, and any of them can be passed over', async () => {
    shown = await showExercise(begin());
    await shown.press('Next');
    await shown.press('Next');
    expect(shown.text()).toContain('1 of 4');
    const seen: unknown[] = [];
    for (const act of ['Noticed', 'Skip this', 'Noticed', 'Skip this']) {
      seen.push(shown.heading());
      await shown.press(act);
    }
    expect(seen).toEqual(['How is your body?', 'What do you feel?', 'What is the thought?', 'Where are you?']);
    expect(shown.heading()).toBe('Proceed on purpose.');
    expect(said()).toEqual(['Stop.', 'Take a breath.', 'Observe.']);
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('leads on from what was seen, and can be done again', async () => {
    shown = await showExercise(begin());
    for (const _ of [1, 2]) await shown.press('Next');
    for (const _ of [1, 2, 3, 4]) await shown.press('Skip this');
    await shown.press('Just a thought');
    expect(shown.onOpen).toHaveBeenLastCalledWith('unhook');
    await shown.press('What do I need?');
    expect(shown.onOpen).toHaveBeenLastCalledWith('halt');
    await shown.press('Once more');
    expect(shown.heading()).toBe('Stop.');
    expect(shown.sitting.ended.value).toBe(false);
  });
});
