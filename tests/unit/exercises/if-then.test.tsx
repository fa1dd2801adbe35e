import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/if-then/if-then-exercise';
import { sameWords } from '../../../lib/domain/exercises/same-words';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const open = async (notebook = createFakeNotebook()) => {
  shown = await showExercise(begin(createFakeRoom({ notebook })));
  return notebook;
};
const sentence = () => shown.container.querySelector('.if-then')?.textContent;

/** To the sentence, which then stands there whole. */
const toThePlan = async () => {
  await shown.write('Sleep before midnight');
  await shown.press('Next');
  await shown.press('Skip this');
  await shown.press('Skip this');
  await shown.write('it is past ten and I am in bed');
  await shown.write('put the phone in the hall', 1);
};

describe('the if-then plan', () => {
  it('is built before the eyes, rehearsed twice, and kept with all that led to it', async () => {
    const notebook = await open();
    await shown.write('Sleep before midnight');
    await shown.press('Next');
    await shown.write('A clear head');
    await shown.press('Next');
    await shown.write('I want company');
    await shown.press('Next');
    expect(sentence()).toBe('If what happens, then I will what I do.');
    await shown.write('it is past ten');
    expect(sentence()).toBe('If it is past ten, then I will what I do.');
    await shown.write('put the phone in the hall', 1);
    await shown.press('Next');
    expect(shown.heading()).toBe('Say it aloud, twice.');
    await shown.press('I said it');
    await shown.write('Put the phone in the hall.');
    expect(shown.container.querySelectorAll('.tick.on')).toHaveLength(2);
    expect(shown.container.querySelector('[role=status]')?.textContent).toBe('2 of 2 times');
    await shown.press('Next');
    expect(shown.sitting.ended.value).toBe(true);
    expect(notebook.all()).toEqual([]);
    await shown.press('Keep it');
    await settle();
    expect(notebook.all()).toEqual([
      {
        id: 1,
        kind: 'ifThen',
        date: '2026-06-10',
        hour: 21,
        offsetMinutes: 120,
        onPause: 'no',
        body: {
          goal: 'Sleep before midnight',
          best: 'A clear head',
          obstacle: 'I want company',
          cue: 'it is past ten',
          act: 'put the phone in the hall',
        },
      },
    ]);
  });

  it('stands on the pause page where the person says so, before or after it was kept', async () => {
    const notebook = await open();
    await toThePlan();
    await shown.press('Next');
    await shown.press('Skip this');
    await shown.press('Keep it');
    await settle();
    expect(document.activeElement?.textContent).toBe('Kept. You find it under Notes and plans.');
    expect(notebook.all()[0]?.onPause).toBe('no');
    const box = shown.container.querySelector<HTMLInputElement>('.on-pause input');
    await act(() => box?.click());
    await settle();
    expect(notebook.all().map(({ onPause }) => onPause)).toEqual(['open']);
  });

  it('can be passed over at each step, and then keeps nothing', async () => {
    const notebook = await open();
    for (const _ of [1, 2, 3, 4]) await shown.press('Skip this');
    expect(shown.heading()).toBe('There is no sentence yet.');
    expect(shown.sitting.ended.value).toBe(true);
    expect(shown.text()).not.toContain('Keep it');
    expect(notebook.all()).toEqual([]);
  });

  it('goes back to what was written', async () => {
    await open();
    await toThePlan();
    await shown.press('Next');
    await shown.press('Back');
    expect(shown.container.querySelector('input')?.value).toBe('it is past ten and I am in bed');
  });

  it('keeps nothing in a private window, and says so', async () => {
    await open(createFakeNotebook({ kept: false }));
    await toThePlan();
    await shown.press('Next');
    await shown.press('Skip this');
    expect(shown.text()).toContain('What you write here is not kept.');
    expect(shown.text()).not.toContain('Keep it');
    expect(shown.container.querySelector('.on-pause')).toBeNull();
  });

  it('loses nothing where it cannot be written, and can be tried again', async () => {
    const notebook = await open();
    await toThePlan();
    await shown.press('Next');
    await shown.press('Skip this');
    notebook.failWith('storage-full');
    await shown.press('Keep it');
    await settle();
    expect(shown.container.querySelector('[role=alert]')?.textContent).toContain('What you wrote is still here.');
    notebook.failWith(null);
    await shown.press('Keep it');
    await settle();
    expect(shown.text()).toContain('Kept. You find it under Notes and plans.');
    expect(notebook.all()).toHaveLength(1);
  });

  it('goes on after a reload with the last one, and changes it', async () => {
    const notebook = await open();
    await toThePlan();
    await shown.press('Next');
    await shown.press('Skip this');
    await shown.press('Keep it');
    await settle();
    shown.close();
    await open(notebook);
    await settle();
    expect(shown.container.querySelector('.resume-words')?.textContent).toBe(
      'If it is past ten and I am in bed, then I will put the phone in the hall.',
    );
    await shown.press('Go on with it');
    await shown.write('read a page', 1);
    await shown.press('Next');
    await settle();
    expect(notebook.all().map(({ body }) => body)).toMatchObject([{ act: 'read a page' }]);
  });

  it('has another way for who has not decided', async () => {
    await open();
    await shown.press('Two rulers');
    expect(shown.onOpen).toHaveBeenCalledWith('rulers');
  });
});

describe('the same words', () => {
  it.each([
    ['Put it away.', ' put it  away', true],
    ['¡Vete a dormir!', 'vete a dormir', true],
    ['put it away', 'put it', false],
    ['…', '…', false],
    ['', '', false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameWords(one, other)).toBe(same);
  });
});
