import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { begin as beginAbc } from '../../../components/screens/exercises/abc/abc-exercise';
import { begin as beginBalance } from '../../../components/screens/exercises/balance/balance-exercise';
import type { ExerciseRoom, Sitting } from '../../../components/screens/exercises/exercise';
import { begin as beginReview } from '../../../components/screens/exercises/review/review-exercise';
import { begin as beginRulers } from '../../../components/screens/exercises/rulers/rulers-exercise';
import { begin as beginSurroundings } from '../../../components/screens/exercises/surroundings/surroundings-exercise';
import { begin as beginThoughts } from '../../../components/screens/exercises/thoughts/thoughts-exercise';
import { begin as beginWeather } from '../../../components/screens/exercises/weather/weather-exercise';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createFakeClient, someSettings } from '../ui/fake-client';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const press = async (name: string) => {
  await shown.press(name);
  await settle();
};

const exercises: readonly (readonly [string, (room: ExerciseRoom) => Sitting])[] = [
  ['abc', beginAbc],
  ['thoughts', beginThoughts],
  ['rulers', beginRulers],
  ['review', beginReview],
  ['weather', beginWeather],
  ['surroundings', beginSurroundings],
  ['balance', beginBalance],
];

const when = { date: '2026-06-01', hour: 20, offsetMinutes: 120, onPause: 'no' } as const;
/** With what balance asks for first. */
const begun = async (begin: (room: ExerciseRoom) => Sitting) => {
  const notebook = createFakeNotebook();
  const ruler = { importance: 9, whyNotLower: '', confidence: 5, lift: '', first: '' };
  await notebook.add({ ...when, kind: 'rulers', body: ruler });
  const plan = { goal: 'Sleep', best: '', obstacle: '', cue: '', act: '' };
  await notebook.add({ ...when, kind: 'ifThen', body: plan });
  const { client } = createFakeClient({ 'settings.get': someSettings() });
  shown = await showExercise(begin(createFakeRoom({ notebook, client })));
  await settle();
  return notebook;
};

describe.each(exercises)('%s, passed over at every step', (_, begin) => {
  it('offers nothing to keep, keeps nothing, and says that this is fine', async () => {
    const notebook = await begun(begin);
    const before = notebook.all().length;
    while (!shown.sitting.ended.value) {
      if (shown.buttons().includes('Keep this as I go on')) await press('Keep this as I go on');
      await press('Skip this');
    }
    expect(shown.buttons()).not.toContain('Keep it');
    expect(shown.text()).toContain('Nothing is written yet. That is fine.');
    expect(notebook.all()).toHaveLength(before);
  });
});
