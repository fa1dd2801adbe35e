import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { begin } from '../../../components/screens/exercises/delay/delay-exercise';
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
  return { ...shown, clock };
};
const looks = () => [...shown.container.querySelectorAll('.blocks > i')].map((cell) => cell.className);
const fallingAt = () => looks().flatMap((look, index) => (look === 'falling' ? [index] : []));
const key = (name: string) =>
  act(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
  });

describe('delay and distract', () => {
  it('says when, and lasts as long as was chosen', async () => {
    await open();
    expect(shown.heading()).toBe('Not now. In 10 minutes.');
    await shown.press('3 min');
    expect(shown.heading()).toBe('Not now. In 3 minutes.');
    await shown.press('Next');
    await shown.press('Skip this');
    await shown.press('Tidy one shelf');
    expect(shown.text()).toContain('3 minutes left');
    await shown.pass(3 * 60_000 + 1_000);
    expect(shown.heading()).toBe('How strong is the urge now?');
  });

  it('tells before and after as they were said, and only where both were', async () => {
    await open();
    await shown.press('Next');
    await shown.press('7');
    await shown.press('Next');
    await shown.press('Draw something');
    await shown.press('End it here');
    expect(document.activeElement?.textContent).toBe('How strong is the urge now?');
    await shown.press('8');
    await shown.press('Next');
    expect(shown.text()).toContain('Before it was 7. Now it is 8.');
    expect(shown.sitting.ended.value).toBe(true);
    await shown.press('Once more');
    await shown.press('Draw something');
    await shown.press('End it here');
    await shown.press('Skip this');
    expect(shown.text()).not.toContain('Before it was');
  });

  it('goes on while the page is out of view, for what is done away from it', async () => {
    const { clock } = await open();
    await shown.press('3 min');
    await shown.press('Next');
    await shown.press('Skip this');
    await shown.press('Tidy one shelf');
    await act(() => clock.setVisible(false));
    await shown.pass(85_000);
    expect(shown.text()).toContain('2 minutes left');
    await shown.pass(100_000);
    expect(shown.heading()).toBe('How strong is the urge now?');
  });

  it('asks who is putting something off what it is, and for a first step, and keeps nothing', async () => {
    await open();
    await shown.press('What am I putting off?');
    expect(shown.heading()).toBe('What are you putting off?');
    await shown.write('The letter from the bank');
    await shown.press('Next');
    expect(shown.heading()).toBe('What is the smallest first step?');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('The letter from the bank');
    expect(shown.sitting.ended.value).toBe(true);
    await shown.press('Change the room');
    expect(shown.onOpen).toHaveBeenCalledWith('room');
    await shown.press('Wait after all');
    expect(shown.heading()).toBe('Not now. In 10 minutes.');
  });
});

describe('the puzzle', () => {
  const play = async () => {
    const opened = await open();
    await shown.press('Next');
    await shown.press('Skip this');
    await shown.press('A puzzle here');
    return opened;
  };

  it('lets a piece fall by itself, at one pace, and stands still out of view', async () => {
    const { clock } = await play();
    const first = fallingAt();
    await shown.pass(1_000);
    const second = fallingAt();
    expect(second).toEqual(first.map((index) => index + 8));
    await act(() => clock.setVisible(false));
    await shown.pass(60_000);
    expect(fallingAt()).toEqual(second);
  });

  it('moves by button and by arrow key', async () => {
    await play();
    const first = fallingAt();
    await shown.press('Left');
    expect(fallingAt()).toEqual(first.map((index) => index - 1));
    await key('ArrowRight');
    expect(fallingAt()).toEqual(first);
    await key('ArrowDown');
    expect(fallingAt()).toEqual(first.map((index) => index + 8));
    await shown.press('All the way down');
    expect(looks().filter((look) => look === 'full')).toHaveLength(4);
  });

  it('leaves the arrow keys alone with another key held, and at its end', async () => {
    await play();
    const first = fallingAt();
    await act(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true }));
    });
    expect(fallingAt()).toEqual(first);
    await shown.press('End it here');
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown', cancelable: true });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('falls only when told to where nothing shall move', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList); // CAST: all that is asked of it
    await play();
    const first = fallingAt();
    await shown.pass(20_000);
    expect(fallingAt()).toEqual(first);
    await shown.press('Down');
    expect(fallingAt()).toEqual(first.map((index) => index + 8));
  });

  it('is found again as it was left', async () => {
    const { sitting } = await play();
    await shown.press('All the way down');
    const before = looks();
    shown.close();
    shown = await showExercise(sitting);
    expect(looks()).toEqual(before);
  });
});
