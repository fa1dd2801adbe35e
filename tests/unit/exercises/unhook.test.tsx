import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { begin } from '../../../components/screens/exercises/unhook/unhook-exercise';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  shown.close();
  vi.useRealTimers();
});

const sentence = () => shown.container.querySelector('.thought')?.textContent?.trim();
const toCome = () => [...shown.container.querySelectorAll('.to-come')].map((word) => word.textContent?.trim());
const toTheQuestion = async () => {
  await shown.write('Just five minutes');
  await shown.press('Next');
  await shown.press('Next');
};

describe('label and unhook', () => {
  it('makes a thought of it, and brings it word by word; who listens has it as a whole', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    await shown.write('“Just five minutes”');
    await shown.press('Next');
    expect(sentence()).toBe('I am having the thought that Just five minutes');
    expect(toCome()).toEqual(['Just', 'five', 'minutes']);
    await shown.pass(1_700);
    expect(toCome()).toEqual(['five', 'minutes']);
    await shown.pass(5_000);
    expect(toCome()).toEqual([]);
    await shown.press('Once more, slowly');
    expect(toCome()).toHaveLength(3);
  });

  it('asks kindly for fewer words, and loses none', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    await shown.write('I have worked all day and so I may do this');
    await shown.press('Next');
    expect(shown.heading()).toBe('What does the thought say?');
    expect(shown.container.querySelector('[role=alert]')?.textContent).toContain('Which eight words carry it?');
    expect(shown.container.querySelector('input')?.value).toBe('I have worked all day and so I may do this');
    await shown.write('I worked all day and may do this');
    expect(shown.container.querySelector('[role=alert]')).toBeNull();
    await shown.press('Next');
    expect(shown.heading()).toBe('Read it slowly.');
  });

  it.each([
    ['Yes', 'Then it may be worth a calm look first.'],
    ['No', 'Then it can stay a thought.'],
    ['I am not sure', 'You need not know yet.'],
  ])('asks the question, and takes %s as it is', async (answer, end) => {
    shown = await showExercise(begin(createFakeRoom()));
    await toTheQuestion();
    await shown.press(answer);
    await shown.press('Next');
    expect(shown.heading()).toBe(end);
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('reminds of values that were written down', async () => {
    const notebook = createFakeNotebook();
    const when = { date: '2026-06-01', hour: 9, offsetMinutes: 0, onPause: 'no', kind: 'value' } as const;
    for (const word of ['Care', 'Rest', 'Care']) await notebook.add({ ...when, body: { word, line: '' } });
    shown = await showExercise(begin(createFakeRoom({ notebook })));
    await toTheQuestion();
    await shown.pass(0);
    expect(shown.text()).toContain('You once wrote: Care and Rest.');
  });

  it('can be passed over at each step, and keeps nothing', async () => {
    const notebook = createFakeNotebook();
    shown = await showExercise(begin(createFakeRoom({ notebook })));
    await shown.press('Skip this');
    expect(sentence()).toBe('I am having the thought that …');
    await shown.press('Next');
    await shown.press('Skip this');
    expect(shown.heading()).toBe('It can stay a thought.');
    expect(shown.text()).toContain('Nothing that you wrote here is kept.');
    expect(notebook.all()).toEqual([]);
    await shown.press('Once more');
    expect(shown.container.querySelector('input')?.value).toBe('');
  });

  it('sends whom thoughts frighten to someone who knows about it, and to look around', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    expect(shown.text()).toContain('a therapist who knows OCD can help');
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });
});
