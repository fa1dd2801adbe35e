import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExerciseRoom, Sitting } from '../../../components/screens/exercises/exercise';
import { begin as beginGoodThings } from '../../../components/screens/exercises/good-things/good-things-exercise';
import { begin as beginIntention } from '../../../components/screens/exercises/intention/intention-exercise';
import { begin as beginKindness } from '../../../components/screens/exercises/kindness/kindness-exercise';
import { begin as beginWindDown } from '../../../components/screens/exercises/wind-down/wind-down-exercise';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { settled } from '../../support/fake-timers';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

/** To the end of each exercise that can be kept, with one thing written on the way. */
const ways: readonly (readonly [string, (room: ExerciseRoom) => Sitting, () => Promise<void>, object])[] = [
  [
    'kindness',
    beginKindness,
    async () => {
      await shown.press('Next');
      await shown.press('Next');
      await shown.write('Rest, and call me');
      await shown.press('Next');
      await shown.press('Skip this');
    },
    { friend: 'Rest, and call me', next: '' },
  ],
  [
    'intention',
    beginIntention,
    async () => {
      await shown.press('calm');
      await shown.press('Next');
      await shown.press('Skip this');
      await shown.press('Skip this');
    },
    { more: 'calm', act: '', kind: '' },
  ],
  [
    'windDown',
    beginWindDown,
    async () => {
      await shown.write('22:30');
      await shown.press('Next');
      for (const _ of [1, 2, 3]) await shown.press('Skip this');
    },
    { lightsOut: '22:30', park: '', wake: null, awake: '' },
  ],
  [
    'goodThings',
    beginGoodThings,
    async () => {
      await shown.write('A long call');
      await shown.press('Next');
      await shown.press('Skip this');
      await shown.press('Skip this');
    },
    { things: [{ thing: 'A long call', part: '' }] },
  ],
];

const settle = () => act(settled);
const press = async (name: string) => {
  await shown.press(name);
  await settle();
};
const open = async (begin: (room: ExerciseRoom) => Sitting, notebook: FakeNotebook, walk: () => Promise<void>) => {
  shown = await showExercise(begin(createFakeRoom({ notebook })));
  await walk();
};

describe.each(ways)('what is written in %s', (kind, begin, walk, body) => {
  it('is kept where the person says so, and not before', async () => {
    const notebook = createFakeNotebook();
    await open(begin, notebook, walk);
    expect(notebook.all()).toEqual([]);
    await press('Keep it');
    expect(notebook.all().map((entry) => [entry.kind, entry.body])).toEqual([[kind, body]]);
    expect(shown.text()).toContain('Kept. You find it under Notes and plans.');
    expect(document.activeElement?.textContent).toContain('Kept. You find it under Notes and plans.');
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('can be taken out again', async () => {
    const notebook = createFakeNotebook();
    await open(begin, notebook, walk);
    await press('Keep it');
    await press('Take it out again');
    expect(notebook.all()).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Keep it');
    await press('Keep it');
    expect(notebook.all()).toHaveLength(1);
  });

  it('is not kept twice, and the next time is another', async () => {
    const notebook = createFakeNotebook();
    await open(begin, notebook, walk);
    await press('Keep it');
    expect(shown.buttons()).not.toContain('Keep it');
    await press('Once more');
    await walk();
    await press('Keep it');
    expect(notebook.all()).toHaveLength(2);
  });

  it('stays on the screen when it cannot be written, with a kind word', async () => {
    const notebook = createFakeNotebook();
    await open(begin, notebook, walk);
    const [written = ''] = shown.text().split('Keep it');
    expect(written).not.toBe('');
    notebook.failWith('storage-full');
    await press('Keep it');
    expect(shown.container.querySelector('[role=alert]')?.textContent).toContain('What you wrote is still here.');
    expect(shown.text()).toContain(written);
    notebook.failWith(null);
    await press('Keep it');
    expect(notebook.all()).toHaveLength(1);
    expect(shown.container.querySelector('[role=alert]')).toBeNull();
  });

  it('is not kept in a private window, which says so; nothing else is different', async () => {
    const notebook = createFakeNotebook({ kept: false });
    await open(begin, notebook, walk);
    expect(shown.text()).toContain('What you write here is not kept.');
    expect(shown.buttons()).not.toContain('Keep it');
    expect(shown.sitting.ended.value).toBe(true);
  });
});
