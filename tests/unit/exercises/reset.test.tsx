import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { begin } from '../../../components/screens/exercises/reset/reset-exercise';
import { createFakeClock } from './fake-clock';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  shown.close();
  vi.useRealTimers();
});

const open = async () => {
  const clock = createFakeClock();
  shown = await showExercise(begin(createFakeRoom({ clock })));
  return clock;
};
const walked = () => shown.container.querySelector('.walked')?.textContent;
const prints = () => shown.container.querySelectorAll('.footprints > .full').length;

describe('cool water or slow steps', () => {
  it('goes by water to another place, names three things, and leaves the choice', async () => {
    await open();
    await shown.press('Cool water');
    expect(shown.heading()).toBe('Cool water on wrists or face.');
    await shown.press('Next');
    for (const _ of [1, 2, 3]) await shown.press('Found one');
    await shown.press('Next');
    expect(shown.heading()).toBe('And now you decide.');
    expect(shown.text()).toContain('The urge may still be here.');
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('counts slow steps, one every two seconds, and ends wherever the person stops', async () => {
    await open();
    await shown.press('Slow steps');
    expect(walked()).toBe('1');
    await shown.pass(10_000);
    expect(walked()).toBe('6');
    expect(prints()).toBe(6);
    await shown.press('I am there');
    expect(shown.heading()).toBe('Name three things where you are.');
  });

  it('stands still out of view, and goes on by itself at the end', async () => {
    const clock = await open();
    await shown.press('Slow steps');
    await act(() => clock.setVisible(false));
    await shown.pass(60_000);
    expect(walked()).toBe('1');
    await act(() => clock.setVisible(true));
    await shown.pass(60_200);
    expect(shown.heading()).toBe('Name three things where you are.');
  });

  it('can be passed over at each step', async () => {
    await open();
    await shown.press('Skip this');
    await shown.press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    await shown.press('Once more');
    expect(shown.heading()).toBe('Stand up, if you can.');
  });

  it('has another way for whom it would be a strain', async () => {
    await open();
    expect(shown.text()).toContain('a heart condition');
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });
});
