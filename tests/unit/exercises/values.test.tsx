import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/values/values-exercise';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const when = { date: '2026-06-01', hour: 9, offsetMinutes: 0, onPause: 'no', kind: 'value' } as const;
const open = async (...written: readonly (readonly [string, string])[]) => {
  const notebook = createFakeNotebook();
  for (const [word, line] of written) await notebook.add({ ...when, body: { word, line } });
  shown = await showExercise(begin(createFakeRoom({ notebook })));
  // The notebook is read.
  await act(async () => undefined);
  return notebook;
};
const cards = () => [...shown.container.querySelectorAll('.own-values > li')].map((card) => card.textContent);

describe('what matters', () => {
  it('shows what was written, each word once and as it was written last', async () => {
    await open(['Care', 'old'], ['Rest', 'Asleep by eleven'], ['Care', 'Tea with my sister']);
    expect(shown.heading()).toBe('This matters to you.');
    expect(cards()).toEqual(['CareTea with my sister', 'RestAsleep by eleven']);
  });

  it('shows two where there are more', async () => {
    await open(['Care', ''], ['Rest', ''], ['Fun', ''], ['Faith', '']);
    expect(cards()).toHaveLength(2);
    expect(new Set(cards()).size).toBe(2);
  });

  it('asks who is better off, then for one small act, and ends with it', async () => {
    const notebook = await open(['Care', ''], ['', 'Being there on Sunday']);
    await shown.press('Next');
    expect(shown.heading()).toBe('Who is better off if you keep to your plan today?');
    await shown.write('My sister, me');
    await shown.press('Next');
    await shown.write('Send her the picture');
    await shown.press('Next');
    expect(shown.heading()).toBe('Begin with that.');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('Send her the picture');
    expect(shown.text()).toContain('A step towards Care and Being there on Sunday.');
    expect(shown.sitting.ended.value).toBe(true);
    expect(notebook.all()).toHaveLength(2);
  });

  it('falls back on two words where none is written', async () => {
    const notebook = await open();
    expect(shown.heading()).toBe('What matters to you?');
    await shown.write('Rest');
    await shown.write('Honesty', 1);
    await shown.press('Next');
    await shown.press('Skip this');
    await shown.press('Skip this');
    expect(shown.heading()).toBe('It goes on mattering.');
    expect(shown.text()).toContain('A step towards Rest and Honesty.');
    expect(shown.text()).toContain('Nothing that you wrote here is kept.');
    expect(notebook.all()).toEqual([]);
    await shown.press('Once more');
    expect(shown.container.querySelector('input')?.value).toBe('');
  });

  it('can be passed over at each step', async () => {
    await open();
    for (const _ of [1, 2, 3]) await shown.press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    expect(shown.text()).not.toContain('A step towards');
  });

  it('has another way for whom the words hurt', async () => {
    await open(['Care', '']);
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });

  it('is there also where the notebook cannot be read', async () => {
    const notebook = { ...createFakeNotebook(), entries: () => Promise.reject(new Error('gone')) };
    shown = await showExercise(begin(createFakeRoom({ notebook })));
    await act(async () => undefined);
    expect(shown.heading()).toBe('What matters to you?');
  });
});
