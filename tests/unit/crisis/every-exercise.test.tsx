import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createCrisisDesk } from '../../../components/models/crisis-desk';
import { createDesk, type Desk } from '../../../components/screens/exercises/exercise';
import { ExerciseFrame } from '../../../components/screens/exercises/exercise-frame';
import { exerciseModules } from '../../../components/screens/exercises/exercise-modules';
import { CrisisPlace } from '../../../components/screens/help/crisis-place';
import { loadCrisis } from '../../../components/screens/help/load-crisis';
import { type ExerciseKey, exerciseKeys } from '../../../lib/domain/exercises/exercise-keys';
import { createTranslate } from '../../../lib/domain/language/translate';
import en from '../../../locales/en.json';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { createFakeRoom } from '../exercises/fake-room';
import { createFakeClient, someSettings } from '../ui/fake-client';

const t = createTranslate(en, 'en-GB', en);
const phrase = 'I want to kill myself';
const card = 'If you may hurt yourself, please call now.';

/** Those that ask for no words of one's own; every other one is to be found writing below. */
const wordless: readonly ExerciseKey[] = ['surf', 'breathing', 'stop', 'grounding', 'reset', 'delay'];

let page: HTMLElement;
let notebook: FakeNotebook;
let fake: ReturnType<typeof createFakeClient>;

// What is imported comes in its own time, on a busy machine in a long one.
beforeAll(() => Promise.all([loadCrisis('en'), ...Object.values(exerciseModules).map((load) => load())]));
beforeEach(() => {
  page = document.body.appendChild(document.createElement('main'));
  notebook = createFakeNotebook();
  fake = createFakeClient({ 'settings.get': someSettings() });
});
afterEach(() => {
  act(() => render(null, page));
  page.remove();
});

const open = async (key: ExerciseKey, load = () => loadCrisis('en')) => {
  const crisis = createCrisisDesk(load);
  const room = createFakeRoom({ notebook, client: fake.client });
  const desk: Desk = createDesk({
    clock: room.clock,
    client: fake.client,
    openHelp: () => undefined,
    openLimitForm: null,
    notebook: async () => room.notebook,
    crisis,
    locale: () => 'en',
  });
  await desk.show(key);
  const Page = () => (
    <>
      <ExerciseFrame t={t} desk={desk} onOpen={(other) => void desk.show(other)} onHelped={null} unlock={null}>
        {null}
      </ExerciseFrame>
      <CrisisPlace desk={crisis} client={fake.client} country="MX" />
    </>
  );
  await act(async () => {
    render(<Page />, page);
    // What an exercise reads before its first step.
    await room.notebook.read('rulers');
  });
  return { crisis, desk };
};

const fields = () => [...page.querySelectorAll<HTMLInputElement>('.watched :is(textarea, input[type=text])')];
/** What stands in them. */
const words = () => fields().flatMap(({ value }) => value || []);
const fill = (text: string) =>
  act(() => {
    for (const field of fields()) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
const press = (found: HTMLElement | null | undefined) => {
  if (!found) throw new Error(`nothing to press in: ${page.textContent}`);
  return act(() => found.click());
};
const named = (name: string) => [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
/** Where a step has words or marks to choose from, one is chosen: some fields are there only then. */
const choose = async () => {
  const open = [...page.querySelectorAll<HTMLInputElement>('.watched input:is([type=radio], [type=checkbox])')];
  const choice = open.filter(({ checked }) => !checked).at(-1);
  if (choice && fields().length === 0) await act(() => choice.click());
};
/** The way on is the first act of the last row of acts. */
const next = () => press([...page.querySelectorAll('.step-acts')].at(-1)?.querySelector('button'));

/** Goes through an exercise with the phrase in every field, and counts the steps that had one. */
const writeThrough = async (key: ExerciseKey) => {
  const { desk } = await open(key);
  let steps = 0;
  for (let step = 0; step < 25 && !desk.sitting.peek()?.ended.peek(); step += 1) {
    const heading = page.querySelector('.watched h1')?.textContent;
    await choose();
    await fill(phrase);
    const written = words();
    await next();
    if (written.length === 0) continue;
    steps += 1;
    // The step has given way, with every word in its place, and nothing is lost by it.
    expect(page.textContent, heading ?? '').toContain(card);
    expect(page.querySelector<HTMLElement>('.watched')?.hidden).toBe(true);
    expect(page.querySelector('.watched h1')?.textContent).toBe(heading);
    expect(words()).toEqual(written);
    await press(named('Back to the exercise'));
    expect(page.textContent).not.toContain(card);
    expect(page.querySelector<HTMLElement>('.watched')?.hidden).toBe(false);
    expect(document.activeElement).toBe(fields()[0]);
    await next();
    expect(page.textContent, 'the same words are let pass').not.toContain(card);
  }
  return steps;
};

/** It sends whom it does not suit to another exercise first. */
const prepareBalance = async () => {
  const at = { date: '2026-06-09', hour: 12, offsetMinutes: 60, onPause: 'no' } as const;
  await notebook.add({
    ...at,
    kind: 'rulers',
    body: { importance: 9, whyNotLower: '', confidence: 8, lift: '', first: '' },
  });
  await notebook.add({ ...at, kind: 'ifThen', body: { goal: 'x', best: '', obstacle: '', cue: 'late', act: 'bed' } });
};

describe('words that sound as if someone could hurt themself', () => {
  it.each(exerciseKeys.filter((key) => !wordless.includes(key)))(
    '%s: each step that has them gives way',
    async (key) => {
      const before = { ...localStorage };
      if (key === 'balance') await prepareBalance();
      const kept = notebook.all();
      expect(await writeThrough(key)).toBeGreaterThan(0);
      expect(notebook.all()).toEqual(kept);
      expect({ ...localStorage }).toEqual(before);
      const asks = new Set(fake.asked.map(({ type }) => type));
      for (const type of asks) expect(['settings.get', 'coverage.get', 'lists.get', 'exercise.tally']).toContain(type);
    },
  );

  it.each(wordless)('%s has no field to write them in', async (key) => {
    expect(await writeThrough(key)).toBe(0);
  });
});

test('usual words go on at once', async () => {
  await open('unhook');
  await fill('Just five minutes');
  await next();
  expect(page.querySelector('h1')?.textContent).toBe('Read it slowly.');
  expect(page.textContent).not.toContain(card);
});

test('the card takes the focus, and so is not said a second time; another phrase brings it again', async () => {
  await open('unhook');
  await fill(phrase);
  await next();
  expect(document.activeElement?.textContent).toContain(card);
  expect(page.querySelector('.crisis-place > [role=status]')?.textContent).toBe('');
  expect(page.textContent).toContain('What you wrote is still here.');
  await press(named('Back to the exercise'));
  await fill('I want to die');
  await next();
  expect(page.textContent).toContain(card);
});

test('an exercise that is left leaves the card beside what is there', async () => {
  const { crisis, desk } = await open('leaveWell');
  await next();
  await next();
  await fill(phrase);
  await next();
  expect(crisis.instead.value).toBe(true);
  await act(() => desk.close());
  expect(crisis.instead.value).toBe(false);
  expect(page.textContent).toContain(card);
  await press(named('Close'));
  expect(page.textContent).not.toContain(card);
});

test('where the words of the check cannot be fetched, the exercise goes on', async () => {
  await open('unhook', () => Promise.reject(new Error('not there')));
  await fill(phrase);
  await next();
  expect(page.querySelector('h1')?.textContent).toBe('Read it slowly.');
});
