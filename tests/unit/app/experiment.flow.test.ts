import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PausesView, PauseView } from '../../../lib/app/protocol/views';
import { keys } from '../../../lib/app/state/keys';
import { armOn, type Experiment } from '../../../lib/domain/experiment/experiment';
import { createStage, minute, second, settled, startWorker, type Worker } from './stage';

const url = 'https://www.example.com/a';
const limit = { waitSeconds: 10, passMinutes: [5, 10] };
const plan = { style: 'wait', extraSeconds: 20 } as const;
const dayMs = 24 * 60 * minute;

const ask = async <T>(worker: Worker, message: unknown, tabId: number): Promise<T> => {
  const answer = await worker.ask(message, tabId);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value as T; // CAST: the test names the reply
};
const shownIn = (worker: Worker, tabId: number, token: string | null = null) =>
  ask<PauseView>(worker, { type: 'pause.get', token }, tabId);
const pausesOf = (worker: Worker, tabId: number) => ask<PausesView>(worker, { type: 'pauses.get' }, tabId);
const goOn = (worker: Worker, tabId: number, token: string | null) =>
  worker.ask({ type: 'pause.goOn', token, minutes: 5, intention: '' }, tabId);
const waitOf = ({ verdict }: PauseView) => (verdict?.kind === 'pause' ? verdict.waitSeconds : null);

type Stage = Awaited<ReturnType<typeof createStage>>;
const today = async ({ worker, tab }: Stage) => (await pausesOf(worker, tab)).today;
const add = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();

/** An experiment whose arm of today is this one. */
const runningWith = async (stage: Stage, arm: 0 | 1, over: Partial<Experiment> = {}) => {
  const date = await today(stage);
  const experiment = { ...plan, seed: 'seed', first: date, ended: null, ...over };
  const first = armOn(experiment, date) === arm ? date : add(date, -1);
  await stage.browser.local.set(keys.experiment, { ...experiment, first });
  await settled();
  return { ...experiment, first };
};

