import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { begin as beginAbc } from '../../../components/screens/exercises/abc/abc-exercise';
import type { ExerciseRoom, Sitting } from '../../../components/screens/exercises/exercise';
import { begin as beginRulers } from '../../../components/screens/exercises/rulers/rulers-exercise';
import { begin as beginThoughts } from '../../../components/screens/exercises/thoughts/thoughts-exercise';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const open = async (begin: (room: ExerciseRoom) => Sitting, notebook: FakeNotebook = createFakeNotebook()) => {
  shown = await showExercise(begin(createFakeRoom({ notebook })));
  await settle();
  return notebook;
};
const press = async (name: string) => {
  await shown.press(name);
  await settle();
};
const bodies = (notebook: FakeNotebook) => notebook.all().map(({ body }) => body);
const records = () => [...shown.container.querySelectorAll('.record-lines > div')].map((line) => line.textContent);

describe('ABC', () => {
  it('is a chain that grows, kept from the step on at which the person says so', async () => {
    const notebook = await open(beginAbc);
    await shown.write('Sunday night, alone in my room');
    await press('Next');
    expect(shown.container.querySelectorAll('.link-words')[0]?.textContent).toBe('Sunday night, alone in my room');
    expect(shown.container.querySelector('[aria-current=true] .strong')?.textContent).toBe('Before');
    await shown.write('Restless');
    expect(bodies(notebook)).toEqual([]);
    await press('Keep this as I go on');
    await press('Next');
    await shown.write('Stayed up with the phone');
    await press('Next');
    expect(bodies(notebook)).toMatchObject([
      { before: 'Sunday night, alone in my room', did: 'Stayed up with the phone' },
    ]);
    await shown.write('Less lonely');
    await press('Next');
    await shown.write('Tired on Monday');
    await press('Next');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('Less lonely');
    await shown.write('Call my brother');
    await press('Next');
    expect(shown.sitting.ended.value).toBe(true);
    expect(shown.text()).toContain('Kept. You find it under Notes and plans.');
    expect(records()).toHaveLength(6);
    expect(bodies(notebook)).toEqual([
      {
        before: 'Sunday night, alone in my room',
        inside: 'Restless',
        did: 'Stayed up with the phone',
        gain: 'Less lonely',
        cost: 'Tired on Monday',
        instead: 'Call my brother',
      },
    ]);
  });

  it('can be passed over at each step and keeps nothing by itself', async () => {
    const notebook = await open(beginAbc);
    for (const _ of [1, 2, 3, 4, 5, 6]) await press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    expect(records()).toEqual([]);
    expect(bodies(notebook)).toEqual([]);
  });

  it('goes on after a reload with the one that was left half way, or begins another', async () => {
    const notebook = await open(beginAbc);
    await shown.write('Sunday night');
    await press('Keep this as I go on');
    await press('Next');
    shown.close();
    await open(beginAbc, notebook);
    expect(shown.container.querySelector('.resume-words')?.textContent).toBe('Sunday night');
    await press('Go on with it');
    expect(shown.heading()).toBe('What was going on in you?');
    await shown.write('Restless');
    await press('Next');
    expect(bodies(notebook)).toMatchObject([{ before: 'Sunday night', inside: 'Restless' }]);
  });

  it('does not bring back what was removed meanwhile', async () => {
    const notebook = await open(beginAbc);
    await shown.write('Sunday night');
    await press('Keep this as I go on');
    await press('Next');
    await act(() => notebook.remove(1));
    await settle();
    await shown.write('Restless');
    await press('Next');
    expect(bodies(notebook)).toEqual([]);
    expect(shown.text()).toContain('Keep this as I go on');
  });

  it('has another way for who is upset', async () => {
    await open(beginAbc);
    await press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });
});

