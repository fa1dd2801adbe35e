import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/halt/halt-exercise';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const tick = (name: string) =>
  act(() => {
    const tile = [...shown.container.querySelectorAll<HTMLElement>('.need')].find((each) =>
      each.textContent?.startsWith(name),
    );
    tile?.querySelector('input')?.click();
  });

describe('HALT', () => {
  it('has four tiles, each yes or no, and names each to a screen reader', async () => {
    shown = await showExercise(begin());
    const tiles = () => [...shown.container.querySelectorAll('.need')].map((tile) => tile.textContent);
    expect(tiles()).toEqual(['Hungryno', 'Angryno', 'Lonelyno', 'Tiredno']);
    await tick('Lonely');
    expect(tiles()).toEqual(['Hungryno', 'Angryno', 'Lonelyyes', 'Tiredno']);
    await tick('Lonely');
    expect(tiles()[2]).toBe('Lonelyno');
  });

  it('meets the one that is true, and leads to the exercise for it', async () => {
    shown = await showExercise(begin());
    await tick('Lonely');
    await shown.press('Next');
    expect(shown.heading()).toBe('You are lonely.');
    await shown.press('Reach out to someone');
    expect(shown.onOpen).toHaveBeenLastCalledWith('reach');
    await shown.press('Call someone');
    await shown.press('Next');
    expect(shown.heading()).toBe('Do that one thing first.');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('Call someone');
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('asks which is first of several, and takes the first where nobody says', async () => {
    shown = await showExercise(begin());
    await tick('Tired');
    await tick('Hungry');
    await shown.press('Next');
    expect(shown.heading()).toBe('Which one first?');
    await shown.press('Tired');
    await shown.press('Next');
    expect(shown.heading()).toBe('You are tired.');
    await shown.press('Wind down');
    expect(shown.onOpen).toHaveBeenLastCalledWith('windDown');
    await shown.press('Skip this');
    expect(shown.heading()).toBe('Now you know what it is.');
    await shown.press('Once more');
    await tick('Hungry');
    await tick('Angry');
    await shown.press('Next');
    await shown.press('Skip this');
    expect(shown.heading()).toBe('You are hungry.');
    expect(shown.text()).not.toContain('There is also an exercise');
    await shown.write(' Soup from yesterday ');
    await shown.press('Next');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('Soup from yesterday');
  });

  it('takes none for an answer', async () => {
    shown = await showExercise(begin());
    await shown.press('None of these');
    expect(shown.heading()).toBe('None of these.');
    expect(shown.sitting.ended.value).toBe(true);
    await shown.press('Stop and look');
    expect(shown.onOpen).toHaveBeenCalledWith('stop');
  });

  it('has another way for whom the need cannot be met now', async () => {
    shown = await showExercise(begin());
    await tick('Hungry');
    await shown.press('Next');
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });
});
