import { describe, expect, test } from 'vitest';
import { createCheckIn } from '../../../components/models/check-in';
import { createAbc } from '../../../components/models/exercise-abc';
import { createNotebookDesk } from '../../../components/models/notebook';
import { createUrgeLog } from '../../../components/models/urge-log';
import { createFakeNotebook } from '../../support/fake-notebook';
import { settled } from '../../support/fake-timers';

const week = '2026-06-08';
/** Two windows over one notebook. */
const openTwo = () => {
  const notebook = createFakeNotebook();
  const open = () => createNotebookDesk(notebook, () => ({ date: '2026-06-10', hour: 21, offsetMinutes: 120 }));
  return { notebook, a: open(), b: open(), bodies: () => notebook.all().map(({ body }) => body) };
};
const openCheckIns = async (follow: boolean) => {
  const { a, b, ...rest } = openTwo();
  const [here, there] = [createCheckIn(a, week), createCheckIn(b, week)];
  if (follow) for (const model of [here, there]) model.follow();
  await settled();
  return { here, there, ...rest };
};

describe('a check-in that is open in two windows', () => {
  test.each([true, false])('has the answers of both, whoever comes last (shown at once: %s)', async (follow) => {
    const { here, there, bodies } = await openCheckIns(follow);
    await here.set({ control: 2 });
    await there.set({ wellbeing: 3, clues: ['tired'] });
    await here.set({ room: 1, clues: [...here.answers.value.clues, 'bored'] });
    await there.set({ phq: [null, 2, null, null] });
    await here.set({ phq: [1, here.answers.value.phq[1], null, null] });
    expect(bodies()).toMatchObject([
      { control: 2, wellbeing: 3, room: 1, clues: expect.arrayContaining(['tired', 'bored']), phq: [1, 2, null, null] },
    ]);
    expect(here.met.value).toBeNull();
  });

  test('shows in the one what is answered in the other', async () => {
    const { here, there } = await openCheckIns(true);
    await here.set({ control: 2 });
    await settled();
    await there.set({ wellbeing: 3 });
    await settled();
    expect(here.answers.value).toMatchObject({ control: 2, wellbeing: 3 });
    expect(there.answers.value).toMatchObject({ control: 2, wellbeing: 3 });
    // Taken back in the one, it is taken back in both.
    await there.set({ wellbeing: null });
    await settled();
    expect(here.answers.value.wellbeing).toBeNull();
  });

  test('keeps what both wrote to one question, one below the other, and says so', async () => {
    const { here, there, bodies } = await openCheckIns(false);
    await here.set({ lift: 'A walk' });
    // Letter by letter, as it is typed.
    for (const lift of ['M', 'Mo', 'More sleep']) void there.set({ lift });
    await settled();
    expect(bodies()).toMatchObject([{ lift: expect.stringMatching(/^(A walk\nMore sleep|More sleep\nA walk)$/) }]);
    expect(there.met.value).toBe('both');
    expect(there.answers.value.lift).toContain('A walk');
  });

  test('brings nothing back that was erased in the other', async () => {
    const { notebook, here, bodies } = await openCheckIns(true);
    await here.set({ control: 2, lift: 'A walk' });
    await notebook.erase(null, null);
    await here.set({ wellbeing: 3 });
    expect(bodies()).toMatchObject([{ control: null, lift: '', wellbeing: 3 }]);
    expect(here.answers.value).toMatchObject({ control: null, lift: '', wellbeing: 3 });
  });
});

describe('an exercise that is gone on with in two windows', () => {
  const resumeTwo = async () => {
    const two = openTwo();
    const first = createAbc(two.a);
    first.set({ before: 'Sunday night' });
    await first.keep();
    const [entry] = await two.b.read('abc');
    if (!entry) throw new Error('nothing was kept');
    const [here, there] = [createAbc(two.a), createAbc(two.b)];
    for (const model of [here, there]) model.resume(entry);
    return { ...two, here, there };
  };
  const say = async (model: ReturnType<typeof createAbc>, words: Parameters<typeof model.set>[0]) => {
    model.set(words);
    model.next();
    await settled();
  };

  test('has the steps of both', async () => {
    const { here, there, bodies } = await resumeTwo();
    await say(here, { inside: 'Restless' });
    await say(there, { did: 'Stayed up' });
    await say(here, { gain: 'Less lonely' });
    expect(bodies()).toMatchObject([
      { before: 'Sunday night', inside: 'Restless', did: 'Stayed up', gain: 'Less lonely' },
    ]);
  });

  test('is two where the same step was written in both, each whole, and each goes on', async () => {
    const { here, there, bodies } = await resumeTwo();
    await say(here, { inside: 'Restless' });
    await say(there, { inside: 'Empty' });
    await say(there, { did: 'Stayed up' });
    await say(here, { did: 'Went to bed' });
    expect(bodies()).toMatchObject([
      { before: 'Sunday night', inside: 'Restless', did: 'Went to bed' },
      { before: 'Sunday night', inside: 'Empty', did: 'Stayed up' },
    ]);
    expect([here.keeping.met?.value, there.keeping.met?.value]).toEqual([null, 'beside']);
  });
});

test('the note of an urge has what was tapped in both windows', async () => {
  const { a, b, bodies } = openTwo();
  const log = createUrgeLog(async () => a);
  await log.setBefore(7);
  const [urge] = await b.read('urge');
  const asked = createUrgeLog(async () => b, urge);
  await asked.setAfter(3);
  await log.toggle('tired');
  expect(bodies()).toEqual([{ before: 7, after: 3, clues: ['tired'] }]);
});