describe('the thought record', () => {
  it('weighs a thought from both sides and rates the feeling twice', async () => {
    const notebook = await open(beginThoughts);
    await shown.write('I opened the site at noon');
    await press('Next');
    await shown.write('Shame');
    await press('8');
    await press('Next');
    await press('I broke it, so the day is gone.');
    expect(shown.container.querySelector('textarea')?.value).toBe('I broke it, so the day is gone.');
    await press('Next');
    expect(shown.container.querySelector('.quoted')?.textContent).toBe('I broke it, so the day is gone.');
    await shown.write('It was not my plan');
    await shown.write('It is one hour of the day', 1);
    await press('Next');
    await shown.write('One hour went another way. The evening is mine.');
    await press('Next');
    expect(shown.heading()).toBe('Shame: how strong is it now?');
    await press('5');
    await press('Next');
    expect(shown.text()).toContain('Before it was 8. Now it is 5.');
    expect(records()).toContain('FeelingShame, 8 of 10');
    await press('Keep it');
    expect(bodies(notebook)).toEqual([
      {
        situation: 'I opened the site at noon',
        feeling: 'Shame',
        before: 8,
        thought: 'I broke it, so the day is gone.',
        supports: 'It was not my plan',
        against: 'It is one hour of the day',
        fairer: 'One hour went another way. The evening is mine.',
        after: 5,
      },
    ]);
  });

  it('can be passed over at each step', async () => {
    const notebook = await open(beginThoughts);
    for (const _ of [1, 2, 3, 4, 5, 6]) await press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    expect(bodies(notebook)).toEqual([]);
  });

  it('goes on with the one that was left half way', async () => {
    const notebook = createFakeNotebook();
    await notebook.add({
      kind: 'thoughts',
      date: '2026-06-09',
      hour: 12,
      offsetMinutes: 120,
      onPause: 'no',
      body: {
        situation: 'At noon',
        feeling: '',
        before: 8,
        thought: 'It is gone',
        supports: '',
        against: '',
        fairer: '',
        after: null,
      },
    });
    await open(beginThoughts, notebook);
    expect(shown.text()).toContain('9 June 2026');
    await press('Go on with it');
    expect(shown.heading()).toBe('What are the facts?');
  });

  it('has another way for who may be right to be afraid', async () => {
    await open(beginThoughts);
    await press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });
});

describe('the two rulers', () => {
  it('ask what holds it up and what would lift it, by the number that was given', async () => {
    const notebook = await open(beginRulers);
    await press('7');
    await press('Next');
    expect(shown.heading()).toBe('You said 7. Why not lower?');
    await shown.write('My sleep');
    await press('Next');
    await press('4');
    await press('Next');
    expect(shown.heading()).toBe('You said 4. What would make it a 5?');
    await shown.write('A charger in the hall');
    await press('Next');
    await shown.write('Move the charger');
    await press('Next');
    expect(shown.container.querySelectorAll('.ruler')).toHaveLength(2);
    await press('Keep it');
    expect(bodies(notebook)).toEqual([
      {
        importance: 7,
        whyNotLower: 'My sleep',
        confidence: 4,
        lift: 'A charger in the hall',
        first: 'Move the charger',
      },
    ]);
    await press('If and then');
    expect(shown.onOpen).toHaveBeenCalledWith('ifThen');
  });

  it('ask nothing below 0 and nothing above 10', async () => {
    await open(beginRulers);
    await press('0');
    await press('Next');
    expect(shown.heading()).toBe('How sure are you that you could?');
    await press('10');
    await press('Next');
    expect(shown.heading()).toBe('What would be a first tiny step, if any?');
    await press('Back');
    expect(shown.heading()).toBe('How sure are you that you could?');
    await press('Back');
    expect(shown.heading()).toBe('How much does a change matter to you?');
  });

  it('can be passed over at each step, and press nobody', async () => {
    const notebook = await open(beginRulers);
    for (const _ of [1, 2, 3]) await press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
    expect(shown.text()).toContain('It is fine not to be sure.');
    expect(shown.text()).not.toContain('If and then');
    expect(bodies(notebook)).toEqual([]);
  });
});