describe('an experiment', () => {
  test('begins on the next day, and until then every pause is as it was', async () => {
    const stage = await createStage([limit]);
    const { worker, tab, browser } = stage;
    await ask(worker, { type: 'experiment.start', plan }, tab);
    const { experiment } = await pausesOf(worker, tab);
    expect(experiment).toMatchObject({ ...plan, first: add(await today(stage), 1), ended: null });
    await worker.navigate(tab, url);
    expect(await shownIn(worker, tab)).toMatchObject({ trial: null, verdict: { waitSeconds: 10 } });
    expect(browser.local.stored().settings).toMatchObject({ revision: 1 });
  });

  test('has a longer wait on the days of one arm, which cannot be cut short, and the own one on the others', async () => {
    const stage = await createStage([limit]);
    const { worker, tab, browser } = stage;
    await runningWith(stage, 1);
    await worker.navigate(tab, url);
    const shown = await shownIn(worker, tab);
    expect(shown).toMatchObject({ trial: { style: 'wait', arm: 1 }, verdict: { waitSeconds: 30 } });
    await browser.timers.advance(20 * second);
    expect(await goOn(worker, tab, shown.token)).toMatchObject({ ok: false, code: 'wait-not-over' });
    await browser.timers.advance(10 * second);
    expect(await goOn(worker, tab, shown.token)).toMatchObject({ ok: true });

    const other = browser.openTab('chrome://newtab/').id;
    await runningWith(stage, 0);
    await worker.navigate(other, url);
    expect(await shownIn(worker, other)).toMatchObject({ trial: { arm: 0 }, verdict: { waitSeconds: 10 } });
  });

  test('keeps the arm of a day through the death of the worker', async () => {
    const stage = await createStage([limit]);
    const { arm } = { arm: 1 } as const;
    await runningWith(stage, arm);
    stage.worker.die();
    const next = await startWorker(stage.browser);
    await next.navigate(stage.tab, url);
    expect((await shownIn(next, stage.tab)).trial).toEqual({ style: 'wait', arm });
  });

  test('keeps the arm of a page on which a new day begins', async () => {
    const stage = await createStage([limit]);
    const { worker, tab, browser } = stage;
    await runningWith(stage, 0);
    await worker.navigate(tab, url);
    const shown = await shownIn(worker, tab);
    await browser.timers.advance(dayMs);
    expect(waitOf(await shownIn(worker, tab, shown.token))).toBe(10);
    expect(await goOn(worker, tab, shown.token)).toMatchObject({ ok: true });
  });

  test('writes down the wait and the arm with the pause, as whole numbers and without an instant', async () => {
    const stage = await createStage([limit]);
    const { worker, tab, browser } = stage;
    await runningWith(stage, 1);
    await worker.navigate(tab, url);
    const { token } = await shownIn(worker, tab);
    await ask(worker, { type: 'pause.met', token }, tab);
    expect(browser.record.rows().pauses).toEqual([
      {
        date: await today(stage),
        hour: expect.any(Number),
        offsetMinutes: expect.any(Number),
        limits: ['a'],
        outcome: 'left',
        waitSeconds: 30,
        arm: 1,
      },
    ]);
    await browser.timers.advance(30 * second);
    await goOn(worker, tab, token);
    expect(browser.record.rows().pauses).toMatchObject([{ outcome: 'goneOn', waitSeconds: 30, arm: 1 }]);
  });

  test('has no part in a block, of which no wait is written down where there is none to go on after', async () => {
    const stage = await createStage([{ ...limit, strength: 'block' }]);
    const { worker, tab, browser } = stage;
    await runningWith(stage, 1);
    await worker.navigate(tab, url);
    const { token, trial } = await shownIn(worker, tab);
    expect(trial).toBeNull();
    await ask(worker, { type: 'pause.met', token }, tab);
    const [row] = browser.record.rows().pauses;
    expect(row).not.toHaveProperty('waitSeconds');
    expect(row).not.toHaveProperty('arm');
  });

  test('ends at once: the page that stands is as the limit says, and nothing was made looser', async () => {
    const stage = await createStage([limit]);
    const { worker, tab, browser } = stage;
    const { first } = await runningWith(stage, 1);
    await worker.navigate(tab, url);
    const shown = await shownIn(worker, tab);
    await ask(worker, { type: 'experiment.stop' }, tab);
    expect(await shownIn(worker, tab, shown.token)).toMatchObject({ trial: null, verdict: { waitSeconds: 10 } });
    await browser.timers.advance(9 * second);
    expect(await goOn(worker, tab, shown.token)).toMatchObject({ ok: false, code: 'wait-not-over' });
    await browser.timers.advance(second);
    expect(await goOn(worker, tab, shown.token)).toMatchObject({ ok: true });
    expect((await pausesOf(worker, tab)).experiment).toMatchObject({ first, ended: await today(stage) });
    expect(browser.local.stored().settings).toMatchObject({ revision: 1, pending: [] });
  });

  test('that runs is not begun anew, so that no draw is thrown away for another', async () => {
    const stage = await createStage([limit]);
    const { worker, tab } = stage;
    await ask(worker, { type: 'experiment.start', plan }, tab);
    const { experiment } = await pausesOf(worker, tab);
    expect(await worker.ask({ type: 'experiment.start', plan }, tab)).toMatchObject({ ok: false, code: 'not-now' });
    expect((await pausesOf(worker, tab)).experiment).toEqual(experiment);
    await ask(worker, { type: 'experiment.stop' }, tab);
    await ask(worker, { type: 'experiment.start', plan }, tab);
    expect((await pausesOf(worker, tab)).experiment?.seed).not.toBe(experiment?.seed);
  });

  test('is not there in private windows: nothing begins, nothing is counted, the wait is the own one', async () => {
    const stage = await createStage([limit]);
    const { browser } = stage;
    await runningWith(stage, 1);
    const secret = await startWorker(browser, ['p']);
    const tab = browser.openTab('chrome://newtab/', { replica: 'p' }).id;
    expect(await secret.ask({ type: 'experiment.start', plan }, tab)).toMatchObject({ ok: false });
    await secret.navigate(tab, url);
    const shown = await shownIn(secret, tab);
    expect(shown).toMatchObject({ private: true, trial: null, verdict: { waitSeconds: 10 } });
    await ask(secret, { type: 'pause.met', token: shown.token }, tab);
    expect(browser.record.rows().pauses).toEqual([]);
    expect(await pausesOf(secret, tab)).toMatchObject({ private: true, experiment: null, pauses: [] });
  });

  test('goes with the whole record, and stays where a part of it is erased', async () => {
    const stage = await createStage([limit]);
    const { worker, tab } = stage;
    const { first } = await runningWith(stage, 1);
    await worker.ask({ type: 'records.erase', from: first, to: first });
    expect((await pausesOf(worker, tab)).experiment).not.toBeNull();
    await worker.ask({ type: 'records.erase', from: null, to: null });
    expect((await pausesOf(worker, tab)).experiment).toBeNull();
  });

  test('that cannot be read is none', async () => {
    const stage = await createStage([limit]);
    await stage.browser.local.set(keys.experiment, { style: 'wait', extraSeconds: -30, seed: 1, first: 'soon' });
    await settled();
    await stage.worker.navigate(stage.tab, url);
    expect(await shownIn(stage.worker, stage.tab)).toMatchObject({ trial: null, verdict: { waitSeconds: 10 } });
  });
});

type Act = 'start' | 'stop' | 'day' | 'restart' | 'longer';

test('whatever is begun, stopped and waited for, no pause is ever shorter than its limit says', async () => {
  const acts = fc.array(fc.constantFrom<Act>('start', 'stop', 'day', 'restart', 'longer'), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const { browser, worker: firstWorker, tab } = await createStage([limit]);
      let worker = firstWorker;
      let own = limit.waitSeconds;
      const doing: Readonly<Record<Act, () => Promise<unknown>>> = {
        start: () => worker.ask({ type: 'experiment.start', plan }, tab),
        stop: () => worker.ask({ type: 'experiment.stop' }, tab),
        day: () => browser.timers.advance(dayMs),
        restart: async () => {
          worker.die();
          worker = await startWorker(browser);
        },
        longer: async () => {
          const [only] = (await worker.background.settings.get()).limits;
          own += 5;
          const change = { kind: 'edit-limit', id: only?.id, draft: { ...only, waitSeconds: own } };
          await ask(worker, { type: 'settings.change', change }, tab);
        },
      };
      for (const act of list) {
        await doing[act]();
        const page = browser.openTab('chrome://newtab/').id;
        await worker.navigate(page, url);
        const shown = await shownIn(worker, page);
        expect(waitOf(shown)).toBeGreaterThanOrEqual(own);
        if (act === 'stop') expect(waitOf(shown)).toBe(own);
        await browser.timers.advance((own - 1) * second);
        expect(await goOn(worker, page, shown.token)).toMatchObject({ ok: false });
      }
    }),
    { numRuns: 25 },
  );
});
