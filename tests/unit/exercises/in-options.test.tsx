import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { builtExercises } from '../../../components/screens/exercises/exercise';
import { parseRoute } from '../../../components/screens/options/route';
import { type OpenPage, openPage } from '../options/page';

let page: OpenPage;

const open = async (fragment: string) => {
  page = await openPage({ fragment });
  await arrive();
};
/** The screens are files of their own: what is imported comes in its own time. */
const arrive = async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    await act(() => vi.dynamicImportSettled());
    await page.settle();
  }
};
const goTo = async (fragment: string) => {
  await page.goTo(fragment);
  await arrive();
};

describe('the route', () => {
  it.each([
    ['#exercises', null],
    ['#exercises/surf', 'surf'],
    ['#exercises/room/more', 'room'],
    ['#exercises/nothing', null],
    ['#exercises/safety', null],
  ])('of %s is the exercise %s', (fragment, exercise) => {
    expect(parseRoute(fragment)).toEqual({ screen: 'exercises', exercise });
  });
});

describe('the exercises of the options page', () => {
  afterEach(() => page.close());

  it('are in the navigation after Lists', async () => {
    await open('#exercises');
    const places = [...page.container.querySelectorAll('.side a')].map((link) => link.textContent);
    expect(places.slice(1, 7)).toEqual(['Limits', 'Lists', 'Exercises', 'Check-in', 'Notes and plans', 'Learn']);
    expect(page.container.querySelector('.side [aria-current]')?.textContent).toBe('Exercises');
  });

  it('are listed, each with its lengths and an address of its own', async () => {
    await open('#exercises');
    expect(page.heading()).toBe('Exercises');
    const cards = [...page.container.querySelectorAll<HTMLAnchorElement>('.exercise-card')];
    expect(new Set(cards.map((card) => card.getAttribute('href')))).toEqual(
      new Set(builtExercises.map(({ key }) => `#exercises/${key}`)),
    );
    expect(cards).toHaveLength(builtExercises.length);
    const calm = [...page.container.querySelectorAll('.exercise-group')].at(-1)?.textContent;
    expect(calm).toMatch(/^In a calm hour.*Wind down/);
    expect(calm).not.toContain('Ride the wave');
    expect(cards[0]?.textContent).toMatch(/^Ride the wave.*3, 5 or 10 min$/);
  });

  it('open one by its address, and go back to the list', async () => {
    await open('#exercises/breathing');
    expect(page.heading()).toBe('Sit, and let the seat hold you.');
    await goTo('#exercises');
    expect(page.heading()).toBe('Exercises');
  });

  it('ask at the end of one whether it helped', async () => {
    await open('#exercises/grounding');
    for (const _ of [1, 2, 3, 4, 5]) await page.press('Skip this');
    await page.press('Yes');
    expect(page.asked).toContainEqual({ type: 'exercise.helped', exercise: 'grounding', helped: 'yes' });
  });

  it('keep one as it was left while the list is looked at', async () => {
    await open('#exercises/grounding');
    await page.press('Skip this');
    await goTo('#exercises');
    await goTo('#exercises/grounding');
    expect(page.heading()).toBe('Four things you can touch.');
  });

  it('go over to what is better for someone by its address', async () => {
    await open('#exercises/surf');
    await page.press('Look around you');
    await act(() => {
      window.dispatchEvent(new Event('hashchange'));
    });
    await arrive();
    expect(window.location.hash).toBe('#exercises/grounding');
    expect(page.heading()).toBe('Five things you can see.');
  });
});
