import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/good-things/good-things-exercise';
import { goodThingsOf, threeSlots } from '../../../lib/domain/exercises/good-things';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

describe('three good things', () => {
  it('asks for each, and for the part in it, and shows them all', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    expect(shown.heading()).toBe('One good thing.');
    await shown.write('The walk on Sunday');
    await shown.write('I said yes', 1);
    expect(shown.container.querySelectorAll('.found > .full')).toHaveLength(1);
    await shown.press('Next');
    expect(shown.heading()).toBe('A second one.');
    expect(shown.container.querySelector('input')?.value).toBe('');
    await shown.write('Slept well');
    await shown.press('Next');
    await shown.press('Skip this');
    const things = [...shown.container.querySelectorAll('.good-things > li')].map((thing) => thing.textContent);
    expect(things).toEqual(['The walk on SundayYour part: I said yes', 'Slept well']);
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('says nothing about whom nothing comes to mind', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    for (const _ of [1, 2, 3]) await shown.press('Skip this');
    expect(shown.heading()).toBe('Nothing came to mind.');
    expect(shown.buttons()).toEqual(['Once more']);
  });

  it('has another way for whom it would be a test', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
    await shown.press('Skip this');
    expect(shown.buttons()).not.toContain('Look around you');
  });

  it('are those in which something is written', () => {
    expect(threeSlots).toHaveLength(3);
    expect(goodThingsOf(threeSlots)).toEqual([]);
    expect(
      goodThingsOf([
        { thing: ' ', part: '' },
        { thing: ' Rain ', part: '' },
        { thing: '', part: 'stayed' },
      ]),
    ).toEqual([
      { thing: 'Rain', part: '' },
      { thing: '', part: 'stayed' },
    ]);
  });
});
