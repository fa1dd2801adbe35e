import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/leave-well/leave-well-exercise';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

describe('leaving well', () => {
  it('closes, lets it be done, and ends with the note as it was written', async () => {
    shown = await showExercise(begin());
    expect(shown.heading()).toBe('Close it.');
    await shown.press('Next');
    expect(shown.heading()).toBe('Done is done.');
    await shown.press('Next');
    await shown.write('Put the kettle on');
    expect(shown.container.querySelector('textarea')?.className).toContain('sticky-note');
    await shown.press('Next');
    expect(shown.heading()).toBe('Go there now.');
    expect(shown.container.querySelector('p.sticky-note')?.textContent).toBe('Put the kettle on');
    expect(shown.text()).toContain('Nothing that you wrote here is kept.');
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('needs no note', async () => {
    shown = await showExercise(begin());
    for (const act of ['Next', 'Next', 'Skip this']) await shown.press(act);
    expect(shown.container.querySelector('.sticky-note')).toBeNull();
    expect(shown.text()).toContain('it can be small');
    await shown.press('Once more');
    expect(shown.heading()).toBe('Close it.');
  });
});
