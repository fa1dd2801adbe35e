import { describe, expect, test } from 'vitest';
import type { PauseView } from '../../../lib/app/protocol/views';
import { createStage, startWorker, type Worker } from './stage';

const url = 'https://www.example.com/a';
const say = (worker: Worker, tab: number | null, exercise: string, helped: string) =>
  worker.ask({ type: 'exercise.helped', exercise, helped }, tab);
const helpedIn = async (worker: Worker, tab: number) => {
  const answer = await worker.ask({ type: 'pause.get', token: null }, tab);
  if (!answer.ok) throw new Error(answer.code);
  return (answer.value as PauseView).helped; // CAST: the answer of pause.get
};

describe('what is said of an exercise', () => {
  test('is kept in the record with its hour, and the next pause knows it', async () => {
    const { browser, worker, tab } = await createStage([{}]);
    await worker.navigate(tab, url);
    expect(await helpedIn(worker, tab)).toEqual({});
    expect(await say(worker, tab, 'surf', 'yes')).toEqual({ ok: true, value: null });
    await say(worker, tab, 'surf', 'aBit');
    expect(browser.record.helpedRows()).toMatchObject([
      { exercise: 'surf', helped: 'yes', date: expect.stringMatching(/^2026-06-1\d$/) },
      { exercise: 'surf', helped: 'aBit' },
    ]);
    expect(await helpedIn(worker, tab)).toEqual({ surf: { yes: 1, aBit: 1, no: 0 } });
  });

  test('comes with the pauses of today, and in a private window with none', async () => {
    const { browser, worker, tab } = await createStage([{}]);
    const today = async (asked: Worker, of: number) => {
      const answer = await asked.ask({ type: 'pause.get', token: null }, of);
      return answer.ok ? (answer.value as PauseView) : null; // CAST: the answer of pause.get
    };
    await worker.navigate(tab, url);
    const first = await today(worker, tab);
    expect(first?.metToday).toBe(0);
    await worker.ask({ type: 'pause.met', token: first?.token ?? '' }, tab);
    expect((await today(worker, tab))?.metToday).toBe(1);
    const own = browser.openTab('https://free.example/', { replica: 'p' }).id;
    const privately = await startWorker(browser, ['p']);
    expect((await today(privately, own))?.metToday).toBe(0);
  });

  test('goes with the record when it is erased', async () => {
    const { browser, worker, tab } = await createStage([{}]);
    await say(worker, tab, 'room', 'no');
    expect(await worker.ask({ type: 'records.erase', from: null, to: null })).toEqual({ ok: true, value: { rows: 1 } });
    expect(browser.record.helpedRows()).toEqual([]);
  });

  test.each([
    ['unknown', 'toString', 'yes'],
    ['no answer', 'surf', 'perhaps'],
  ])('is refused where it is %s', async (_, exercise, helped) => {
    const { browser, worker, tab } = await createStage([{}]);
    expect(await say(worker, tab, exercise, helped)).toMatchObject({ ok: false, code: 'unreadable-request' });
    expect(browser.record.helpedRows()).toEqual([]);
  });

  test.each([
    ['a worker of its own', ['p'] as const],
    ['the one worker of all', ['n', 'p'] as const],
  ])('in a private window, with %s, is neither kept nor known', async (_, replicas) => {
    const { browser, worker, tab } = await createStage([{}]);
    await say(worker, tab, 'surf', 'yes');
    const privately = await startWorker(browser, replicas);
    const own = browser.openTab('https://free.example/', { replica: 'p' }).id;
    expect(await say(privately, own, 'room', 'yes')).toEqual({ ok: true, value: null });
    expect(browser.record.helpedRows()).toHaveLength(1);
    expect(await helpedIn(privately, own)).toEqual({});
  });

  test('stands in nobody’s way where the record is broken', async () => {
    const { browser, worker, tab } = await createStage([{}]);
    await worker.navigate(tab, url);
    browser.record.helped = async () => {
      throw new Error('broken');
    };
    expect(await helpedIn(worker, tab)).toEqual({});
  });
});
